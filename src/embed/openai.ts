/** Any OpenAI-compatible embeddings endpoint as an embedder. */
import OpenAI from 'openai'
import pLimit from 'p-limit'
import { AppError } from '../errors.ts'
import { toSimplified } from '../lib/text.ts'
import { checkVectors } from './check-vectors.ts'
import type { Embedder } from './embedder.ts'

export interface OpenAiEmbedderOptions {
  baseUrl: string
  model: string
  /** Sent as `none` where there is none, since local servers want some key. */
  apiKey?: string | undefined
  /** Texts a request. @default 64 */
  batchSize?: number
  /** Tries after a failure that may pass (429, 5xx, no connection). @default 3 */
  maxRetries?: number
  /** Milliseconds to an answer. @default 60000 */
  timeoutMs?: number
}

const requestsAtATime = 2
/** Fewer than 8 191 tokens in any language, the limit of common endpoints. */
const maxCharacters = 4_000

/**
 * Connects to an endpoint and learns its dimension from a first request. Vectors are normalised here,
 * whatever the endpoint does. Throws AppError `embedding_failed` that says which setting to check.
 */
export async function createOpenAiEmbedder(options: OpenAiEmbedderOptions): Promise<Embedder> {
  const { baseUrl, model, apiKey, batchSize = 64, maxRetries = 3, timeoutMs = 60_000 } = options
  const client = new OpenAI({
    baseURL: baseUrl,
    apiKey: apiKey ?? 'none',
    // Otherwise the SDK takes these from the environment and sends them to any endpoint.
    organization: null,
    project: null,
    maxRetries,
    timeout: timeoutMs,
  })
  const limit = pLimit(requestsAtATime)

  async function request(texts: string[], signal?: AbortSignal): Promise<Float32Array[]> {
    const input = texts.map((text) => toSimplified(text).slice(0, maxCharacters) || ' ')
    try {
      const reply = await client.embeddings.create(
        { model, input, encoding_format: 'float' },
        signal === undefined ? {} : { signal }
      )
      return vectorsOf(reply, texts.length)
    } catch (thrown) {
      signal?.throwIfAborted()
      if (thrown instanceof AppError) throw thrown
      throw new AppError('embedding_failed', { problem: problemOf(thrown) }, { cause: thrown })
    }
  }

  const dimension = (await request(['dimension']))[0]?.length ?? 0

  async function embed(texts: string[], signal?: AbortSignal): Promise<Float32Array[]> {
    const vectors = await limit(() => {
      signal?.throwIfAborted()
      return request(texts, signal)
    })
    checkVectors(vectors, texts.length, dimension)
    return vectors.map(normalised)
  }

  return {
    id: `openai:${model}`,
    dimension,
    async embedQuery(text, signal) {
      const [vector] = await embed([text], signal)
      if (vector === undefined) throw new AppError('embedding_failed', { problem: 'no vector' })
      return vector
    },
    async embedPassages(texts, { onProgress, signal } = {}) {
      const batches: string[][] = []
      for (let start = 0; start < texts.length; start += batchSize)
        batches.push(texts.slice(start, start + batchSize))
      let done = 0
      const found = await Promise.all(
        batches.map(async (batch) => {
          const vectors = await embed(batch, signal)
          done += batch.length
          onProgress?.(done)
          return vectors
        })
      )
      return found.flat()
    },
  }
}

/** Vectors in the order of the texts; endpoints may answer in another one. */
function vectorsOf(reply: OpenAI.CreateEmbeddingResponse, count: number): Float32Array[] {
  const items: unknown = reply.data
  if (!Array.isArray(items) || items.length !== count) throw badReply()
  const vectors = new Array<Float32Array | undefined>(count)
  for (const [place, item] of reply.data.entries()) {
    const values: unknown = item?.embedding
    if (!isVector(values)) throw badReply()
    vectors[item.index ?? place] = Float32Array.from(values)
  }
  return vectors.map((vector) => {
    if (vector === undefined) throw badReply()
    return vector
  })
}

function isVector(values: unknown): values is number[] {
  return Array.isArray(values) && values.length > 0 && values.every(Number.isFinite)
}

function badReply(): AppError {
  return new AppError('embedding_failed', {
    problem: 'the reply is not a list of vectors; check EMBEDDING_BASE_URL',
  })
}

function problemOf(thrown: unknown): string {
  if (thrown instanceof OpenAI.APIConnectionTimeoutError) return 'no answer in time'
  if (thrown instanceof OpenAI.APIConnectionError) return 'no connection; check EMBEDDING_BASE_URL'
  if (!(thrown instanceof OpenAI.APIError)) return 'the reply cannot be read'
  const { status } = thrown
  if (status === 401 || status === 403) return 'access refused; check EMBEDDING_API_KEY'
  if (status === 404) return 'not found; check EMBEDDING_MODEL and EMBEDDING_BASE_URL'
  if (status === 429) return 'too many requests'
  return `HTTP ${status ?? 'failure'}`
}

function normalised(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector)
  return vector.map((value) => value / length)
}
