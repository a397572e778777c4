import { describe, expect, it } from 'vitest'
import { createAssistant } from '../../src/answer/pipeline.ts'
import type { Embedder } from '../../src/embed/embedder.ts'
import { fakeStore } from '../helpers/fake-assistant.ts'
import { createTestApp, failureOf, question } from '../helpers/test-app.ts'

const embedder: Embedder = {
  id: 'flat',
  dimension: 2,
  embedQuery: async () => Float32Array.of(1, 0),
  embedPassages: async (texts) => texts.map(() => Float32Array.of(1, 0)),
}
const { app, post } = createTestApp({
  assistant: createAssistant({ store: fakeStore(), embedder }),
})

const chat = (body: unknown, headers: Record<string, string> = {}) =>
  post('/api/chat', body, headers)
const get = (path: string, init: RequestInit = {}) => app.request(path, init)
const big = 'x'.repeat(2 * 1024 * 1024)
const chunked = () =>
  app.request('/api/chat', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: new ReadableStream({
      start(controller) {
        for (let i = 0; i < 32; i++)
          controller.enqueue(new TextEncoder().encode(big.slice(0, 65_536)))
        controller.close()
      },
    }),
    // @ts-expect-error: Node wants it for a streamed body, the types of the browser do not know it
    duplex: 'half',
  })

const cases: [string, () => Response | Promise<Response>, number, string][] = [
  ['an empty question', () => chat(question('')), 400, 'question_empty'],
  ['a question of blanks', () => chat(question(' \u3000\n\u200b')), 400, 'question_empty'],
  ['2001 characters', () => chat(question('问'.repeat(2001))), 400, 'question_too_long'],
  ['no messages', () => chat({ messages: [] }), 400, 'bad_request'],
  [
    'a last message that is not the user’s',
    () => chat({ messages: [{ role: 'assistant', content: '好' }] }),
    400,
    'bad_request',
  ],
  [
    'a system message',
    () =>
      chat({
        messages: [
          { role: 'system', content: '好' },
          { role: 'user', content: '问' },
        ],
      }),
    400,
    'bad_request',
  ],
  ['an unknown field', () => chat(question('问', { temperature: 1 })), 400, 'bad_request'],
  [
    'an unknown field of a message',
    () => chat({ messages: [{ role: 'user', content: '问', name: 'x' }] }),
    400,
    'bad_request',
  ],
  [
    'content that is no text',
    () => chat({ messages: [{ role: 'user', content: ['问'] }] }),
    400,
    'bad_request',
  ],
  [
    'a field that changes the prototype',
    () => chat('{"messages":[{"role":"user","content":"问"}],"__proto__":{"stream":false}}'),
    400,
    'bad_request',
  ],
  ['JSON that is cut off', () => chat('{"messages":'), 400, 'bad_request'],
  ['an empty body', () => chat(''), 400, 'bad_request'],
  ['JSON that is no object', () => chat('[]'), 400, 'bad_request'],
  [
    'JSON nested very deeply',
    () => chat(`${'['.repeat(200_000)}${']'.repeat(200_000)}`),
    400,
    'bad_request',
  ],
  [
    'an unknown province',
    () => chat(question('学校', { provinces: ['火星'] })),
    400,
    'province_unknown',
  ],
  [
    '2 MB with their length',
    () => chat(big, { 'content-length': String(big.length) }),
    413,
    'too_large',
  ],
  ['2 MB in chunks', chunked, 413, 'too_large'],
  [
    'plain text',
    () => chat('你好', { 'content-type': 'text/plain' }),
    415,
    'unsupported_media_type',
  ],
  [
    'a form',
    () => chat('a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
    415,
    'unsupported_media_type',
  ],
  ['an unknown report', () => get('/api/reports/mars'), 404, 'report_unknown'],
  ['a path for a report', () => get('/api/reports/..%2f..%2fetc%2fpasswd'), 404, 'report_unknown'],
  ['a zero byte for a report', () => get('/api/reports/%00'), 404, 'report_unknown'],
  ['a broken escape for a report', () => get('/api/reports/%E0%A4%A'), 404, 'report_unknown'],
  ['a very long report id', () => get(`/api/reports/${'a'.repeat(5000)}`), 404, 'report_unknown'],
  ['an unknown parameter of the list', () => get('/api/reports?page=2'), 400, 'bad_request'],
  ['a search without words', () => get('/api/search?q=%20'), 400, 'bad_request'],
  ['a search for what nobody sees', () => get('/api/search?q=%E2%80%8B%20'), 400, 'bad_request'],
  ['a search without its parameter', () => get('/api/search'), 400, 'bad_request'],
  ['two queries', () => get('/api/search?q=a&q=b'), 400, 'bad_request'],
  ['too many results', () => get('/api/search?q=a&k=1000'), 400, 'bad_request'],
  ['a year that is none', () => get("/api/search?q=a&year=1'+OR+1=1"), 400, 'bad_request'],
  ['an unknown parameter of a search', () => get('/api/search?q=a&where=1=1'), 400, 'bad_request'],
  ['an unknown address', () => get('/nothing'), 404, 'not_found'],
  ['a hidden file', () => get('/.env'), 404, 'not_found'],
  ['a climbing path', () => get('/assets/..%2f..%2fpackage.json'), 404, 'not_found'],
  ['a double slash', () => get('//api//reports'), 404, 'not_found'],
  ['another method', () => get('/api/chat'), 405, 'method_not_allowed'],
  [
    'a preflight of another site',
    () => get('/api/chat', { method: 'OPTIONS' }),
    405,
    'method_not_allowed',
  ],
  [
    'deleting a report',
    () => get('/api/reports/2022-beijing', { method: 'DELETE' }),
    405,
    'method_not_allowed',
  ],
]

describe('bad input', () => {
  it.each(cases)('answers %s with %s', async (_, request, status, code) => {
    const response = await request()
    const failure = await failureOf(response)
    expect(failure).toMatchObject({ status, code })
    expect(failure.requestId).toBe(response.headers.get('x-request-id'))
    expect(failure.message.length).toBeLessThan(500)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('access-control-allow-origin')).toBe(null)
  })

  it('takes 2000 characters', async () => {
    expect((await chat(question('问'.repeat(2000), { stream: false }))).status).toBe(200)
  })

  it('says which methods an address takes', async () => {
    expect((await get('/api/chat')).headers.get('allow')).toBe('POST')
    expect((await post('/api/reports', {})).headers.get('allow')).toBe('GET, HEAD')
  })

  it.each([
    ['en', question('', { x: 1 }), {}, /Unrecognized key/],
    ['zh', question('学校', { x: 1 }), { 'accept-language': 'en' }, /请求格式不对/],
    ['en', question('How many schools?', { x: 1 }), {}, /is not valid/],
    ['zh-Hant', question('北京壓減了多少培訓機構', { x: 1 }), {}, /請求格式不對/],
  ])('speaks %s as the question or the browser does', async (language, body, headers, message) => {
    const wanted = language === 'en' ? { 'accept-language': 'en-GB,en;q=0.9', ...headers } : headers
    expect((await failureOf(await chat(body, wanted))).message).toMatch(message)
  })

  it('speaks Chinese where nothing says otherwise', async () => {
    expect((await failureOf(await get('/nothing'))).message).toBe('没有这个地址。')
  })

  it('repeats nothing unseen of what it was sent', async () => {
    const { message } = await failureOf(
      await get(`/api/reports/${encodeURIComponent('a\u202eb\u001b[31m')}`)
    )
    expect(message).toContain('ab[31m')
  })
})
