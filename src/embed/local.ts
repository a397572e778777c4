/** The bundled embedding model: onnxruntime on this machine's processor, no network, no key. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Tokenizer } from '@huggingface/tokenizers'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import pLimit from 'p-limit'
import { AppError } from '../errors.ts'
import { sha256File } from '../lib/hash.ts'
import { toSimplified } from '../lib/text.ts'
import type { Embedder } from './embedder.ts'

export interface LocalEmbedderOptions {
  /** Folder of the model's files. @default embeddings/model of this project */
  folder?: string
}

/** The files that decide the vectors, with the SHA-256 each must have. */
export const modelFiles = {
  'model_int8.onnx': '80f7117d4937b25df70a44ef0cd604e63e3642900242cd0282d8723790de2424',
  'tokenizer.json': 'f7d8624275cd9fb0d8cd30fc443cc6ec65514e3333a6ead0cee55b28ed548f60',
  'tokenizer_config.json': '369bcfb794ba6a8fc5e4f34d208a0ad367b2ffcae5cca0b61b566e57eb2c2378',
} as const

const modelId = `multilingual-e5-small-zh-en-int8@${modelFiles['model_int8.onnx'].slice(0, 12)}`
const dimension = 384
const maxTokens = 512
const padToken = 1
/** Measured fastest on 2 cores. */
const batchSize = 8
/** A longer text has over 512 tokens in any language, and tokenising it would hold the event loop. */
const maxCharacters = 8_000

/**
 * Loads the bundled model. Its texts are folded to simplified characters and cut at 512 tokens. Throws
 * AppError `embedding_model_missing` or `embedding_model_damaged` that names the file.
 */
export async function createLocalEmbedder(options: LocalEmbedderOptions = {}): Promise<Embedder> {
  const folder = options.folder ?? bundledFolder()
  await verifyFiles(folder)
  const [tokenizer, session] = await Promise.all([
    loadTokenizer(folder),
    InferenceSession.create(join(folder, 'model_int8.onnx'), {
      // Threads that wait by spinning take the cores from everything else on a busy machine.
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    }),
  ])
  // One run uses all cores already; more at a time only cost memory.
  const oneAtATime = pLimit(1)

  function tokenize(prefix: string, text: string): number[] {
    const ids = tokenizer.encode(prefix + toSimplified(text.slice(0, maxCharacters))).ids
    const end = ids.at(-1)
    if (ids.length <= maxTokens || end === undefined) return ids
    return [...ids.slice(0, maxTokens - 1), end]
  }

  function run(rows: number[][], signal?: AbortSignal): Promise<Float32Array[]> {
    return oneAtATime(async () => {
      signal?.throwIfAborted()
      const width = Math.max(...rows.map((row) => row.length))
      const ids = new BigInt64Array(rows.length * width).fill(BigInt(padToken))
      const mask = new BigInt64Array(rows.length * width)
      rows.forEach((row, r) => {
        row.forEach((id, c) => {
          ids[r * width + c] = BigInt(id)
          mask[r * width + c] = 1n
        })
      })
      const shape = [rows.length, width]
      const output = await session.run(
        {
          input_ids: new Tensor('int64', ids, shape),
          attention_mask: new Tensor('int64', mask, shape),
        },
        ['sentence_embedding']
      )
      const values = output.sentence_embedding?.data
      if (!(values instanceof Float32Array) || values.length !== rows.length * dimension)
        throw new AppError('embedding_failed', { problem: 'unexpected model output' })
      return rows.map((_, r) => values.slice(r * dimension, (r + 1) * dimension))
    })
  }

  return {
    id: modelId,
    dimension,
    async embedQuery(text, signal) {
      const [vector] = await run([tokenize('query: ', text)], signal)
      if (vector === undefined) throw new AppError('embedding_failed', { problem: 'no vector' })
      return vector
    },
    async embedPassages(texts, { onProgress, signal } = {}) {
      const rows: { index: number; ids: number[] }[] = []
      for (const [index, text] of texts.entries()) {
        signal?.throwIfAborted()
        rows.push({ index, ids: tokenize('passage: ', text) })
        if (index % batchSize === batchSize - 1) await nextTurn()
      }
      rows.sort((a, b) => a.ids.length - b.ids.length)
      const vectors = new Array<Float32Array>(texts.length)
      for (let start = 0; start < rows.length; start += batchSize) {
        const batch = rows.slice(start, start + batchSize)
        const found = await run(
          batch.map((row) => row.ids),
          signal
        )
        for (const [i, row] of batch.entries()) {
          const vector = found[i]
          if (vector !== undefined) vectors[row.index] = vector
        }
        onProgress?.(start + batch.length)
      }
      return vectors
    },
  }
}

function bundledFolder(): string {
  return fileURLToPath(new URL('../../embeddings/model', import.meta.url))
}

async function verifyFiles(folder: string): Promise<void> {
  for (const [file, expected] of Object.entries(modelFiles)) {
    const actual = await sha256File(join(folder, file)).catch((cause: unknown) => {
      throw new AppError('embedding_model_missing', { file }, { cause })
    })
    if (actual !== expected) throw new AppError('embedding_model_damaged', { file })
  }
}

async function loadTokenizer(folder: string): Promise<Tokenizer> {
  const read = async (name: string): Promise<object> =>
    JSON.parse(await readFile(join(folder, name), 'utf8'))
  return new Tokenizer(await read('tokenizer.json'), await read('tokenizer_config.json'))
}
