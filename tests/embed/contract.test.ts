import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Embedder } from '../../src/embed/embedder.ts'
import { createLocalEmbedder } from '../../src/embed/local.ts'
import { createOpenAiEmbedder } from '../../src/embed/openai.ts'
import { type FakeEmbeddings, startFakeEmbeddings } from '../helpers/fake-embeddings.ts'

let server: FakeEmbeddings
beforeAll(async () => {
  server = await startFakeEmbeddings()
})
afterAll(() => server.close())

const embedders: [string, () => Promise<Embedder>][] = [
  ['the bundled model', () => createLocalEmbedder()],
  [
    'an OpenAI-compatible endpoint',
    () => createOpenAiEmbedder({ baseUrl: server.url, model: 'fake', batchSize: 5 }),
  ],
]

function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number {
  return a?.reduce((sum, value, i) => sum + value * (b?.[i] ?? 0), 0) ?? Number.NaN
}

describe.each(embedders)('%s', (_, create) => {
  let embedder: Embedder
  beforeAll(async () => {
    embedder = await create()
  })

  it('has an id and gives vectors of its dimension and of length 1', async () => {
    expect(embedder.id).not.toBe('')
    const vectors = [
      await embedder.embedQuery('北京有多少所学校'),
      ...(await embedder.embedPassages(['北京有120所学校。'])),
    ]
    for (const vector of vectors) {
      expect(vector).toHaveLength(embedder.dimension)
      expect(cosine(vector, vector)).toBeCloseTo(1, 4)
    }
  })

  it('keeps the order of the texts whatever their lengths', async () => {
    const texts = Array.from({ length: 19 }, (_, i) => `第${i}条。${'教育'.repeat((i * 7) % 23)}`)
    const together = await embedder.embedPassages(texts)
    const alone = (await embedder.embedPassages([texts[11] ?? '']))[0]
    const nearest = together.map((vector) => cosine(vector, alone))
    expect(nearest.indexOf(Math.max(...nearest))).toBe(11)
    expect(together).toHaveLength(19)
  })

  it('gives the same vector for traditional and simplified characters', async () => {
    const [simplified, traditional] = await embedder.embedPassages(['职业教育发展', '職業教育發展'])
    expect(cosine(simplified, traditional)).toBeGreaterThan(0.999)
  })

  it('takes empty, long and odd texts', async () => {
    const odd = ['', ' ', '字'.repeat(30_000), '👩‍👩‍👧‍👦\u0000\u202e', '\ud800', '{"a":[1]}']
    const vectors = await embedder.embedPassages(odd)
    expect(vectors.map((vector) => vector.length)).toEqual(odd.map(() => embedder.dimension))
    expect(await embedder.embedPassages([])).toEqual([])
  })

  it('tells how many texts are done, the last time all of them', async () => {
    const heard: number[] = []
    const texts = Array.from({ length: 12 }, (_, i) => `文本${i}`)
    await embedder.embedPassages(texts, { onProgress: (done) => heard.push(done) })
    expect(heard.at(-1)).toBe(12)
    expect(heard).toEqual(heard.toSorted((a, b) => a - b))
  })

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('stopped'))
    await expect(embedder.embedPassages(['一', '二'], { signal })).rejects.toThrow('stopped')
    await expect(embedder.embedQuery('一', signal)).rejects.toThrow('stopped')
  })
})
