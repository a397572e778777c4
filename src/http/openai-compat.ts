/** `/v1/chat/completions` and `/v1/models`: the assistant as OpenAI's clients know a model. */
import { Hono } from 'hono'
import type { Logger } from 'pino'
import type { AnswerEvent } from '../answer/events.ts'
import type { AskRequest, Assistant } from '../answer/pipeline.ts'
import { AppError, asAppError } from '../errors.ts'
import { detectLanguage } from '../lib/language.ts'
import type { LiveStore } from '../store/store.ts'
import { readJson } from './body.ts'
import type { AppContext, AppEnv } from './context.ts'
import { errorResponse, languageOf } from './errors.ts'
import { noteError, noteGone } from './note.ts'
import {
  annotationsOf,
  askRequestOf,
  completionId,
  completionOf,
  firstProblem,
  type LinkContext,
  openAiError,
  refusal,
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
import { frameStream, type SseOptions, sseHeaders } from './sse.ts'

export interface OpenAiDependencies {
  assistant: Assistant
  store: LiveStore
  log: Logger
  /** Links start with it; absent: with the origin the request was sent to. */
  publicUrl?: string | undefined
  /** Seconds since 1970. */
  now?: () => number
  pace?: Pick<SseOptions, 'heartbeatMs' | 'writeDeadlineMs'>
}

interface Call {
  request: AskRequest
  links: LinkContext
  /** Whether a last chunk with the usage is wanted. */
  usage: boolean
  created: number
}

/** Routes below `/v1`. Their errors have OpenAI's shape, whatever raised them. */
export function createOpenAiRoutes({
  assistant,
  store,
  log,
  publicUrl,
  now = () => Math.floor(Date.now() / 1000),
  pace = {},
}: OpenAiDependencies): Hono<AppEnv> {
  const model: Model = { id: modelId, object: 'model', created: now(), owned_by: 'edu-reports' }
  const app = new Hono<AppEnv>()
  app.onError((thrown, c) => {
    noteError(log, c, asAppError(thrown))
    return errorResponse(c, thrown)
  })
  app.get('/v1/models', (c) => c.json({ object: 'list', data: [model] }))
  app.get('/v1/models/:id', (c) => {
    if (c.req.param('id') !== modelId) throw new AppError('not_found', { param: 'model' })
    return c.json(model)
  })
  app.post('/v1/chat/completions', async (c) => {
    const parsed = CompletionRequestSchema.safeParse(await readJson(c))
    if (!parsed.success) throw firstProblem(parsed.error)
    const unsupported = unsupportedIn(parsed.data)
    if (unsupported !== null) throw refusal(unsupported)
    const request = askRequestOf(parsed.data)
    c.set('language', detectLanguage(request.messages.at(-1)?.content.slice(0, 2000) ?? ''))
    const { stream, stream_options: options } = parsed.data
    const links = await linksFor(c)
    const call = { request, links, usage: options?.include_usage === true, created: now() }
    c.header('Cache-Control', 'no-store')
    if (stream === true) return streamed(c, call)
    const answer = await assistant.answer(request, { signal: c.req.raw.signal })
    return c.json(completionOf(request, answer, links, call.created))
  })
  return app

  async function linksFor(c: AppContext): Promise<LinkContext> {
    const current = await store.current()
    const base = publicUrl ?? new URL(c.req.url).origin
    return { base, language: languageOf(c), report: (id) => current.report(id) }
  }

  async function streamed(c: AppContext, call: Call): Promise<Response> {
    const stop = new AbortController()
    const signal = AbortSignal.any([c.req.raw.signal, stop.signal])
    const events = assistant.ask(call.request, { signal })
    // A request that cannot be answered fails here, while a status can still be sent.
    const first = await events.next()
    const stream = frameStream(frames(c, call, first, events), {
      ...pace,
      onGone(how) {
        stop.abort()
        noteGone(log, c, how)
      },
    })
    return c.body(stream, 200, sseHeaders)
  }

  async function* frames(
    c: AppContext,
    call: Call,
    first: IteratorResult<AnswerEvent>,
    events: AsyncGenerator<AnswerEvent>
  ): AsyncGenerator<string> {
    try {
      const toChunks = createChunker(call)
      for (let next = first; !next.done; next = await events.next())
        for (const chunk of toChunks(next.value)) yield frame(JSON.stringify(chunk))
      yield frame('[DONE]')
    } catch (thrown) {
      if (c.req.raw.signal.aborted) return
      const error = asAppError(thrown)
      noteError(log, c, error)
      yield frame(JSON.stringify(openAiError(error, languageOf(c))))
    } finally {
      await events.return(undefined)
    }
  }
}

function frame(data: string): string {
  return `data: ${data}\n\n`
}

/** Turns the events of one answer into chunks, one after the other. */
function createChunker(call: Call): (event: AnswerEvent) => CompletionChunk[] {
  let id = ''
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
    if (event.type === 'text') return [chunk({ content: event.text })]
    if (event.type !== 'done') return []
    // All in one piece: OpenAI's own clients put streamed lists together each in another way.
    const annotations = annotationsOf(event.answer, call.links)
    const last = chunk({ annotations }, 'stop', sourcesOf(event.answer, call.links))
    if (!call.usage) return [last]
    return [last, { ...chunk({}), choices: [], usage: usageOf(call.request, event.answer) }]
  }
}
