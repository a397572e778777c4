/** `/v1/chat/completions` and `/v1/models`: the assistant as OpenAI's clients know a model. */
import { type Context, Hono } from 'hono'
import type { SSEStreamingApi } from 'hono/streaming'
import { streamSSE } from 'hono/streaming'
import type { AnswerEvent } from '../answer/events.ts'
import type { AskRequest, Assistant } from '../answer/pipeline.ts'
import { AppError, asAppError } from '../errors.ts'
import { detectLanguage, type Language } from '../lib/language.ts'
import type { LiveStore } from '../store/store.ts'
import {
  annotationsOf,
  askRequestOf,
  completionId,
  completionOf,
  firstProblem,
  type LinkContext,
  openAiError,
  sourcesOf,
  unsupportedIn,
  usageOf,
} from './openai-convert.ts'
import {
  type CompletionChunk,
  CompletionRequestSchema,
  type Model,
  modelId,
} from './openai-schema.ts'

export interface OpenAiDependencies {
  assistant: Assistant
  store: LiveStore
  /** Links start with it; absent: with the origin the request was sent to. */
  publicUrl?: string | undefined
  /** Seconds since 1970. */
  now?: () => number
}

/** Milliseconds between comments that keep a quiet stream open. */
const heartbeatMs = 15_000

/** Routes below `/v1`. Errors have OpenAI's shape here, whatever raised them. */
export function createOpenAiRoutes({
  assistant,
  store,
  publicUrl,
  now = () => Math.floor(Date.now() / 1000),
}: OpenAiDependencies): Hono {
  const started = now()
  const model: Model = { id: modelId, object: 'model', created: started, owned_by: 'edu-reports' }
  const app = new Hono()
  const links = async (c: Context): Promise<LinkContext> => {
    const current = await store.current()
    return {
      base: publicUrl ?? new URL(c.req.url).origin,
      report: (id) => current.report(id),
    }
  }

  app.onError((thrown, c) => errorResponse(c, asAppError(thrown), 'en'))
  app.get('/v1/models', (c) => c.json({ object: 'list', data: [model] }))
  app.get('/v1/models/:id', (c) =>
    c.req.param('id') === modelId
      ? c.json(model)
      : errorResponse(c, new AppError('not_found'), 'en', 'model')
  )
  app.post('/v1/chat/completions', async (c) => {
    const body = await c.req.json().catch(() => {
      throw new AppError('bad_request', { problem: 'the body is not JSON' })
    })
    const parsed = CompletionRequestSchema.safeParse(body)
    const fault = parsed.success ? unsupportedIn(parsed.data) : firstProblem(parsed.error)
    if (!parsed.success || fault !== null) {
      const error = new AppError('bad_request', { problem: fault?.problem ?? '' })
      return errorResponse(c, error, 'en', fault?.param ?? null)
    }
    let language: Language = 'en'
    try {
      const request = askRequestOf(parsed.data)
      language = detectLanguage(request.messages.at(-1)?.content ?? '')
      const context = await links(c)
      if (parsed.data.stream !== true) {
        const answer = await assistant.answer(request, { signal: c.req.raw.signal })
        return c.json(completionOf(request, answer, context, now()))
      }
      const usage = parsed.data.stream_options?.include_usage === true
      return await streamed(c, { request, language, context, usage, created: now() })
    } catch (thrown) {
      return errorResponse(c, asAppError(thrown), language, 'messages')
    }
  })
  return app

  async function streamed(c: Context, call: StreamCall): Promise<Response> {
    const stop = new AbortController()
    const signal = AbortSignal.any([c.req.raw.signal, stop.signal])
    const events = assistant.ask(call.request, { signal })
    // A request that cannot be answered fails here, while a status can still be sent.
    const first = await events.next()
    return streamSSE(c, async (stream) => {
      stream.onAbort(() => stop.abort())
      const beat = setInterval(() => void stream.write(': \n\n'), heartbeatMs)
      try {
        const toChunks = createChunker(call)
        for (let next = first; !next.done && !stream.aborted; next = await events.next())
          for (const chunk of toChunks(next.value)) await send(stream, chunk)
        await stream.writeSSE({ data: '[DONE]' })
      } catch (thrown) {
        if (!signal.aborted) await send(stream, openAiError(asAppError(thrown), call.language))
      } finally {
        clearInterval(beat)
        await events.return()
      }
    })
  }
}

interface StreamCall {
  request: AskRequest
  language: Language
  context: LinkContext
  usage: boolean
  created: number
}

function send(stream: SSEStreamingApi, value: unknown): Promise<void> {
  return stream.writeSSE({ data: JSON.stringify(value) })
}

function errorResponse(
  c: Context,
  error: AppError,
  language: Language,
  param: string | null = null
): Response {
  const body = openAiError(error, language, error.status < 500 ? param : null)
  return Response.json(body, { status: error.status, headers: c.res.headers })
}

/** Turns the events of one answer into chunks, one after the other. */
export function createChunker(call: StreamCall): (event: AnswerEvent) => CompletionChunk[] {
  let id = ''
  let length = 0
  type Choice = CompletionChunk['choices'][number]
  const chunk = (
    delta: Choice['delta'],
    finish: Choice['finish_reason'] = null,
    extra: Partial<CompletionChunk> = {}
  ): CompletionChunk => ({
    id,
    object: 'chat.completion.chunk',
    created: call.created,
    model: modelId,
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
    ...(call.usage ? { usage: null } : {}),
    ...extra,
  })
  return (event) => {
    if (event.type === 'plan') {
      id = completionId(event.id)
      return [chunk({ role: 'assistant', content: '' })]
    }
    if (event.type === 'text') {
      const annotations = annotationsOf(event.text, length, event.citations, call.context)
      length += event.text.length
      return [chunk({ content: event.text, ...(annotations.length > 0 ? { annotations } : {}) })]
    }
    if (event.type !== 'done') return []
    const last = chunk({}, 'stop', sourcesOf(event.answer, call.context))
    if (!call.usage) return [last]
    return [last, { ...chunk({}), choices: [], usage: usageOf(call.request, event.answer) }]
  }
}
