import { describe, expect, it } from 'vitest'
import { createOpenAiEmbedder } from '../../src/embed/openai.ts'
import { type EmbeddingsFault, startFakeEmbeddings } from '../helpers/fake-embeddings.ts'

async function withServer(
  faults: EmbeddingsFault[],
  use: (baseUrl: string, requests: number[]) => Promise<void>
): Promise<void> {
  const server = await startFakeEmbeddings(faults)
  try {
    await use(server.url, server.requests)
  } finally {
    await server.close()
  }
}

const model = 'fake'
const texts = ['甲', '乙乙', '丙丙丙']

describe('createOpenAiEmbedder', () => {
  it('learns its dimension from the endpoint', () =>
    withServer([], async (baseUrl) => {
      expect((await createOpenAiEmbedder({ baseUrl, model })).dimension).toBe(24)
    }))

  it('sends texts in batches', () =>
    withServer([], async (baseUrl, requests) => {
      const embedder = await createOpenAiEmbedder({ baseUrl, model, batchSize: 4 })
      await embedder.embedPassages(Array.from({ length: 10 }, (_, i) => `文${i}`))
      expect(requests).toEqual([1, 4, 4, 2])
    }))

  it('puts vectors that come in another order back in theirs, and makes them length 1', () =>
    withServer(['none', 'none', 'shuffled', 'unnormalised'], async (baseUrl) => {
      const embedder = await createOpenAiEmbedder({ baseUrl, model })
      const plain = await embedder.embedPassages(texts)
      expect(await embedder.embedPassages(texts)).toEqual(plain)
      const scaled = await embedder.embedPassages(texts)
      scaled.forEach((vector, i) => {
        expect(vector[0]).toBeCloseTo(plain[i]?.[0] ?? Number.NaN, 5)
      })
    }))

  it('tries again after failures that pass', () =>
    withServer(['rateLimited', 'serverError', 'none'], async (baseUrl, requests) => {
      await createOpenAiEmbedder({ baseUrl, model })
      expect(requests).toHaveLength(3)
    }))

  const refused: [EmbeddingsFault, string][] = [
    ['tooFew', 'not a list of vectors'],
    ['otherDimension', '23 dimensions instead of 24'],
    ['nulls', 'not a list of vectors'],
    ['zeros', 'a vector of zeros'],
    ['junk', 'not a list of vectors'],
    ['html', 'not a list of vectors'],
  ]
  it.each(refused)('refuses a reply with %s', (fault, problem) =>
    withServer(['none', fault], async (baseUrl) => {
      const embedder = await createOpenAiEmbedder({ baseUrl, model })
      await expect(embedder.embedPassages(texts)).rejects.toMatchObject({
        code: 'embedding_failed',
        values: { problem: expect.stringContaining(problem) },
      })
    })
  )

  const failures: [EmbeddingsFault, string][] = [
    ['unauthorized', 'EMBEDDING_API_KEY'],
    ['modelUnknown', 'EMBEDDING_MODEL'],
    ['rateLimited', 'too many requests'],
    ['serverError', 'HTTP 500'],
    ['stall', 'no answer in time'],
  ]
  it.each(failures)('says what to check after %s, and nothing of what came', (fault, problem) =>
    withServer([fault], async (baseUrl) => {
      const settings = { baseUrl, model, maxRetries: 0, timeoutMs: 200 }
      const failure = createOpenAiEmbedder(settings)
      await expect(failure).rejects.toMatchObject({ code: 'embedding_failed' })
      await expect(failure).rejects.toThrow(problem)
      await expect(failure).rejects.not.toThrow('sk-12345')
    })
  )

  it('says which address to check when nobody listens', async () => {
    const server = await startFakeEmbeddings()
    await server.close()
    const settings = { baseUrl: server.url, model, maxRetries: 0 }
    await expect(createOpenAiEmbedder(settings)).rejects.toThrow('EMBEDDING_BASE_URL')
  })
})
