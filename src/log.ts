/** Structured log lines: one JSON object a line, without questions, keys and characters that are not seen. */
import { APIError } from 'openai/error'
import { type DestinationStream, destination, type Logger, pino } from 'pino'
import { AppError } from './errors.ts'

export interface LogOptions {
  /** @default 'info' */
  level?: string
  /** Values that must never be written, e.g. keys; each occurrence is replaced. */
  secrets?: readonly (string | undefined)[]
  /** @default standard error */
  to?: DestinationStream
}

/** Things that look like a key wherever they stand. */
const keyShapes = /\b(?:sk|pk|rk)-[\w-]{8,}|\bBearer\s+[^\s"\\]+/gi
/** Control, zero-width, bidi and tag characters; JSON itself escapes only those below U+0020. */
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Variation_Selector}\u2028\u2029]/gu
const removed = '[removed]'
/** Shorter values are no secrets, and would blot out ordinary words. */
const minSecretChars = 6

/** Writes JSON lines to standard error. */
export function createLog({ level = 'info', secrets = [], to }: LogOptions = {}): Logger {
  const hidden = secrets
    .filter((secret) => secret !== undefined)
    .filter((secret) => secret.length >= minSecretChars)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
  const clean = (line: string): string => {
    let text = line
    for (const secret of hidden) text = text.replaceAll(secret, removed)
    return text.replace(keyShapes, removed).replace(unseen, escaped)
  }
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: ['authorization', '*.authorization', 'apiKey', '*.apiKey', 'token', '*.token'],
        censor: removed,
      },
      serializers: { err: describeError },
      hooks: { streamWrite: clean },
    },
    to ?? destination({ fd: 2, sync: true })
  )
}

/**
 * An error for the log: our own message, and of its cause what helps to find the fault. What an endpoint
 * said is left out, since it may repeat keys and questions.
 */
export function describeError(thrown: unknown): object {
  if (thrown instanceof APIError)
    return { name: thrown.constructor.name, status: thrown.status, code: thrown.code }
  if (thrown instanceof SyntaxError) return { name: thrown.name }
  if (thrown instanceof AppError)
    return {
      name: thrown.name,
      code: thrown.code,
      message: thrown.message,
      ...(thrown.cause === undefined ? {} : { cause: describeError(thrown.cause) }),
    }
  if (thrown instanceof Error)
    return {
      name: thrown.name,
      message: thrown.message,
      stack: thrown.stack,
      ...(thrown.cause === undefined ? {} : { cause: describeError(thrown.cause) }),
    }
  return { name: typeof thrown }
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`
  ).join('')
}
