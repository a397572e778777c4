/** Vectors of texts that were embedded before: from the last generation and from a broken-off ingest. */
import { type Connection, makeArrowTable } from '@lancedb/lancedb'
import { z } from 'zod'
import { checkVector, checkVectors } from '../embed/check-vectors.ts'
import type { Embedder } from '../embed/embedder.ts'
import { sha256 } from '../lib/hash.ts'
import { tableName } from './pointer.ts'

/** Where an ingest keeps new vectors until its generation is current. */
const pendingTable = 'pending_vectors'
const PendingRowSchema = z.object({ vector: z.object({ length: z.int() }) })
/** Texts embedded between two saves. */
const saveEvery = 256

export interface EmbedOptions {
  onProgress?: ((done: number, total: number) => void) | undefined
  signal?: AbortSignal | undefined
}

export interface EmbedResult {
  /** By the hash of model and text. */
  vectors: ReadonlyMap<string, Float32Array>
  /** How many texts were given to the model now. */
  embedded: number
}

export function vectorHash(embedder: Embedder, text: string): string {
  return sha256(`${embedder.id}\n${embedder.dimension}\n${text}`)
}

/**
 * One vector a distinct text; only texts whose hash is not in `known` go to the model. What the model
 * gave is saved as it comes, also when a later part fails.
 */
export async function embedTexts(
  connection: Connection,
  embedder: Embedder,
  texts: readonly string[],
  known: ReadonlyMap<string, Float32Array>,
  { onProgress, signal }: EmbedOptions = {}
): Promise<EmbedResult> {
  const vectors = new Map(known)
  const byHash = new Map(texts.map((text) => [vectorHash(embedder, text), text]))
  const fresh = [...byHash].filter(([hash]) => !vectors.has(hash))
  // Similar lengths together: batches are then padded little.
  fresh.sort((a, b) => a[1].length - b[1].length)
  for (let start = 0; start < fresh.length; start += saveEvery) {
    signal?.throwIfAborted()
    const part = fresh.slice(start, start + saveEvery)
    const found = await embedder.embedPassages(
      part.map(([, text]) => text),
      {
        onProgress: (done) => onProgress?.(start + done, fresh.length),
        ...(signal === undefined ? {} : { signal }),
      }
    )
    checkVectors(found, part.length, embedder.dimension)
    const pairs = part.flatMap(([hash], i) => {
      const vector = found[i]
      return vector === undefined ? [] : [{ hash, vector }]
    })
    for (const { hash, vector } of pairs) vectors.set(hash, vector)
    await savePending(connection, pairs, embedder.dimension)
  }
  return { vectors, embedded: fresh.length }
}

/** Vectors of the given generations and of a broken-off ingest. What cannot be read is left out. */
export async function knownVectors(
  connection: Connection,
  embedder: Embedder,
  generations: readonly string[]
): Promise<Map<string, Float32Array>> {
  const known = new Map<string, Float32Array>()
  const tables = [
    ...generations.map((generation) => ({
      name: tableName('chunks', generation),
      columns: [
        ['vectorHash', 'vector'],
        ['bareHash', 'bare'],
      ] as const,
    })),
    { name: pendingTable, columns: [['hash', 'vector']] as const },
  ]
  for (const { name, columns } of tables) {
    try {
      const table = await connection.openTable(name)
      const batches = table.query().select(columns.flat())
      for await (const batch of batches) {
        for (const row of batch) {
          for (const [hash, vector] of columns) {
            const values = Float32Array.from(row[vector])
            checkVector(values, embedder.dimension)
            known.set(String(row[hash]), values)
          }
        }
      }
    } catch {
      // Absent, damaged or of another dimension: these texts are embedded again.
    }
  }
  return known
}

/** Removes the vectors of a broken-off ingest. */
export async function dropPending(connection: Connection): Promise<void> {
  if ((await connection.tableNames({ startAfter: 'pending', limit: 1 })).includes(pendingTable))
    await connection.dropTable(pendingTable)
}

async function savePending(
  connection: Connection,
  pairs: { hash: string; vector: Float32Array }[],
  dimension: number
): Promise<void> {
  if (pairs.length === 0) return
  const rows = makeArrowTable(
    pairs.map(({ hash, vector }) => ({ hash, vector: Array.from(vector) }))
  )
  try {
    const table = await connection.openTable(pendingTable)
    const [saved]: unknown[] = await table.query().select(['vector']).limit(1).toArray()
    if (PendingRowSchema.parse(saved).vector.length === dimension) {
      await table.add(rows)
      return
    }
  } catch {
    // Absent, damaged or empty: begun anew below.
  }
  await dropPending(connection)
  await connection.createTable(pendingTable, rows)
}
