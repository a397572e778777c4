/** What a generation was built from: decides whether it may be used and whether it is still current. */
import { z } from 'zod'
import type { Embedder } from '../embed/embedder.ts'

/** Raised whenever the tables change their shape. */
export const schemaVersion = 1

/** The sentence whose vector tells a model that changed behind the same name. */
export const probeText = '全省义务教育阶段学校课后服务实现全覆盖。'

export const ManifestSchema = z.strictObject({
  schema: z.int(),
  /** Name of the generation; later ones sort behind earlier ones. */
  generation: z.string().regex(/^g\d{8}_[0-9a-f]{8}$/),
  /** ISO 8601. */
  created: z.string(),
  embedding: z.strictObject({
    id: z.string(),
    dimension: z.int().positive(),
    /** Vector of `probeText`. */
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

/** Why vectors of this embedder cannot be compared with the generation's; null if they can. */
export async function mismatch(
  manifest: Manifest,
  versions: { schema: number; chunker: number },
  embedder: Embedder
): Promise<string | null> {
  if (manifest.schema !== versions.schema)
    return `index format ${manifest.schema} instead of ${versions.schema}`
  if (manifest.embedding.id !== embedder.id)
    return `embedding model ${manifest.embedding.id} instead of ${embedder.id}`
  if (manifest.embedding.dimension !== embedder.dimension)
    return `${manifest.embedding.dimension} dimensions instead of ${embedder.dimension}`
  if (manifest.chunker !== versions.chunker)
    return `chunk version ${manifest.chunker} instead of ${versions.chunker}`
  const [probe] = await embedder.embedPassages([probeText])
  if (probe === undefined || cosine(manifest.embedding.probe, probe) < minProbeCosine)
    return `embedding model ${embedder.id} gives other vectors than before`
  return null
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
