/** What the model's thread runs: loads the model, then answers texts with vectors, one message each. */
import { parentPort, workerData } from 'node:worker_threads'
import { type BrokenFile, loadModel } from './model.ts'

/** The first message: the model is loaded, or why it cannot be. */
export type Loaded = { loaded: true } | BrokenFile
/** The answer to a `string[]`. */
export type Reply = { vectors: Float32Array } | { problem: string }

const model = await loadModel(String(workerData))
if (typeof model === 'function') {
  parentPort?.on('message', (texts: string[]) => {
    model(texts).then(
      (vectors) => answer({ vectors }),
      (thrown: unknown) => answer({ problem: String(thrown) })
    )
  })
  parentPort?.postMessage({ loaded: true } satisfies Loaded)
} else parentPort?.postMessage(model satisfies Loaded)

function answer(reply: Reply): void {
  parentPort?.postMessage(reply)
}
