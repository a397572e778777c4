/** A local HTTP server that speaks OpenAI's embeddings protocol, with named faults. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { createFakeEmbedder } from './fake-embedder.ts'

const BodySchema = z.object({ model: z.string(), input: z.array(z.string()) })

/** What the server does with one request. */
export type EmbeddingsFault =
  | 'none'
  | 'shuffled'
  | 'unnormalised'
  | 'tooFew'
  | 'otherDimension'
  | 'nulls'
  | 'zeros'
  | 'junk'
  | 'html'
  | 'unauthorized'
  | 'modelUnknown'
  | 'rateLimited'
  | 'serverError'
  | 'stall'

export interface FakeEmbeddings {
  url: string
  /** How many texts each request held. */
  requests: number[]
  close(): Promise<void>
}

const statuses: Partial<Record<EmbeddingsFault, number>> = {
  unauthorized: 401,
  modelUnknown: 404,
  rateLimited: 429,
  serverError: 500,
}

/** Starts it; the faults are taken one a request, the last one stays. */
export async function startFakeEmbeddings(faults: EmbeddingsFault[] = []): Promise<FakeEmbeddings> {
  const embedder = createFakeEmbedder({ dimension: 24 })
  const requests: number[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const part of request) text += part
    const { input } = BodySchema.parse(JSON.parse(text))
    const fault = faults[Math.min(requests.length, faults.length - 1)] ?? 'none'
    requests.push(input.length)
    if (fault === 'stall') return
    const status = statuses[fault] ?? 200
    const isJson = fault !== 'html'
    response.writeHead(status, {
      'content-type': isJson ? 'application/json' : 'text/html',
      'retry-after': '0',
    })
    if (status !== 200) return response.end('{"error":{"message":"secret detail sk-12345"}}')
    if (!isJson) return response.end('<html>welcome</html>')
    if (fault === 'junk') return response.end('{"object":"list"}')
    const vectors = await embedder.embedPassages(input)
    const data = vectors.map((vector, index) => ({
      object: 'embedding',
      index,
      embedding: embeddingOf(Array.from(vector), fault),
    }))
    if (fault === 'tooFew') data.pop()
    if (fault === 'shuffled') data.reverse()
    response.end(JSON.stringify({ object: 'list', model: 'fake', data, usage: {} }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function embeddingOf(vector: number[], fault: EmbeddingsFault): (number | null)[] {
  if (fault === 'unnormalised') return vector.map((value) => value * 7)
  if (fault === 'otherDimension') return vector.slice(1)
  if (fault === 'nulls') return vector.map(() => null)
  if (fault === 'zeros') return vector.map(() => 0)
  return vector
}
