import { describe, expect, it } from 'vitest'
import type { SearchOptions } from '../../src/answer/search.ts'
import type { Chunk } from '../../src/corpus/report.ts'
import { AppError } from '../../src/errors.ts'
import type { Hit, LiveStore } from '../../src/store/store.ts'
import { fakeReports, fakeStore } from '../helpers/fake-assistant.ts'
import { createTestApp, failureOf, question } from '../helpers/test-app.ts'

const [beijing] = fakeReports
if (beijing === undefined) throw new Error('no report')
const chunk: Chunk = {
  id: '2022-beijing:2:0',
  reportId: '2022-beijing',
  paragraph: 2,
  start: 0,
  end: 14,
  text: beijing.paragraphs[1]?.text.slice(0, 14) ?? '',
}
const hit: Hit = { chunk, report: beijing, score: 0.8 }

describe('reports', () => {
  const { app } = createTestApp()

  it('are listed with their sizes', async () => {
    const response = await app.request('/api/reports')
    expect(await response.json()).toEqual({
      reports: fakeReports.map(({ paragraphs, ...report }) => ({
        ...report,
        paragraphs: paragraphs.length,
        characters: paragraphs.map(({ text }) => text).join('').length,
      })),
    })
  })

  it('are given whole by their id', async () => {
    const response = await app.request('/api/reports/2022-beijing')
    expect(await response.json()).toEqual(beijing)
  })

  it('answer HEAD without a body', async () => {
    const response = await app.request('/api/reports', { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('')
  })
})

describe('search', () => {
  it('gives sentences with where they stand', async () => {
    const asked: { query: string; options: SearchOptions | undefined }[] = []
    const { app } = createTestApp({
      search: async (query, options) => {
        asked.push({ query, options })
        return [hit]
      },
    })
    const path = `/api/search?q=${encodeURIComponent(' 压减率 ')}&province=京&province=天津&year=2022&k=3`
    const body = await (await app.request(path)).json()
    expect(body).toEqual({
      query: '压减率',
      results: [
        {
          mark: '[北京:2]',
          label: '北京',
          province: '北京',
          year: 2022,
          reportId: '2022-beijing',
          paragraph: 2,
          start: 0,
          end: 14,
          quote: chunk.text,
          score: 0.8,
        },
      ],
    })
    const { query, options } = asked[0] ?? {}
    expect(query).toBe('压减率')
    expect(options).toMatchObject({ provinces: ['京', '天津'], years: [2022], limit: 3 })
  })

  it('tells what is wrong with a province', async () => {
    const { app } = createTestApp({
      search: () => Promise.reject(new AppError('province_unknown', { name: '火星' })),
    })
    expect(await failureOf(await app.request('/api/search?q=a&province=x'))).toMatchObject({
      status: 400,
      code: 'province_unknown',
    })
  })
})

describe('health', () => {
  const broken = (fault: Error): LiveStore => ({
    current: () => Promise.reject(fault),
    close: () => Promise.resolve(),
  })

  async function storeWith(searchText: () => Promise<Hit[]>): Promise<LiveStore> {
    const store = await fakeStore().current()
    const changed = { ...store, corpus: { ...store.corpus, chunks: [chunk] }, searchText }
    return { current: () => Promise.resolve(changed), close: () => Promise.resolve() }
  }

  it('is alive whatever the index is', async () => {
    const { app } = createTestApp({ store: broken(new AppError('index_damaged')) })
    expect((await app.request('/healthz')).status).toBe(200)
  })

  it('is ready when a stored sentence can be read', async () => {
    const { app } = createTestApp({ store: await storeWith(async () => [hit]) })
    const response = await app.request('/readyz')
    expect(await response.json()).toEqual({
      status: 'ok',
      generation: 'g1',
      reports: 2,
      chunks: 1,
      model: null,
    })
  })

  it('tells that the language model is down and stays ready', async () => {
    const { app } = createTestApp({ model: { name: 'qwen', openBecause: 'llm_timeout' } })
    const response = await app.request('/readyz')
    expect(await response.json()).toMatchObject({ model: { name: 'qwen', down: 'llm_timeout' } })
  })

  it('is not ready without an index', async () => {
    const { app } = createTestApp({ store: broken(new AppError('index_missing')) })
    expect(await failureOf(await app.request('/readyz'))).toMatchObject({
      status: 503,
      code: 'index_missing',
    })
  })

  it('is not ready when rows cannot be read', async () => {
    const unread = await storeWith(() => Promise.reject(new Error('LanceError(IO): /data/x.lance')))
    const failure = await failureOf(await createTestApp({ store: unread }).app.request('/readyz'))
    expect(failure).toMatchObject({ status: 503, code: 'index_damaged' })
    expect(failure.message).not.toContain('Lance')
    const lost = await storeWith(async () => [])
    expect((await createTestApp({ store: lost }).app.request('/readyz')).status).toBe(503)
  })
})

describe('metrics', () => {
  it('count questions, verdicts, refusals and requests, and hold no text of anyone', async () => {
    const { app, post } = createTestApp()
    await post('/api/chat', question('一个秘密的问题', { stream: false }))
    await (await post('/api/chat', question('一个秘密的问题'))).text()
    await post('/api/chat', question('', { stream: false }))
    await app.request('/api/reports/一个秘密的编号')
    await app.request('/一个秘密的地址')
    const response = await app.request('/metrics')
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=/)
    const text = await response.text()
    expect(text).toContain(
      'reports_questions_total{mode="extractive",intent="lookup",language="zh-Hans"} 2'
    )
    expect(text).toContain('reports_statements_total{verdict="verified"} 4')
    expect(text).toContain('reports_question_failures_total{code="question_empty"} 1')
    expect(text).toContain('reports_questions_active 0')
    expect(text).toMatch(
      /http_request_seconds_count\{route="\/api\/chat",method="POST",status="200"\} 2/
    )
    expect(text).not.toContain('秘密')
    expect(text).not.toContain(encodeURIComponent('秘密'))
  })
})
