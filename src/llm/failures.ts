/** What went wrong upstream, in the project's own codes: no upstream text, address or key goes further. */
import { APIConnectionTimeoutError, APIError } from 'openai/error'
import { AppError } from '../errors.ts'

/** Longest pause that a `Retry-After` may ask for before the next attempt, in ms. */
const maxPauseMs = 5000

/**
 * The AppError for whatever the SDK threw before (`llm_unavailable`, `llm_auth`, …) or after the first
 * word (`llm_truncated`). The thrown value stays as its cause.
 */
export function upstreamError(thrown: unknown, hasText: boolean): AppError {
  if (thrown instanceof AppError) return thrown
  const options = { cause: thrown }
  if (thrown instanceof SyntaxError) return new AppError('llm_bad_reply', {}, options)
  if (hasText) return new AppError('llm_truncated', {}, options)
  if (thrown instanceof APIConnectionTimeoutError) return new AppError('llm_timeout', {}, options)
  const status = thrown instanceof APIError ? thrown.status : undefined
  if (status === 401 || status === 403) return new AppError('llm_auth', {}, options)
  if (status === 404) return new AppError('llm_model_unknown', {}, options)
  if (status === 429) return new AppError('llm_rate_limited', {}, options)
  return new AppError('llm_unavailable', {}, options)
}

/**
 * How long to wait before the same request may succeed, in ms; null when another attempt is useless or
 * would have to wait too long.
 */
export function retryPauseMs(error: AppError): number | null {
  if (error.code === 'llm_bad_reply') return 0
  if (error.code !== 'llm_unavailable' && error.code !== 'llm_rate_limited') return null
  const { cause } = error
  if (!(cause instanceof APIError)) return 0
  if (cause.code === 'insufficient_quota') return null
  const { status } = cause
  if (status !== undefined && status < 500 && ![408, 409, 429].includes(status)) return null
  const asked = askedPauseMs(cause.headers)
  return asked <= maxPauseMs ? asked : null
}

function askedPauseMs(headers: Headers | undefined): number {
  const exact = Number.parseFloat(headers?.get('retry-after-ms') ?? '')
  if (Number.isFinite(exact)) return Math.max(0, exact)
  const text = headers?.get('retry-after') ?? ''
  if (text === '') return 0
  const seconds = Number(text)
  const pauseMs = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(text) - Date.now()
  return Number.isFinite(pauseMs) ? Math.max(0, pauseMs) : 0
}
