/** `serve`: builds the index if it is absent or outdated, then serves page and interfaces. */
import { buildPage } from '../../web/build.ts'
import type { Config } from '../config.ts'
import type { Embedder } from '../embed/embedder.ts'
import { createApp } from '../http/app.ts'
import { runUntilStopped, startServer } from '../http/server.ts'
import { createShutdown } from '../http/shutdown.ts'
import { createAssets } from '../http/static.ts'
import { createLog } from '../log.ts'
import { createMetrics } from '../metrics.ts'
import { type Application, openApplication } from '../open.ts'
import { showProgress } from './progress.ts'
import { say, type Terminal, type Wording } from './terminal.ts'

/** Runs until the process is told to stop. Throws AppError for whatever keeps it from starting. */
export async function serve(
  config: Config,
  embedder: Embedder,
  terminal: Terminal
): Promise<number> {
  const log = createLog({
    level: config.LOG_LEVEL,
    secrets: [config.OPENAI_API_KEY, config.EMBEDDING_API_KEY, config.API_TOKEN],
  })
  const progress = showProgress(terminal)
  const metrics = createMetrics({ process: true })
  const [application, assets] = await Promise.all([
    openApplication(
      config,
      {
        ...progress,
        onWarning: (message) => log.warn(message),
        watchModel: metrics.watchModel,
        onModelDown: (reason) =>
          log.warn({ reason }, reason === null ? 'model answers again' : 'model down'),
      },
      embedder
    ),
    buildPage().then(createAssets),
  ])
  try {
    const shutdown = createShutdown()
    const app = createApp({ ...application, config, log, metrics, assets, shutdown })
    const server = await startServer({ app, shutdown, config })
    const { length } = (await application.store.current()).corpus.reports
    const reports = { zh: `${length} 份报告`, en: `${length} reports` }
    for (const wording of [reports, writerOf(application)])
      terminal.note(`${say(terminal.locale, wording)}\n`)
    terminal.out(`${server.url}\n`)
    return await runUntilStopped(server, log)
  } finally {
    await application.close()
  }
}

/** Who writes the answers. */
function writerOf({ model }: Application): Wording {
  return model === undefined
    ? {
        zh: '未设置大模型：答案直接取自报告原句',
        en: 'no language model set: answers are sentences of the reports',
      }
    : {
        zh: `由 ${model.name} 撰写答案，句句核对`,
        en: `${model.name} writes the answers, every sentence is checked`,
      }
}
