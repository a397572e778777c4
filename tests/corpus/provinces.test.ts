import { describe, expect, it } from 'vitest'
import { cities } from '../../src/corpus/cities.ts'
import { provinces, resolveProvince } from '../../src/corpus/provinces.ts'
import { regions } from '../../src/corpus/regions.ts'
import { toTraditional } from '../../src/lib/text.ts'

const regionMembers = (name: string) => regions.find(({ names }) => names.includes(name))?.members
const shorts = provinces.map((province) => province.short)

describe('provinces', () => {
  it('lists the 34 province-level names once each', () => {
    expect(shorts).toHaveLength(34)
    expect(new Set(shorts).size).toBe(34)
    expect(shorts.slice(0, 3)).toEqual(['北京', '天津', '河北'])
  })

  it('resolves every form of every province to its short name', () => {
    for (const { short, full, english, singles, otherEnglish, nicknames } of provinces) {
      const forms = [short, full, english, ...singles, ...otherEnglish, ...nicknames]
      for (const form of [...forms, toTraditional(full), english.toUpperCase()])
        expect(resolveProvince(form), form).toBe(short)
    }
  })

  it('gives no form to two provinces', () => {
    const forms = provinces.flatMap((p) => [p.short, p.full, ...p.singles, ...p.nicknames])
    expect(new Set(forms).size).toBe(forms.length)
  })

  it.each([
    ['北京市', '北京'],
    ['內蒙古自治區', '内蒙古'],
    ['宁夏自治区', '宁夏'],
    ['Shaanxi Province', '陕西'],
    ['shanxi', '山西'],
    ['Hong Kong SAR', '香港'],
    ['HK', '香港'],
    ['the Tibet Autonomous Region', '西藏'],
    ['Xizang', '西藏'],
    ['广州', '广东'],
    ['深圳市', '广东'],
    ['羊城', '广东'],
    ['大同市', '山西'],
    [' 上 海 ', '上海'],
  ])('resolves %s to %s', (name, short) => {
    expect(resolveProvince(name)).toBe(short)
  })

  it.each([
    '',
    '省',
    '市',
    '北京上海',
    '京津冀',
    '长三角',
    '白银',
    '东方',
    '火星',
    'province',
    '__proto__',
  ])('resolves %j to nothing', (name) => {
    expect(resolveProvince(name)).toBeUndefined()
  })

  it('knows at least 120 cities, each in one of the 34', () => {
    expect(cities.size).toBeGreaterThanOrEqual(120)
    for (const province of cities.values()) expect(shorts).toContain(province)
  })
})

describe('regions', () => {
  it('consist of provinces and share no name', () => {
    for (const { members } of regions)
      for (const member of members) expect(shorts).toContain(member)
    const names = regions.flatMap((region) => region.names)
    expect(new Set(names).size).toBe(names.length)
  })

  it.each([
    ['长三角', ['上海', '江苏', '浙江', '安徽']],
    ['yangtze river delta', ['上海', '江苏', '浙江', '安徽']],
    ['municipalities', ['北京', '天津', '上海', '重庆']],
    ['东三省', ['辽宁', '吉林', '黑龙江']],
    ['西北五省区', ['陕西', '甘肃', '青海', '宁夏', '新疆']],
  ])('resolves %s to its members', (name, members) => {
    expect(regionMembers(name)).toEqual(members)
  })

  it('counts twelve western, six central, nine Yellow River and eleven Yangtze provinces', () => {
    expect(regionMembers('西部')).toHaveLength(12)
    expect(regionMembers('中部六省')).toHaveLength(6)
    expect(regionMembers('黄河流域')).toHaveLength(9)
    expect(regionMembers('长江经济带')).toHaveLength(11)
  })
})
