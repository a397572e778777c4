/**
 * An ingest in a process of its own, so that it can be killed. Arguments: corpus folder, index folder,
 * and the step at which it kills itself (`-` for none).
 */
import { ingest } from '../../src/store/ingest.ts'
import { createFakeEmbedder } from './fake-embedder.ts'

const [corpusDir = '', uri = '', killAt = '-'] = process.argv.slice(2)
const embedder = createFakeEmbedder()
// Unheard, this signal ends the process before the write can fail.
process.on('SIGXFSZ', () => {})
process.stdout.write('begun\n')
await ingest({
  corpusDir,
  uri,
  embedder,
  staleLockMs: 2_000,
  onStep: (step) => {
    if (step === killAt) process.kill(process.pid, 'SIGKILL')
  },
})
process.stdout.write('done\n')
