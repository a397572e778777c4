/** How many answers are written at the same time, and how many askers may wait for a place. */
import { AppError } from '../errors.ts'

export interface SlotOptions {
  /** Answers at the same time. */
  max: number
  /** Askers that may wait. @default 64 */
  queue?: number
  /** Longest wait in ms. @default 15000 */
  maxWaitMs?: number
}

export interface Slots {
  /** A place, to be given back by calling it; throws AppError `busy`, or the signal's reason. */
  take(signal?: AbortSignal): Promise<() => void>
  readonly active: number
  readonly waiting: number
}

interface Waiter {
  resolve(release: () => void): void
}

export function createSlots({ max, queue = 64, maxWaitMs = 15_000 }: SlotOptions): Slots {
  const waiters: Set<Waiter> = new Set()
  let active = 0

  function grant(): () => void {
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      const [next] = waiters
      if (next === undefined) active--
      else {
        waiters.delete(next)
        next.resolve(grant())
      }
    }
  }

  return {
    get active() {
      return active
    },
    get waiting() {
      return waiters.size
    },
    async take(signal) {
      signal?.throwIfAborted()
      if (active < max) {
        active++
        return grant()
      }
      if (waiters.size >= queue) throw new AppError('busy')
      return new Promise((resolve, reject) => {
        const settle = () => {
          clearTimeout(timer)
          signal?.removeEventListener('abort', leave)
          waiters.delete(waiter)
        }
        const leave = () => {
          settle()
          reject(signal?.reason ?? new AppError('busy'))
        }
        const waiter: Waiter = {
          resolve(release) {
            settle()
            resolve(release)
          },
        }
        const timer = setTimeout(() => {
          settle()
          reject(new AppError('busy'))
        }, maxWaitMs)
        signal?.addEventListener('abort', leave, { once: true })
        waiters.add(waiter)
      })
    },
  }
}
