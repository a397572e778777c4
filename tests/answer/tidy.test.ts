import { describe, expect, it } from 'vitest'
import { clausesOf, displayText, tidySpan } from '../../src/answer/tidy.ts'

function tidied(text: string): string {
  const { start, end } = tidySpan(text, { start: 0, end: text.length })
  return text.slice(start, end)
}

describe('tidySpan', () => {
  it.each([
    ['一是加强师德教育。', '加强师德教育'],
    ['二、推进改革,保障质量;', '推进改革,保障质量'],
    ['，并且覆盖全省', '并且覆盖全省'],
    ['打造“名校”。', '打造“名校”'],
  ])('turns %s into a sentence that stands alone', (text, wanted) => {
    expect(tidied(text)).toBe(wanted)
  })
})

describe('clausesOf', () => {
  it('cuts at commas outside quotes, brackets and numbers', () => {
    const text = '共培训1,200人,出台“扩容,提质”计划(含县,区),成效明显。'
    const clauses = clausesOf(text, { start: 0, end: text.length })
    expect(clauses.map(({ start, end }) => text.slice(start, end))).toEqual([
      '共培训1,200人,',
      '出台“扩容,提质”计划(含县,区),',
      '成效明显。',
    ])
  })
})

describe('displayText', () => {
  it('shows Chinese commas but leaves thousands separators alone', () => {
    expect(displayText('新增1,200个,覆盖全省;已完成')).toBe('新增1,200个，覆盖全省；已完成')
  })

  it('closes a quotation that the cut opened', () => {
    expect(displayText('实施“强基')).toBe('实施“强基”')
    expect(displayText('强基”工程')).toBe('“强基”工程')
  })
})
