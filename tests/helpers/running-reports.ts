/** The whole product over a few of the bundled reports: index in a folder of its own, server on a free port. */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../src/config.ts'
import { createApp } from '../../src/http/app.ts'
import { startServer } from '../../src/http/server.ts'
import { createShutdown } from '../../src/http/shutdown.ts'
import type { Assets } from '../../src/http/static.ts'
import { createLog } from '../../src/log.ts'
import { createMetrics } from '../../src/metrics.ts'
import { type Application, openApplication } from '../../src/open.ts'

export interface RunningReports {
  application: Application
  /** The HTTP application without its port. */
  app: ReturnType<typeof createApp>
  /** `http://127.0.0.1:…`. */
  url: string
  /** Variables with which another process uses the same index. */
  environment: Record<string, string>
  close(): Promise<void>
}

/** Opens the reports of these provinces (as their files are called) and serves them, with the page if given. */
export async function startReports(
  names: readonly string[],
  settings: Record<string, string> = {},
  page: { assets?: Assets } = {}
): Promise<RunningReports> {
  const folder = await mkdtemp(join(tmpdir(), 'edu-reports-'))
  const corpus = join(folder, 'corpus')
  await mkdir(corpus)
  for (const name of names) await cp(`corpus/2022-${name}.md`, join(corpus, `2022-${name}.md`))
  const environment = { CORPUS_DIR: corpus, LANCEDB_URI: join(folder, 'index'), ...settings }
  const config = readConfig({ ...environment, PORT: '0' })
  const application = await openApplication(config)
  const shutdown = createShutdown()
  const log = createLog({ level: 'silent' })
  const app = createApp({
    ...application,
    ...page,
    config,
    log,
    metrics: createMetrics(),
    shutdown,
  })
  const server = await startServer({ app, shutdown, config })
  return {
    application,
    app,
    url: server.url,
    environment,
    async close() {
      await server.stop(0)
      await application.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export interface Finished {
  code: number
  stdout: string
  stderr: string
}

/** Runs a TypeScript file as a process of its own, in a bare environment; `input` is its standard input. */
export function runScript(
  words: readonly string[],
  environment: Record<string, string>,
  input = ''
): Promise<Finished> {
  return new Promise((resolve) => {
    const { PATH = '', HOME = '' } = process.env
    const env = { PATH, HOME, LANG: 'C.UTF-8', ...environment }
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', ...words],
      { env, maxBuffer: 16 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const code = typeof error?.code === 'number' ? error.code : error === null ? 0 : -1
        resolve({ code, stdout, stderr })
      }
    )
    // A process that has read enough closes its end.
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}
