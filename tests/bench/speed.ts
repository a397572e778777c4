/** `npm run bench`: how fast it answers, starts and builds, and how much memory it takes, beside the budgets. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createAssistant } from '../../src/answer/pipeline.ts'
import { createLocalEmbedder } from '../../src/embed/local.ts'
import { ingest } from '../../src/store/ingest.ts'
import { openLiveStore } from '../../src/store/open.ts'
import { readCorpus, readQuestions } from '../quality/question.ts'
import { askAll } from '../quality/run.ts'
import { percentile } from '../quality/score.ts'
import { questionSets } from '../quality/sets.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const startDeadlineMs = 120_000
const [set] = questionSets
if (set === undefined) throw new Error('there is no question set')
const questions = readQuestions(set.questions)
const folder = await mkdtemp(join(tmpdir(), 'bench-'))

const [load = 0] = loadavg()
process.stdout.write(`${availableParallelism()} cores, load ${load.toFixed(1)} before the start\n`)
try {
  await measureInProcess(join(folder, 'in-process'))
  await measureServer(join(folder, 'server'))
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measureInProcess(uri: string): Promise<void> {
  const corpusDir = set?.corpus ?? ''
  const reports = readCorpus(corpusDir)
  const loaded = performance.now()
  const embedder = await createLocalEmbedder()
  await embedder.embedQuery('预热')
  print('load the model', performance.now() - loaded, 'ms')

  const passages = reports.flatMap((r) => r.paragraphs.map((p) => p.text))
  const embedding = performance.now()
  await embedder.embedPassages(passages)
  const seconds = (performance.now() - embedding) / 1000
  const characters = passages.join('').length
  print('embed paragraphs', characters / seconds, 'characters/s')
  const queries = await timeEach(questions, ({ question }) => embedder.embedQuery(question))
  print('embed a question, p50', percentile(queries, 0.5), 'ms')

  const { seconds: built, chunks } = await ingest({ corpusDir, uri, embedder })
  print(`build the index (${chunks} sentences)`, built, 's', 15)
  const again = await ingest({ corpusDir, uri, embedder })
  print('ingest again, nothing changed', again.seconds * 1000, 'ms')

  const store = await openLiveStore({ uri, embedder })
  const runs = await askAll(createAssistant({ store, embedder }), questions, reports)
  const times = runs.map((run) => run.milliseconds)
  print(`answer a question (${times.length}), p50`, percentile(times, 0.5), 'ms', 60)
  print('answer a question, p95', percentile(times, 0.95), 'ms', 150)
  print('answer a question, p99', percentile(times, 0.99), 'ms')
  await store.close()
}

/** Starts the server twice on one index: the first start builds it. */
async function measureServer(uri: string): Promise<void> {
  const first = await startServer(uri)
  print('first start, index built', first.readyMs / 1000, 's')
  await first.stop()
  const peak = first.peakMegabytes()
  const second = await startServer(uri)
  print('second start, ready', second.readyMs / 1000, 's', 3)
  const times = await timeEach(questions, async ({ history, question }) => {
    const messages = [...history, { role: 'user', content: question }]
    const response = await fetch(`${second.address}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ messages, stream: false }),
    })
    if (!response.ok) throw new Error(`${question}: ${response.status} ${await response.text()}`)
    await response.arrayBuffer()
  })
  print('answer over HTTP, p50', percentile(times, 0.5), 'ms', 60)
  print('answer over HTTP, p95', percentile(times, 0.95), 'ms', 150)
  await second.stop()
  print('peak memory, building the index', peak, 'MB', 700)
  print('peak memory, answering', second.peakMegabytes(), 'MB', 700)
}

interface Server {
  address: string
  readyMs: number
  /** Highest resident memory up to the moment it was told to stop; NaN outside Linux. */
  peakMegabytes(): number
  stop(): Promise<void>
}

async function startServer(uri: string): Promise<Server> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const { PATH, HOME } = process.env
  const environment = { PATH, HOME, PORT: String(port), LANCEDB_URI: uri, LOG_LEVEL: 'error' }
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'serve'], {
    cwd: root,
    env: { ...environment, ANSWER_MODE: 'extractive', RATE_LIMIT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text
  })
  await untilReady(child, address).catch((thrown: unknown) => {
    throw new Error(`${String(thrown)}\n${complaints}`)
  })
  const readyMs = performance.now() - started
  let peak = Number.NaN
  return {
    address,
    readyMs,
    peakMegabytes: () => peak,
    async stop() {
      peak = await peakMemory(child)
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function untilReady(child: ChildProcess, address: string): Promise<void> {
  const deadline = performance.now() + startDeadlineMs
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode}`)
    const response = await fetch(`${address}/readyz`).catch(() => null)
    await response?.arrayBuffer()
    if (response?.ok) return
    await sleep(20)
  }
  child.kill('SIGKILL')
  throw new Error('the server did not become ready')
}

/** Megabytes of the process's high-water mark. */
async function peakMemory(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
  return Number(status.match(/VmHWM:\s+(\d+) kB/)?.[1] ?? Number.NaN) / 1024
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

async function timeEach<T>(
  items: readonly T[],
  run: (item: T) => Promise<unknown>
): Promise<number[]> {
  const times: number[] = []
  for (const item of items) {
    const start = performance.now()
    await run(item)
    times.push(performance.now() - start)
  }
  return times
}

function print(what: string, value: number, unit: string, budget?: number): void {
  const verdict =
    budget === undefined ? '' : `  ${value <= budget ? '✓' : '✗'} budget ${budget} ${unit}`
  const shown = value >= 100 ? value.toFixed(0) : value.toFixed(1)
  process.stdout.write(`${what.padEnd(36)}${shown.padStart(9)} ${unit}${verdict}\n`)
}
