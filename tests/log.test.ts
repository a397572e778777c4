import { PassThrough } from 'node:stream'
import OpenAI from 'openai'
import { describe, expect, it } from 'vitest'
import { AppError } from '../src/errors.ts'
import { createLog } from '../src/log.ts'
import { fakeAssistant } from './helpers/fake-assistant.ts'
import { createGatedAssistant, createTestApp, question } from './helpers/test-app.ts'

function capture(secrets: string[] = [], level = 'debug') {
  const lines: string[] = []
  const to = new PassThrough()
  to.on('data', (data: Buffer) => lines.push(data.toString()))
  return { log: createLog({ level, secrets, to }), text: () => lines.join('') }
}

describe('createLog', () => {
  it('writes one JSON object a line', () => {
    const { log, text } = capture()
    log.info({ status: 200, note: 'a\nb' }, 'request')
    expect(text().match(/\n/g)?.length).toBe(1)
    expect(JSON.parse(text())).toMatchObject({
      level: 'info',
      status: 200,
      note: 'a\nb',
      msg: 'request',
    })
  })

  it('never writes a key, wherever it stands', () => {
    const own = 'my"odd\\token-123'
    const { log, text } = capture([own, 'short'])
    log.info({ authorization: 'x', headers: { authorization: 'y' }, apiKey: 'z' }, `token ${own}`)
    log.error({ err: new Error(`bad key ${own} and sk-proj-abcdefgh1234`) }, 'Bearer abc.def')
    log.info('a short word stays')
    expect(text()).not.toMatch(/odd|sk-proj|abc\.def|"[xyz]"/)
    expect(text()).toContain('a short word stays')
  })

  it('writes unseen characters as escapes that parse to themselves', () => {
    const { log, text } = capture()
    const hostile = 'a\u001b[31m\u202e\u200b\u{e0041}\u0085\u2028b'
    log.info({ path: hostile }, 'request')
    expect(text()).toMatch(/^[\x20-\x7e]+\n$/)
    expect(JSON.parse(text()).path).toBe(hostile)
  })

  it('keeps of an error of the endpoint nothing that it said', () => {
    const { log, text } = capture()
    const headers = new Headers()
    const cause = new OpenAI.RateLimitError(
      429,
      { message: 'upstream words' },
      'more words',
      headers
    )
    log.warn({ err: new AppError('llm_rate_limited', {}, { cause }) }, 'failed')
    expect(JSON.parse(text()).err).toMatchObject({
      code: 'llm_rate_limited',
      cause: { name: 'RateLimitError', status: 429 },
    })
    expect(text()).not.toMatch(/words/)
  })

  it('keeps the stack of a fault of our own', () => {
    const { log, text } = capture()
    log.error({ err: new AppError('internal', {}, { cause: new TypeError('x is undefined') }) })
    expect(JSON.parse(text()).err.cause.stack).toContain('TypeError: x is undefined')
  })
})

describe('the log of the server', () => {
  it('tells of requests and answers without what was asked', async () => {
    const { log, text } = capture()
    const assistant = fakeAssistant({ failure: { at: 3, error: new AppError('llm_truncated') } })
    for (const { post, app } of [createTestApp({ log }), createTestApp({ log, assistant })]) {
      await (await post('/api/chat', question('一个秘密的问题'))).text()
      await post('/api/chat', question('一个秘密的问题', { extra: 1 }))
      await app.request(`/api/search?q=${encodeURIComponent('一个秘密的问题')}`)
    }
    expect(text()).toContain('"path":"/api/chat"')
    expect(text()).toContain('"msg":"answered"')
    expect(text()).toContain('llm_truncated')
    expect(text()).not.toContain('秘密')
    expect(text()).not.toContain(encodeURIComponent('秘密'))
  })

  it.each([true, false])('takes a client that leaves for no fault (stream: %s)', async (stream) => {
    const { log, text } = capture([], 'info')
    const { assistant, nextQuestion } = createGatedAssistant()
    const { post, shutdown } = createTestApp({ log, assistant })
    const client = new AbortController()
    const arrived = nextQuestion()
    const asked = post('/api/chat', question('问', { stream }), {}, client.signal)
    await arrived
    client.abort('Client connection prematurely closed.')
    await (await asked).text()
    await shutdown.whenIdle()
    expect(text()).not.toMatch(/"level":"(error|warn)"/)
  })
})
