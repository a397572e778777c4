/** A real local HTTP server that speaks OpenAI's protocol, with named scenarios and a record of its requests. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'
import {
  ChatBodySchema,
  type FakeChatBody,
  type FakeOpenAiOptions,
  play,
  sendJson,
} from './fake-openai-scenarios.ts'
import { hashVector, listeningPort, quoteEvidence } from './fake-openai-text.ts'

export type { FakeChatBody, FakeOpenAiOptions, Scenario, Script } from './fake-openai-scenarios.ts'

const EmbeddingBodySchema = z.looseObject({
  model: z.string(),
  input: z.union([z.string(), z.array(z.string())]),
  encoding_format: z.string().optional(),
})

export interface RecordedRequest {
  path: string
  authorization: string
  /** The chat request; null on other paths. */
  chat: FakeChatBody | null
  /** True once the client has gone before the reply was complete. */
  aborted: boolean
  /** Resolves when the connection of this request is done with it, either way. */
  closed: Promise<void>
}

export interface FakeOpenAi {
  /** Value for OPENAI_BASE_URL. */
  readonly url: string
  readonly requests: RecordedRequest[]
  /** The recorded chat requests only. */
  readonly chats: RecordedRequest[]
  /** Changes what the following requests get. */
  use(options: FakeOpenAiOptions): void
  /** Resolves with the next chat request that arrives. */
  nextChat(): Promise<RecordedRequest>
  close(): Promise<void>
}

export async function startFakeOpenAi(options: FakeOpenAiOptions = {}): Promise<FakeOpenAi> {
  const settings = {
    script: quoteEvidence,
    scenarios: ['plain'],
    models: ['fake-model'],
    tokensPerSecond: 20,
    delayMs: 200,
    retryAfter: '0',
    charsPerToken: 3,
    faultAt: 2,
    dimension: 8,
    ...options,
  } satisfies Required<FakeOpenAiOptions>
  const requests: RecordedRequest[] = []
  let waiting: ((request: RecordedRequest) => void)[] = []

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readAll(incoming)
    const path = (incoming.url ?? '').replace(/^\/v1/, '')
    const record = recordRequest(incoming, response, path)
    requests.push(record)
    if (path === '/models')
      return sendJson(response, 200, {
        object: 'list',
        data: settings.models.map((id) => ({ id, object: 'model', created: 0, owned_by: 'fake' })),
      })
    if (path === '/embeddings') return embed(response, text, settings.dimension)
    if (path !== '/chat/completions') return sendJson(response, 404, { error: { message: 'none' } })
    record.chat = ChatBodySchema.parse(JSON.parse(text))
    const [scenario = 'plain', ...later] = settings.scenarios
    if (later.length > 0) settings.scenarios = later
    for (const resolve of waiting.splice(0)) resolve(record)
    waiting = []
    await play({ ...settings, scenario, body: record.chat, response })
  }

  const server = createServer((incoming, response) => {
    handle(incoming, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${listeningPort(server)}/v1`,
    requests,
    get chats() {
      return requests.filter((request) => request.chat !== null)
    },
    use(changed) {
      Object.assign(settings, changed)
    },
    nextChat: () => new Promise((resolve) => waiting.push(resolve)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function recordRequest(
  incoming: IncomingMessage,
  response: ServerResponse,
  path: string
): RecordedRequest {
  const record: RecordedRequest = {
    path,
    authorization: incoming.headers.authorization ?? '',
    chat: null,
    aborted: false,
    closed: new Promise((resolve) =>
      response.on('close', () => {
        record.aborted = !response.writableFinished
        resolve()
      })
    ),
  }
  return record
}

function embed(response: ServerResponse, text: string, dimension: number): void {
  const { input, model, encoding_format } = EmbeddingBodySchema.parse(JSON.parse(text))
  const texts = typeof input === 'string' ? [input] : input
  const data = texts.map((each, index) => {
    const vector = hashVector(each, dimension)
    const embedding =
      encoding_format === 'base64'
        ? Buffer.from(Float32Array.from(vector).buffer).toString('base64')
        : vector
    return { object: 'embedding', index, embedding }
  })
  sendJson(response, 200, { object: 'list', model, data, usage: {} })
}

async function readAll(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}
