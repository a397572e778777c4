/** The gold questions hold what they claim, or every figure measured with them is worthless. */
import { describe, expect, test } from 'vitest'
import { checkQuestions } from './check.ts'
import { QuestionSchema, questionTypes, readCorpus, readQuestions } from './question.ts'
import { questionSets } from './sets.ts'

describe.each(questionSets)('the question set $name', (set) => {
  const questions = readQuestions(set.questions)

  test('is proved by its corpus, question by question', () => {
    const others = questionSets
      .filter((other) => other.corpus === set.corpus && other.name !== set.name)
      .flatMap((other) => readQuestions(other.questions))
    expect(checkQuestions(questions, readCorpus(set.corpus), others)).toEqual([])
  })

  test('holds as many questions of each type as it should', () => {
    const counts = questionTypes.flatMap((type) => {
      const found = questions.filter((q) => q.type === type).length
      return found === 0 ? [] : [[type, found] as const]
    })
    expect(Object.fromEntries(counts)).toEqual(set.counts)
  })
})

describe('the check', () => {
  const reports = readCorpus(questionSets[0]?.corpus ?? '')
  const problems = (fields: object) =>
    checkQuestions([QuestionSchema.parse({ id: 'q900', ...fields })], reports)

  test.each([
    ['a paragraph that does not exist', { cites: [['北京', 99]] }, /no paragraph 北京:99/],
    ['an asked string that stands elsewhere', { cites: [['北京', 3]], must: ['80%'] }, /must 80%/],
    ['a number that is part of a longer one', { cites: [['北京', 2]], must: ['8'] }, /must 8/],
    ['a missing history', { type: 'followup', cites: [['北京', 2]] }, /history belongs/],
    ['nothing to cite', {}, /nothing to cite/],
    ['a refusal that cites', { type: 'absent', refuse: true, cites: [['北京', 2]] }, /refuses/],
    [
      'a province without report',
      { provinces: ['江苏'], cites: [['北京', 2]] },
      /江苏 has no report/,
    ],
    [
      'an absent province that does say it',
      { cites: [['广东', 2]], provinces: ['广东'], absent: ['北京'], absent_grep: '双减' },
      /absent 北京 does say 双减/,
    ],
    [
      'a pattern that finds other provinces',
      { type: 'coverage', cites: [['广东', 2]], provinces: ['广东'], grep: '双减', why: '-' },
      /grep finds/,
    ],
  ])('names %s', (_, fields, problem) => {
    expect(problems({ type: 'fact', question: '问题', ...fields }).join('\n')).toMatch(problem)
  })

  test('names near-duplicates, within a set and across sets', () => {
    const ask = (id: string) =>
      QuestionSchema.parse({
        id,
        type: 'fact',
        question: '北京的文件叫什么?',
        cites: [['北京', 2]],
      })
    expect(checkQuestions([ask('q900'), ask('q901')], reports)).toEqual([
      'q901: near-duplicate of q900',
    ])
    expect(checkQuestions([ask('q901')], reports, [ask('q900')])).toHaveLength(1)
  })
})
