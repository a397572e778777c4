/** Circuit breaker: a language model that is known to be dead costs the next asker no waiting. */
import { AppError, asAppError, type ErrorCode } from '../errors.ts'
import type { ChatModel } from './model.ts'

export interface CircuitOptions {
  /** How long the first refusals last, in ms; doubles with every failed probe. @default 5000 */
  openMs?: number
  /** Longest refusal, in ms. @default 60000 */
  maxOpenMs?: number
  /** Clock in ms. @default Date.now */
  now?: () => number
  /** Hears when the circuit opens (with the reason) and closes (null). */
  onChange?: (reason: ErrorCode | null) => void
}

export interface CircuitModel extends ChatModel {
  /** Why calls are refused at once; null while they go through. */
  readonly openBecause: ErrorCode | null
}

/** Failures that say something about the endpoint and not about one reply. */
const deadCodes: readonly ErrorCode[] = [
  'llm_unavailable',
  'llm_timeout',
  'llm_auth',
  'llm_rate_limited',
  'llm_model_unknown',
]

/**
 * Wraps a model. A call that fails before its first word with such a code (the model itself has tried
 * again by then) opens the circuit: further calls throw the same code at once. When the time is over, the
 * next call is still refused, and a short probe runs in the background: no asker waits for it. A probe
 * that is answered, even badly, closes the circuit.
 */
export function withCircuit(model: ChatModel, options: CircuitOptions = {}): CircuitModel {
  const { openMs = 5000, maxOpenMs = 60_000, now = Date.now, onChange } = options
  let reason: ErrorCode | null = null
  let currentMs = openMs
  let probeAt = 0
  let isProbing = false

  function open(code: ErrorCode): void {
    const changed = reason !== code
    reason = code
    probeAt = now() + currentMs
    if (changed) onChange?.(code)
  }

  function close(): void {
    currentMs = openMs
    if (reason === null) return
    reason = null
    onChange?.(null)
  }

  async function probe(): Promise<void> {
    isProbing = true
    try {
      await model.complete([{ role: 'user', content: 'ping' }], { maxTokens: 1 })
      close()
    } catch (thrown) {
      const { code } = asAppError(thrown)
      if (!deadCodes.includes(code)) return close()
      currentMs = Math.min(maxOpenMs, currentMs * 2)
      open(code)
    } finally {
      isProbing = false
    }
  }

  function refuseWhileOpen(): void {
    if (reason === null) return
    if (now() >= probeAt && !isProbing) void probe()
    throw new AppError(reason)
  }

  function note(thrown: unknown, signal: AbortSignal | undefined): void {
    if (signal?.aborted) return
    const { code } = asAppError(thrown)
    if (deadCodes.includes(code)) open(code)
  }

  return {
    name: model.name,
    get openBecause() {
      return reason
    },
    async *stream(messages, completion) {
      refuseWhileOpen()
      let hasText = false
      try {
        for await (const piece of model.stream(messages, completion)) {
          if (!hasText) close()
          hasText = true
          yield piece
        }
      } catch (thrown) {
        if (!hasText) note(thrown, completion?.signal)
        throw thrown
      }
    },
    async complete(messages, completion) {
      refuseWhileOpen()
      try {
        const text = await model.complete(messages, completion)
        close()
        return text
      } catch (thrown) {
        note(thrown, completion?.signal)
        throw thrown
      }
    },
  }
}
