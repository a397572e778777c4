import OpenAI from 'openai'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/errors.ts'
import { OpenAiErrorSchema } from '../../src/http/openai-schema.ts'
import { createTestApp, question } from '../helpers/test-app.ts'

const ping = { jsonrpc: '2.0', id: 1, method: 'ping' }
const accept = { accept: 'application/json, text/event-stream' }
const token = 'a-token-of-enough-characters'

describe('/mcp', () => {
  it('answers a request to this machine', async () => {
    const response = await createTestApp().post('/mcp', ping, accept)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('"id":1')
  })

  it('refuses unknown host names and other sites before the protocol is read', async () => {
    const { post } = createTestApp()
    expect((await post('/mcp', ping, { ...accept, host: 'evil.example' })).status).toBe(421)
    const site = { ...accept, origin: 'https://evil.example' }
    expect((await post('/mcp', ping, site)).status).toBe(403)
  })

  it('wants the token where one is set', async () => {
    const { post } = createTestApp({ environment: { API_TOKEN: token } })
    expect((await post('/mcp', ping, accept)).status).toBe(401)
    const authorization = { ...accept, authorization: `Bearer ${token}` }
    expect((await post('/mcp', ping, authorization)).status).toBe(200)
  })

  it('takes one message a request, no batch', async () => {
    expect((await createTestApp().post('/mcp', [ping, ping], accept)).status).toBe(400)
  })

  it('takes a notification without a body of its own', async () => {
    const message = { jsonrpc: '2.0', method: 'notifications/initialized' }
    const response = await createTestApp().post('/mcp', message, accept)
    expect(response.status).toBe(202)
    expect(await response.text()).toBe('')
  })

  it('refuses a version of the protocol that it does not know with 400', async () => {
    const version = { ...accept, 'mcp-protocol-version': '1999-01-01' }
    const response = await createTestApp().post('/mcp', ping, version)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('2025-06-18')
  })

  it('repeats no unseen character of what was asked', async () => {
    const { post } = createTestApp({
      search: async () => {
        throw new AppError('province_unknown', { name: '火\u202e星' })
      },
    })
    const params = { name: 'search', arguments: { query: '问' } }
    const response = await post('/mcp', { ...ping, method: 'tools/call', params }, accept)
    expect(await response.text()).toContain('“火星”')
  })

  it('names a request that the protocol refuses, and guards its response like any other', async () => {
    const response = await createTestApp().post('/mcp', ping, { accept: 'text/html' })
    expect(response.status).toBe(406)
    expect(await response.json()).toMatchObject({ jsonrpc: '2.0', error: { code: -32000 } })
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})

describe('/v1', () => {
  const client = (environment: Record<string, string>, apiKey = token) => {
    const { app } = createTestApp({ environment })
    const fetch = async (url: string | URL | Request, init?: RequestInit) => app.request(url, init)
    return new OpenAI({ baseURL: 'http://localhost/v1', apiKey, maxRetries: 0, fetch })
  }

  it("takes OpenAI's key as the token", async () => {
    const models = await client({ API_TOKEN: token }).models.list()
    expect(models.data.map(({ id }) => id)).toEqual(['edu-reports'])
    await expect(client({ API_TOKEN: token }, 'wrong').models.list()).rejects.toMatchObject({
      status: 401,
      type: 'authentication_error',
      code: 'unauthorized',
    })
  })

  it.each([
    ['host', { host: 'evil.example' }, 421, 'host_not_allowed'],
    ['origin', { origin: 'https://evil.example' }, 403, 'origin_not_allowed'],
    ['content type', { 'content-type': 'text/plain' }, 415, 'unsupported_media_type'],
  ])('gives a fault of the %s in the shape of OpenAI', async (_, headers, status, code) => {
    const { post } = createTestApp()
    const response = await post('/v1/chat/completions', question('x'), headers)
    expect(response.status).toBe(status)
    const { error } = OpenAiErrorSchema.parse(await response.json())
    expect(error.code).toBe(code)
    expect(error.message).not.toMatch(/\p{Script=Han}/u)
  })

  it('gives limits, sizes, methods and unknown addresses in the shape of OpenAI', async () => {
    const { app, post } = createTestApp({ environment: { RATE_LIMIT: '1' } })
    const responses = [
      await app.request('/v1/nowhere'),
      await app.request('/v1/models', { method: 'PUT' }),
      await post('/v1/chat/completions', question('长'.repeat(600_000))),
      await post('/v1/chat/completions', question('x')),
    ]
    expect(responses.map(({ status }) => status)).toEqual([404, 405, 413, 429])
    const bodies = await Promise.all(responses.map((response) => response.json()))
    const codes = bodies.map((body) => OpenAiErrorSchema.parse(body).error.code)
    expect(codes).toEqual(['not_found', 'method_not_allowed', 'too_large', 'rate_limited'])
  })
})
