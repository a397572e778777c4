import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTestApp } from '../helpers/test-app.ts'

const { app } = createTestApp()

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '..',
    '%00',
    '%',
    '\u202e',
    "' OR 1=1 --",
    '__proto__',
    '北京',
    '9'.repeat(400)
  )
)
const segment = odd.map(encodeOrKeep)
const path = fc.oneof(
  fc.constantFrom(
    '/api/chat',
    '/v1/chat/completions',
    '/mcp',
    '/api/search?q=a',
    '/api/reports',
    '/v1/models',
    '/healthz',
    '/readyz',
    '/'
  ),
  fc
    .tuple(fc.constantFrom('/api/reports/', '/api/', '/v1/models/', '/', '//'), segment)
    .map((p) => p.join('')),
  fc
    .tuple(fc.constantFrom('q', 'k', 'year', 'province', 'x'), segment, segment)
    .map(([name, a, b]) => `/api/search?q=${a}&${name}=${b}`)
)
const message = fc.record(
  {
    role: fc.oneof(fc.constantFrom('user', 'assistant', 'system'), odd),
    content: fc.oneof(odd, fc.jsonValue()),
  },
  { requiredKeys: [] }
)
const body = fc.oneof(
  fc
    .record(
      {
        messages: fc.oneof(fc.array(message, { maxLength: 4 }), fc.jsonValue()),
        provinces: fc.oneof(fc.array(odd), fc.jsonValue()),
        stream: fc.oneof(fc.boolean(), fc.jsonValue()),
      },
      { requiredKeys: [] }
    )
    .map((value) => JSON.stringify(value)),
  fc.json(),
  odd,
  fc
    .record({
      jsonrpc: fc.constant('2.0'),
      id: fc.jsonValue(),
      method: odd,
      params: fc.jsonValue(),
    })
    .map((value) => JSON.stringify(value))
)
const request = fc.record({
  path,
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'),
  type: fc.constantFrom('application/json', 'application/json; charset=utf-16', 'text/plain', ''),
  accept: fc.constantFrom('application/json, text/event-stream', '*/*', 'en;q=x', ''),
  language: fc.constantFrom('en', 'zh-TW', '*', ';;;q=', 'x'.repeat(500)),
  body,
})

function encodeOrKeep(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch {
    return text.replace(/[^\x21-\x7e]/g, '')
  }
}

describe('odd requests', () => {
  it('never meet an error of the server', async () => {
    await fc.assert(
      fc.asyncProperty(request, async ({ path, method, type, accept, language, body }) => {
        const response = await app.request(path, {
          method,
          headers: { 'content-type': type, accept, 'accept-language': language },
          ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
        })
        const text = await response.text()
        expect(response.status, text).toBeLessThan(500)
        expect(text).not.toContain('"code":"internal"')
        expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
      }),
      { numRuns: Number(process.env.ODD_REQUESTS ?? 2000) }
    )
  })
})
