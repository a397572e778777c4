import { describe, expect, it } from 'vitest'
import { AnswerSchema, ChatEventSchema } from '../../src/answer/events.ts'
import { AppError } from '../../src/errors.ts'
import { fakeAssistant } from '../helpers/fake-assistant.ts'
import {
  allFrames,
  createGatedAssistant,
  createTestApp,
  failureOf,
  framesOf,
  question,
} from '../helpers/test-app.ts'

describe('POST /api/chat', () => {
  it('streams the events of the answer, the last of them done', async () => {
    const response = await createTestApp().post('/api/chat', question('北京压减了多少?'))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-cache, no-transform')
    expect(response.headers.get('x-accel-buffering')).toBe('no')
    const frames = await allFrames(response)
    const events = frames.map(({ data }) => ChatEventSchema.parse(data))
    expect(frames.map(({ event }) => event)).toEqual(events.map(({ type }) => type))
    expect(events.map(({ type }) => type)).toEqual([
      'plan',
      'sources',
      'text',
      'text',
      'text',
      'text',
      'done',
    ])
    const done = events.at(-1)
    const text = events.map((event) => (event.type === 'text' ? event.text : '')).join('')
    expect(done?.type === 'done' && done.answer.answer).toBe(text)
  })

  it('gives the same answer as one JSON', async () => {
    const { post } = createTestApp()
    const whole = await post('/api/chat', question('问', { stream: false }))
    const frames = await allFrames(await post('/api/chat', question('问')))
    const answer = AnswerSchema.parse(await whole.json())
    expect(frames.at(-1)?.data).toEqual({ type: 'done', answer })
    expect(whole.headers.get('cache-control')).toBe('no-store')
  })

  it('hands messages and provinces on as they came', async () => {
    const assistant = fakeAssistant()
    const messages = [
      { role: 'user', content: '北京?' },
      { role: 'assistant', content: '好[北京:2]。' },
      { role: 'user', content: '那天津呢?' },
    ]
    await createTestApp({ assistant }).post('/api/chat', {
      messages,
      provinces: ['津'],
      stream: false,
    })
    expect(assistant.asked).toEqual([{ messages, provinces: ['津'] }])
  })

  it.each([true, false])(
    'turns a fault before the first event into an HTTP error (stream: %s)',
    async (stream) => {
      const assistant = fakeAssistant({ failure: { at: 0, error: new AppError('index_missing') } })
      const response = await createTestApp({ assistant }).post(
        '/api/chat',
        question('How many schools?', { stream })
      )
      expect(await failureOf(response)).toMatchObject({
        status: 503,
        code: 'index_missing',
        message: 'There is no index yet; run npm run ingest.',
        retryable: true,
      })
      expect(response.headers.get('retry-after')).toBe('2')
    }
  )

  it('ends the stream with one error event when the answer breaks off', async () => {
    const assistant = fakeAssistant({ failure: { at: 3, error: new AppError('llm_truncated') } })
    const response = await createTestApp({ assistant }).post('/api/chat', question('北京?'))
    const frames = await allFrames(response)
    expect(frames.map(({ event }) => event)).toEqual(['plan', 'sources', 'text', 'error'])
    expect(frames.at(-1)?.data).toEqual({
      type: 'error',
      error: {
        code: 'llm_truncated',
        message: '大模型的回答中途断开，请重试。',
        retryable: true,
        requestId: response.headers.get('x-request-id'),
      },
    })
  })

  it('lets nothing internal out', async () => {
    const error = new Error('/etc/keys sk-123456789 at http://10.0.0.1')
    for (const at of [0, 2]) {
      const assistant = fakeAssistant({ failure: { at, error } })
      for (const stream of [true, false]) {
        const { post } = createTestApp({ assistant })
        const response = await post('/api/chat', question('北京?', { stream }))
        const text = await response.text()
        expect(text).toContain('"code":"internal"')
        expect(text).not.toMatch(/keys|sk-|10\.0\.0\.1/)
      }
    }
  })

  it('says that an answer broke off which ends without being done', async () => {
    const whole = fakeAssistant()
    const assistant = {
      ...whole,
      async *ask(...call: Parameters<typeof whole.ask>) {
        for await (const event of whole.ask(...call)) if (event.type !== 'done') yield event
      },
    }
    const frames = await allFrames(
      await createTestApp({ assistant }).post('/api/chat', question('问'))
    )
    expect(frames.at(-1)?.event).toBe('error')
  })

  it('keeps a silent stream open with comments', async () => {
    const { assistant, open } = createGatedAssistant()
    const { post } = createTestApp({ assistant, pace: { heartbeatMs: 5 } })
    const frames = framesOf(await post('/api/chat', question('问')))
    expect((await frames.next()).value).toMatch(/^event: plan\n/)
    expect((await frames.next()).value).toBe(': ')
    expect((await frames.next()).value).toBe(': ')
    open()
    let last = ''
    for await (const frame of frames) last = frame
    expect(last).toMatch(/^event: done\n/)
  })

  it('stops the answer when the client stops reading', async () => {
    const { assistant, state } = createGatedAssistant()
    const { post, shutdown } = createTestApp({ assistant })
    const response = await post('/api/chat', question('问'))
    const reader = response.body?.getReader()
    await reader?.read()
    await reader?.cancel()
    await shutdown.whenIdle()
    expect(state).toMatchObject({ started: 1, aborted: 1 })
  })

  it.each([true, false])(
    'stops the answer when the request is aborted (stream: %s)',
    async (stream) => {
      const { assistant, state, nextQuestion } = createGatedAssistant()
      const { post, shutdown } = createTestApp({ assistant })
      const client = new AbortController()
      const arrived = nextQuestion()
      const asked = post('/api/chat', question('问', { stream }), {}, client.signal)
      await arrived
      client.abort()
      const response = await asked
      await response.text()
      await shutdown.whenIdle()
      expect(state.aborted).toBe(1)
    }
  )

  it('gives up on a client that does not read on', async () => {
    const { assistant, state, open } = createGatedAssistant()
    const { post, shutdown } = createTestApp({ assistant, pace: { writeDeadlineMs: 5 } })
    const response = await post('/api/chat', question('问'))
    const reader = response.body?.getReader()
    await reader?.read()
    await shutdown.whenIdle()
    expect(state.aborted).toBe(1)
    open()
    expect((await reader?.read())?.done).toBe(true)
  })
})

describe('MAX_STREAMS', () => {
  const environment = { MAX_STREAMS: '2' }

  it('lets 64 askers wait and refuses the next with 503', async () => {
    const { assistant, state, open } = createGatedAssistant()
    const { post, shutdown } = createTestApp({ assistant, environment })
    const asked = Array.from({ length: 66 }, () => post('/api/chat', question('问')))
    const running = await Promise.all(asked.slice(0, 2))
    const refused = await post('/api/chat', question('问'))
    expect(await failureOf(refused.clone())).toMatchObject({ status: 503, code: 'busy' })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(state.started).toBe(2)
    open()
    const finished = await Promise.all(
      [...running, ...asked.slice(2)].map(async (response) => {
        const frames = await allFrames(await response)
        return frames.at(-1)?.event
      })
    )
    expect(finished).toEqual(new Array(66).fill('done'))
    await shutdown.whenIdle()
    expect((await post('/api/chat', question('问', { stream: false }))).status).toBe(200)
  })

  it('gives the place of an asker who left to the next', async () => {
    const { assistant, open } = createGatedAssistant()
    const { post } = createTestApp({ assistant, environment: { MAX_STREAMS: '1' } })
    const first = await post('/api/chat', question('问'))
    const second = post('/api/chat', question('问'))
    await first.body?.cancel()
    open()
    expect((await allFrames(await second)).at(-1)?.event).toBe('done')
  })

  it('frees the queue of an asker who does not wait', async () => {
    const { assistant, state, open } = createGatedAssistant()
    const { post } = createTestApp({ assistant, environment: { MAX_STREAMS: '1' } })
    const first = await post('/api/chat', question('问'))
    const client = new AbortController()
    const second = post('/api/chat', question('问'), {}, client.signal)
    const third = post('/api/chat', question('问'))
    client.abort()
    await second
    open()
    await allFrames(first)
    expect((await allFrames(await third)).at(-1)?.event).toBe('done')
    expect(state.started).toBe(2)
  })

  it('counts the questions of every surface together', async () => {
    const { assistant } = createGatedAssistant()
    const { post } = createTestApp({ assistant, environment: { MAX_STREAMS: '1' } })
    await post('/api/chat', question('问'))
    for (let i = 0; i < 64; i++)
      void post('/v1/chat/completions', { ...question('问'), stream: true })
    const refused = await post('/v1/chat/completions', { ...question('问'), stream: true })
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).not.toBe(null)
  })
})
