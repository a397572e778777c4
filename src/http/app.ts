/** The HTTP application: the guards in their order, then the routes. */
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import type { Assistant } from '../answer/pipeline.ts'
import type { SearchReports } from '../answer/search.ts'
import type { Config } from '../config.ts'
import { AppError, asAppError } from '../errors.ts'
import type { Metrics } from '../metrics.ts'
import type { LiveStore } from '../store/store.ts'
import { createChatRoutes } from './chat.ts'
import type { AppContext, AppEnv } from './context.ts'
import { errorResponse } from './errors.ts'
import {
  checkContentType,
  checkHost,
  checkOrigin,
  checkToken,
  limitBody,
  limitRate,
  nameRequest,
  setSecurityHeaders,
  throwErrorsOnly,
} from './guards.ts'
import { createHealthRoutes, type HealthDependencies } from './health.ts'
import { createMcpRoutes } from './mcp.ts'
import { noteError, noteRequest } from './note.ts'
import { createOpenAiRoutes } from './openai-compat.ts'
import { createOpenApiRoute } from './openapi.ts'
import { createReportRoutes } from './reports.ts'
import { createShutdown, type Shutdown } from './shutdown.ts'
import { createSlots } from './slots.ts'
import type { SseOptions } from './sse.ts'
import type { Assets } from './static.ts'
import { superviseAssistant } from './supervise.ts'

export interface AppDependencies {
  assistant: Assistant
  store: LiveStore
  search: SearchReports
  config: Config
  log: Logger
  metrics: Metrics
  /** The page; absent: there is none. */
  assets?: Assets
  /** @default one that never stops */
  shutdown?: Shutdown
  /** The language model, for `/readyz` to tell of; absent: answers are extracted. */
  model?: NonNullable<HealthDependencies['model']>
  pace?: Pick<SseOptions, 'heartbeatMs' | 'writeDeadlineMs'>
}

/** Paths and the methods they take; others are a 405. HEAD goes with GET. */
const methods: Record<string, string> = {
  '/api/chat': 'POST',
  '/api/reports': 'GET',
  '/api/reports/:id': 'GET',
  '/api/search': 'GET',
  '/healthz': 'GET',
  '/readyz': 'GET',
  '/metrics': 'GET',
  '/openapi.json': 'GET',
  '/v1/chat/completions': 'POST',
  '/v1/models': 'GET',
  '/v1/models/:id': 'GET',
}

export function createApp(dependencies: AppDependencies): Hono<AppEnv> {
  const { store, search, config, log, metrics, assets, shutdown = createShutdown() } = dependencies
  const slots = createSlots({ max: config.MAX_STREAMS })
  const assistant = superviseAssistant(dependencies.assistant, { slots, shutdown, metrics, log })
  const publicUrl = config.PUBLIC_URL
  const isOpen = (c: AppContext) => c.req.path === '/healthz' || assets?.has(c.req.path) === true

  const app = new Hono<AppEnv>()
  app.onError((thrown, c) => {
    // Nobody is there to read it; the status is for the log and the metrics alone.
    if (c.req.raw.signal.aborted) return new Response(null, { status: 499 })
    // What a protocol's library refuses, it refuses in that protocol's own shape.
    if (thrown instanceof HTTPException && thrown.status < 500) {
      const refusal = thrown.getResponse()
      return c.newResponse(refusal.body, refusal)
    }
    noteError(log, c, asAppError(thrown))
    return errorResponse(c, thrown)
  })
  app.notFound((c) => errorResponse(c, new AppError('not_found')))

  app.use(nameRequest(), noteRequest(log, metrics), throwErrorsOnly())
  app.use(checkHost(config), setSecurityHeaders())
  app.use(
    checkOrigin(config),
    limitBody(),
    checkContentType(),
    checkToken(config.API_TOKEN, isOpen)
  )
  app.use(limitRate(config))

  if (assets !== undefined) app.use(assets.serve)
  app.route('/', createHealthRoutes({ ...dependencies, shutdown }))
  app.route('/', createReportRoutes({ store, search }))
  app.route('/', createChatRoutes({ ...dependencies, assistant }))
  app.route('/', createOpenAiRoutes({ ...dependencies, assistant, publicUrl }))
  app.route('/', createOpenApiRoute({ publicUrl }))
  app.route('/', createMcpRoutes({ assistant, store, search, publicUrl }))

  for (const [path, method] of Object.entries(methods))
    app.all(path, (c) => {
      c.header('Allow', method === 'GET' ? 'GET, HEAD' : method)
      throw new AppError('method_not_allowed', { method: c.req.method })
    })
  if (assets !== undefined)
    app.use((c, next) => {
      if (!assets.has(c.req.path)) return next()
      c.header('Allow', 'GET, HEAD')
      throw new AppError('method_not_allowed', { method: c.req.method })
    })
  return app
}
