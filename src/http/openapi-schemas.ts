/** What the routes answer, as schemas: the answers of the wire, and what only this interface has. */
import { z } from 'zod'
import {
  AnswerSchema,
  ChatEventSchema,
  ChatRequestSchema,
  CitationSchema,
  ErrorBodySchema,
  SourceSchema,
} from '../answer/events.ts'
import {
  CompletionChunkSchema,
  CompletionRequestSchema,
  CompletionSchema,
  ModelListSchema,
  ModelSchema,
  OpenAiErrorSchema,
} from './openai-schema.ts'

const count = z.number().int().nonnegative()

const ReportHeadSchema = z.object({
  id: z.string(),
  label: z.string(),
  province: z.string(),
  year: z.number().int(),
  title: z.string(),
  issuer: z.string(),
  event: z.string(),
  note: z.string(),
})

const ReportSchema = ReportHeadSchema.extend({
  paragraphs: z.array(z.object({ number: z.number().int().positive(), text: z.string() })),
})

const ReportListSchema = z.object({
  reports: z.array(ReportHeadSchema.extend({ paragraphs: count, characters: count })),
})

const SearchResultsSchema = z.object({
  query: z.string(),
  results: z.array(SourceSchema.extend({ score: z.number() })),
})

const ReadySchema = z.object({
  status: z.literal('ok'),
  generation: z.string(),
  reports: count,
  chunks: count,
  model: z.object({ name: z.string(), down: z.string().nullable() }).nullable(),
})

const ErrorSchema = z.object({ error: ErrorBodySchema })

/** A JSON-RPC message; the protocol of MCP says what stands in it. */
const JsonRpcSchema = z.looseObject({ jsonrpc: z.literal('2.0') })

/** What a request may hold. */
export const requestSchemas = {
  ChatRequest: ChatRequestSchema,
  CompletionRequest: CompletionRequestSchema,
  JsonRpcRequest: JsonRpcSchema,
} as const

/** What an answer holds. */
export const responseSchemas = {
  Answer: AnswerSchema,
  Citation: CitationSchema,
  ChatEvent: ChatEventSchema,
  Error: ErrorSchema,
  Report: ReportSchema,
  ReportList: ReportListSchema,
  SearchResults: SearchResultsSchema,
  Health: z.object({ status: z.literal('ok') }),
  Ready: ReadySchema,
  Completion: CompletionSchema,
  CompletionChunk: CompletionChunkSchema,
  Model: ModelSchema,
  ModelList: ModelListSchema,
  OpenAiError: OpenAiErrorSchema,
  JsonRpcResponse: JsonRpcSchema,
  /** Refused by the guards, or by the protocol. */
  McpError: z.union([ErrorSchema, JsonRpcSchema]),
} as const

export type SchemaName = keyof typeof requestSchemas | keyof typeof responseSchemas

/** All schemas in JSON Schema 2020-12, referring to each other. */
export function componentSchemas(): Record<string, unknown> {
  return {
    ...jsonSchemas(requestSchemas, 'input'),
    ...jsonSchemas(responseSchemas, 'output'),
  }
}

function jsonSchemas(
  schemas: Record<string, z.ZodType>,
  io: 'input' | 'output'
): Record<string, unknown> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id })
  const made = z.toJSONSchema(registry, { io, uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $id: _, $schema: __, ...schema }]) => [id, schema])
  )
}
