/** A graceful stop as every part of the server sees it: no new answers, the running ones may end. */
import { AppError } from '../errors.ts'

export interface Shutdown {
  readonly isStopping: boolean
  /** From now on nothing new begins. */
  begin(): void
  /** Breaks off what still runs; it ends with `shutting_down`. */
  abortAll(): void
  /** Registers an answer. Throws AppError `shutting_down` once stopping. */
  enter(): { signal: AbortSignal; leave(): void }
  /** Resolves when no answer runs. */
  whenIdle(): Promise<void>
}

export function createShutdown(): Shutdown {
  const running = new Set<AbortController>()
  const waiting: (() => void)[] = []
  let isStopping = false
  return {
    get isStopping() {
      return isStopping
    },
    begin() {
      isStopping = true
    },
    abortAll() {
      for (const controller of running) controller.abort(new AppError('shutting_down'))
    },
    enter() {
      if (isStopping) throw new AppError('shutting_down')
      const controller = new AbortController()
      running.add(controller)
      return {
        signal: controller.signal,
        leave() {
          running.delete(controller)
          if (running.size === 0) for (const resolve of waiting.splice(0)) resolve()
        },
      }
    },
    whenIdle: () =>
      running.size === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)),
  }
}
