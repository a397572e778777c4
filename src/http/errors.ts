/** Errors as answers: one JSON shape, in the asker's language, with nothing internal in it. */
import { parseAccept } from 'hono/utils/accept'
import type { z } from 'zod'
import { en, zhCN } from 'zod/locales'
import type { ErrorBody } from '../answer/events.ts'
import { type AppError, asAppError, publicMessage } from '../errors.ts'
import type { Language } from '../lib/language.ts'
import { stripInvisible } from '../lib/text.ts'
import type { AppContext } from './context.ts'
import { openAiError } from './openai-convert.ts'

/** Seconds that a refused asker is told to wait where nothing more exact is known. */
const retryAfterSeconds = '2'
const maxValueChars = 300

/** The language of the question if there is one, else what the browser prefers, else Chinese; English for programs that take us for OpenAI. */
export function languageOf(c: AppContext): Language {
  const asked = c.get('language')
  if (asked !== undefined) return asked
  const wanted = parseAccept(c.req.header('accept-language') ?? '')
  for (const { type } of wanted) {
    if (/^zh-(tw|hk|mo|hant)/i.test(type)) return 'zh-Hant'
    if (/^zh/i.test(type)) return 'zh-Hans'
    if (/^en/i.test(type)) return 'en'
  }
  return c.req.path.startsWith('/v1/') ? 'en' : 'zh-Hans'
}

/** What the asker may know of an error. */
export function errorBody(error: AppError, language: Language, requestId: string): ErrorBody {
  const message = publicMessage(error, language)
  return { code: error.code, message, retryable: error.retryable, requestId }
}

/** The response to whatever was thrown. */
export function errorResponse(c: AppContext, thrown: unknown): Response {
  const error = asAppError(thrown)
  if (error.status === 429 || error.status === 503)
    c.header('Retry-After', c.res.headers.get('retry-after') ?? retryAfterSeconds)
  c.header('Cache-Control', 'no-store')
  const language = languageOf(c)
  const body = c.req.path.startsWith('/v1/')
    ? openAiError(error, language)
    : { error: errorBody(error, language, c.get('requestId')) }
  return Response.json(body, { status: error.status, headers: c.res.headers })
}

/** Where a value first goes against its schema, as a phrase in the asker's language. */
export function schemaProblem(c: AppContext): {
  /** To be handed to `safeParse`. */
  options: { error: z.core.$ZodErrorMap }
  of(error: z.ZodError): string
} {
  const { localeError } = languageOf(c) === 'en' ? en() : zhCN()
  return {
    options: { error: localeError },
    of(error) {
      const [issue] = error.issues
      const path = issue?.path.join('.') ?? ''
      const text = path === '' ? `${issue?.message}` : `${path}: ${issue?.message}`
      return shortened(text)
    },
  }
}

/** A value of the request as it may be repeated in an error. */
export function shortened(text: string): string {
  const clean = stripInvisible(text)
  return clean.length > maxValueChars ? `${clean.slice(0, maxValueChars)}…` : clean
}
