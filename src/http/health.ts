/** What those who run the server ask it: does the process live, can it answer, what has it counted. */
import { Hono } from 'hono'
import { AppError } from '../errors.ts'
import type { CircuitModel } from '../llm/circuit.ts'
import type { Metrics } from '../metrics.ts'
import type { LiveStore } from '../store/store.ts'
import type { AppEnv } from './context.ts'
import type { Shutdown } from './shutdown.ts'

export interface HealthDependencies {
  store: LiveStore
  metrics: Metrics
  shutdown: Shutdown
  /** Absent: answers are extracted. */
  model?: Pick<CircuitModel, 'name'> & Partial<Pick<CircuitModel, 'openBecause'>>
}

export function createHealthRoutes({
  store,
  metrics,
  shutdown,
  model,
}: HealthDependencies): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  const headers = { 'Cache-Control': 'no-store' }
  app.get('/healthz', (c) => {
    if (shutdown.isStopping) throw new AppError('shutting_down')
    return c.json({ status: 'ok' }, 200, headers)
  })
  app.get('/readyz', async (c) => {
    if (shutdown.isStopping) throw new AppError('shutting_down')
    const current = await store.current()
    await readRow(current)
    return c.json(
      {
        status: 'ok',
        generation: current.generation,
        reports: current.corpus.reports.length,
        chunks: current.corpus.chunks.length,
        // A model that is down is told, not failed: the reports still answer.
        model: model === undefined ? null : { name: model.name, down: model.openBecause ?? null },
      },
      200,
      headers
    )
  })
  app.get('/metrics', async (c) =>
    c.body(await metrics.registry.metrics(), 200, {
      ...headers,
      'Content-Type': metrics.registry.contentType,
    })
  )
  return app
}

/** Reads rows from the index: a table whose data file is damaged still opens and counts. */
async function readRow(current: Awaited<ReturnType<LiveStore['current']>>): Promise<void> {
  const chunk = current.corpus.chunks.find(({ text }) => /\p{Script=Han}{2}/u.test(text))
  if (chunk === undefined) return
  const hits = await current.searchText(chunk.text.slice(0, 40), 1).catch((cause: unknown) => {
    throw new AppError('index_damaged', { problem: 'rows cannot be read' }, { cause })
  })
  if (hits.length === 0)
    throw new AppError('index_damaged', { problem: 'a stored sentence is not found' })
}
