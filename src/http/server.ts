/** Listening and stopping: one process, no request lost on the way out. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import { AppError } from '../errors.ts'
import { describeError } from '../log.ts'
import type { AppEnv } from './context.ts'
import type { Shutdown } from './shutdown.ts'

export interface ServerOptions {
  app: Hono<AppEnv>
  shutdown: Shutdown
  config: Pick<Config, 'HOST' | 'PORT' | 'MAX_STREAMS'>
}

export interface RunningServer {
  /** Where a browser on this machine finds it. */
  readonly url: string
  readonly port: number
  /**
   * Stops gracefully: new questions get 503, running answers may end for `graceMs`, then they are broken
   * off with an `error` event. Resolves when every connection is closed.
   */
  stop(graceMs?: number): Promise<void>
}

const defaultGraceMs = 10_000
/** A key press reaches the process several times, through the terminal and through npm, as one signal each. */
const sameSignalMs = 500
/** For the last events of broken-off answers to be written. */
const lastWordsMs = 500

/** Starts listening. Throws AppError `port_in_use` or `config_invalid` when it cannot. */
export async function startServer({
  app,
  shutdown,
  config: { HOST, PORT, MAX_STREAMS },
}: ServerOptions): Promise<RunningServer> {
  const server = createServer(
    { headersTimeout: 20_000, requestTimeout: 60_000 },
    getRequestListener(app.fetch)
  )
  server.maxConnections = MAX_STREAMS * 4 + 1000
  const hostname = HOST.replace(/^\[|\]$/g, '')
  await listen(server, hostname, PORT)
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : PORT
  return {
    port,
    url: `http://${browsable(hostname)}:${port}`,
    async stop(graceMs = defaultGraceMs) {
      shutdown.begin()
      await Promise.race([shutdown.whenIdle(), pause(graceMs, undefined, { ref: false })])
      shutdown.abortAll()
      const closed = once(server, 'close')
      server.close()
      // A connection that becomes idle only now would be kept open for the next request.
      const idle = setInterval(() => server.closeIdleConnections(), 20)
      await Promise.race([closed, pause(lastWordsMs, undefined, { ref: false })])
      clearInterval(idle)
      server.closeAllConnections()
      await closed
    },
  }
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  try {
    const listening = once(server, 'listening')
    server.listen({ host, port })
    await listening
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : ''
    if (code === 'EADDRINUSE') throw new AppError('port_in_use', { port }, { cause })
    const problem =
      code === 'EACCES'
        ? `  PORT: ${port} may not be used by this user`
        : `  HOST: cannot listen on ${host} (${String(code)})`
    throw new AppError('config_invalid', { problem }, { cause })
  }
}

/** A wildcard is no address that a browser can open. */
function browsable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/**
 * Runs until the process is told to stop (SIGTERM or SIGINT) and then stops gracefully; a second signal
 * exits at once. A promise that nobody handled ends the process with code 1: a half-dead server is worse
 * than one that is started again. Returns the exit code.
 */
export async function runUntilStopped(
  server: RunningServer,
  log: Logger,
  events: Pick<NodeJS.Process, 'on' | 'off' | 'exit'> = process,
  now: () => number = () => performance.now()
): Promise<number> {
  const crash = (thrown: unknown) => {
    log.fatal({ err: describeError(thrown) }, 'unhandled')
    events.exit(1)
  }
  events.on('unhandledRejection', crash)
  events.on('uncaughtException', crash)
  const signal = await new Promise<NodeJS.Signals>((resolve) => {
    events.on('SIGTERM', resolve)
    events.on('SIGINT', resolve)
  })
  log.info({ signal }, 'stopping')
  const stoppedAt = now()
  const hurry = () => {
    if (now() - stoppedAt > sameSignalMs) events.exit(130)
  }
  events.on('SIGTERM', hurry)
  events.on('SIGINT', hurry)
  await server.stop()
  events.off('unhandledRejection', crash)
  events.off('uncaughtException', crash)
  log.info('stopped')
  return 0
}
