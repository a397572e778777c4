import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AnswerSchema, ChatEventSchema } from '../../src/answer/events.ts'
import { createAssistant } from '../../src/answer/pipeline.ts'
import { createOpenAiModel } from '../../src/llm/openai.ts'
import { type FakeOpenAi, startFakeOpenAi } from '../helpers/fake-openai.ts'
import { type Scenario, upstreamSecret } from '../helpers/fake-openai-scenarios.ts'
import { type RunningReports, startReports } from '../helpers/running-reports.ts'
import { allFrames, createTestApp, question } from '../helpers/test-app.ts'

const apiKey = 'sk-own-secret-key-0123456789'
const asked = '北京校外培训机构的压减率是多少?'
const first = '北京全市原审批备案机构压减率超过80%[北京:2]。'
const said = `${first}北京无证机构全部实现动态清零[北京:2]。`
/** Pieces of the stream that hold the first sentence and the beginning of the second. */
const behindFirst = Math.ceil(first.length / 3) + 2

let fake: FakeOpenAi
let reports: RunningReports
beforeAll(async () => {
  fake = await startFakeOpenAi({ script: () => said, tokensPerSecond: 1000 })
  reports = await startReports(['beijing'])
})
afterAll(async () => {
  await reports.close()
  await fake.close()
})

/** For an endpoint that stalls, and for one that a busy machine slows down. */
const short = { firstMs: 1500, idleMs: 1500, totalMs: 30_000 }
const long = { firstMs: 30_000, idleMs: 30_000, totalMs: 60_000 }

/** Asks the whole product, its model answering by the scenario; gives the events and all that was sent. */
async function ask(scenario: Scenario, { llmFallback = true, faultAt = 2 } = {}) {
  fake.use({ scenarios: [scenario], faultAt })
  const { store, embedder, search } = reports.application
  const model = await createOpenAiModel({
    apiKey,
    baseUrl: fake.url,
    model: 'm',
    timeouts: scenario.startsWith('stall') ? short : long,
    backoffMs: 1,
  })
  const assistant = createAssistant({ store, embedder, model, llmFallback })
  const { post } = createTestApp({ assistant, store, search })
  const frames = await allFrames(await post('/api/chat', question(asked)))
  const events = frames.map(({ data }) => ChatEventSchema.parse(data))
  const last = events.at(-1)
  return {
    events,
    sent: JSON.stringify(frames),
    answer: last?.type === 'done' ? AnswerSchema.parse(last.answer) : null,
    error: last?.type === 'error' ? last.error : null,
  }
}

type Outcome = 'written' | 'extracted' | 'broken'
/** What becomes of the answer when the fault comes at once, and when it comes behind a shown sentence. */
const cases: [Scenario, Outcome, Outcome][] = [
  ['plain', 'written', 'written'],
  ['splitBytes', 'written', 'written'],
  ['drip', 'written', 'written'],
  ['reasoning', 'written', 'written'],
  ['think', 'written', 'written'],
  ['emptyChoices', 'written', 'written'],
  ['cut', 'extracted', 'broken'],
  ['cutMidEvent', 'extracted', 'broken'],
  ['destroy', 'extracted', 'broken'],
  ['errorEventMid', 'extracted', 'broken'],
  ['junkJson', 'extracted', 'broken'],
  ['stallMid', 'extracted', 'broken'],
  ['stallBeforeHeaders', 'extracted', 'extracted'],
  ['stallBeforeFirst', 'extracted', 'extracted'],
  ['unauthorized', 'extracted', 'extracted'],
  ['rateLimited', 'extracted', 'extracted'],
  ['serverError', 'extracted', 'extracted'],
  ['badGateway', 'extracted', 'extracted'],
  ['jsonErrorWith200', 'extracted', 'extracted'],
  ['errorEvent', 'extracted', 'extracted'],
  ['emptyStream', 'extracted', 'extracted'],
  ['destroyBeforeFirst', 'extracted', 'extracted'],
]

describe('an answer whose model fails', () => {
  describe.each([
    ['at once', 2, 0],
    ['behind a shown sentence', behindFirst, 1],
  ] as const)('%s', (_, faultAt, column) => {
    it.each(cases)('%s', async (scenario, ...outcomes) => {
      const { events, sent, answer, error } = await ask(scenario, { faultAt })
      const ends = events.filter(({ type }) => type === 'done' || type === 'error')
      expect(ends).toEqual(events.slice(-1))
      for (const secret of [upstreamSecret, apiKey, fake.url]) expect(sent).not.toContain(secret)
      if (outcomes[column] === 'broken') {
        expect(error).toMatchObject({ retryable: true })
        expect(error?.code).toMatch(/^llm_/)
        return
      }
      expect(answer?.mode).toBe(outcomes[column] === 'written' ? 'llm' : 'extractive')
      expect(answer?.citations.map(({ mark }) => mark)).toContain('[北京:2]')
      const text = events.map((event) => (event.type === 'text' ? event.text : '')).join('')
      expect(answer?.answer).toBe(text)
      const notices = answer?.notices.map(({ code }) => code)
      expect(notices).toEqual(outcomes[column] === 'written' ? [] : ['llm_unavailable'])
    })
  })

  it.each([
    ['unauthorized', 'llm_auth'],
    ['rateLimited', 'llm_rate_limited'],
    ['serverError', 'llm_unavailable'],
    ['stallBeforeFirst', 'llm_timeout'],
    ['emptyStream', 'llm_bad_reply'],
    ['cut', 'llm_truncated'],
  ] as const)('ends with an error without the fallback: %s', async (scenario, code) => {
    const { error } = await ask(scenario, { llmFallback: false })
    expect(error?.code).toBe(code)
  })

  it('shows no mark that points to nothing', async () => {
    const { answer, sent } = await ask('wrongMarks')
    expect(sent).not.toContain('火星')
    expect(answer?.answer).toContain('80%')
  })

  it('verifies no number that the report does not have', async () => {
    const { answer } = await ask('wrongNumbers')
    for (const { start, end, verdict } of answer?.statements ?? [])
      if (verdict !== 'unverified') expect(answer?.answer.slice(start, end)).not.toContain('807')
  })
})
