import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createAssets } from '../../src/http/static.ts'
import { createTestApp } from '../helpers/test-app.ts'

const script = `console.log(${JSON.stringify('页'.repeat(1000))})`
const assets = await createAssets(
  new Map([
    ['/', { body: '<!doctype html>', type: 'text/html; charset=utf-8', immutable: false }],
    ['/assets/app.abc.js', { body: script, type: 'text/javascript', immutable: true }],
  ])
)
const { app } = createTestApp({ assets, environment: { API_TOKEN: 'a-token-of-more-than-16' } })
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(path, { method, headers })

describe('page', () => {
  it('is served without a token and is asked for anew each time', async () => {
    const response = await get('/')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(await response.text()).toBe('<!doctype html>')
  })

  it.each([
    ['br', 'br, gzip', (bytes: Buffer) => brotliDecompressSync(bytes)],
    ['gzip', 'gzip;q=1, br;q=0', (bytes: Buffer) => gunzipSync(bytes)],
    [null, '', (bytes: Buffer) => bytes],
    [null, 'zstd', (bytes: Buffer) => bytes],
  ])('is sent as %s to who accepts %j', async (encoding, accepted, unpack) => {
    const response = await get('/assets/app.abc.js', { 'accept-encoding': accepted })
    expect(response.headers.get('content-encoding')).toBe(encoding)
    expect(response.headers.get('vary')).toBe('Accept-Encoding')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(unpack(Buffer.from(await response.arrayBuffer())).toString()).toBe(script)
  })

  it('is not sent again to who has it', async () => {
    const etag = (await get('/')).headers.get('etag') ?? ''
    for (const tag of [etag, `W/${etag}`]) {
      const response = await get('/', { 'if-none-match': `"other", ${tag}` })
      expect(response.status).toBe(304)
      expect(await response.text()).toBe('')
    }
  })

  it('answers HEAD, refuses other methods and knows no other files', async () => {
    expect((await get('/', {}, 'HEAD')).status).toBe(200)
    const authorization = 'Bearer a-token-of-more-than-16'
    expect((await get('/', { authorization }, 'PUT')).status).toBe(405)
    for (const path of ['/index.html', '/assets/', '/assets/app.js', '/.env', '/package.json'])
      expect((await get(path, { authorization })).status).toBe(404)
  })
})
