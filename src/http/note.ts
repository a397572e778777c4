/** What the log keeps of requests and their errors. */
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import type { AppError } from '../errors.ts'
import type { Metrics } from '../metrics.ts'
import type { AppContext, AppEnv } from './context.ts'
import { shortened } from './errors.ts'

/** Logs an error as loudly as it deserves: our own faults as errors, others' as warnings, bad requests softly. */
export function noteError(log: Logger, c: AppContext, error: AppError): void {
  const line = { requestId: c.get('requestId'), err: error }
  if (error.code === 'internal' || error.code.startsWith('index_')) log.error(line, 'failed')
  else if (error.status >= 500) log.warn(line, 'failed')
  else log.debug(line, 'refused')
}

/** Logs a stream that nobody reads any more, and closes the connection that one of them still holds. */
export function noteGone(log: Logger, c: AppContext, how: 'left' | 'stalled'): void {
  log.info({ requestId: c.get('requestId'), how }, 'client gone')
  // A client that does not read would not read the end of the stream either.
  if (how === 'stalled') c.env?.outgoing?.destroy()
}

/** One log line and one observation a request, without its query string, which may hold a question. */
export function noteRequest(log: Logger, metrics: Metrics): MiddlewareHandler<AppEnv> {
  return async function noteRequest(c, next) {
    const started = performance.now()
    await next()
    const ms = performance.now() - started
    const { status } = c.res
    const { method, path } = c.req
    metrics.request(c.res.status === 404 ? 'none' : routePath(c, -1), method, status, ms)
    const line = {
      requestId: c.get('requestId'),
      method,
      path: shortened(path),
      status,
      ms: Math.round(ms),
    }
    if (path === '/healthz' || path === '/readyz' || path === '/metrics') log.debug(line, 'request')
    else log.info(line, 'request')
  }
}
