import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApiDocument } from '../../src/http/openapi.ts'
import { type RunningReports, startReports } from '../helpers/running-reports.ts'
import { anyRequest, createResponseCheck } from './generated-requests.ts'

let reports: RunningReports
beforeAll(async () => {
  reports = await startReports(['beijing'])
})
afterAll(() => reports.close())

describe('/openapi.json', () => {
  it('is served, in OpenAPI 3.1', async () => {
    const served = await (await reports.app.request('/openapi.json')).json()
    expect(served).toEqual(JSON.parse(JSON.stringify(openApiDocument())))
    expect(served.openapi).toBe('3.1.0')
  })

  it('describes every route of the application and no other', () => {
    const routes = reports.app.routes
      .filter(({ method, path }) => ['GET', 'POST'].includes(method) && path !== '/*')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    const described = Object.entries(openApiDocument().paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)
    )
    expect([...new Set(described)].sort()).toEqual([...new Set(routes)].sort())
  })

  it('refers only to schemas that it holds', () => {
    const document = openApiDocument()
    const names = Object.keys(document.components.schemas)
    const used = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)
    for (const [, name] of used) expect(names).toContain(name)
  })

  it('names the one server under its public address', () => {
    expect(openApiDocument('https://reports.example/').servers).toEqual([
      { url: 'https://reports.example' },
    ])
  })

  it('holds for the answers to any request: no 5xx, nothing outside the description', async () => {
    const check = createResponseCheck(openApiDocument())
    await fc.assert(
      fc.asyncProperty(anyRequest, async (request) => {
        const { path, ...init } = request
        expect(await check(request, await reports.app.request(path, init))).toBeNull()
      }),
      { numRuns: 200, seed: 20_221_124 }
    )
  })
})
