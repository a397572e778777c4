/** The bundled embedding model: onnxruntime on the thread that calls it, no network, no key. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Tokenizer } from '@huggingface/tokenizers'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { sha256File } from '../lib/hash.ts'
import { dimension, modelFiles } from './model-files.ts'

/** One L2-normalised vector a text, one after the other in one array. Texts are cut at 512 tokens. */
export type Model = (texts: readonly string[]) => Promise<Float32Array>

/** A file that keeps the model from being loaded. */
export interface BrokenFile {
  file: string
  is: 'missing' | 'damaged'
}

const maxTokens = 512
const padToken = 1

/** Loads the model from its folder; what it finds broken is its answer, anything else it throws. */
export async function loadModel(folder: string): Promise<Model | BrokenFile> {
  const broken = await findBroken(folder)
  if (broken !== null) return broken
  const [tokenizer, session] = await Promise.all([
    loadTokenizer(folder),
    InferenceSession.create(join(folder, 'model_int8.onnx'), {
      // Threads that wait by spinning take the cores from everything else on a busy machine.
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    }),
  ])

  function tokenize(text: string): number[] {
    const { ids } = tokenizer.encode(text)
    const end = ids.at(-1)
    if (ids.length <= maxTokens || end === undefined) return ids
    return [...ids.slice(0, maxTokens - 1), end]
  }

  return async (texts) => {
    const rows = texts.map(tokenize)
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
      throw new Error('unexpected model output')
    return values
  }
}

async function findBroken(folder: string): Promise<BrokenFile | null> {
  for (const [file, expected] of Object.entries(modelFiles)) {
    const actual = await sha256File(join(folder, file)).catch(() => null)
    if (actual === null) return { file, is: 'missing' }
    if (actual !== expected) return { file, is: 'damaged' }
  }
  return null
}

async function loadTokenizer(folder: string): Promise<Tokenizer> {
  const read = async (name: string): Promise<object> =>
    JSON.parse(await readFile(join(folder, name), 'utf8'))
  return new Tokenizer(await read('tokenizer.json'), await read('tokenizer_config.json'))
}
