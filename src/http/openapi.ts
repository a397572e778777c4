/** `/openapi.json`: the description of every route, made from the schemas that the routes use. */
import { Hono } from 'hono'
import { z } from 'zod'
import { version } from '../lib/version.ts'
import type { AppEnv } from './context.ts'
import { componentSchemas, type SchemaName } from './openapi-schemas.ts'
import { SearchQuerySchema } from './reports.ts'

interface Operation {
  method: 'get' | 'post'
  /** In OpenAPI's form: `/api/reports/{id}`. */
  path: string
  tag: 'answers' | 'reports' | 'openai' | 'mcp' | 'operation'
  summary: string
  request?: SchemaName
  query?: z.ZodObject
  /** By content type; a name or a plain schema. */
  answers: Record<string, SchemaName | { type: 'string' | 'object' }>
  /** Statuses of errors beside those that every route has. */
  errors?: number[]
}

const plain = { type: 'string' } as const
const object = { type: 'object' } as const

export const operations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/chat',
    tag: 'answers',
    summary: 'Ask a question; a stream of events, or one JSON with `stream: false`',
    request: 'ChatRequest',
    answers: { 'application/json': 'Answer', 'text/event-stream': 'ChatEvent' },
    errors: [502, 504],
  },
  {
    method: 'get',
    path: '/api/reports',
    tag: 'reports',
    summary: 'The list of the reports',
    answers: { 'application/json': 'ReportList' },
  },
  {
    method: 'get',
    path: '/api/reports/{id}',
    tag: 'reports',
    summary: 'One report with its numbered paragraphs',
    answers: { 'application/json': 'Report' },
    errors: [404],
  },
  {
    method: 'get',
    path: '/api/search',
    tag: 'reports',
    summary: 'Sentences of the reports, best first',
    query: SearchQuerySchema,
    answers: { 'application/json': 'SearchResults' },
    errors: [502],
  },
  {
    method: 'post',
    path: '/v1/chat/completions',
    tag: 'openai',
    summary: 'The same answers in the protocol of OpenAI',
    request: 'CompletionRequest',
    answers: { 'application/json': 'Completion', 'text/event-stream': 'CompletionChunk' },
    errors: [502, 504],
  },
  {
    method: 'get',
    path: '/v1/models',
    tag: 'openai',
    summary: 'The one model that is offered',
    answers: { 'application/json': 'ModelList' },
  },
  {
    method: 'get',
    path: '/v1/models/{id}',
    tag: 'openai',
    summary: 'One model',
    answers: { 'application/json': 'Model' },
    errors: [404],
  },
  {
    method: 'post',
    path: '/mcp',
    tag: 'mcp',
    summary: 'Model Context Protocol over streamable HTTP, without sessions',
    request: 'JsonRpcRequest',
    answers: { 'application/json': 'JsonRpcResponse', 'text/event-stream': 'JsonRpcResponse' },
    errors: [406],
  },
  {
    method: 'get',
    path: '/healthz',
    tag: 'operation',
    summary: 'Whether the process lives',
    answers: { 'application/json': 'Health' },
  },
  {
    method: 'get',
    path: '/readyz',
    tag: 'operation',
    summary: 'Whether questions can be answered',
    answers: { 'application/json': 'Ready' },
  },
  {
    method: 'get',
    path: '/metrics',
    tag: 'operation',
    summary: 'Counters in the text format of Prometheus',
    answers: { 'text/plain': plain },
  },
  {
    method: 'get',
    path: '/openapi.json',
    tag: 'operation',
    summary: 'This description',
    answers: { 'application/json': object },
  },
]

/** What any route may answer instead: the guards stand before all of them. */
const guardErrors = {
  get: [400, 401, 421, 429, 500, 503],
  post: [400, 401, 403, 413, 415, 421, 429, 500, 503],
}

/** The whole description, in OpenAPI 3.1. */
export function openApiDocument(publicUrl?: string) {
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of operations)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) }
  return {
    openapi: '3.1.0',
    info: {
      title: 'edu-reports-chat',
      version,
      description: 'Answers over Chinese provincial education reports; every statement is cited.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl?.replace(/\/+$/, '') ?? '/' }],
    security: [{}, { token: [] }],
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  }
}

function describe(operation: Operation): object {
  const { method, path, tag, summary, request, query, answers, errors = [] } = operation
  const failure = tag === 'openai' ? 'OpenAiError' : tag === 'mcp' ? 'McpError' : 'Error'
  const statuses = [...guardErrors[method], ...errors].sort()
  const responses = statuses.map((status) => [status, jsonOf(failure)])
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const parameters = [...named, ...queryParameters(query)]
  return {
    operationId: `${method}${path.replace(/\W+(\w)/g, (_, c: string) => c.toUpperCase()).replace(/\W/g, '')}`,
    tags: [tag],
    summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(request === undefined
      ? {}
      : { requestBody: { required: true, content: contentOf({ 'application/json': request }) } }),
    responses: {
      200: { description: summary, content: contentOf(answers) },
      ...(tag === 'mcp' ? { 202: { description: 'A notification was taken' } } : {}),
      ...Object.fromEntries(responses),
    },
  }
}

function jsonOf(name: SchemaName): object {
  return { description: 'What is wrong', content: contentOf({ 'application/json': name }) }
}

function contentOf(answers: Operation['answers']): object {
  return Object.fromEntries(
    Object.entries(answers).map(([type, name]) => [
      type,
      { schema: typeof name === 'string' ? { $ref: `#/components/schemas/${name}` } : name },
    ])
  )
}

function queryParameters(query: z.ZodObject | undefined): object[] {
  if (query === undefined) return []
  const { properties = {}, required = [] } = z.toJSONSchema(query)
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    // What has a default need not be given.
    required: required.includes(name) && !(typeof schema === 'object' && 'default' in schema),
    schema,
  }))
}

/** The route `/openapi.json`. */
export function createOpenApiRoute({
  publicUrl,
}: {
  publicUrl?: string | undefined
}): Hono<AppEnv> {
  const document = openApiDocument(publicUrl)
  const app = new Hono<AppEnv>()
  app.get('/openapi.json', (c) => c.json(document))
  return app
}
