import { describe, expect, it } from 'vitest'
import { differenceOf, formatQuantity, totalOf } from '../../src/answer/compute-figures.ts'
import { extractFigures, type Figure } from '../../src/answer/figures.ts'
import { rankFigures } from '../../src/answer/rank-figures.ts'
import type { Report } from '../../src/corpus/report.ts'

function report(province: string, ...texts: string[]): Report {
  return {
    id: `2030-${province}`,
    label: province,
    province,
    year: 2030,
    title: '',
    issuer: '',
    event: '',
    note: '',
    paragraphs: texts.map((text, i) => ({ number: i + 1, text })),
  }
}
const figuresOf = (text: string) =>
  extractFigures(report('江西', text)).map((f) => `${f.text} ${f.subject}`)

describe('extractFigures', () => {
  it.each([
    ['全省创建名师网络工作室733个。', '733个 名师网络工作室'],
    ['建成300余个名师网络工作室、400余个网络课堂。', '300余个 名师网络工作室'],
    ['覆盖五大洲27个国家和地区。', '27个 国家和地区'],
    ['学生自愿参与率达到96%以上。', '96%以上 学生自愿参与率'],
    ['覆盖技能点1.2万个;', '1.2万个 技能点'],
    ['为农民提供各类培训159万人次。', '159万人次 各类培训'],
    ['招生人数超过全省总数的25%。', '超过25% 招生人数超过全省'],
    ['建成高标准农田2.4万亩,', '2.4万亩 高标准农田'],
  ])('finds what is counted in %s', (text, expected) => {
    expect(figuresOf(text)).toContain(expected)
  })

  it('keeps the verb with a sum of money', () => {
    expect(figuresOf('投入14.65亿元提升办学能力。')).toEqual(['14.65亿元 投入提升办学能力'])
  })

  it('gives each number of a row its own subject', () => {
    expect(figuresOf('粮食、油料自给率分别达到96%、86%。')).toEqual([
      '96% 粮食自给率',
      '86% 油料自给率',
    ])
    expect(figuresOf('油料自给率由35%提高到41%。').map((f) => f.split(' ')[0])).toEqual([
      '35%',
      '41%',
    ])
  })

  it('leaves out years, codes, list numerals, ordinals and articles', () => {
    expect(figuresOf('一是2021年推进1+X试点,制定一批方案,举办第三届大赛。')).toEqual([])
  })

  it('gives offsets of number and unit in the paragraph', () => {
    const text = '推广良种超过1.5万亩。'
    const [figure] = extractFigures(report('江西', text))
    expect(text.slice(figure?.start, figure?.end)).toBe('1.5万亩')
    expect(figure).toMatchObject({
      value: 15000,
      unit: '亩',
      qualifier: '超过',
      text: '超过1.5万亩',
    })
  })
})

describe('rankFigures', () => {
  const reports = [
    report('江西', '建成智慧农场120个。', '覆盖12个国家。'),
    report('山东', '全省建成300余个智慧农场,投入2亿元。'),
    report('河南', '智慧农场占比达到40%。'),
    report('云南', '建成智慧果园500个。'),
    report('青海', '共建成120家智慧农场。'),
  ]
  const figures = reports.flatMap(extractFigures)
  const ranking = rankFigures(figures, { topicTerms: ['智慧农场'], reports })

  it('ranks the figures of one subject and unit, ties included', () => {
    expect(ranking.items.map(({ figure, rank }) => [figure.province, rank])).toEqual([
      ['山东', 1],
      ['江西', 2],
      ['青海', 2],
    ])
    expect(ranking.items.map(({ tied }) => tied)).toEqual([false, true, true])
    expect(ranking).toMatchObject({ unit: '个', certain: true })
  })

  it('lists what is counted in another unit as incomparable and never ranks it', () => {
    expect(
      ranking.incomparable.map(({ figure, reason }) => [figure.province, reason])
    ).toContainEqual(['河南', 'unit'])
  })

  it('ranks nothing for a topic that no figure is about', () => {
    expect(rankFigures(figures, { topicTerms: ['海洋牧场'], reports }).items).toEqual([])
    expect(rankFigures(figures, { topicTerms: [], reports }).items).toEqual([])
  })

  it('reads the unit from the topic', () => {
    const { items } = rankFigures(figures, { topicTerms: ['投入', '资金'], reports })
    expect(items.map(({ figure }) => figure.text)).toEqual(['2亿元'])
    const alone = rankFigures(figures, { topicTerms: ['资金'], reports })
    expect(alone.items.map(({ figure }) => figure.text)).toEqual(['2亿元'])
  })

  it('says where qualifiers leave the first place open', () => {
    const open = [report('江西', '压减率超过80%。'), report('山东', '压减率达96%。')]
    const result = rankFigures(open.flatMap(extractFigures), { topicTerms: ['压减率'] })
    expect(result.items.map(({ figure }) => figure.province)).toEqual(['山东', '江西'])
    expect(result.certain).toBe(false)
  })

  it('finds the subject behind the verb of the question', () => {
    const added = [
      report('江西', '新增公办幼儿园学位2.5万个。'),
      report('山东', '新增学位8000个。'),
    ]
    const result = rankFigures(added.flatMap(extractFigures), { topicTerms: ['新增学位'] })
    expect(result.items.map(({ figure }) => figure.province)).toEqual(['江西', '山东'])
  })

  it('takes one figure a report', () => {
    const twice = [
      report('江西', '建成农场20个。', '建成示范农场50个。'),
      report('山东', '建成农场30个。'),
    ]
    const { items } = rankFigures(twice.flatMap(extractFigures), { topicTerms: ['农场'] })
    expect(items.map(({ figure }) => [figure.province, figure.value])).toEqual([
      ['山东', 30],
      ['江西', 20],
    ])
  })
})

describe('computing with figures', () => {
  const figure = (value: number, unit: string, qualifier = ''): Figure => ({
    reportId: 'r',
    province: '江西',
    paragraph: 1,
    start: 0,
    end: 1,
    text: '',
    value,
    upper: null,
    unit,
    qualifier,
    subject: '',
  })

  it('gives difference and total in the same unit, approximate where a part is', () => {
    expect(differenceOf(figure(20, '所'), figure(54, '所'))).toMatchObject({
      value: 34,
      unit: '所',
      qualifier: '',
    })
    expect(differenceOf(figure(96, '%'), figure(80, '%', '超过'))).toMatchObject({
      value: 16,
      unit: '百分点',
      qualifier: '约',
    })
    expect(totalOf([figure(0.1, '亩'), figure(0.2, '亩')])?.value).toBe(0.3)
  })

  it('claims no digit that the rounder figure does not have', () => {
    const rounded = { ...figure(49_000, '处'), text: '4.9万处' }
    const counted = { ...figure(4277, '处'), text: '4277处' }
    expect(differenceOf(rounded, counted)).toMatchObject({ value: 45_000, qualifier: '约' })
    expect(totalOf([rounded, rounded])).toMatchObject({ value: 98_000, qualifier: '' })
  })

  it('refuses what cannot be computed', () => {
    expect(differenceOf(figure(20, '所'), figure(54, '%'))).toBeNull()
    expect(totalOf([figure(20, '%'), figure(54, '%')])).toBeNull()
    expect(totalOf([])).toBeNull()
  })

  it('writes numbers as people do', () => {
    expect([
      formatQuantity(24000, '人'),
      formatQuantity(80, '%'),
      formatQuantity(1465000000, '元'),
      formatQuantity(5068, '个'),
      formatQuantity(12345, '人'),
      formatQuantity(16, '百分点'),
    ]).toEqual(['2.4万人', '80%', '14.65亿元', '5068个', '12345人', '16个百分点'])
  })
})
