import { describe, expect, test } from 'vitest'
import { missedFloors } from './floors.ts'
import { QuestionSchema } from './question.ts'
import { has, lengthOf, norm, percentile, type Result, scoreAnswer, summarise } from './score.ts'

const question = (fields: object) =>
  QuestionSchema.parse({ id: 'q900', type: 'fact', question: '问题', ...fields })
const answer = (
  text: string,
  ...places: [label: string, paragraph: number, province?: string][]
) => ({
  answer: text,
  citations: places.map(([label, paragraph, province = label]) => ({ label, paragraph, province })),
})

describe('an asked string', () => {
  test.each([
    ['共7家', '7', true],
    ['共27家', '7', false],
    ['共7.5家', '7', false],
    ['共3.7家', '7', false],
    ['共7。', '7', true],
    ['１２,０００ 人', '12000', true],
    ['超过 80 %', '80%', true],
    ['1.2万人', '2万', false],
    ['“1+X”证书', '1+x', false],
    ['“1＋X”证书', '1+X', true],
  ])('in %s: %s is found: %s', (text, must, found) => {
    expect(has(text, must)).toBe(found)
  })

  test('keeps commas that separate no thousands', () => {
    expect(norm('1,2,300,4000 个')).toBe('1,2300,4000个')
  })
})

describe('a scored answer', () => {
  test('counts each cited paragraph once and each group once', () => {
    const gold = question({
      cites: [['北京', 2]],
      cites_any: [
        [
          ['天津', 1],
          ['天津', 2],
        ],
      ],
      ok: [['北京', 3]],
    })
    const score = scoreAnswer(
      gold,
      answer('', ['北京', 2], ['北京', 2], ['北京', 3], ['天津', 1], ['天津', 2], ['上海', 1])
    )
    expect(score).toEqual({ recall: 1, precision: 4 / 5, falseRefusal: 0 })
    expect(scoreAnswer(gold, answer('', ['天津', 2]))).toMatchObject({ recall: 0.5, precision: 1 })
  })

  test('has no precision and is a false refusal when it cites nothing', () => {
    expect(scoreAnswer(question({ cites: [['北京', 2]] }), answer('没有'))).toEqual({
      recall: 0,
      precision: 0,
      falseRefusal: 1,
    })
  })

  test('is a refusal exactly when it cites nothing', () => {
    const gold = question({ type: 'offtopic', refuse: true })
    expect(scoreAnswer(gold, answer('抱歉'))).toEqual({ refusal: 1 })
    expect(scoreAnswer(gold, answer('晴', ['北京', 2]))).toEqual({ refusal: 0 })
  })

  test('tells reports of two years apart, yet compares provinces as provinces', () => {
    const gold = question({ cites: [['河南2022', 2]], provinces: ['河南'] })
    expect(scoreAnswer(gold, answer('', ['河南2023', 2, '河南']))).toMatchObject({
      recall: 0,
      precision: 0,
      provinces: 1,
    })
  })

  test('asks for exactly the provinces of the gold', () => {
    const gold = question({ cites: [['北京', 2]], provinces: ['北京'] })
    expect(scoreAnswer(gold, answer('', ['北京', 1])).provinces).toBe(1)
    expect(scoreAnswer(gold, answer('', ['北京', 2], ['天津', 1])).provinces).toBe(0)
  })

  test('does not find asked strings in marks', () => {
    const gold = question({ cites: [['湖北', 7]], must: ['7', '五性'] })
    expect(scoreAnswer(gold, answer('五性[湖北:7]。', ['湖北', 7])).must).toBe(0.5)
  })

  test('names an absent province in one sentence or row with a negation, without citing it', () => {
    const gold = question({ cites: [['北京', 2]], absent: ['上海', '湖南'], absent_grep: '-' })
    const score = (text: string, ...places: [string, number][]) =>
      scoreAnswer(gold, answer(text, ['北京', 2], ...places)).absent
    expect(score('上海、湖南的报告未提及。')).toBe(1)
    expect(score('| 上海 | 报告未提及。 |\n| 湖南 | 有。 |')).toBe(0.5)
    expect(score('上海有。北京没有。湖南无。')).toBe(0.5)
    expect(score('上海、湖南的報告沒有提到。')).toBe(1)
    expect(score('上海、湖南的报告未提及。', ['上海', 1])).toBe(0.5)
  })
})

describe('a summary', () => {
  test('averages over the items that have a measure', () => {
    const result = (score: Result['score'], milliseconds: number): Result => ({
      question: question({ cites: [['北京', 2]] }),
      score,
      length: 10,
      milliseconds,
    })
    expect(summarise([result({ recall: 1 }, 1), result({ recall: 0, must: 1 }, 3)])).toEqual({
      count: 2,
      length: 10,
      p50: 1,
      p95: 3,
      recall: 0.5,
      must: 1,
    })
  })

  test('counts characters without marks', () => {
    expect(lengthOf('五性[湖北:7]。𠀀')).toBe(4)
  })

  test('takes the nearest rank as percentile', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => i + 1)
    expect([0.5, 0.95, 1].map((share) => percentile(hundred, share))).toEqual([50, 95, 100])
    expect(percentile([], 0.5)).toBe(0)
  })
})

describe('the floors', () => {
  const results = (type: string, count: number, score: Result['score']): Result[] =>
    Array.from({ length: count }, () => ({
      question: question({ type, cites: [['北京', 2]] }),
      score,
      length: 10,
      milliseconds: 1,
    }))

  test('name every mean that falls short, overall and by type', () => {
    const good = results('coverage', 90, { recall: 1 })
    expect(missedFloors(good)).toEqual([])
    expect(missedFloors([...good, ...results('superlative', 5, { recall: 0 })])).toEqual([
      'all questions: recall 0.947, wanted ≥ 0.95',
      'each type: superlative: recall 0.000, wanted ≥ 0.85',
    ])
  })

  test('judge no type by fewer than three questions', () => {
    const few = results('superlative', 2, { recall: 0 })
    expect(missedFloors([...results('coverage', 90, { recall: 1 }), ...few])).toEqual([])
  })
})
