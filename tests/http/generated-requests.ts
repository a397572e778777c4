/** Requests of every kind for every route, from right to absurd, and the check of what comes back. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { type openApiDocument, operations } from '../../src/http/openapi.ts'

export interface GeneratedRequest {
  method: string
  path: string
  headers: Record<string, string>
  body: string | null
}

const words = fc.constantFrom(
  '北京',
  '“双减”',
  '压减率',
  '天津',
  '课后服务',
  'Beijing',
  '列个表',
  '比较'
)
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', ' ', '\u0000', '\u202e', "' OR 1=1 --", '../../etc/passwd', '%', '[北京:2]'),
  fc.constant('长'.repeat(2001))
)
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(words, { minLength: 1, maxLength: 5 }).map((w) => w.join('')) },
  { weight: 1, arbitrary: odd }
)
const province = fc.oneof(fc.constantFrom('北京', '天津市', 'Tianjin', '滬', '火星'), odd)
const anything = fc.jsonValue({ maxDepth: 2 })

/** Mostly `right`, now and then anything. */
function mostly<T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: anything })
}

const message = fc.record({
  role: mostly(fc.constantFrom('user', 'user', 'assistant', 'system')),
  content: mostly(text),
})
const messages = mostly(fc.array(mostly(message), { maxLength: 4 }))
const provinces = mostly(fc.array(province, { maxLength: 3 }))
const chat = fc.record(
  { messages, provinces, stream: mostly(fc.boolean()), extra: anything },
  { requiredKeys: ['messages'] }
)
const completion = fc.record(
  {
    messages,
    provinces,
    model: mostly(fc.constant('edu-reports')),
    stream: mostly(fc.boolean()),
    n: mostly(fc.constant(1)),
    temperature: anything,
    response_format: mostly(fc.constant({ type: 'text' })),
    tools: mostly(fc.constant([])),
    tool_choice: mostly(fc.constantFrom('auto', 'none')),
    stream_options: mostly(fc.constant({ include_usage: true })),
  },
  { requiredKeys: ['messages'] }
)
const tool = fc.constantFrom('search', 'fetch', 'ask', 'list_reports', 'verify_quote', 'nothing')
const input = fc.record(
  {
    query: text,
    question: text,
    quote: text,
    id: text,
    provinces,
    citation: text,
    limit: anything,
  },
  { requiredKeys: [] }
)
const rpc = fc.record({
  jsonrpc: mostly(fc.constant('2.0')),
  id: mostly(fc.nat()),
  method: mostly(fc.constantFrom('tools/call', 'tools/list', 'initialize', 'ping', 'nothing')),
  params: mostly(fc.record({ name: tool, arguments: mostly(input) })),
})

const bodies: Record<string, fc.Arbitrary<unknown>> = {
  '/api/chat': chat,
  '/v1/chat/completions': completion,
  '/mcp': rpc,
}

const queries = fc.array(
  fc.tuple(
    fc.constantFrom('q', 'q', 'province', 'year', 'k', 'extra'),
    fc.oneof(text, fc.constantFrom('2022', '3'))
  ),
  { maxLength: 4 }
)

const goodHeaders = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
}
const headers = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Record<string, string>>(goodHeaders) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Record<string, string>>(
      {},
      { 'content-type': 'text/plain' },
      { ...goodHeaders, origin: 'https://evil.example' },
      { ...goodHeaders, host: 'evil.example' },
      { ...goodHeaders, accept: 'image/png' },
      { ...goodHeaders, 'accept-language': 'zh-TW,en;q=0.5' },
      { ...goodHeaders, authorization: 'Bearer x' }
    ),
  }
)

/** Any request for any route of the description, and for some that do not exist. */
export const anyRequest: fc.Arbitrary<GeneratedRequest> = fc
  .constantFrom(...operations, { method: 'get' as const, path: '/nowhere/{id}' })
  .chain(({ method, path }) =>
    fc.record({
      method: fc.oneof(
        { weight: 20, arbitrary: fc.constant(method.toUpperCase()) },
        { weight: 1, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS') }
      ),
      path: fc
        .tuple(fc.oneof(text, fc.constantFrom('2022-beijing', 'edu-reports')), queries)
        .map(([id, query]) => pathOf(path, id, query)),
      headers,
      body: fc.oneof(
        {
          weight: 12,
          arbitrary: (bodies[path] ?? anything).map((body) => JSON.stringify(body)),
        },
        { weight: 1, arbitrary: fc.oneof(odd, fc.constant('{"messages":[')) }
      ),
    })
  )
  .map((request) =>
    ['GET', 'OPTIONS'].includes(request.method) ? { ...request, body: null } : request
  )

function pathOf(path: string, id: string, query: [string, string][]): string {
  const search = new URLSearchParams(query).toString()
  const named = path.replace('{id}', encodeURIComponent(Buffer.from(id).toString()) || 'x')
  return search === '' || path.includes('{id}') ? named : `${named}?${search}`
}

type Document = ReturnType<typeof openApiDocument>

/** A check that says what is wrong with a response; null if the description allows it. */
export function createResponseCheck(document: Document) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema({ $id: 'doc:', components: document.components })
  const fits = (schema: object, value: unknown): string | null => {
    const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"doc:#/'))
    return ajv.validate(absolute, value) ? null : ajv.errorsText()
  }
  return async (request: GeneratedRequest, response: Response): Promise<string | null> => {
    const body = await response.text()
    if (response.status >= 500) return `${response.status}: ${body}`
    const { pathname } = new URL(request.path, 'http://localhost')
    const known = Object.entries(document.paths).find(([path]) =>
      new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname)
    )
    const operation: unknown = known?.[1][request.method.toLowerCase()]
    if (operation === undefined)
      return response.status >= 400 ? null : `${response.status}: ${body}`
    const answers = responsesOf(operation)[response.status]
    if (answers === undefined) return `status ${response.status} is not described: ${body}`
    if (body === '') return null
    const [type = ''] = (response.headers.get('content-type') ?? '').split(';')
    const schema = answers.content?.[type]?.schema
    if (schema === undefined) return `content type ${type} is not described`
    const values =
      type === 'text/event-stream'
        ? eventsOf(body)
        : [type.endsWith('json') ? JSON.parse(body) : body]
    return values.map((value) => fits(schema, value)).find((problem) => problem !== null) ?? null
  }
}

interface Described {
  content?: Record<string, { schema: object }>
}

function responsesOf(operation: unknown): Record<number, Described> {
  const { responses }: { responses: Record<number, Described> } = Object(operation)
  return responses
}

function eventsOf(body: string): unknown[] {
  return Array.from(body.matchAll(/^data: (.*)$/gm), ([, data]) => data ?? '')
    .filter((data) => data !== '[DONE]')
    .map((data) => JSON.parse(data))
}
