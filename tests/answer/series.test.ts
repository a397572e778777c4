import { describe, expect, it } from 'vitest'
import { enumeratorOf, findSeries } from '../../src/answer/series.ts'
import type { Report } from '../../src/corpus/report.ts'

function reportOf(...texts: string[]): Report {
  return {
    id: 'r',
    label: '河北',
    province: '河北',
    year: 2022,
    title: '',
    issuer: '',
    event: '',
    note: '',
    paragraphs: texts.map((text, i) => ({ number: i + 1, text })),
  }
}

describe('enumeratorOf', () => {
  it.each([
    ['一、推进改革。', '一、'],
    ['二是加强管理。', '二是'],
    ['（三）保障经费。', '（三）'],
    ['12. 其他', '12.'],
    ['第四，抓落实。', '第四，'],
    ['一是否可行', ''],
    ['一批学校建成。', ''],
    ['3.5万人参加', ''],
  ])('reads the enumerator of %s', (sentence, enumerator) => {
    expect(enumeratorOf(sentence)).toBe(enumerator)
  })
})

describe('findSeries', () => {
  it('follows a series across paragraphs and keeps the sentence that announces it', () => {
    const report = reportOf(
      '总的看进展良好。有三点体会。一是方向明确。全省统一部署。',
      '二是责任到人。',
      '三是群众满意。'
    )
    const [series, ...others] = findSeries(report)
    expect(others).toEqual([])
    expect(series?.items.map((item) => item.paragraph)).toEqual([1, 2, 3])
    expect(series?.lead).toMatchObject({ paragraph: 1, start: 8, end: 14 })
  })

  it('keeps nested series apart', () => {
    const report = reportOf(
      '一、抓教学，全面提升各级各类学校的课堂质量。一是备课。二是上课。',
      '二、抓管理，全面压实各级各类学校的主体责任。一是制度。二是检查。三是整改。'
    )
    expect(findSeries(report).map((series) => series.items.length)).toEqual([2, 2, 3])
  })

  it('takes the sentence behind a bare heading into the item', () => {
    const [series] = findSeries(
      reportOf('一是建平台。建成省级平台3个。二是强队伍。培训教师2万人。')
    )
    expect(series?.items.map((item) => item.heading)).toEqual([
      '建平台。建成省级平台3个。',
      '强队伍。培训教师2万人。',
    ])
  })

  it('passes over a numeral that starts no series', () => {
    expect(findSeries(reportOf('二是没有第一。', '一、只有一条。'))).toEqual([])
  })
})
