/** What a generation was built from: decides whether it may be used and whether it is still current. */
import { z } from 'zod'
import { chunkerVersion } from '../corpus/chunk.ts'
import { checkVectors } from '../embed/check-vectors.ts'
import type { Embedder } from '../embed/embedder.ts'

/** Raised whenever the tables change their shape. */
export const schemaVersion = 2

/** The sentence whose vector tells a model that changed behind the same name. */
const probeText = '全省义务教育阶段学校课后服务实现全覆盖。'

export const ManifestSchema = z.strictObject({
  schema: z.int(),
  /** Name of the generation; later ones sort behind earlier ones. */
  generation: z.string().regex(/^g\d{8}_[0-9a-f]{8}$/),
  /** ISO 8601. */
  created: z.string(),
  embedding: z.strictObject({
    id: z.string(),
    dimension: z.int().positive(),
    /** Vector of the probe sentence. */
    probe: z.array(z.number()),
  }),
  chunker: z.int(),
  /** SHA-256 of each file of the corpus folder by its name; '' for one that cannot be read. */
  files: z.record(z.string(), z.string()),
  /** SHA-256 of all figures: tells when the same texts give other figures than before. */
  figures: z.string(),
  reports: z.int().nonnegative(),
  chunks: z.int().nonnegative(),
})
export type Manifest = z.infer<typeof ManifestSchema>

/** The same model calculates the same probe; other machines differ in the last digits only. */
const minProbeCosine = 0.99

/**
 * Why this program cannot use the generation: built in another form, by another model, or by one that
 * changed behind its name. Null if it can. Throws AppError `embedding_failed`.
 */
export async function mismatch(manifest: Manifest, embedder: Embedder): Promise<string | null> {
  const { schema, chunker } = manifest
  if (schema !== schemaVersion) return `index format ${schema} instead of ${schemaVersion}`
  if (chunker !== chunkerVersion) return `chunk version ${chunker} instead of ${chunkerVersion}`
  return modelMismatch(manifest, embedder)
}

/** Why vectors of this embedder cannot be mixed with the generation's; null if they can. */
export async function modelMismatch(
  { embedding }: Manifest,
  embedder: Embedder
): Promise<string | null> {
  if (embedding.id !== embedder.id)
    return `embedding model ${embedding.id} instead of ${embedder.id}`
  if (embedding.dimension !== embedder.dimension)
    return `${embedding.dimension} dimensions instead of ${embedder.dimension}`
  if (cosine(embedding.probe, await embedProbe(embedder)) < minProbeCosine)
    return `embedding model ${embedder.id} gives other vectors than before`
  return null
}

/** Whether the generation was built from exactly these files. */
export function isOfFiles(manifest: Manifest, files: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(files)
  return (
    names.length === Object.keys(manifest.files).length &&
    names.every((name) => manifest.files[name] === files[name])
  )
}

/** The vector by which a model is known again. Throws AppError `embedding_failed`. */
export async function embedProbe(embedder: Embedder): Promise<Float32Array> {
  const vectors = await embedder.embedPassages([probeText])
  checkVectors(vectors, 1, embedder.dimension)
  return vectors[0] ?? new Float32Array(embedder.dimension)
}

function cosine(a: readonly number[], b: Float32Array): number {
  let dot = 0
  let normA = 0
  let normB = 0
  for (let i = 0; i < b.length; i++) {
    const x = a[i] ?? 0
    const y = b[i] ?? 0
    dot += x * y
    normA += x * x
    normB += y * y
  }
  return normA === 0 || normB === 0 ? 0 : dot / Math.sqrt(normA * normB)
}
