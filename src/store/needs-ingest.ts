/** Whether the index must be built before questions can be answered. */
import { readFileHashes } from '../corpus/read.ts'
import type { Embedder } from '../embed/embedder.ts'
import { AppError } from '../errors.ts'
import { connect } from './connection.ts'
import { isOfFiles, type Manifest, mismatch } from './manifest.ts'
import { findGenerations, openPointer } from './pointer.ts'

/** Why an ingest is due: there is no usable index, or the corpus, the chunker or the model changed. */
export type IngestReason = 'no_index' | 'changed'

export interface NeedsIngestOptions {
  corpusDir: string
  uri: string
  embedder: Embedder
}

/**
 * The reason to run an ingest now; null if the index holds the corpus folder as it is. Reads and hashes
 * the files but parses none. Throws AppError `corpus_missing`, `embedding_failed` or
 * `storage_failed`.
 */
export async function needsIngest(options: NeedsIngestOptions): Promise<IngestReason | null> {
  const manifest = await newestManifest(options.uri)
  if (manifest === null) return 'no_index'
  if (!isOfFiles(manifest, await readFileHashes(options.corpusDir))) return 'changed'
  return (await mismatch(manifest, options.embedder)) === null ? null : 'changed'
}

async function newestManifest(uri: string): Promise<Manifest | null> {
  const connection = await connect(uri).catch((thrown: unknown) => {
    if (thrown instanceof AppError && thrown.code === 'index_missing') return null
    throw thrown
  })
  if (connection === null) return null
  try {
    const pointer = await openPointer(connection)
    const recorded = pointer === null ? await findGenerations(connection) : await pointer.read()
    return recorded[0]?.manifest ?? null
  } catch {
    // A damaged pointer, which the next ingest replaces.
    return null
  } finally {
    connection.close()
  }
}
