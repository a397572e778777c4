/** Kills ingests and looks at what a reader finds afterwards. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type IngestStep, ingest } from '../../src/store/ingest.ts'
import { openLiveStore } from '../../src/store/open.ts'
import type { LiveStore, Store } from '../../src/store/store.ts'
import { reportFile, writeFiles } from './corpus-fixture.ts'
import { createFakeEmbedder } from './fake-embedder.ts'

/** What a killed ingest left. */
export interface CrashOutcome {
  /** Where it was killed: a step, or milliseconds after its begin. */
  at: string
  /** False where it was done before the kill came. */
  killed: boolean
  /** Which text the reader answers from: that before, or that of the killed ingest. */
  found: 'old' | 'new' | 'broken'
  /** What went wrong, where something did. */
  problem: string
  openMs: number
}

export interface CrashSite {
  /** Milliseconds that a whole ingest takes here. */
  ingestMs: number
  /** One ingest of a changed corpus, killed at a step or after some milliseconds. */
  crash(at: IngestStep | number): Promise<CrashOutcome>
  /** An ingest that is left alone; the milliseconds it took. */
  recover(): Promise<number>
  close(): Promise<void>
}

const child = fileURLToPath(new URL('ingest-child.ts', import.meta.url))
const reportsCount = 6

/** Prepares a corpus and a first index in a folder, and a server that reads it all along. */
export async function prepareCrashSite(folder: string): Promise<CrashSite> {
  const corpusDir = join(folder, 'corpus')
  const uri = join(folder, 'index')
  const embedder = createFakeEmbedder()
  let edition = 0
  await writeEdition(corpusDir, edition)
  await ingest({ corpusDir, uri, embedder })
  const server = await openLiveStore({ uri, embedder })
  let ingestMs = 0

  async function recover(): Promise<number> {
    edition++
    await writeEdition(corpusDir, edition)
    const { ms } = await runChild(corpusDir, uri, '-', null)
    const problem = await problemWith(await server.current(), edition)
    if (problem !== '') throw new Error(problem)
    ingestMs = ms
    return ms
  }

  async function crash(at: IngestStep | number): Promise<CrashOutcome> {
    const before = editionOf(await server.current())
    edition++
    await writeEdition(corpusDir, edition)
    const killAfter = typeof at === 'number' ? at : null
    const { killed } = await runChild(corpusDir, uri, killAfter === null ? `${at}` : '-', killAfter)
    // How a dead writer's lock is taken over has its own test; waiting for it here would only take time.
    await rm(join(uri, 'ingest.lock'), { recursive: true, force: true })
    const started = performance.now()
    const outcome = { at: typeof at === 'number' ? `${Math.round(at)} ms` : at, killed }
    try {
      const opened = await openLiveStore({ uri, embedder })
      const openMs = performance.now() - started
      const store = await opened.current()
      const found = editionOf(store)
      const problem =
        (await problemWith(store, found)) || (await problemOfServer(server, before, edition))
      await opened.close()
      const whole = problem === '' && (found === before || found === edition)
      return {
        ...outcome,
        openMs,
        problem,
        found: !whole ? 'broken' : found === edition ? 'new' : 'old',
      }
    } catch (thrown) {
      return { ...outcome, openMs: 0, found: 'broken', problem: String(thrown) }
    }
  }

  await recover()
  return {
    get ingestMs() {
      return ingestMs
    },
    crash,
    recover,
    close: () => server.close(),
  }
}

async function writeEdition(corpusDir: string, edition: number): Promise<void> {
  const names = ['河北', '四川', '云南', '山东', '江西', '贵州']
  const paragraphs = (province: string): string[] => [
    `${province}第${edition}版报告说明工作进展。`,
    `${province}新建学校${edition + 100}所,课后服务实现全覆盖。`,
  ]
  const files = names.map((province, i) => [
    `report-${i}.md`,
    reportFile({ province, paragraphs: paragraphs(province) }),
  ])
  await writeFiles(corpusDir, Object.fromEntries(files))
}

function editionOf(store: Store): number {
  return Number(/第(\d+)版/.exec(store.corpus.reports[0]?.paragraphs[0]?.text ?? '')?.[1] ?? -1)
}

/** Why a store does not hold one whole edition; '' if it does. */
async function problemWith(store: Store, edition: number): Promise<string> {
  const { reports, chunks } = store.corpus
  if (reports.length !== reportsCount) return `${reports.length} reports`
  const mixed = reports.find((one) => !one.paragraphs[0]?.text.includes(`第${edition}版`))
  if (mixed !== undefined) return `${mixed.label} is not of edition ${edition}`
  const embedder = createFakeEmbedder()
  for (const report of reports) {
    const text = `${report.province}新建学校${edition + 100}所,课后服务实现全覆盖。`
    const filter = { provinces: [report.province] }
    const vector = await embedder.embedQuery(`${report.province}: ${text}`)
    const [nearest] = await store.searchVector(vector, 1, filter)
    if (nearest?.chunk.text !== text) return `${report.label}: the vector finds something else`
    const [best] = await store.searchText(`${edition + 100}所学校课后服务`, 1, filter)
    if (best?.chunk.text !== text) return `${report.label}: the words find something else`
  }
  return chunks.length >= reportsCount * 2 ? '' : `${chunks.length} chunks`
}

async function problemOfServer(server: LiveStore, before: number, after: number): Promise<string> {
  const store = await server.current()
  const found = editionOf(store)
  if (found !== before && found !== after) return `the server answers from edition ${found}`
  return problemWith(store, found)
}

async function runChild(
  corpusDir: string,
  uri: string,
  killAt: string,
  killAfterMs: number | null
): Promise<{ killed: boolean; ms: number }> {
  const process_ = spawn(process.execPath, ['--import', 'tsx', child, corpusDir, uri, killAt], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  process_.stderr.on('data', (part) => {
    errors += part
  })
  const exited = once(process_, 'exit')
  await once(process_.stdout, 'data')
  const begun = performance.now()
  const timer =
    killAfterMs === null ? undefined : setTimeout(() => process_.kill('SIGKILL'), killAfterMs)
  const [code, signal] = await exited
  clearTimeout(timer)
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`the ingest failed: ${errors}`)
  return { killed: signal === 'SIGKILL', ms: performance.now() - begun }
}
