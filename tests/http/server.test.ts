import { EventEmitter, once } from 'node:events'
import { connect } from 'node:net'
import { pino } from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import type { Assistant } from '../../src/answer/pipeline.ts'
import { type RunningServer, runUntilStopped, startServer } from '../../src/http/server.ts'
import { fakeAssistant } from '../helpers/fake-assistant.ts'
import {
  allFrames,
  createGatedAssistant,
  createTestApp,
  question,
  type TestAppOptions,
} from '../helpers/test-app.ts'

const log = pino({ level: 'silent' })
const open: RunningServer[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server.stop(0)
})

async function start(options: TestAppOptions = {}) {
  const environment = { PORT: '0', ...options.environment }
  const { app, shutdown, config } = createTestApp({ ...options, environment })
  const server = await startServer({ app, shutdown, config })
  open.push(server)
  const ask = (body: unknown, init: RequestInit = {}) =>
    fetch(`${server.url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...init,
    })
  return { server, shutdown, ask }
}

/** An assistant that writes without end, as fast as it is read. */
function createEndlessAssistant() {
  const whole = fakeAssistant()
  const state = { pieces: 0 }
  const assistant: Assistant = {
    ...whole,
    async *ask(request, options) {
      for await (const event of whole.ask(request, options)) {
        yield event
        if (event.type !== 'text') continue
        for (;;) {
          state.pieces++
          yield { ...event, text: '长'.repeat(20_000) }
        }
      }
    },
  }
  return { assistant, state }
}

describe('startServer', () => {
  it('answers over a real connection', async () => {
    const { ask } = await start()
    const frames = await allFrames(await ask(question('北京?')))
    expect(frames.at(-1)?.event).toBe('done')
  })

  it('listens on this machine alone', async () => {
    const { server } = await start()
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`)
  })

  it('names the port that is in use', async () => {
    const { server } = await start()
    await expect(start({ environment: { PORT: String(server.port) } })).rejects.toMatchObject({
      code: 'port_in_use',
      values: { port: server.port },
    })
  })

  it('names the address that is not its own', async () => {
    const environment = { HOST: '203.0.113.7', API_TOKEN: 'a-token-of-more-than-16' }
    await expect(start({ environment })).rejects.toMatchObject({ code: 'config_invalid' })
  })

  it('stops the answer of a client whose connection breaks', async () => {
    const { assistant, state } = createGatedAssistant()
    const { ask, shutdown } = await start({ assistant })
    const client = new AbortController()
    const response = await ask(question('问'), { signal: client.signal })
    client.abort()
    await expect(response.text()).rejects.toThrow()
    await shutdown.whenIdle()
    expect(state).toMatchObject({ started: 1, aborted: 1 })
  })

  it('stops the answer of a client that leaves while it waits for one JSON', async () => {
    const { assistant, state, nextQuestion } = createGatedAssistant()
    const { server, shutdown } = await start({ assistant })
    const body = JSON.stringify(question('问', { stream: false }))
    // In chunks, so that the body is read and the request built anew on its way.
    const socket = connect(server.port, '127.0.0.1')
    const arrived = nextQuestion()
    socket.write(
      `POST /api/chat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n` +
        `Transfer-Encoding: chunked\r\n\r\n${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`
    )
    await arrived
    socket.destroy()
    await shutdown.whenIdle()
    expect(state.aborted).toBe(1)
  })

  it('gives up on a client that keeps its connection and does not read', async () => {
    const { assistant, state } = createEndlessAssistant()
    const { server, shutdown } = await start({ assistant, pace: { writeDeadlineMs: 200 } })
    const body = JSON.stringify(question('问'))
    const socket = connect(server.port, '127.0.0.1')
    socket.pause()
    socket.on('error', () => undefined)
    socket.write(
      `POST /api/chat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
    )
    await expect.poll(() => state.pieces).toBeGreaterThan(0)
    await shutdown.whenIdle()
    // It was held up by the reader: not much more was made than the connection holds.
    expect(state.pieces).toBeLessThan(2000)
    socket.resume()
    await once(socket, 'close')
  })

  it.each([true, false])('refuses 2 MB and answers on (length given: %s)', async (isGiven) => {
    const { ask } = await start()
    const bytes = new Uint8Array(2 * 1024 * 1024)
    const body = isGiven ? bytes : new Blob([bytes]).stream()
    const init = { body, duplex: 'half' }
    expect((await ask(null, init)).status).toBe(413)
    expect((await ask(question('问', { stream: false }))).status).toBe(200)
  })

  it('survives a client that sends no HTTP at all', async () => {
    const { server, ask } = await start()
    const socket = connect(server.port, '127.0.0.1')
    socket.write('\u0000\u0001 nonsense\r\n\r\n')
    socket.resume()
    await once(socket, 'close')
    expect((await ask(question('问', { stream: false }))).status).toBe(200)
  })
})

describe('stop', () => {
  it('lets running answers end and refuses new ones meanwhile', async () => {
    const { assistant, open: letGo } = createGatedAssistant()
    const { server, ask, shutdown } = await start({ assistant })
    const running = await ask(question('问'))
    const stopped = server.stop()
    expect(shutdown.isStopping).toBe(true)
    const refused = await ask(question('问'))
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).not.toBe(null)
    expect(await refused.text()).toContain('shutting_down')
    const health = await fetch(`${server.url}/healthz`)
    expect(health.status).toBe(503)
    letGo()
    expect((await allFrames(running)).at(-1)?.event).toBe('done')
    await stopped
    await expect(ask(question('问'))).rejects.toThrow()
  })

  it('breaks answers off with an error event when their time is over', async () => {
    const { assistant, state } = createGatedAssistant()
    const { server, ask } = await start({ assistant })
    const running = await ask(question('北京?'))
    const stopped = server.stop(10)
    const frames = await allFrames(running)
    expect(frames.at(-1)).toMatchObject({
      event: 'error',
      data: { error: { code: 'shutting_down', retryable: true } },
    })
    await stopped
    expect(state.aborted).toBe(1)
  })

  it('closes connections that only wait for a next request', async () => {
    const { server } = await start()
    const socket = connect(server.port, '127.0.0.1')
    socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await once(socket, 'data')
    const closed = once(socket, 'close')
    await server.stop()
    await closed
  })
})

describe('runUntilStopped', () => {
  /** What a process is to it: signals in, an exit code out. */
  function createProcess() {
    const exits: number[] = []
    const events = new EventEmitter()
    const exit = (code?: number | string | null) => {
      exits.push(Number(code))
      return undefined as never
    }
    const process = Object.assign(events, { exit }) as unknown as NodeJS.Process
    return { process, emit: (name: string) => events.emit(name, name), exits }
  }

  it.each(['SIGTERM', 'SIGINT'])('stops gracefully at %s and returns 0', async (signal) => {
    const { server } = await start()
    const { process, emit, exits } = createProcess()
    const code = runUntilStopped(server, log, process)
    emit(signal)
    expect(await code).toBe(0)
    expect(exits).toEqual([])
    await expect(fetch(server.url)).rejects.toThrow()
  })

  it('exits at once at a second signal, not at an echo of the first', async () => {
    const { assistant } = createGatedAssistant()
    const { server, ask } = await start({ assistant })
    await ask(question('问'))
    const { process, emit, exits } = createProcess()
    let now = 0
    void runUntilStopped(server, log, process, () => now)
    emit('SIGINT')
    await Promise.resolve()
    now = 100
    emit('SIGINT')
    expect(exits).toEqual([])
    now = 1000
    emit('SIGINT')
    expect(exits).toEqual([130])
  })

  it('ends with code 1 when a promise is not handled', async () => {
    const { server } = await start()
    const { process, emit, exits } = createProcess()
    void runUntilStopped(server, log, process)
    emit('unhandledRejection')
    expect(exits).toEqual([1])
  })
})
