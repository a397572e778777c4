import { describe, expect, it } from 'vitest'
import { fakeAssistant } from '../helpers/fake-assistant.ts'
import { createTestApp, failureOf, question } from '../helpers/test-app.ts'

const token = 'a-token-of-more-than-16'
const codeOf = async (response: Response | Promise<Response>) => {
  const got = await response
  return got.ok ? 'ok' : (await failureOf(got)).code
}

describe('guards', () => {
  it('stand in their order: each fault is told before those that come after it', async () => {
    const { app } = createTestApp({ environment: { API_TOKEN: token, RATE_LIMIT: '1' } })
    const bad: Record<string, string> = {
      host: 'evil.example',
      origin: 'http://evil.example',
      'content-length': String(2 * 1024 * 1024),
      'content-type': 'text/plain',
      authorization: 'Bearer wrong',
    }
    const good: Record<string, string> = {
      host: 'localhost:8787',
      origin: 'http://localhost:8787',
      'content-length': '2',
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
    }
    const told: string[] = []
    for (let repaired = 0; repaired <= 5; repaired++) {
      const names = Object.keys(bad)
      const headers = Object.fromEntries(
        names.map((name, i) => [name, (i < repaired ? good : bad)[name] ?? ''])
      )
      told.push(await codeOf(app.request('/api/chat', { method: 'POST', headers, body: '{}' })))
    }
    told.push(await codeOf(app.request('/api/chat', { method: 'POST', headers: good, body: '{}' })))
    expect(told).toEqual([
      'host_not_allowed',
      'origin_not_allowed',
      'too_large',
      'unsupported_media_type',
      'unauthorized',
      'bad_request',
      'rate_limited',
    ])
  })

  it('set a policy under which nothing foreign and nothing inline runs', async () => {
    const { headers } = await createTestApp().app.request('/nothing')
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'"
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
  })
})

describe('checkHost', () => {
  const ask = (host: string, environment: Record<string, string> = {}) =>
    codeOf(createTestApp({ environment }).app.request('/healthz', { headers: { host } }))

  it.each([
    'localhost',
    'LOCALHOST:8787',
    '127.0.0.1:8787',
    '127.8.9.1',
    '[::1]:8787',
    'localhost.',
  ])('lets %s pass', async (host) => {
    expect(await ask(host)).toBe('ok')
  })

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '192.168.1.5',
    'evil.example:127.0.0.1',
    'user@localhost',
    '',
  ])('refuses %j', async (host) => {
    expect(await ask(host)).toBe('host_not_allowed')
  })

  it('lets the configured names pass', async () => {
    const environment = {
      ALLOWED_HOSTS: 'reports.lan, Intern.example:8080',
      PUBLIC_URL: 'https://edu.example/reports',
    }
    expect(await ask('reports.lan:8787', environment)).toBe('ok')
    expect(await ask('intern.example', environment)).toBe('ok')
    expect(await ask('edu.example', environment)).toBe('ok')
    expect(await ask('other.example', environment)).toBe('host_not_allowed')
  })

  it('lets literal addresses pass where the server listens on all of them', async () => {
    const environment = { HOST: '0.0.0.0', API_TOKEN: token }
    expect(await ask('192.168.1.5:8787', environment)).toBe('ok')
    expect(await ask('[fe80::1]:8787', environment)).toBe('ok')
    expect(await ask('evil.example', environment)).toBe('host_not_allowed')
  })
})

describe('checkOrigin', () => {
  const ask = (headers: Record<string, string>, environment: Record<string, string> = {}) =>
    codeOf(
      createTestApp({ environment }).post('/api/chat', question('问', { stream: false }), {
        host: 'localhost:8787',
        ...headers,
      })
    )

  it.each([
    {},
    { origin: 'http://localhost:8787' },
    { origin: 'http://localhost:8787', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
  ])('lets %j pass', async (headers) => {
    expect(await ask(headers)).toBe('ok')
  })

  it.each([
    { origin: 'http://evil.example' },
    { origin: 'http://localhost:3000' },
    { origin: 'null' },
    { origin: '' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'http://localhost:8787' },
  ])('refuses %j', async (headers) => {
    expect(await ask(headers)).toBe('origin_not_allowed')
  })

  it('knows the public address behind a proxy that changes the host', async () => {
    const environment = { PUBLIC_URL: 'https://edu.example' }
    expect(await ask({ origin: 'https://edu.example' }, environment)).toBe('ok')
  })
})

describe('checkToken', () => {
  it.each(['a token with spaces', '令牌令牌令牌令牌令牌令牌令牌令牌'])(
    'does not start with a token that no header can carry: %s',
    (unsendable) => {
      expect(() => createTestApp({ environment: { API_TOKEN: unsendable } })).toThrow('API_TOKEN')
    }
  )

  const { app } = createTestApp({ environment: { API_TOKEN: token } })
  const ask = (authorization?: string) =>
    app.request('/api/reports', { headers: authorization === undefined ? {} : { authorization } })

  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    `Bearer ${token}x`,
    `Bearer ${token.slice(1)}`,
    `Basic ${token}`,
    token,
  ])('refuses %j', async (authorization) => {
    const response = await ask(authorization)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(await codeOf(response)).toBe('unauthorized')
  })

  it.each([`Bearer ${token}`, `bearer ${token}`])('lets %j pass', async (authorization) => {
    expect((await ask(authorization)).status).toBe(200)
  })

  it.each(['/readyz', '/metrics', '/api/search?q=a', '/v1/models', '/nothing'])(
    'is wanted on %s',
    async (path) => {
      const response = await app.request(path)
      expect(response.status).toBe(401)
    }
  )

  it('is not wanted for the health of the process', async () => {
    expect((await app.request('/healthz')).status).toBe(200)
  })
})

describe('limitRate', () => {
  const ask = (app: ReturnType<typeof createTestApp>['app'], address: string, forwarded = '') =>
    app.request(
      '/api/chat',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
        body: JSON.stringify(question('问', { stream: false })),
      },
      { incoming: { socket: { remoteAddress: address } } }
    )

  it('refuses the question that is one too many, and says when to come back', async () => {
    const { app } = createTestApp({ environment: { RATE_LIMIT: '2' } })
    expect((await ask(app, '10.0.0.1')).status).toBe(200)
    expect((await ask(app, '10.0.0.1')).status).toBe(200)
    const refused = await ask(app, '10.0.0.1')
    expect(await codeOf(refused.clone())).toBe('rate_limited')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60)
    expect((await ask(app, '10.0.0.2')).status).toBe(200)
  })

  it('does not believe X-Forwarded-For without a trusted proxy', async () => {
    const { app } = createTestApp({ environment: { RATE_LIMIT: '1' } })
    await ask(app, '10.0.0.1', '1.1.1.1')
    expect((await ask(app, '10.0.0.1', '2.2.2.2')).status).toBe(429)
  })

  it('believes of X-Forwarded-For only what the proxy itself has written', async () => {
    const { app } = createTestApp({ environment: { RATE_LIMIT: '1', TRUST_PROXY: 'true' } })
    expect((await ask(app, '10.0.0.1', '9.9.9.9, 1.1.1.1')).status).toBe(200)
    expect((await ask(app, '10.0.0.1', '8.8.8.8, 1.1.1.1:4711')).status).toBe(429)
    expect((await ask(app, '10.0.0.1', '9.9.9.9, 2.2.2.2')).status).toBe(200)
  })

  it('counts a whole IPv6 network as one client', async () => {
    const { app } = createTestApp({ environment: { RATE_LIMIT: '1' } })
    expect((await ask(app, '2001:db8:1:2::1')).status).toBe(200)
    expect((await ask(app, '2001:db8:1:2:ffff::9')).status).toBe(429)
    expect((await ask(app, '2001:db8:1:3::1')).status).toBe(200)
    expect((await ask(app, '::ffff:10.0.0.7')).status).toBe(200)
    expect((await ask(app, '10.0.0.7')).status).toBe(429)
  })

  it('leaves reading free', async () => {
    const { app } = createTestApp({ environment: { RATE_LIMIT: '1' } })
    for (let i = 0; i < 5; i++) expect((await app.request('/api/reports')).status).toBe(200)
    expect((await app.request('/api/search?q=a')).status).toBe(200)
    expect((await app.request('/api/search?q=a')).status).toBe(429)
  })

  it('does not reach the assistant with a refused question', async () => {
    const assistant = fakeAssistant()
    const { app } = createTestApp({ environment: { RATE_LIMIT: '1' }, assistant })
    for (let i = 0; i < 3; i++) await ask(app, '10.0.0.1')
    expect(assistant.asked.length).toBe(1)
  })
})
