import { expect, it } from 'vitest'
import { yearsIn } from '../../src/answer/years.ts'

it.each([
  ['2021年新增多少', [2021]],
  ['2019—2021年的变化', [2019, 2020, 2021]],
  ['2022和2023年相比', [2022, 2023]],
  ['二〇二二年', [2022]],
  ['共2021.5亿元', []],
  ['编号12022的文件', []],
  ['没有年份', []],
])('reads the years of %s', (text, years) => {
  expect(yearsIn(text)).toEqual(years)
})
