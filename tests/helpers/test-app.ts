/** The HTTP application over fakes, and short ways to ask it. */
import { pino } from 'pino'
import type { Assistant } from '../../src/answer/pipeline.ts'
import { readConfig } from '../../src/config.ts'
import { type AppDependencies, createApp } from '../../src/http/app.ts'
import { createShutdown } from '../../src/http/shutdown.ts'
import { createMetrics } from '../../src/metrics.ts'
import { fakeAssistant, fakeStore } from './fake-assistant.ts'

export interface TestAppOptions extends Partial<Omit<AppDependencies, 'config'>> {
  environment?: Record<string, string>
}

export function createTestApp({ environment = {}, ...given }: TestAppOptions = {}) {
  const metrics = createMetrics()
  const shutdown = createShutdown()
  const dependencies: AppDependencies = {
    assistant: fakeAssistant(),
    store: fakeStore(),
    search: async () => [],
    log: pino({ level: 'silent' }),
    metrics,
    shutdown,
    ...given,
    config: readConfig(environment),
  }
  const app = createApp(dependencies)
  return {
    app,
    metrics,
    shutdown,
    config: dependencies.config,
    post(path: string, body: unknown, headers: Record<string, string> = {}, signal?: AbortSignal) {
      return app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
        ...(signal === undefined ? {} : { signal }),
      })
    },
  }
}

export function question(content: string, more: object = {}) {
  return { messages: [{ role: 'user', content }], ...more }
}

/** What `error` of a refused request holds, and its status. */
export async function failureOf(response: Response) {
  const body: { error: { code: string; message: string; retryable: boolean; requestId: string } } =
    await response.json()
  return { status: response.status, ...body.error }
}

/** The frames of a server-sent stream, comments included, as they are read piece by piece. */
export async function* framesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const piece = await reader?.read()
    if (piece === undefined || piece.done) break
    rest += decoder.decode(piece.value, { stream: true })
    const frames = rest.split('\n\n')
    rest = frames.pop() ?? ''
    yield* frames
  }
  if (rest !== '') throw new Error(`the stream ends inside a frame: ${rest}`)
}

export async function allFrames(response: Response): Promise<{ event: string; data: unknown }[]> {
  const frames: { event: string; data: unknown }[] = []
  for await (const frame of framesOf(response)) {
    const [, event = '', data = 'null'] = frame.match(/^event: (.*)\ndata: (.*)$/) ?? []
    frames.push({ event, data: JSON.parse(data) })
  }
  return frames
}

/** An assistant that stays in its answer until it is let go, and knows who still listens. */
export function createGatedAssistant() {
  const finished = fakeAssistant()
  const state = { started: 0, aborted: 0, ended: 0 }
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  let arrived: (() => void)[] = []
  const assistant: Assistant = {
    async *ask(request, options = {}) {
      state.started++
      options.signal?.addEventListener('abort', () => state.aborted++)
      for (const resolve of arrived) resolve()
      arrived = []
      try {
        let count = 0
        for await (const event of finished.ask(request, options)) {
          yield event
          if (count++ === 0) await gate
        }
      } finally {
        state.ended++
      }
    },
    answer: (request, options) => finished.answer(request, options),
  }
  return {
    assistant,
    state,
    /** Lets every answer go on. */
    open: () => open(),
    /** Resolves when the next question arrives. */
    nextQuestion: () => new Promise<void>((resolve) => arrived.push(resolve)),
  }
}
