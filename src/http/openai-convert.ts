/** Between the wire and OpenAI's protocol: requests in, answers and events out. */
import type { z } from 'zod'
import type { Answer, Message } from '../answer/events.ts'
import type { AskRequest } from '../answer/pipeline.ts'
import { markPlaces, sourceLink } from '../answer/source-link.ts'
import type { Report } from '../corpus/report.ts'
import { AppError, type ErrorCode, publicMessage } from '../errors.ts'
import type { Language } from '../lib/language.ts'
import {
  type Annotation,
  type Completion,
  type CompletionMessage,
  type CompletionRequest,
  modelId,
  type OpenAiError,
  type Usage,
} from './openai-schema.ts'

/** What links are made from. */
export interface LinkContext {
  /** PUBLIC_URL or the origin of the request. */
  base: string
  /** Of the question; titles are written in it. */
  language: Language
  report(reportId: string): Report | undefined
}

/** A request that asks for what is not offered, in the words OpenAI uses; `param` names the parameter. */
export interface Unsupported {
  param: string
  problem: string
}

/** The first parameter that cannot be honoured, or null. What only tunes a model is ignored instead. */
export function unsupportedIn(request: CompletionRequest): Unsupported | null {
  const { n, tool_choice: choice, response_format: format, modalities } = request
  if (n !== undefined && n !== null && n !== 1)
    return { param: 'n', problem: 'only 1 is supported' }
  if (choice === 'required' || (typeof choice === 'object' && choice !== null))
    return { param: 'tool_choice', problem: 'tools are not called here; use "auto" or "none"' }
  if (format && format.type !== 'text')
    return { param: 'response_format', problem: 'only {"type": "text"} is supported' }
  if (request.logprobs) return { param: 'logprobs', problem: 'not supported' }
  if (modalities?.some((modality) => modality !== 'text'))
    return { param: 'modalities', problem: 'only ["text"] is supported' }
  const other = request.messages.findIndex(
    ({ role, content }) =>
      role === 'user' && Array.isArray(content) && content.some((part) => !('text' in part))
  )
  return other < 0
    ? null
    : { param: `messages[${other}].content`, problem: 'only parts of type "text" are supported' }
}

/**
 * The conversation as the assistant reads it: system, developer and tool messages left out, parts of text
 * joined. Throws AppError `question_empty` if the last of what stays is not the user's.
 */
export function askRequestOf(request: CompletionRequest): AskRequest {
  const messages = request.messages.flatMap(({ role, content }): Message[] => {
    const text = textOf(content)
    return role === 'user' || (role === 'assistant' && text !== '') ? [{ role, content: text }] : []
  })
  if (messages.at(-1)?.role !== 'user') throw new AppError('question_empty')
  return { messages, ...(request.provinces ? { provinces: request.provinces } : {}) }
}

function textOf(content: CompletionMessage['content']): string {
  if (typeof content === 'string') return content
  const parts = content ?? []
  return parts.flatMap((part) => ('text' in part ? [part.text] : [])).join('\n')
}

/** The marks of an answer as annotations. */
export function annotationsOf(answer: Answer, links: LinkContext): Annotation[] {
  return markPlaces(answer.answer, answer.citations).map(({ citation, start, end }) => ({
    type: 'url_citation',
    url_citation: {
      start_index: start,
      end_index: end,
      ...sourceLink(links.base, citation, links.report(citation.reportId), links.language),
    },
  }))
}

/** The sources of an answer: each paragraph once for `citations` and `search_results`, every mark in `references`. */
export function sourcesOf(
  answer: Answer,
  links: LinkContext
): Pick<Completion, 'citations' | 'search_results' | 'references' | 'refused'> {
  const results = new Map<string, Completion['search_results'][number]>()
  for (const citation of answer.citations) {
    const link = sourceLink(links.base, citation, links.report(citation.reportId), links.language)
    const known = results.get(link.url)
    if (known === undefined) results.set(link.url, { ...link, snippet: citation.quote })
    else if (!known.snippet.includes(citation.quote)) known.snippet += ` … ${citation.quote}`
  }
  return {
    citations: [...results.keys()],
    search_results: [...results.values()],
    references: answer.citations,
    refused: answer.refused,
  }
}

/** A whole answer as one chat completion. */
export function completionOf(
  request: AskRequest,
  answer: Answer,
  links: LinkContext,
  created: number
): Completion {
  return {
    id: completionId(answer.id),
    object: 'chat.completion',
    created,
    model: modelId,
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: answer.answer,
          refusal: null,
          annotations: annotationsOf(answer, links),
        },
        logprobs: null,
        finish_reason: 'stop',
      },
    ],
    usage: usageOf(request, answer),
    ...sourcesOf(answer, links),
  }
}

export function completionId(answerId: string): string {
  return `chatcmpl-${answerId}`
}

/** An estimate, since no one model wrote the answer: a token a Han character, one per four others. */
export function usageOf(request: AskRequest, answer: Answer): Usage {
  const prompt = request.messages.reduce((sum, message) => sum + tokens(message.content), 0)
  const completion = tokens(answer.answer)
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
  }
}

function tokens(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return han + Math.ceil((text.length - han) / 4)
}

const kinds: Partial<Record<number, string>> = {
  401: 'authentication_error',
  403: 'permission_error',
  429: 'rate_limit_error',
}

/** Which parameter the assistant's own refusals are about. */
const params: Partial<Record<ErrorCode, string>> = {
  question_empty: 'messages',
  question_too_long: 'messages',
  province_unknown: 'provinces',
}

/** An error in OpenAI's shape; `param` is the error's value of that name. */
export function openAiError(error: AppError, language: Language): OpenAiError {
  const type =
    kinds[error.status] ?? (error.status < 500 ? 'invalid_request_error' : 'server_error')
  const { param: named = params[error.code] } = error.values
  const param = named === undefined ? null : String(named)
  const message = publicMessage(error, language)
  return { error: { message, type, param, code: error.code } }
}

/** A parameter that cannot be honoured, as the error that says so. */
export function refusal({ param, problem }: Unsupported): AppError {
  return new AppError('bad_request', { problem: `${param}: ${problem}`, param })
}

/** Where a request first goes against the schema, in OpenAI's way of naming it (`messages[0].role`). */
export function firstProblem(error: z.ZodError): AppError {
  const issue = error.issues[0]
  const param = (issue?.path ?? []).reduce<string>((joined, key) => {
    if (typeof key === 'number') return `${joined}[${key}]`
    return joined === '' ? String(key) : `${joined}.${String(key)}`
  }, '')
  const problem = issue?.message ?? 'invalid'
  return param === '' ? new AppError('bad_request', { problem }) : refusal({ param, problem })
}
