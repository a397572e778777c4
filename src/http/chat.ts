/** `POST /api/chat`: one question in, its answer out, as a stream of events or as one JSON. */
import { Hono } from 'hono'
import type { Logger } from 'pino'
import { z } from 'zod'
import { type AnswerEvent, type ChatEvent, ChatRequestSchema } from '../answer/events.ts'
import type { AskRequest, Assistant } from '../answer/pipeline.ts'
import { AppError, asAppError } from '../errors.ts'
import { detectLanguage, type Language } from '../lib/language.ts'
import { fitted, readJson } from './body.ts'
import type { AppContext, AppEnv } from './context.ts'
import { errorBody, languageOf } from './errors.ts'
import { noteError, noteGone } from './note.ts'
import { type SseOptions, sseHeaders, sseStream } from './sse.ts'

export interface ChatDependencies {
  assistant: Assistant
  log: Logger
  /** Pace of the stream; only tests change it. */
  pace?: Pick<SseOptions, 'heartbeatMs' | 'writeDeadlineMs'>
}

/** The route of the chat. Faults before the first event are HTTP errors, later ones an `error` event. */
export function createChatRoutes({ assistant, log, pace = {} }: ChatDependencies): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.post('/api/chat', async (c) => {
    const body = await readJson(c)
    c.set('language', questionLanguage(body))
    const { messages, provinces, stream = true } = fitted(c, ChatRequestSchema, body)
    if (messages.at(-1)?.role !== 'user')
      throw new AppError('bad_request', {
        problem:
          languageOf(c) === 'en'
            ? 'messages: the last one must be the user’s'
            : 'messages：最后一条必须是用户的提问',
      })
    const request: AskRequest = { messages, ...(provinces === undefined ? {} : { provinces }) }
    c.header('Cache-Control', 'no-store')
    const { signal } = c.req.raw
    if (!stream) return c.json(await assistant.answer(request, { signal }))
    return streamed(c, request)
  })
  return app

  async function streamed(c: AppContext, request: AskRequest): Promise<Response> {
    const stop = new AbortController()
    const signal = AbortSignal.any([c.req.raw.signal, stop.signal])
    const events = assistant.ask(request, { signal })
    const first = await events.next()
    const stream = sseStream(untilTheEnd(c, first, events), {
      ...pace,
      onGone(how) {
        stop.abort()
        noteGone(log, c, how)
      },
    })
    return c.body(stream, 200, sseHeaders)
  }

  /** The events, closed by exactly one `done` or `error`. */
  async function* untilTheEnd(
    c: AppContext,
    first: IteratorResult<AnswerEvent>,
    events: AsyncGenerator<AnswerEvent>
  ): AsyncGenerator<ChatEvent> {
    try {
      for (let next = first; !next.done; next = await events.next()) {
        yield next.value
        if (next.value.type === 'done') return
      }
      throw new Error('the answer did not end')
    } catch (thrown) {
      if (c.req.raw.signal.aborted) return
      const error = asAppError(thrown)
      noteError(log, c, error)
      yield { type: 'error', error: errorBody(error, languageOf(c), c.get('requestId')) }
    } finally {
      await events.return(undefined)
    }
  }
}

const QuestionSchema = z.looseObject({
  messages: z.array(
    z
      .looseObject({ role: z.literal('user'), content: z.string() })
      .catch({ role: 'user', content: '' })
  ),
})
/** Enough of a question to know its language by. */
const languageChars = 2000

/** The language of the last message, even of a request that is refused; undefined where there is none. */
function questionLanguage(body: unknown): Language | undefined {
  const parsed = QuestionSchema.safeParse(body)
  const text = parsed.data?.messages.at(-1)?.content.slice(0, languageChars) ?? ''
  return /[\p{Script=Han}a-z]/iu.test(text) ? detectLanguage(text) : undefined
}
