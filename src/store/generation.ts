/** Builds a generation aside: its tables and indices, and the proof that they answer. */
import { type Connection, Index, MatchQuery } from '@lancedb/lancedb'
import type { Figure } from '../answer/figures.ts'
import type { Report } from '../corpus/report.ts'
import { localFolder } from './connection.ts'
import type { Manifest } from './manifest.ts'
import { storedGenerations, type TableKind, tableKinds, tableName } from './pointer.ts'
import {
  chunkTable,
  figuresOf,
  figureTable,
  type IndexedChunk,
  type Rows,
  reportTable,
} from './row.ts'
import { syncFolders } from './sync.ts'
import { bigramsOf } from './text-search.ts'

export interface GenerationContent {
  reports: readonly Report[]
  chunks: readonly IndexedChunk[]
  figures: readonly Figure[]
}

/** Rows from which a vector index pays: flat search takes 80 ms at 100 000 rows. */
const minRowsForVectorIndex = 50_000

/** A name that sorts behind all generations that are there, whatever the clock says. */
export async function nextGeneration(connection: Connection, random: string): Promise<string> {
  const [newest = 'g00000000_'] = await storedGenerations(connection)
  const number = Number.parseInt(newest.slice(1, 9), 10) + 1
  return `g${String(number).padStart(8, '0')}_${random}`
}

/** Writes the tables of a generation that nobody reads yet. */
export async function writeTables(
  connection: Connection,
  manifest: Manifest,
  content: GenerationContent
): Promise<void> {
  const create = (kind: TableKind, rows: Rows) =>
    connection.createTable(tableName(kind, manifest.generation), rows)
  await create('chunks', chunkTable(content.chunks))
  await create('reports', reportTable(content.reports))
  await create('figures', figureTable(content.figures))
}

/** Builds the full-text index, the filters' indices and, for a large corpus, vector indices. */
export async function buildIndices(connection: Connection, manifest: Manifest): Promise<void> {
  const table = await connection.openTable(tableName('chunks', manifest.generation))
  await table.createIndex('key', {
    config: Index.fts({
      baseTokenizer: 'ngram',
      ngramMinLength: 2,
      ngramMaxLength: 2,
      stem: false,
      removeStopWords: false,
      asciiFolding: false,
      withPosition: false,
    }),
  })
  await table.createIndex('province', { config: Index.bitmap() })
  await table.createIndex('year', { config: Index.btree() })
  if (manifest.chunks < minRowsForVectorIndex) return
  for (const column of ['vector', 'bare'])
    await table.createIndex(column, { config: Index.ivfPq({ distanceType: 'dot' }) })
}

/** Reads a new generation back and searches it. Throws an Error that says what is not as written. */
export async function verifyTables(
  connection: Connection,
  manifest: Manifest,
  { reports, chunks, figures }: GenerationContent
): Promise<void> {
  const open = (kind: TableKind) => connection.openTable(tableName(kind, manifest.generation))
  const table = await open('chunks')
  const counts = {
    chunks: [await table.countRows(), chunks.length],
    reports: [await (await open('reports')).countRows(), reports.length],
    figures: [figuresOf(await (await open('figures')).query().toArray()).length, figures.length],
  }
  for (const [kind, [stored, expected]] of Object.entries(counts))
    if (stored !== expected) throw new Error(`${kind}: ${stored} rows instead of ${expected}`)
  const back = await table.query().select(['row', 'text']).toArray()
  const same = back.every((row) => chunks[Number(row.row)]?.chunk.text === String(row.text))
  if (!same || back.length !== chunks.length) throw new Error('texts differ')
  const sample = chunks[Math.floor(chunks.length / 2)]
  if (sample === undefined) return
  for (const column of ['vector', 'bare'] as const) {
    const query = table.query().nearestTo(sample[column]).column(column).distanceType('dot')
    const [nearest] = await query.select(['row', '_distance']).limit(1).toArray()
    const found = chunks[Number(nearest?.row)]?.[column]
    if (found === undefined || dot(found, sample[column]) < 0.99)
      throw new Error(`${column}: a vector is not found`)
  }
  const [word] = bigramsOf(sample.key.replaceAll(/[^\p{Script=Han}a-z]/gu, ''))
  if (word === undefined || !sample.key.includes(word)) return
  const hits = await table.query().fullTextSearch(new MatchQuery(word, 'key')).limit(1).toArray()
  if (hits.length === 0) throw new Error('a text is not found')
}

/** Forces a generation to the disk, where it is on one. */
export async function syncGeneration(uri: string, generation: string): Promise<void> {
  const folder = localFolder(uri)
  if (folder === null) return
  const names = tableKinds.map((kind) => `${tableName(kind, generation)}.lance`)
  await syncFolders(folder, names)
}

/** Forces the pointer to the disk, where it is on one. */
export async function syncPointer(uri: string): Promise<void> {
  const folder = localFolder(uri)
  if (folder !== null) await syncFolders(folder, ['generations.lance'])
}

/** Removes all tables of a generation, its own manifest first: without it nobody takes it for whole. */
export async function dropGeneration(connection: Connection, generation: string): Promise<void> {
  const names = await connection.tableNames({ limit: 100_000 })
  for (const kind of tableKinds.toReversed()) {
    const name = tableName(kind, generation)
    if (names.includes(name)) await connection.dropTable(name)
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)
}
