import { describe, expect, it } from 'vitest'
import type { Answer, ChatEvent } from '../../../src/answer/events.ts'
import { emptyAnswer } from '../../../web/state/answer.ts'
import {
  type Conversation,
  conversationTitle,
  emptyConversation,
  messagesFor,
  reduceConversation,
  type Turn,
} from '../../../web/state/conversation.ts'

const citation = {
  ...{ mark: '[北京:2]', label: '北京', province: '北京', year: 2022, reportId: '2022-beijing' },
  ...{ paragraph: 2, start: 0, end: 4, quote: '压减超过', status: 'verified' as const },
}
const statement = { start: 0, end: 12, verdict: 'verified' as const, citations: [0] }
const plan = { intent: 'lookup' as const, provinces: ['北京'], years: [], topic: '压减' }
const head = {
  id: 'a',
  plan,
  language: 'zh-Hans' as const,
  mode: 'extractive' as const,
  model: null,
}
const whole: Answer = {
  ...head,
  answer: '压减超过80%[北京:2]。',
  citations: [citation],
  statements: [statement],
  unverified: 0,
  absent: [],
  refused: false,
  table: null,
  figures: null,
  suggestions: ['那天津呢？'],
  notices: [],
  timings: { plan: 1, retrieve: 2, write: 3, verify: 4, total: 10 },
}
const events: ChatEvent[] = [
  { type: 'plan', ...head },
  { type: 'sources', sources: [citation] },
  { type: 'text', text: '压减超过80%[北京:2]', citations: [citation], statements: [] },
  { type: 'text', text: '。', citations: [], statements: [statement] },
]

function asked(...questions: string[]): Conversation {
  return questions.reduce(
    (state, question, index) =>
      reduceConversation(state, {
        ...{ type: 'ask', turnId: `t${index}`, question, provinces: [], at: index },
      }),
    emptyConversation('c')
  )
}

function turn(question: string, text: string): Turn {
  return { id: question, question, provinces: [], answer: { ...emptyAnswer, phase: 'done', text } }
}

describe('conversation reducer', () => {
  it('grows an answer with the events and takes the last one for the whole truth', () => {
    const grown = reduceConversation(asked('问'), { type: 'events', turnId: 't0', events, at: 5 })
    const answer = grown.turns[0]?.answer
    expect(answer).toMatchObject({ phase: 'writing', text: whole.answer, found: 1 })
    expect(answer?.citations).toEqual(whole.citations)
    expect(answer?.statements).toEqual(whole.statements)

    const done = reduceConversation(grown, {
      ...{ type: 'events', turnId: 't0', at: 6 },
      events: [{ type: 'done', answer: { ...whole, answer: '改正后的全文' } }],
    })
    expect(done.turns[0]?.answer).toMatchObject({
      ...{ phase: 'done', text: '改正后的全文', suggestions: ['那天津呢？'], total: 10 },
    })
  })

  it('keeps what has come when an answer is stopped, interrupted or fails, and nothing changes it later', () => {
    const grown = reduceConversation(asked('问'), { type: 'events', turnId: 't0', events, at: 5 })
    for (const phase of ['stopped', 'interrupted', 'failed'] as const) {
      const ended = reduceConversation(grown, { type: 'end', turnId: 't0', phase, at: 6 })
      expect(ended.turns[0]?.answer).toMatchObject({ phase, text: whole.answer })
      const late = reduceConversation(ended, {
        ...{ type: 'events', turnId: 't0', at: 7 },
        events: [{ type: 'done', answer: whole }],
      })
      expect(late).toBe(ended)
    }
  })

  it('shows the server’s error and is not interrupted by the end of the stream', () => {
    const error = { code: 'llm_timeout', message: '超时', retryable: true, requestId: 'r' } as const
    const failed = reduceConversation(asked('问'), {
      ...{ type: 'events', turnId: 't0', events: [{ type: 'error', error }], at: 5 },
    })
    expect(failed.turns[0]?.answer).toMatchObject({ phase: 'failed', failure: error })
    expect(
      reduceConversation(failed, { type: 'end', turnId: 't0', phase: 'interrupted', at: 6 })
    ).toBe(failed)
  })

  it('replaces the last turn only, and leaves the others the same objects', () => {
    const two = asked('一', '二')
    const again = reduceConversation(two, {
      ...{ type: 'ask', turnId: 'n', question: '改', provinces: ['北京'], at: 9, replacing: 't1' },
    })
    expect(again.turns.map(({ question }) => question)).toEqual(['一', '改'])
    expect(again.turns[0]).toBe(two.turns[0])
    const appended = reduceConversation(two, {
      ...{ type: 'ask', turnId: 'n', question: '改', provinces: [], at: 9, replacing: 't0' },
    })
    expect(appended.turns.map(({ question }) => question)).toEqual(['一', '二', '改'])
  })

  it('is named by its first question until it is renamed', () => {
    const state = asked('北京的报告讲了什么？', '那天津呢？')
    expect(conversationTitle(state)).toBe('北京的报告讲了什么？')
    expect(conversationTitle(reduceConversation(state, { type: 'rename', title: '对比' }))).toBe(
      '对比'
    )
  })
})

describe('messages of a question', () => {
  it('are the last twelve, begin with a question and end with the new one', () => {
    const turns = Array.from({ length: 20 }, (_, i) => turn(`问${i}`, `答${i}`))
    const messages = messagesFor(turns, '新问题')
    expect(messages.length).toBeLessThanOrEqual(12)
    expect(messages[0]).toEqual({ role: 'user', content: '问15' })
    expect(messages.at(-2)).toEqual({ role: 'assistant', content: '答19' })
    expect(messages.at(-1)).toEqual({ role: 'user', content: '新问题' })
  })

  it('leave out turns without an answer and cut very long ones', () => {
    const messages = messagesFor([turn('空', ''), turn('长', '很'.repeat(100_000))], '新')
    expect(messages.map(({ content }) => content.length)).toEqual([1, 8000, 1])
  })
})
