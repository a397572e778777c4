/** Time limits of one call to a language model; the SDK's own limit ends with the response headers. */
import { AppError } from '../errors.ts'

/** All in milliseconds. */
export interface LlmTimeouts {
  /** To the first sign of writing, all attempts together. */
  firstMs: number
  /** Between two pieces. */
  idleMs: number
  /** For the whole answer. */
  totalMs: number
}

export interface Limits {
  /** Aborts when a limit is passed or the caller aborts. */
  readonly signal: AbortSignal
  /** A piece came: from now on the idle limit counts. */
  touch(): void
  /** Stops the clock while the reader holds the last piece, so that a slow reader is not a slow model. */
  pause(): void
  /** Throws the caller's abort reason or `llm_timeout` when either has happened. */
  check(): void
  /** Ends the call and frees the timers. */
  end(): void
}

export function createLimits(
  { firstMs, idleMs, totalMs }: LlmTimeouts,
  caller?: AbortSignal
): Limits {
  const late = new AbortController()
  const expire = () => late.abort(new AppError('llm_timeout'))
  const total = setTimeout(expire, totalMs)
  let step = setTimeout(expire, firstMs)
  return {
    signal: caller === undefined ? late.signal : AbortSignal.any([caller, late.signal]),
    touch() {
      clearTimeout(step)
      step = setTimeout(expire, idleMs)
    },
    pause() {
      clearTimeout(step)
    },
    check() {
      caller?.throwIfAborted()
      late.signal.throwIfAborted()
    },
    end() {
      clearTimeout(total)
      clearTimeout(step)
      late.abort(new AppError('llm_timeout'))
    },
  }
}
