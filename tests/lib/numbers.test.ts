import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNumbers } from '../../src/lib/numbers.ts'

const only = (text: string) => {
  const [first] = findNumbers(text)
  if (!first) return null
  return [first.value, first.upper, first.unit, first.bound]
}
const kinds = (text: string) =>
  findNumbers(text).map((mention) => `${mention.text}:${mention.kind}`)

describe('findNumbers', () => {
  it.each([
    ['共有733个', [733, null, '个', 'exact']],
    ['共有１２００个', [1200, null, '个', 'exact']],
    ['共有1,200个', [1200, null, '个', 'exact']],
    ['共1.2万人', [12000, null, '人', 'exact']],
    ['投入14.65亿元', [1465000000, null, '元', 'exact']],
    ['投入1亿余元', [1e8, null, '元', 'above']],
    ['5.75万名党员', [57500, null, '名', 'exact']],
    ['突破3000万,', [3e7, null, '', 'above']],
    ['2.8万余所学校', [28000, null, '所', 'above']],
    ['4800多万件', [48000000, null, '件', 'above']],
    ['近百万人次', [1e6, null, '人次', 'near']],
    ['万余名教师', [10000, null, '名', 'above']],
    ['组织上千人的队伍', [1000, null, '人', 'above']],
    ['均达万件以上', [10000, null, '件', 'above']],
    ['不少于20所学校', [20, null, '所', 'above']],
    ['不足30家', [30, null, '家', 'below']],
    ['不超过5%', [5, null, '%', 'below']],
    ['约13亿元', [1.3e9, null, '元', 'about']],
    ['20人左右', [20, null, '人', 'about']],
    ['3—5个', [3, 5, '个', 'exact']],
    ['2到3所', [2, 3, '所', 'exact']],
    ['3至5万人', [30000, 50000, '人', 'exact']],
    ['10%—20%', [10, 20, '%', 'exact']],
    ['超过全省总数的25%', [25, null, '%', 'above']],
    ['两万多人', [20000, null, '人', 'above']],
    ['两三年内', [2, 3, '年', 'exact']],
    ['一百二十三所', [123, null, '所', 'exact']],
    ['五分之四', [80, null, '%', 'exact']],
    ['two-thirds of schools', [66.6666666667, null, '%', 'exact']],
    ['¥20万', [200000, null, '元', 'exact']],
    ['三四个', [3, 4, '个', 'exact']],
    ['近3个百分点', [3, null, '百分点', 'near']],
    ['百分之八十', [80, null, '%', 'exact']],
    ['百分之八十点五', [80.5, null, '%', 'exact']],
    ['超过八成', [80, null, '%', 'above']],
    ['８０％以上', [80, null, '%', 'above']],
    ['半数以上高校', [50, null, '%', 'above']],
    ['三分之一的学校', [33.3333333333, null, '%', 'exact']],
    ['增长2倍', [2, null, '倍', 'exact']],
    ['产量翻一番', [2, null, '倍', 'exact']],
    ['12,000 students', [12000, null, '', 'exact']],
    ['more than 80 percent', [80, null, '%', 'above']],
    ['1.2 million people', [1.2e6, null, '', 'exact']],
    ['about 1.3 billion yuan', [1.3e9, null, '元', 'about']],
    ['at least twenty-two schools', [22, null, '', 'above']],
  ])('reads %s', (text, expected) => {
    expect(only(text)).toEqual(expected)
  })

  it('reads Chinese numerals only before a measure word', () => {
    expect(only('明确三项使命')).toEqual([3, null, '项', 'exact'])
    expect(only('十二个平台')).toEqual([12, null, '个', 'exact'])
    expect(only('两所高校')).toEqual([2, null, '所', 'exact'])
    for (const name of [
      '一带一路',
      '三三两两',
      '双一流',
      '十四五规划',
      '万人校长大会',
      '百校联百县',
      '线上线下',
      '零件',
      '十三五期间',
      '三门峡市',
      '三四百人',
    ])
      expect(findNumbers(name).filter((m) => m.kind === 'quantity')).toEqual([])
  })

  it('tells codes and versions from quantities', () => {
    for (const code of [
      '1+X',
      '3+1+2',
      '10+25+50+180',
      '5G',
      'K12',
      '信息化2.0试点',
      'COVID-19',
      'N+1',
      '3.5:1',
    ])
      expect(findNumbers(`推进${code}`).map((m) => m.kind)).toEqual(['code'])
    expect(only('200M宽带')).toEqual([200, null, 'm', 'exact'])
  })

  it('tells list numerals, ordinals, articles and years', () => {
    expect(kinds('一、聚焦改革。一是立足全省。(三)其他')).toEqual([
      '一、:list',
      '一是:list',
      '(三):list',
    ])
    expect(kinds('1. 建成20个工坊')).toEqual(['1.:list', '20个:quantity'])
    expect(kinds('第一届大赛、第4次会议')).toEqual(['第一:ordinal', '第4:ordinal'])
    expect(kinds('制定一批方案')).toEqual(['一批:article'])
    expect(kinds('2021年新增3个,2019—2021年')).toEqual([
      '2021年:year',
      '3个:quantity',
      '2019—2021年:year',
    ])
    expect(kinds('党的十九届六中全会、党的二十大')).toEqual(['十九届:ordinal', '二十大:ordinal'])
  })

  it('keeps the number as written and its place', () => {
    const text = '全市压减率超过80%,学生参与率达到96%以上。'
    const found = findNumbers(text)
    expect(found.map((m) => m.text)).toEqual(['超过80%', '96%以上'])
    expect(found.map((m) => text.slice(m.start, m.end))).toEqual(['80%', '96%'])
  })

  it('reads traditional characters like simplified ones', () => {
    expect(only('超過1.2萬個')).toEqual([12000, null, '个', 'above'])
  })

  it('never throws and reports ordered spans inside the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.stringMatching(/^[\d一二三万亿百十个%.,—到第、(）年近 a-z+X]{0,40}$/)
        ),
        (text) => {
          let last = 0
          for (const { start, end, value } of findNumbers(text)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(value).not.toBeNaN()
            last = end
          }
        }
      )
    )
  })

  it('reads a grouped, a full-width and a 万 form of a number as the same value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (n) => {
        const grouped = n.toLocaleString('en-US')
        const wide = String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
        for (const form of [`${n}`, grouped, wide, `${n / 10000}万`])
          expect(findNumbers(`${form}人`)[0]?.value).toBeCloseTo(n, 4)
      })
    )
  })
})
