import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppError, type ErrorCode, publicMessage } from '../../src/errors.ts'
import type { ChatModel } from '../../src/llm/model.ts'
import { createOpenAiModel } from '../../src/llm/openai.ts'
import { type FakeOpenAi, startFakeOpenAi } from '../helpers/fake-openai.ts'
import { type Scenario, upstreamSecret } from '../helpers/fake-openai-scenarios.ts'

const apiKey = 'sk-own-secret-key-0123456789'
const timeouts = { firstMs: 30_000, idleMs: 30_000, totalMs: 60_000 }
const question = [{ role: 'user' as const, content: '北京"双减"成效如何?' }]
const said = '北京压减了校外培训机构[北京:2]，天津也压减了[天津:3]。'

let fake: FakeOpenAi
beforeAll(async () => {
  fake = await startFakeOpenAi({ script: () => said, tokensPerSecond: 4 })
})
afterAll(() => fake.close())

function connect(changed: Partial<typeof timeouts> = {}, retries = 2): Promise<ChatModel> {
  const limits = { ...timeouts, ...changed }
  return createOpenAiModel({
    apiKey,
    baseUrl: fake.url,
    model: 'm',
    timeouts: limits,
    retries,
    backoffMs: 5,
  })
}

async function outcome(model: ChatModel, signal?: AbortSignal) {
  let text = ''
  try {
    for await (const piece of model.stream(question, signal ? { signal } : {})) text += piece
    return { text, thrown: null }
  } catch (thrown) {
    return { text, thrown }
  }
}

interface Case {
  scenario: Scenario
  /** What the asker's text is at the end; a part of it where the reply broke off. */
  text: 'all' | 'part' | 'none'
  code: ErrorCode | null
  /** Requests that reach the endpoint. */
  requests: number
  limits?: Partial<typeof timeouts>
}

const cases: Case[] = [
  { scenario: 'plain', text: 'all', code: null, requests: 1 },
  { scenario: 'splitBytes', text: 'all', code: null, requests: 1 },
  { scenario: 'slow', text: 'all', code: null, requests: 1 },
  { scenario: 'reasoning', text: 'all', code: null, requests: 1 },
  { scenario: 'think', text: 'all', code: null, requests: 1 },
  { scenario: 'emptyChoices', text: 'all', code: null, requests: 1 },
  { scenario: 'cut', text: 'part', code: 'llm_truncated', requests: 1 },
  { scenario: 'cutMidEvent', text: 'part', code: 'llm_truncated', requests: 1 },
  { scenario: 'destroy', text: 'part', code: 'llm_truncated', requests: 1 },
  { scenario: 'errorEventMid', text: 'part', code: 'llm_truncated', requests: 1 },
  { scenario: 'junkJson', text: 'part', code: 'llm_bad_reply', requests: 1 },
  { scenario: 'noFinish', text: 'all', code: 'llm_truncated', requests: 1 },
  { scenario: 'finishLength', text: 'all', code: 'llm_truncated', requests: 1 },
  { scenario: 'contentFilter', text: 'all', code: 'llm_truncated', requests: 1 },
  {
    scenario: 'stallMid',
    text: 'part',
    code: 'llm_timeout',
    requests: 1,
    limits: { idleMs: 500 },
  },
  {
    scenario: 'stallBeforeHeaders',
    text: 'none',
    code: 'llm_timeout',
    requests: 1,
    limits: { firstMs: 1000 },
  },
  {
    scenario: 'stallBeforeFirst',
    text: 'none',
    code: 'llm_timeout',
    requests: 1,
    limits: { firstMs: 1000 },
  },
  {
    scenario: 'pingOnly',
    text: 'none',
    code: 'llm_timeout',
    requests: 1,
    limits: { firstMs: 1000 },
  },
  { scenario: 'drip', text: 'part', code: 'llm_timeout', requests: 1, limits: { totalMs: 600 } },
  { scenario: 'unauthorized', text: 'none', code: 'llm_auth', requests: 1 },
  { scenario: 'forbidden', text: 'none', code: 'llm_auth', requests: 1 },
  { scenario: 'modelUnknown', text: 'none', code: 'llm_model_unknown', requests: 1 },
  { scenario: 'rateLimited', text: 'none', code: 'llm_rate_limited', requests: 3 },
  { scenario: 'serverError', text: 'none', code: 'llm_unavailable', requests: 3 },
  { scenario: 'badGateway', text: 'none', code: 'llm_unavailable', requests: 3 },
  { scenario: 'destroyBeforeFirst', text: 'none', code: 'llm_unavailable', requests: 3 },
  { scenario: 'errorEvent', text: 'none', code: 'llm_unavailable', requests: 3 },
  { scenario: 'redirect', text: 'none', code: 'llm_unavailable', requests: 3 },
  { scenario: 'jsonErrorWith200', text: 'none', code: 'llm_bad_reply', requests: 3 },
  { scenario: 'emptyStream', text: 'none', code: 'llm_bad_reply', requests: 3 },
  { scenario: 'noChoicesEver', text: 'none', code: 'llm_bad_reply', requests: 3 },
]

describe('createOpenAiModel', () => {
  it.each(cases)('ends $scenario with $text of the text and the code $code', async (row) => {
    fake.use({ scenarios: [row.scenario] })
    const before = fake.chats.length
    const { text, thrown } = await outcome(await connect(row.limits))
    if (row.text === 'all') expect(text).toBe(said)
    if (row.text === 'none') expect(text).toBe('')
    if (row.text === 'part') {
      expect(said.startsWith(text)).toBe(true)
      expect(text).not.toBe(said)
    }
    expect(thrown instanceof AppError ? thrown.code : thrown).toBe(row.code)
    expect(fake.chats.length - before).toBe(row.requests)
    if (thrown instanceof AppError)
      for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
        const told = publicMessage(thrown, language)
        for (const secret of [upstreamSecret, apiKey, fake.url]) expect(told).not.toContain(secret)
      }
  })

  it('answers after a fault that passes before the first word', async () => {
    fake.use({ scenarios: ['serverError', 'destroyBeforeFirst', 'plain'] })
    expect(await outcome(await connect())).toEqual({ text: said, thrown: null })
  })

  it('does not wait for a Retry-After that is too long', async () => {
    fake.use({ scenarios: ['rateLimited'], retryAfter: '3600' })
    const before = fake.chats.length
    const { thrown } = await outcome(await connect())
    expect(thrown).toMatchObject({ code: 'llm_rate_limited' })
    expect(fake.chats.length - before).toBe(1)
    fake.use({ retryAfter: '0' })
  })

  it('tries again after a Retry-After that is a date in the past', async () => {
    fake.use({ scenarios: ['rateLimited', 'plain'], retryAfter: 'Wed, 21 Oct 2015 07:28:00 GMT' })
    expect((await outcome(await connect())).text).toBe(said)
    fake.use({ retryAfter: '0' })
  })

  it('gives up connecting to an endpoint that is not there', async () => {
    const gone = await startFakeOpenAi()
    await gone.close()
    const model = await createOpenAiModel({ baseUrl: gone.url, model: 'm', timeouts, retries: 0 })
    expect((await outcome(model)).thrown).toMatchObject({ code: 'llm_unavailable' })
  })

  it('throws the reason of an abort and closes the upstream call', async () => {
    fake.use({ scenarios: ['stallMid'] })
    const stop = new AbortController()
    const arrived = fake.nextChat()
    const running = outcome(await connect(), stop.signal)
    const call = await arrived
    stop.abort(new Error('the asker left'))
    expect(await running).toMatchObject({ thrown: { message: 'the asker left' } })
    await call.closed
    expect(call.aborted).toBe(true)
  })

  it('does not call the endpoint for a question that was given up before', async () => {
    const before = fake.chats.length
    const { thrown } = await outcome(await connect(), AbortSignal.abort(new Error('gone')))
    expect(thrown).toMatchObject({ message: 'gone' })
    expect(fake.chats.length).toBe(before)
  })

  it('closes the upstream call when the reader stops reading', async () => {
    fake.use({ scenarios: ['stallMid'] })
    const arrived = fake.nextChat()
    const model = await connect()
    for await (const _ of model.stream(question)) break
    const call = await arrived
    await call.closed
    expect(call.aborted).toBe(true)
  })

  it('does not take a slow reader for a slow model', async () => {
    fake.use({ scenarios: ['plain'] })
    const model = await connect({ idleMs: 500 })
    let text = ''
    for await (const piece of model.stream(question)) {
      if (text === '') await new Promise((resolve) => setTimeout(resolve, 800))
      text += piece
    }
    expect(text).toBe(said)
  })

  it('gives the same text whole', async () => {
    fake.use({ scenarios: ['plain'] })
    expect(await (await connect()).complete(question)).toBe(said)
  })

  it('sends the model, the key and the bounds it was given', async () => {
    fake.use({ scenarios: ['plain'] })
    const arrived = fake.nextChat()
    await (await connect()).complete(question, { maxTokens: 50, temperature: 0.2 })
    const { chat, authorization } = await arrived
    expect(authorization).toBe(`Bearer ${apiKey}`)
    expect(chat).toMatchObject({
      model: 'm',
      messages: question,
      max_tokens: 50,
      temperature: 0.2,
      stream: true,
    })
  })
})

describe('choosing the model', () => {
  const connectTo = (endpoint: FakeOpenAi) => createOpenAiModel({ baseUrl: endpoint.url, timeouts })

  it('takes the only one that the endpoint lists and sends the key none', async () => {
    const one = await startFakeOpenAi({ models: ['qwen3'] })
    expect((await connectTo(one)).name).toBe('qwen3')
    expect(one.requests[0]?.authorization).toBe('Bearer none')
    await one.close()
  })

  it.each([[[]], [['a', 'b']]])('wants a name when the endpoint lists %j', async (models) => {
    const endpoint = await startFakeOpenAi({ models })
    await expect(connectTo(endpoint)).rejects.toMatchObject({ code: 'llm_model_unset' })
    await endpoint.close()
  })

  it('wants a name when the endpoint does not answer', async () => {
    const gone = await startFakeOpenAi()
    await gone.close()
    await expect(connectTo(gone)).rejects.toMatchObject({ code: 'llm_model_unset' })
  })

  it('has a model of its own for OpenAI', async () => {
    expect((await createOpenAiModel({ apiKey, timeouts })).name).toBe('gpt-4.1-mini')
  })
})
