/** The bundled embedding model as an embedder. */
import { fileURLToPath } from 'node:url'
import pLimit from 'p-limit'
import { AppError } from '../errors.ts'
import { toSimplified } from '../lib/text.ts'
import type { Embedder } from './embedder.ts'
import { dimension, modelId } from './model-files.ts'
import { startModelThread } from './model-thread.ts'

export interface LocalEmbedderOptions {
  /** Folder of the model's files. @default embeddings/model of this project */
  folder?: string
}

/** Measured fastest on 2 cores. */
const batchSize = 8
/** A longer text has over 512 tokens in any language, and no more count. */
const maxCharacters = 8_000

/**
 * Loads the bundled model. Its texts are folded to simplified characters and cut at 512 tokens. Throws
 * AppError `embedding_model_missing` or `embedding_model_damaged` that names the file.
 */
export async function createLocalEmbedder(options: LocalEmbedderOptions = {}): Promise<Embedder> {
  const model = await startModelThread(options.folder ?? bundledFolder())
  // One run uses all cores already; more at a time only cost memory.
  const oneAtATime = pLimit(1)

  function embed(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]> {
    return oneAtATime(async () => {
      signal?.throwIfAborted()
      const values = await model.embed(texts)
      return texts.map((_, i) => values.slice(i * dimension, (i + 1) * dimension))
    })
  }

  return {
    id: modelId,
    dimension,
    async embedQuery(text, signal) {
      const [vector] = await embed([input('query', text)], signal)
      if (vector === undefined) throw new AppError('embedding_failed', { problem: 'no vector' })
      return vector
    },
    async embedPassages(texts, { onProgress, signal } = {}) {
      signal?.throwIfAborted()
      const rows = texts.map((text, index) => ({ index, text: input('passage', text) }))
      // Similar lengths together: batches are then padded little.
      rows.sort((a, b) => a.text.length - b.text.length)
      const vectors = new Array<Float32Array>(texts.length)
      for (let start = 0; start < rows.length; start += batchSize) {
        const batch = rows.slice(start, start + batchSize)
        const found = await embed(
          batch.map(({ text }) => text),
          signal
        )
        for (const [i, { index }] of batch.entries()) {
          const vector = found[i]
          if (vector !== undefined) vectors[index] = vector
        }
        onProgress?.(start + batch.length)
      }
      return vectors
    },
    close: () => model.close(),
  }
}

/** The model was trained with these prefixes. */
function input(kind: 'query' | 'passage', text: string): string {
  return `${kind}: ${toSimplified(text.slice(0, maxCharacters))}`
}

function bundledFolder(): string {
  return fileURLToPath(new URL('../../embeddings/model', import.meta.url))
}
