import { describe, expect, it } from 'vitest'
import type { Message } from '../../src/answer/events.ts'
import { planQuestion } from '../../src/answer/plan.ts'
import { labelReports } from '../../src/corpus/report.ts'

const reports = labelReports(
  [
    ['河北', 2022],
    ['河南', 2022],
    ['河南', 2023],
    ['四川', 2022],
    ['北京', 2022],
    ['天津', 2022],
    ['江西', 2022],
  ].map(([province, year]) => ({
    id: `${year}-${province}`,
    province: String(province),
    year: Number(year),
    title: '',
    issuer: '',
    event: '',
    note: '',
    paragraphs: [1, 2, 3, 4].map((number) => ({ number, text: `第${number}段。` })),
  }))
)

function plan(question: string, ...history: string[]) {
  const earlier = history.map(
    (content, i): Message => ({
      role: i % 2 === 0 ? 'user' : 'assistant',
      content,
    })
  )
  return planQuestion([...earlier, { role: 'user', content: question }], reports)
}

describe('scope', () => {
  it.each([
    ['河北的营养餐怎么做？', ['河北']],
    ['河北、四川的营养餐各是怎么做的？', ['河北', '四川']],
    ['京津两地的职业教育', ['北京', '天津']],
    ['赣州的劳动教育怎么样？', ['江西']],
    ['How does Hebei feed its pupils?', ['河北']],
    ['哪些省提到了营养餐？', []],
  ])('%s is about %j', (question, provinces) => {
    expect(plan(question).provinces).toEqual(provinces)
  })

  it('tells provinces without a report from those with one', () => {
    expect(plan('河北和山东的营养餐有什么不同？')).toMatchObject({
      provinces: ['河北'],
      outside: ['山东'],
    })
  })

  it('takes a region as its members that have a report', () => {
    const { provinces, intent } = plan('京津冀的营养餐有什么不同？')
    expect(new Set(provinces)).toEqual(new Set(['北京', '天津', '河北']))
    expect(intent).toBe('compare')
  })

  it('takes a region beside its own member as what is spoken of', () => {
    expect(plan('京津冀协同里，天津做了什么？')).toMatchObject({ provinces: ['天津'] })
    expect(plan('京津冀三省市里北京比其他省多多少？').provinces.length).toBeGreaterThan(1)
  })

  it('asks the province where people from elsewhere are, if theirs has no report', () => {
    expect(plan('香港同胞在四川能上学吗？')).toMatchObject({ provinces: ['四川'], outside: [] })
    expect(plan('北京学生在四川能上学吗？').provinces).toEqual(['北京'])
  })

  it('takes out a province that is named as an exception', () => {
    expect(plan('除了好学校，北京还要建什么？').provinces).toEqual(['北京'])
    expect(plan('除了北京，天津，还有谁提到营养餐？').excluded).toEqual(['北京', '天津'])
    expect(plan('除了北京还有谁提到营养餐？')).toMatchObject({
      intent: 'coverage',
      provinces: [],
      excluded: ['北京'],
    })
  })

  it('keeps a scope given from outside', () => {
    expect(
      planQuestion([{ role: 'user', content: '营养餐怎么做？' }], reports, ['四川'])
    ).toMatchObject({ provinces: ['四川'], scope: 'given' })
  })
})

describe('years', () => {
  it('select reports only where there is one of that year', () => {
    expect(plan('河南2023年的营养餐')).toMatchObject({ years: [2023], otherYears: [] })
    expect(plan('河南2019年的营养餐')).toMatchObject({ years: [], otherYears: [2019] })
  })

  it('of one province are compared with each other', () => {
    expect(plan('河南2022年和2023年的营养餐有什么不同？').intent).toBe('compare')
  })
})

describe('follow-ups', () => {
  const asked = '河北的营养餐覆盖多少学生？'
  const answered = '河北的营养餐覆盖120万名学生[河北:2]。'

  it('keeps the topic for a new province', () => {
    const followUp = plan('那四川呢？', asked, answered)
    expect(followUp).toMatchObject({ provinces: ['四川'], intent: 'lookup' })
    expect(followUp.query).toContain('营养餐')
  })

  it('keeps the province for a new topic', () => {
    expect(plan('它的校车呢？', asked, answered).provinces).toEqual(['河北'])
  })

  it('adds a province to those before', () => {
    expect(plan('再加上四川', asked, answered)).toMatchObject({
      provinces: ['河北', '四川'],
      intent: 'compare',
    })
  })

  it('compares the provinces the last answer cited', () => {
    const followUp = plan(
      '它们有什么不同？',
      '哪些省提到营养餐？',
      '河北[河北:2]、四川[四川:3]提到。'
    )
    expect(followUp).toMatchObject({ provinces: ['河北', '四川'], intent: 'compare' })
    expect(followUp.topic.label).toContain('营养餐')
  })

  it('makes a table of what was compared', () => {
    const followUp = plan('列个表', '河北和四川的营养餐', '河北……[河北:2]。四川……[四川:3]。')
    expect(followUp).toMatchObject({ provinces: ['河北', '四川'], intent: 'compare' })
  })

  it('points at the third item of a list', () => {
    const list = '1. 备餐[河北:1]\n2. 配送[河北:2]\n3. 监督[河北:4]'
    const [focus] = plan('第三个呢？', '河北的三项做法', list).focus
    expect(focus?.refs.map((ref) => ref.paragraph)).toEqual([4])
  })

  it('points at the second mark of a single statement', () => {
    const list = '做法是备餐、配送和监督[河北:1][河北:2][河北:4]。'
    const [focus] = plan('第二个具体怎么做？', '河北的三项做法', list).focus
    expect(focus?.refs.map((ref) => ref.paragraph)).toEqual([2])
  })

  it('leaves out what was said when something else is asked for', () => {
    expect(plan('除了这个还有吗？', asked, answered).said.map((s) => s.refs[0]?.paragraph)).toEqual(
      [2]
    )
  })

  it('takes a correction as the question meant', () => {
    expect(plan('不对，我问的是四川', asked, answered)).toMatchObject({ provinces: ['四川'] })
  })

  it('starts anew with a question that stands alone', () => {
    expect(plan('哪些省提到了校车？', asked, answered)).toMatchObject({
      intent: 'coverage',
      provinces: [],
    })
  })

  it('keeps the subject over several turns', () => {
    const followUp = plan('那北京呢？', asked, answered, '那四川呢？', '四川……[四川:3]。')
    expect(followUp.provinces).toEqual(['北京'])
    expect(followUp.query).toContain('营养餐')
  })
})
