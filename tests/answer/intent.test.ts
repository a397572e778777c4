import { describe, expect, it } from 'vitest'
import { decideIntent, readCues } from '../../src/answer/intent.ts'

function intentOf(question: string, provinces = 0, isRegion = false, hasTopic = true) {
  return decideIntent(readCues(question), { provinces, isRegion, hasTopic })
}

describe('decideIntent', () => {
  it.each([
    ['学生体质达标率是多少？', 1, 'lookup'],
    ['改革分哪几步？', 1, 'list'],
    ['都有哪些措施？', 1, 'list'],
    ['营养餐各是怎么做的？', 2, 'compare'],
    ['比较一下各省的劳动教育', 0, 'compare'],
    ['哪些省提到了劳动教育？', 0, 'coverage'],
    ['谁的报告里写了劳动教育？', 0, 'coverage'],
    ['有几个省份提到劳动教育？', 0, 'coverage'],
    ['Which provinces mention school meals?', 0, 'coverage'],
    ['哪个省的在校生最多？', 0, 'ranking'],
    ['按在校生人数给各省排名', 0, 'ranking'],
    ['Which province has the most kindergartens?', 0, 'ranking'],
    ['帮我概括一下', 1, 'summary'],
    ['毛入学率是95%，对吗？', 1, 'check'],
    ['太长了，浓缩一下', 1, 'summary'],
    ['校园布局用哪四个字概括的？', 1, 'lookup'],
    ['报告里谁写了劳动教育？', 0, 'coverage'],
    ['写到“名师”的报告有哪几份', 0, 'coverage'],
    ['学生数目上哪个省最牛', 0, 'ranking'],
    ['营养餐每人每天最多补多少？', 3, 'compare'],
    ['评上最高档的，奖多少？分别说说', 3, 'compare'],
    ['你好', 0, 'none'],
    ['谢谢你！', 0, 'none'],
  ])('%s with %i provinces in scope is a %s', (question, provinces, intent) => {
    expect(intentOf(question, provinces)).toBe(intent)
  })

  it('ranks nothing when one province is asked for its own highest number', () => {
    expect(intentOf('同时在线的最多有多少？', 1)).toBe('lookup')
  })

  it('asks a single province no coverage question', () => {
    expect(intentOf('是跟哪几个省合作的？', 1)).toBe('list')
  })

  it('asks which provinces of a region mention something', () => {
    expect(intentOf('哪些省提到劳动教育？', 5, true)).toBe('coverage')
  })

  it('takes a question for provinces without a topic as one about the collection', () => {
    expect(intentOf('有哪些省的报告？', 0, false, false)).toBe('catalogue')
  })
})

describe('readCues', () => {
  it.each([
    ['七条体会分别是什么', 7],
    ['四大行动分别叫什么', 4],
    ['哪三个方面', 3],
    ['哪12项任务', 12],
    ['2021年的情况', null],
  ])('counts the items asked for in %s', (question, count) => {
    expect(readCues(question).count).toBe(count)
  })

  it.each([['一顿收几块钱', '元']])('takes %s as asking for %s', (question, unit) => {
    expect(readCues(question).unit).toBe(unit)
  })
})
