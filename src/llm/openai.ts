/** A language model behind any endpoint that speaks OpenAI's protocol. */
import OpenAI from 'openai'
import pRetry from 'p-retry'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { eventData } from './event-data.ts'
import { retryPauseMs, upstreamError } from './failures.ts'
import { fetchUntilAborted } from './fetch.ts'
import { createLimits, type Limits, type LlmTimeouts } from './limits.ts'
import type { ChatMessage, ChatModel, CompletionOptions } from './model.ts'
import { createThinkingFilter } from './thinking.ts'

export interface OpenAiModelOptions {
  /** @default 'none', which local servers accept */
  apiKey?: string | undefined
  /** @default OpenAI's own */
  baseUrl?: string | undefined
  /** @default gpt-4.1-mini at OpenAI; elsewhere the only model the endpoint lists */
  model?: string | undefined
  timeouts: LlmTimeouts
  /** Further attempts before the first word. @default 2 */
  retries?: number
  /** Pause before the second attempt, in ms; doubles with each. @default 250 */
  backoffMs?: number
}

const officialUrl = 'https://api.openai.com/v1'
const officialModel = 'gpt-4.1-mini'
/** Longer than any answer: a model that repeats itself without end is cut here. */
const maxChars = 200_000

const DeltaSchema = z.object({
  content: z.string().nullish(),
  reasoning_content: z.string().nullish(),
  reasoning: z.string().nullish(),
})
const ChunkSchema = z.object({
  error: z.unknown().optional(),
  choices: z
    .array(z.object({ delta: DeltaSchema.nullish(), finish_reason: z.string().nullish() }))
    .nullish(),
})

/** Reasons that mean that the text is not the whole answer. */
const cutReasons = ['length', 'max_tokens', 'content_filter', 'insufficient_system_resource']

/**
 * Connects to the endpoint. Without a model name the endpoint is asked for its list of models. Throws
 * AppError `llm_model_unset` unless that names exactly one.
 */
export async function createOpenAiModel(options: OpenAiModelOptions): Promise<ChatModel> {
  const baseURL = options.baseUrl ?? officialUrl
  const client = new OpenAI({
    apiKey: options.apiKey ?? 'none',
    baseURL,
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: options.timeouts.totalMs,
    // The SDK logs what it cannot parse, and that is the reply itself.
    logLevel: 'off',
    fetch: fetchUntilAborted,
    fetchOptions: { redirect: 'error' },
  })
  const name =
    options.model ?? (baseURL === officialUrl ? officialModel : await onlyModel(client, options))
  // Newer models of OpenAI refuse parameters that every other endpoint knows, so they are learnt.
  const accepts: Accepts = {
    temperature: true,
    lengthNames:
      baseURL === officialUrl
        ? ['max_completion_tokens', 'max_tokens']
        : ['max_tokens', 'max_completion_tokens'],
  }

  async function open(messages: ChatMessage[], completion: CompletionOptions, limits: Limits) {
    const { maxTokens, temperature } = completion
    const [lengthName] = accepts.lengthNames
    const response = await client.chat.completions
      .create(
        {
          model: name,
          messages,
          stream: true,
          ...(maxTokens === undefined || !lengthName ? {} : { [lengthName]: maxTokens }),
          ...(temperature === undefined || !accepts.temperature ? {} : { temperature }),
        },
        { signal: limits.signal }
      )
      .asResponse()
    if (
      response.body === null ||
      response.headers.get('content-type')?.includes('application/json')
    )
      throw new AppError('llm_bad_reply')
    const pieces = readPieces(eventData(response.body, limits.signal), limits)
    const first = await pieces.next()
    return { first, pieces }
  }

  async function openAdapted(messages: ChatMessage[], given: CompletionOptions, limits: Limits) {
    for (;;) {
      try {
        return await open(messages, given, limits)
      } catch (thrown) {
        if (!learnParameter(thrown, accepts)) throw thrown
      }
    }
  }

  async function* stream(messages: ChatMessage[], completion: CompletionOptions = {}) {
    const limits = createLimits(options.timeouts, completion.signal)
    let hasText = false
    try {
      limits.check()
      const { first, pieces } = await pRetry(
        () =>
          openAdapted(messages, completion, limits).catch((thrown: unknown) => {
            limits.check()
            throw upstreamError(thrown, false)
          }),
        {
          retries: options.retries ?? 2,
          minTimeout: options.backoffMs ?? 250,
          randomize: true,
          signal: limits.signal,
          shouldRetry: ({ error }) => error instanceof AppError && retryPauseMs(error) !== null,
          onFailedAttempt: ({ error, retriesLeft }) =>
            error instanceof AppError && retriesLeft > 0
              ? pause(retryPauseMs(error) ?? 0, limits.signal)
              : undefined,
        }
      )
      for (let step = first; !step.done; step = await pieces.next()) {
        hasText = true
        limits.pause()
        yield step.value
        limits.touch()
      }
    } catch (thrown) {
      limits.check()
      throw upstreamError(thrown, hasText)
    } finally {
      limits.end()
    }
  }

  return {
    name,
    stream,
    async complete(messages, completion) {
      let text = ''
      for await (const piece of stream(messages, completion)) text += piece
      return text
    },
  }
}

/** The text of one reply, thinking left out; ends normally only behind a finish reason. */
async function* readPieces(events: AsyncIterable<string>, limits: Limits) {
  const filter = createThinkingFilter()
  let finish = ''
  let chars = 0
  for await (const data of events) {
    if (data.startsWith('[DONE]')) break
    const chunk = ChunkSchema.safeParse(JSON.parse(data))
    if (!chunk.success) throw new AppError('llm_bad_reply', {}, { cause: chunk.error })
    const { error, choices } = chunk.data
    if (error) throw new OpenAI.APIError(undefined, Object(error), undefined, undefined)
    const choice = choices?.[0]
    const { content, reasoning_content, reasoning } = choice?.delta ?? {}
    // Some servers send a first chunk with nothing but the role, long before the model writes.
    if (content || reasoning_content || reasoning) limits.touch()
    if (choice?.finish_reason) finish = choice.finish_reason
    const piece = filter.push(content ?? '')
    if (piece === '') continue
    chars += piece.length
    if (chars > maxChars) throw new AppError('llm_truncated')
    yield piece
  }
  // The SDK ends the loop without a word when the signal aborts.
  limits.check()
  const rest = filter.end()
  if (rest !== '') yield rest
  const hasText = chars + rest.length > 0
  if (finish === '' && hasText) throw new AppError('llm_truncated')
  if (cutReasons.includes(finish)) throw new AppError('llm_truncated')
  if (finish === '' || !hasText || finish === 'tool_calls') throw new AppError('llm_bad_reply')
}

/** What the endpoint takes; only ever reduced, so that learning comes to an end. */
interface Accepts {
  temperature: boolean
  lengthNames: ('max_tokens' | 'max_completion_tokens')[]
}

/** Whether a refusal names a parameter that can be left out or renamed; remembers it for later calls. */
function learnParameter(thrown: unknown, accepts: Accepts): boolean {
  if (!(thrown instanceof OpenAI.BadRequestError)) return false
  const subject = thrown.param ?? thrown.message
  if (accepts.temperature && subject.includes('temperature')) {
    accepts.temperature = false
    return true
  }
  if (accepts.lengthNames.length > 0 && /max_(completion_)?tokens/.test(subject)) {
    accepts.lengthNames.shift()
    return true
  }
  return false
}

async function onlyModel(client: OpenAI, { timeouts }: OpenAiModelOptions): Promise<string> {
  const models = await client.models
    .list({ timeout: timeouts.firstMs, signal: AbortSignal.timeout(timeouts.firstMs) })
    .catch((cause: unknown) => {
      const error = upstreamError(cause, false)
      throw error.code === 'llm_auth' ? error : new AppError('llm_model_unset', {}, { cause })
    })
  const [only, ...others] = models.data ?? []
  if (only === undefined || others.length > 0) throw new AppError('llm_model_unset')
  return only.id
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (ms === 0 || signal.aborted) return resolve()
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
  })
}
