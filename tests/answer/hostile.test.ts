import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subjectsOf } from '../../src/answer/figure-subject.ts'
import { planQuestion } from '../../src/answer/plan.ts'

const repeated = (text: string, length = 1900) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length)

describe('a question that a pattern could read in very many ways', () => {
  it.each([
    `除了${repeated('和')}!北京`,
    `北京和上海${repeated('之间的')}!`,
    `北京${repeated('医药')}!`,
    `请问北京等三${repeated('省市')}!`,
    `京津冀${repeated('1')}!`,
    `${repeated('请用')}!`,
    `学校${repeated('达到')}吗100所`,
  ])('is planned: %s', (content) => {
    expect(planQuestion([{ role: 'user', content }], []).question).not.toBe('')
  })
})

describe('subjects of numbers', () => {
  const clause = fc.constantFrom(
    ...[
      '全省建成学校100所，',
      '1、',
      '覆盖80%，',
      '1,',
      '达到',
      '投入2亿元。',
      '“双减”',
      '第三',
      '、',
    ]
  )
  const text = fc.array(clause, { maxLength: 40 }).map((parts) => parts.join(''))

  it('do not depend on what stands far in front of them', () => {
    fc.assert(
      fc.property(text, text, (far, sentence) => {
        const front = `${far}${'。'.repeat(200)}\n`
        const moved = subjectsOf(front + sentence)
          .filter(({ mention }) => mention.start >= front.length)
          .map(({ mention, subject }) => [mention.start - front.length, subject])
        expect(moved).toEqual(
          subjectsOf(sentence).map(({ mention, subject }) => [mention.start, subject])
        )
      })
    )
  })
})
