/** A deterministic embedder without a model: texts that share characters lie near each other. */
import { createHash } from 'node:crypto'
import type { Embedder } from '../../src/embed/embedder.ts'

export interface FakeEmbedder extends Embedder {
  /** Every text given to `embedPassages`, in order. */
  embedded: string[]
}

export interface FakeEmbedderOptions {
  id?: string
  dimension?: number
  /** What `embedPassages` returns instead, e.g. damaged vectors. */
  damage?: (vectors: Float32Array[]) => Float32Array[]
}

export function createFakeEmbedder(options: FakeEmbedderOptions = {}): FakeEmbedder {
  const { id = 'fake', dimension = 16, damage = (vectors) => vectors } = options
  const embedded: string[] = []
  const vectorOf = (text: string): Float32Array => {
    const vector = new Float32Array(dimension).fill(0.01)
    for (const character of text) {
      const digest = createHash('sha256').update(id).update(character).digest()
      for (let i = 0; i < dimension; i++)
        vector[i] = (vector[i] ?? 0) + ((digest[i % digest.length] ?? 0) - 127.5) / 127.5
    }
    const length = Math.hypot(...vector)
    return vector.map((value) => value / length)
  }
  return {
    id,
    dimension,
    embedded,
    embedQuery: async (text, signal) => {
      signal?.throwIfAborted()
      return vectorOf(text)
    },
    embedPassages: async (texts, { onProgress, signal } = {}) => {
      signal?.throwIfAborted()
      embedded.push(...texts)
      onProgress?.(texts.length)
      return damage(texts.map(vectorOf))
    },
  }
}
