/** The assistant as the server offers it on every surface: limited, counted, stoppable. */
import type { Logger } from 'pino'
import type { AskOptions, AskRequest, Assistant } from '../answer/pipeline.ts'
import { asAppError } from '../errors.ts'
import type { Metrics } from '../metrics.ts'
import type { Shutdown } from './shutdown.ts'
import type { Slots } from './slots.ts'

export interface SuperviseDependencies {
  slots: Slots
  shutdown: Shutdown
  metrics: Metrics
  log: Logger
}

/**
 * Wraps an assistant. A question waits for a place (AppError `busy` when too many do), ends at once when
 * its signal aborts, whatever the assistant does, and ends with `shutting_down` when the server stops.
 */
export function superviseAssistant(
  assistant: Assistant,
  { slots, shutdown, metrics, log }: SuperviseDependencies
): Assistant {
  async function* ask(request: AskRequest, options: AskOptions = {}) {
    const stay = shutdown.enter()
    const signal =
      options.signal === undefined ? stay.signal : AbortSignal.any([options.signal, stay.signal])
    const watch = metrics.question()
    let release = (): void => undefined
    let events: ReturnType<Assistant['ask']> | undefined
    let isOver = false
    const finish = (): void => {
      if (isOver) return
      isOver = true
      signal.removeEventListener('abort', finish)
      if (options.signal?.aborted) watch.left()
      watch.end()
      release()
      stay.leave()
      events?.return().catch(() => undefined)
    }
    // A reader that left between two events never asks for the next, so its place is freed here.
    signal.addEventListener('abort', finish)
    try {
      release = await slots.take(signal)
      // The place may have come in the same moment in which the asker left.
      if (isOver) release()
      signal.throwIfAborted()
      events = assistant.ask(request, { ...options, signal })
      for (;;) {
        const next = await orAborted(events.next(), signal)
        if (next.done) return
        watch.event(next.value)
        if (next.value.type === 'done') {
          const { id, mode, plan, refused, citations, unverified, timings } = next.value.answer
          log.info(
            {
              answerId: id,
              mode,
              intent: plan.intent,
              refused,
              citations: citations.length,
              unverified,
              ms: Math.round(timings.total),
            },
            'answered'
          )
        }
        yield next.value
      }
    } catch (thrown) {
      const error = stay.signal.aborted ? stay.signal.reason : thrown
      if (!options.signal?.aborted) watch.failed(asAppError(error).code)
      throw error
    } finally {
      finish()
    }
  }

  return {
    ask,
    async answer(request, options) {
      for await (const event of ask(request, options))
        if (event.type === 'done') return event.answer
      throw new Error('the answer did not end')
    },
  }
}

/** The promise's outcome, or the signal's reason if that comes first. */
async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  let abort = (): void => undefined
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
  })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
