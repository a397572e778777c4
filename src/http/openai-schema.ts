/** The part of OpenAI's chat completions protocol that is spoken here, as schemas. */
import { z } from 'zod'
import { CitationSchema } from '../answer/events.ts'

/** The one model that is offered. */
export const modelId = 'edu-reports'

const TextPartSchema = z.object({ type: z.literal('text'), text: z.string().max(200_000) })
const OtherPartSchema = z.object({ type: z.string() })
const ContentSchema = z.union([
  z.string().max(200_000),
  z.array(z.union([TextPartSchema, OtherPartSchema])).max(1000),
  z.null(),
])

export const CompletionMessageSchema = z.object({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool', 'function']),
  content: ContentSchema.optional(),
})
export type CompletionMessage = z.infer<typeof CompletionMessageSchema>

/** Body of `POST /v1/chat/completions`. Parameters that are not listed are ignored. */
export const CompletionRequestSchema = z.object({
  model: z.string().max(200).optional(),
  messages: z.array(CompletionMessageSchema).min(1).max(1000),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().optional() }).nullish(),
  /** Own addition: the provinces to keep to, in any form of name. */
  provinces: z.array(z.string().max(40)).max(100).nullish(),
  /** Only 1: there is one answer. */
  n: z.number().int().nullish(),
  /** Ignored as if no tool were called, unless a call is required. */
  tools: z.array(z.unknown()).nullish(),
  tool_choice: z.unknown().optional(),
  /** Only `text`. */
  response_format: z.object({ type: z.string() }).nullish(),
  /** Only false. */
  logprobs: z.boolean().nullish(),
  /** Only `["text"]`. */
  modalities: z.array(z.string()).nullish(),
})
export type CompletionRequest = z.infer<typeof CompletionRequestSchema>

const AnnotationSchema = z.object({
  type: z.literal('url_citation'),
  url_citation: z.object({
    /** Offsets of the mark in the whole answer, in UTF-16 units. */
    start_index: z.number().int().nonnegative(),
    end_index: z.number().int().positive(),
    title: z.string(),
    url: z.string(),
  }),
})
export type Annotation = z.infer<typeof AnnotationSchema>

const UsageSchema = z.object({
  prompt_tokens: z.number().int().nonnegative(),
  completion_tokens: z.number().int().nonnegative(),
  total_tokens: z.number().int().nonnegative(),
})
export type Usage = z.infer<typeof UsageSchema>

/** What is known of the sources, in three shapes: for Perplexity's clients, and the wire's own. */
const SourcesShape = {
  citations: z.array(z.string()),
  search_results: z.array(z.object({ title: z.string(), url: z.string(), snippet: z.string() })),
  references: z.array(CitationSchema),
  /** Whether the reports hold no answer. */
  refused: z.boolean(),
}

export const CompletionSchema = z.object({
  id: z.string(),
  object: z.literal('chat.completion'),
  created: z.number().int(),
  model: z.string(),
  choices: z.array(
    z.object({
      index: z.literal(0),
      message: z.object({
        role: z.literal('assistant'),
        content: z.string(),
        refusal: z.null(),
        annotations: z.array(AnnotationSchema),
      }),
      logprobs: z.null(),
      finish_reason: z.literal('stop'),
    })
  ),
  usage: UsageSchema,
  ...SourcesShape,
})
export type Completion = z.infer<typeof CompletionSchema>

export const CompletionChunkSchema = z.object({
  id: z.string(),
  object: z.literal('chat.completion.chunk'),
  created: z.number().int(),
  model: z.string(),
  /** Empty in the chunk that carries the usage. */
  choices: z.array(
    z.object({
      index: z.literal(0),
      delta: z.object({
        role: z.literal('assistant').optional(),
        content: z.string().optional(),
        annotations: z.array(AnnotationSchema).optional(),
      }),
      logprobs: z.null(),
      finish_reason: z.literal('stop').nullable(),
    })
  ),
  usage: UsageSchema.nullable().optional(),
  ...z.object(SourcesShape).partial().shape,
})
export type CompletionChunk = z.infer<typeof CompletionChunkSchema>

export const ModelSchema = z.object({
  id: z.string(),
  object: z.literal('model'),
  created: z.number().int(),
  owned_by: z.string(),
})
export type Model = z.infer<typeof ModelSchema>

export const ModelListSchema = z.object({
  object: z.literal('list'),
  data: z.array(ModelSchema),
})

export const OpenAiErrorSchema = z.object({
  error: z.object({
    message: z.string(),
    type: z.string(),
    param: z.string().nullable(),
    code: z.string().nullable(),
  }),
})
export type OpenAiError = z.infer<typeof OpenAiErrorSchema>
