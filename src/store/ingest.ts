/** The ingest flow: read → chunk → embed → build a generation aside → verify → switch. */
import { randomBytes } from 'node:crypto'
import type { Connection } from '@lancedb/lancedb'
import { extractFigures } from '../answer/figures.ts'
import { chunkerVersion, chunkReport } from '../corpus/chunk.ts'
import { type FileProblem, openCorpusFolder } from '../corpus/files.ts'
import { barePassageOf, passageOf } from '../corpus/passage.ts'
import { readReports } from '../corpus/read.ts'
import type { Chunk, Report } from '../corpus/report.ts'
import type { Embedder } from '../embed/embedder.ts'
import { AppError } from '../errors.ts'
import { sha256 } from '../lib/hash.ts'
import { fold } from '../lib/text.ts'
import { dropOldGenerations, recordedGenerations } from './clean.ts'
import { connect, storageError } from './connection.ts'
import * as generation from './generation.ts'
import { lockForWriting } from './lock.ts'
import {
  embedProbe,
  isOfFiles,
  type Manifest,
  mismatch,
  modelMismatch,
  schemaVersion,
} from './manifest.ts'
import * as pointer from './pointer.ts'
import type { IndexedChunk } from './row.ts'
import { dropPending, embedTexts, knownVectors, vectorHash } from './vectors.ts'

/** The steps of an ingest, in order; each is told when it is done. */
export const ingestSteps = [
  'locked',
  'read',
  'chunked',
  'embedded',
  'written',
  'indexed',
  'verified',
  'marked',
  'synced',
  'switched',
  'cleaned',
] as const
export type IngestStep = (typeof ingestSteps)[number]

export interface IngestOptions {
  corpusDir: string
  uri: string
  embedder: Embedder
  /** Embed everything again and build a new generation even where nothing changed. @default false */
  rebuild?: boolean | undefined
  /** Hears how many texts are embedded. */
  onProgress?: ((done: number, total: number) => void) | undefined
  /** Hears plain lines about what happens. */
  onLine?: ((line: string) => void) | undefined
  /** Awaited after each step: tests stop an ingest here. */
  onStep?: ((step: IngestStep) => void | Promise<void>) | undefined
  signal?: AbortSignal | undefined
  /** Milliseconds after which a dead writer's lock is taken over. @default 5000 */
  staleLockMs?: number | undefined
}

export interface IngestResult {
  /** The generation that is current now. */
  generation: string
  /** False where nothing had changed and nothing was built. */
  changed: boolean
  reports: number
  chunks: number
  /** Texts given to the embedding model now. */
  embedded: number
  /** Files that hold no usable report, and why; the others are in the index. */
  problems: FileProblem[]
  seconds: number
}

/**
 * Brings the index up to the corpus folder. A reader sees the old generation until the new one is whole;
 * an ingest that stops at any point leaves the old one in use. Throws AppError `corpus_missing`,
 * `index_locked`, `embedding_failed` or `storage_failed`.
 */
export async function ingest(options: IngestOptions): Promise<IngestResult> {
  // Before anything is written: without reports there is no index to make.
  await openCorpusFolder(options.corpusDir)
  const connection = await connect(options.uri, { create: true })
  try {
    const lock = await lockForWriting(options.uri, { staleMs: options.staleLockMs })
    try {
      const signal =
        options.signal === undefined ? lock.signal : AbortSignal.any([options.signal, lock.signal])
      return await ingestLocked(connection, { ...options, signal })
    } finally {
      await lock.release()
    }
  } catch (cause) {
    if (options.signal?.aborted) throw cause
    throw storageError(cause)
  } finally {
    connection.close()
  }
}

async function ingestLocked(
  connection: Connection,
  options: IngestOptions & { signal: AbortSignal }
): Promise<IngestResult> {
  const { embedder, uri, signal } = options
  const started = performance.now()
  const step = async (name: IngestStep): Promise<void> => {
    await options.onStep?.(name)
    signal.throwIfAborted()
  }
  const seconds = (): number => (performance.now() - started) / 1000
  await step('locked')

  const read = await readReports(options.corpusDir, { signal })
  for (const { file, problem } of read.problems) options.onLine?.(`${file}: ${problem}`)
  if (read.reports.length === 0) throw new AppError('corpus_missing', { folder: options.corpusDir })
  await step('read')

  const recorded = await recordedGenerations(connection)
  const current = recorded[0]?.manifest ?? null
  const figures = read.reports.flatMap(extractFigures)
  const figuresHash = sha256(JSON.stringify(figures))
  if (
    current !== null &&
    options.rebuild !== true &&
    isOfFiles(current, read.files) &&
    current.figures === figuresHash &&
    (await mismatch(current, embedder)) === null
  ) {
    const { reports, chunks } = current
    const same = { generation: current.generation, changed: false, reports, chunks, embedded: 0 }
    return { ...same, problems: read.problems, seconds: seconds() }
  }

  const pieces: { report: Report; chunk: Chunk }[] = []
  for (const report of read.reports)
    for (const chunk of await chunkReport(report)) pieces.push({ report, chunk })
  await step('chunked')

  const texts = pieces.map(({ report, chunk }) => ({
    passage: passageOf(report, chunk.text),
    bare: barePassageOf(report, chunk.text),
  }))
  // A model that changed behind its name must not be mixed with its former self.
  const isOtherModel = current !== null && (await modelMismatch(current, embedder)) !== null
  const isAnew = options.rebuild === true || isOtherModel
  const reusable = isAnew ? [] : recorded.map((one) => one.generation)
  if (isAnew) await dropPending(connection)
  const { vectors, embedded } = await embedTexts(
    connection,
    embedder,
    texts.flatMap(({ passage, bare }) => [passage, bare]),
    await knownVectors(connection, embedder, reusable),
    { onProgress: options.onProgress, signal }
  )
  const vectorOf = (text: string): Float32Array => {
    const vector = vectors.get(vectorHash(embedder, text))
    if (vector === undefined)
      throw new AppError('embedding_failed', { problem: 'a missing vector' })
    return vector
  }
  await step('embedded')

  const content: generation.GenerationContent = {
    reports: read.reports,
    chunks: pieces.map(({ report, chunk }, i): IndexedChunk => {
      const { passage, bare } = texts[i] ?? { passage: chunk.text, bare: chunk.text }
      return {
        chunk,
        province: report.province,
        year: report.year,
        key: fold(passage),
        vectorHash: vectorHash(embedder, passage),
        bareHash: vectorHash(embedder, bare),
        vector: vectorOf(passage),
        bare: vectorOf(bare),
      }
    }),
    figures,
  }
  const manifest: Manifest = {
    schema: schemaVersion,
    generation: await generation.nextGeneration(connection, randomBytes(4).toString('hex')),
    created: new Date().toISOString(),
    embedding: {
      id: embedder.id,
      dimension: embedder.dimension,
      probe: Array.from(await embedProbe(embedder)),
    },
    chunker: chunkerVersion,
    files: read.files,
    figures: figuresHash,
    reports: content.reports.length,
    chunks: content.chunks.length,
  }
  await generation.writeTables(connection, manifest, content)
  await step('written')
  await generation.buildIndices(connection, manifest)
  await step('indexed')
  await generation.verifyTables(connection, manifest, content)
  await step('verified')
  await pointer.writeManifest(connection, manifest)
  await step('marked')
  await generation.syncGeneration(uri, manifest.generation)
  await step('synced')
  await pointer.commitPointer(connection, manifest)
  await generation.syncPointer(uri)
  await step('switched')
  await dropOldGenerations(connection, uri, manifest.generation)
  await step('cleaned')
  return {
    generation: manifest.generation,
    changed: true,
    reports: manifest.reports,
    chunks: manifest.chunks,
    embedded,
    problems: read.problems,
    seconds: seconds(),
  }
}
