/** The real server over the real reports, with an assistant that follows scripts instead of thinking. */
import { createComposer } from '../../src/answer/compose.ts'
import type { Answer, AnswerEvent } from '../../src/answer/events.ts'
import { sourceOf } from '../../src/answer/evidence.ts'
import type { AskOptions, AskRequest, Assistant } from '../../src/answer/pipeline.ts'
import { readConfig } from '../../src/config.ts'
import { readReports } from '../../src/corpus/read.ts'
import type { Report } from '../../src/corpus/report.ts'
import { createApp } from '../../src/http/app.ts'
import { startServer } from '../../src/http/server.ts'
import { createShutdown } from '../../src/http/shutdown.ts'
import { createAssets } from '../../src/http/static.ts'
import { detectLanguage } from '../../src/lib/language.ts'
import { createLog } from '../../src/log.ts'
import { createMetrics } from '../../src/metrics.ts'
import { buildPage } from '../../web/build.ts'
import { fakeStore } from './fake-assistant.ts'
import { pageScripts, type Script } from './page-scripts.ts'

export interface PageServer {
  readonly url: string
  /** What was asked, oldest first. */
  readonly asked: AskRequest[]
  /** Resolves when a question that hangs has been left. */
  left(): Promise<void>
  /** Questions fail with this many errors before their script is followed. */
  failNext(times: number): void
  stop(): Promise<void>
}

export interface PageServerOptions {
  token?: string
  /** @default a free one */
  port?: number
}

export async function startPageServer({
  token,
  port = 0,
}: PageServerOptions = {}): Promise<PageServer> {
  const { reports } = await readReports('corpus')
  const config = readConfig({ PORT: String(port), ...(token ? { API_TOKEN: token } : {}) })
  const scripts = pageScripts(reports)
  const asked: AskRequest[] = []
  let failures = 0
  let leave = () => {}
  let leaving = new Promise<void>((resolve) => {
    leave = resolve
  })

  async function* ask(
    request: AskRequest,
    { signal }: AskOptions = {}
  ): AsyncGenerator<AnswerEvent, void, undefined> {
    asked.push(request)
    const question = request.messages.at(-1)?.content ?? ''
    const script = scripts[question] ?? echo(question)
    if (script.refuse !== undefined && failures-- > 0) throw script.refuse
    const events = eventsOf(question, script)
    const last = events.pop()
    yield* events
    if (script.end === 'hang') {
      await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()))
      leave()
      return
    }
    if (script.end instanceof Error && failures-- > 0) throw script.end
    if (last) yield last
  }

  const assistant: Assistant = {
    ask,
    answer: () => Promise.reject(new Error('the page asks for streams')),
  }
  const shutdown = createShutdown()
  const app = createApp({
    assistant,
    store: fakeStore(reports),
    search: (query, options) => Promise.resolve(findWords(reports, query, options?.provinces)),
    config,
    log: createLog({ level: 'silent', secrets: [] }),
    metrics: createMetrics(),
    assets: await createAssets(await buildPage()),
    shutdown,
  })
  const server = await startServer({ app, shutdown, config })
  return {
    url: server.url,
    asked,
    async left() {
      await leaving
      leaving = new Promise<void>((resolve) => {
        leave = resolve
      })
    },
    failNext(times) {
      failures = times
    },
    stop: () => server.stop(0),
  }
}

function echo(question: string): Script {
  return { segments: [{ kind: 'frame', text: `收到：${question}` }] }
}

/** The events of a script, `done` last. */
function eventsOf(question: string, { segments, extra }: Script): AnswerEvent[] {
  const composer = createComposer()
  const texts = segments.map((segment): AnswerEvent => {
    return { type: 'text', ...composer.add(segment) }
  })
  const answer: Answer = {
    id: 'a1',
    answer: composer.text,
    mode: 'extractive',
    model: null,
    language: detectLanguage(question),
    plan: { intent: 'lookup', provinces: ['北京'], years: [], topic: '' },
    citations: [...composer.citations],
    statements: [...composer.statements],
    unverified: 0,
    absent: [],
    refused: false,
    table: null,
    figures: null,
    suggestions: [],
    notices: [],
    timings: { plan: 1, retrieve: 20, write: 10, verify: 2, total: 33 },
    ...extra?.(composer.citations),
  }
  const { id, plan, language, mode, model } = answer
  return [
    { type: 'plan', id, plan, language, mode, model },
    {
      type: 'sources',
      sources: segments.flatMap((s) => (s.kind === 'statement' ? s.pieces.map(sourceOf) : [])),
    },
    ...texts,
    ...(answer.table ? [{ type: 'table' as const, table: answer.table }] : []),
    ...(answer.figures ? [{ type: 'figures' as const, figures: answer.figures }] : []),
    ...answer.notices.map((notice) => ({ type: 'notice' as const, notice })),
    { type: 'done', answer },
  ]
}

/** Sentences with the words; the search itself is tested elsewhere. */
function findWords(reports: readonly Report[], query: string, provinces: readonly string[] = []) {
  return reports
    .filter(({ province }) => provinces.length === 0 || provinces.includes(province))
    .flatMap((report) =>
      report.paragraphs.flatMap(({ number, text }) => {
        const at = text.indexOf(query)
        if (at < 0) return []
        const start = text.lastIndexOf('。', at) + 1
        const stop = text.indexOf('。', at)
        const end = stop < 0 ? text.length : stop + 1
        const id = `${report.id}:${number}:${start}`
        const piece = { id, reportId: report.id, paragraph: number, start, end }
        return [{ report, chunk: { ...piece, text: text.slice(start, end) }, score: 1 }]
      })
    )
}
