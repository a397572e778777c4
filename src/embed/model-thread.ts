/** The model in a thread of its own: onnxruntime computes on the thread that calls it, and that must not be ours. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError } from '../errors.ts'
import type { Loaded, Reply } from './model-worker.ts'

export interface ModelThread {
  /** The texts' vectors, one after the other. One call at a time. Throws AppError `embedding_failed`. */
  embed(texts: readonly string[]): Promise<Float32Array>
  /** Ends the thread; a call under way fails. */
  close(): Promise<void>
}

/**
 * Starts the thread and waits until the model is loaded. It keeps the process alive only while it computes.
 * Throws AppError `embedding_model_missing` or `embedding_model_damaged` that names the file.
 */
export async function startModelThread(folder: string): Promise<ModelThread> {
  const worker = createWorker(folder)
  const ended = new AbortController()
  worker.on('error', (cause) => ended.abort(cause))
  worker.on('exit', () => ended.abort())

  /** The next message; an error if the thread ends before or has ended. */
  async function reply<T>(): Promise<T> {
    try {
      const [message] = await once(worker, 'message', { signal: ended.signal })
      return message
    } catch (cause) {
      throw new AppError('embedding_failed', { problem: 'the model has ended' }, { cause })
    } finally {
      worker.unref()
    }
  }

  const loaded = await reply<Loaded>()
  if ('file' in loaded) {
    await worker.terminate()
    const { file, is } = loaded
    throw new AppError(is === 'missing' ? 'embedding_model_missing' : 'embedding_model_damaged', {
      file,
    })
  }
  return {
    async embed(texts) {
      worker.ref()
      worker.postMessage(texts)
      const answer = await reply<Reply>()
      if ('vectors' in answer) return answer.vectors
      throw new AppError('embedding_failed', { problem: answer.problem })
    },
    async close() {
      await worker.terminate()
    },
  }
}

function createWorker(folder: string): Worker {
  const isSource = import.meta.url.endsWith('.ts')
  const file = new URL(isSource ? './model-worker.ts' : './model-worker.js', import.meta.url)
  if (!isSource) return new Worker(file, { workerData: folder, execArgv: [] })
  // A thread does not take over what lets this one run TypeScript.
  const run = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))})
    .then(({ register }) => { register(); return import(${JSON.stringify(file.href)}) })`
  return new Worker(run, { eval: true, workerData: folder, execArgv: [] })
}
