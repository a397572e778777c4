/** Runs the loads one after the other and holds their figures against the budgets. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FakeOpenAiOptions, startFakeOpenAi } from '../helpers/fake-openai.ts'
import { askSingly, loadFlood, loadStreams, loadVanishing } from './load-phases.ts'
import { startServerProcess } from './load-server.ts'

export interface LoadOptions {
  streams: number
  seconds: number
  /** Over which the askers arrive. */
  rampSeconds: number
  connects: number
  flood: number
  /**
   * Questions of ordinary use before the load and again behind it. Before, so that caches that fill and code
   * that gets compiled with the first questions do not count as growth under load; behind it, so that memory
   * may be given back: the collector takes its time when nobody asks.
   */
  singleQuestions: number
  /** Sentences of an answer: a second each at 20 tokens a second. */
  sentences: number
  /** @default the bundled corpus */
  corpusDir?: string
}

export const defaultLoad: LoadOptions = {
  streams: 200,
  seconds: 60,
  rampSeconds: 20,
  connects: 1000,
  flood: 2000,
  singleQuestions: 200,
  sentences: 60,
}

export interface Finding {
  what: string
  measured: string
  budget: string
  isMet: boolean
}

const sentence = '北京全市原审批备案机构压减率超过80%，无证机构全部实现动态清零[北京:2]。'

export async function runLoad(options: LoadOptions): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'edu-reports-load-'))
  const short: FakeOpenAiOptions = { scenarios: ['plain'], script: () => sentence }
  const long: FakeOpenAiOptions = {
    scenarios: ['drip'],
    script: () => sentence.repeat(options.sentences),
  }
  const fake = await startFakeOpenAi({ tokensPerSecond: 20, charsPerToken: 2, ...short })
  const settings = {
    LANCEDB_URI: join(folder, 'index'),
    OPENAI_BASE_URL: fake.url,
    OPENAI_MODEL: 'fake-model',
    ...(options.corpusDir === undefined ? {} : { CORPUS_DIR: options.corpusDir }),
  }
  try {
    const findings: Finding[] = []
    const server = await startServerProcess(settings)
    const memoryBeforeMb = (await askSingly(server, options.singleQuestions)).at(-1) ?? Number.NaN
    fake.use(long)
    const streams = await loadStreams(server, options)
    const vanish = await loadVanishing(server, fake, { ...options, leaveWithinMs: 1500 })
    fake.use(short)
    const memoryAfterMb = Math.min(...(await askSingly(server, options.singleQuestions)))
    const exitCode = await server.stop()

    const limited = { ...settings, MAX_STREAMS: '2', RATE_LIMIT: '20' }
    const small = await startServerProcess(limited)
    const flood = await loadFlood(small, options)
    await small.stop()

    const add = (what: string, measured: string, budget: string, isMet: boolean) =>
      findings.push({ what, measured, budget, isMet })
    const { failures, answers } = streams
    add('failed streams', `${failures} of ${answers}`, '0', failures === 0 && answers > 0)
    add(
      'time to first event',
      `p50 ${streams.firstP50Ms.toFixed(0)} ms, p99 ${streams.firstP99Ms.toFixed(0)} ms`,
      'p99 <= 300 ms',
      streams.firstP99Ms <= 300
    )
    const growth = memoryAfterMb - memoryBeforeMb
    add(
      'memory',
      `${memoryBeforeMb.toFixed(0)} MB before, ${memoryAfterMb.toFixed(0)} MB after`,
      'within 150 MB',
      growth <= 150
    )
    add(
      `calls left open by ${vanish.connects} vanished askers`,
      `${vanish.open} of ${vanish.calls}, ${vanish.active} questions still worked on`,
      '0',
      vanish.open === 0 && vanish.active === 0
    )
    add('exit code after SIGTERM', String(exitCode), '0', exitCode === 0)
    add(
      `flood of ${options.flood} against low limits`,
      `${flood.answered} answered, ${flood.limited} x 429, ${flood.busy} x 503, ${flood.unclean} unclean`,
      '0 unclean',
      flood.unclean === 0
    )
    add('answer a second later', String(flood.answersAfterwards), 'true', flood.answersAfterwards)
    return findings
  } finally {
    await fake.close()
    await rm(folder, { recursive: true, force: true })
  }
}
