import { serve } from '@hono/node-server'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js'
import { afterEach, describe, expect, it } from 'vitest'
import type { SearchReports } from '../../src/answer/search.ts'
import { AppError } from '../../src/errors.ts'
import { createMcpRoutes } from '../../src/http/mcp.ts'
import { createMcpServer } from '../../src/mcp/server.ts'
import type { Hit } from '../../src/store/store.ts'
import {
  type FakeAssistantOptions,
  fakeAssistant,
  fakeReports,
  fakeStore,
} from '../helpers/fake-assistant.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

/** Every sentence of the fake reports, whatever is asked. */
const search: SearchReports = (query, options = {}) => {
  if (options.provinces?.includes('火星')) throw new AppError('province_unknown', { name: '火星' })
  const found = fakeReports.flatMap((report) =>
    report.paragraphs.map(
      ({ number, text }): Hit => ({
        report,
        score: query.length,
        chunk: {
          id: `${report.id}:${number}:0`,
          reportId: report.id,
          paragraph: number,
          start: 0,
          end: text.length,
          text,
        },
      })
    )
  )
  return Promise.resolve([...found, ...found].slice(0, options.limit))
}

async function connected(options: FakeAssistantOptions = {}): Promise<Client> {
  const base = 'https://reports.example'
  const server = createMcpServer({
    assistant: fakeAssistant(options),
    store: fakeStore(),
    search,
    base,
  })
  const [here, there] = InMemoryTransport.createLinkedPair()
  const client = new Client({ name: 'test', version: '1' })
  await Promise.all([server.connect(there), client.connect(here)])
  closers.push(() => client.close())
  return client
}

async function call(client: Client, name: string, input: Record<string, unknown> = {}) {
  return CallToolResultSchema.parse(await client.callTool({ name, arguments: input }))
}

function textOf(result: Awaited<ReturnType<typeof call>>): string {
  const [first] = result.content
  return first?.type === 'text' ? first.text : ''
}

describe('createMcpServer', () => {
  it('offers five tools that only read, each with a schema of its result', async () => {
    const { tools } = await (await connected()).listTools()
    expect(tools.map((tool) => tool.name).sort()).toEqual([
      'ask',
      'fetch',
      'list_reports',
      'search',
      'verify_quote',
    ])
    for (const tool of tools) {
      expect(tool.annotations?.readOnlyHint).toBe(true)
      expect(tool.outputSchema?.type).toBe('object')
    }
  })

  it('searches as connectors expect: results as JSON text with id, title, url and text', async () => {
    const result = await call(await connected(), 'search', { query: '压减率' })
    const { results } = JSON.parse(textOf(result))
    expect(result.structuredContent).toEqual({ results })
    expect(results[1]).toEqual({
      id: '2022-beijing:2',
      title: '北京的报告（北京 2022，第2段）',
      url: 'https://reports.example/#/report/2022-beijing/2',
      text: '全市“压减率”超过80%。其余照旧。',
      mark: '[北京:2]',
    })
    expect(results).toHaveLength(3)
  })

  it('fetches what search found, and whole reports', async () => {
    const client = await connected()
    const paragraph = JSON.parse(textOf(await call(client, 'fetch', { id: '2022-beijing:2' })))
    expect(paragraph.text).toBe('全市“压减率”超过80%。其余照旧。')
    expect(paragraph.metadata).toMatchObject({ province: '北京', year: 2022, paragraph: 2 })
    const report = JSON.parse(textOf(await call(client, 'fetch', { id: '2022-beijing' })))
    expect(report.text).toBe(
      '[北京:1] 第一段说明情况。\n\n[北京:2] 全市“压减率”超过80%。其余照旧。'
    )
    expect(report.metadata.paragraph).toBeNull()
  })

  it.each(['2022-nowhere', '2022-beijing:9', '../../etc/passwd', ''])(
    'says that there is no report %j',
    async (id) => {
      const result = await call(await connected(), 'fetch', { id })
      expect(result.isError).toBe(true)
      expect(textOf(result)).toContain(id)
    }
  )

  it('asks and gives the whole answer, with marks, quotes and links in the text', async () => {
    const result = await call(await connected(), 'ask', { question: '压减率?' })
    const expected = await fakeAssistant().answer({ messages: [{ role: 'user', content: 'x' }] })
    expect(result.structuredContent).toEqual(expected)
    expect(textOf(result)).toContain('压减率超过80%[北京:2]。')
    expect(textOf(result)).toContain('https://reports.example/#/report/2022-tianjin/1')
  })

  it('tells a waiting client that the answer goes on', async () => {
    const client = await connected()
    const progress: number[] = []
    await client.callTool({ name: 'ask', arguments: { question: 'x' } }, undefined, {
      onprogress: (p) => progress.push(p.progress),
    })
    expect(progress.length).toBeGreaterThan(2)
  })

  it('gives a failure as a result that an asker may read', async () => {
    const failure = { at: 1, error: new Error('sk-secret') }
    const result = await call(await connected({ failure }), 'ask', { question: 'Why?' })
    expect(result.isError).toBe(true)
    expect(textOf(result)).not.toContain('sk-secret')
    const unknown = await call(await connected(), 'search', { query: 'x', provinces: ['火星'] })
    expect(textOf(unknown)).toContain('火星')
  })

  it('lists the reports', async () => {
    const { reports } = JSON.parse(textOf(await call(await connected(), 'list_reports')))
    expect(reports.map((r: { id: string }) => r.id)).toEqual(['2022-beijing', '2022-tianjin'])
    expect(reports[0]).toMatchObject({ label: '北京', paragraphs: 2 })
  })
})

describe('verify_quote', () => {
  const verify = async (quote: string, citation?: string) =>
    JSON.parse(textOf(await call(await connected(), 'verify_quote', { quote, citation })))

  it.each(['[北京:2]', '［北京：第2段］', '【北京:2】', '2022-beijing:2', '2022-beijing', '北京'])(
    'verifies a quote where %s says',
    async (citation) => {
      const result = await verify('全市压减率超过80％', citation)
      expect(result.verdict).toBe('verified')
      expect(result.places).toEqual([
        {
          mark: '[北京:2]',
          reportId: '2022-beijing',
          province: '北京',
          year: 2022,
          paragraph: 2,
          start: 0,
          end: 12,
          quote: '全市“压减率”超过80%',
          url: 'https://reports.example/#/report/2022-beijing/2',
        },
      ])
    }
  )

  it.each(['[天津:1]', '[北京:1]', '[北京:7]', '[火星:1]', ''])(
    'calls a quote misattributed that stands elsewhere than %j',
    async (citation) => {
      expect((await verify('压减率超过80%', citation)).verdict).toBe('misattributed')
    }
  )

  it('finds a quote without a citation and traditional characters too', async () => {
    expect((await verify('壓減率')).verdict).toBe('verified')
  })

  it.each(['压减率超过81%', '“”', '。。。。'])('does not find %j', async (quote) => {
    expect(await verify(quote)).toEqual({ verdict: 'not_found', places: [], total: 0 })
  })
})

describe('/mcp', () => {
  async function started() {
    const app = createMcpRoutes({
      assistant: fakeAssistant(),
      store: fakeStore(),
      search,
      publicUrl: undefined,
    })
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
    await new Promise((resolve) => server.once('listening', resolve))
    closers.push(() => new Promise((resolve) => server.close(() => resolve())))
    const address = server.address()
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  }

  it('serves the official client over streamable HTTP, links with the origin asked', async () => {
    const origin = await started()
    const client = new Client({ name: 'test', version: '1' })
    await client.connect(new StreamableHTTPClientTransport(new URL(`${origin}/mcp`)))
    closers.unshift(() => client.close())
    expect((await client.listTools()).tools).toHaveLength(5)
    const result = await call(client, 'ask', { question: '压减率?' })
    expect(textOf(result)).toContain(`${origin}/#/report/2022-beijing/2`)
  })

  it('refuses to listen or to end a session, since there is none', async () => {
    const origin = await started()
    for (const method of ['GET', 'DELETE']) {
      const response = await fetch(`${origin}/mcp`, { method })
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('POST')
    }
  })

  it('answers junk with a protocol error', async () => {
    const origin = await started()
    for (const body of ['{', '[]', '{"jsonrpc":"2.0"}']) {
      const response = await fetch(`${origin}/mcp`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
        },
        body,
      })
      expect(response.status).toBe(400)
    }
  })
})
