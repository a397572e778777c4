/** Opens one generation: the corpus into memory, its searches over LanceDB, proven by real reads. */
import { type Connection, MatchQuery, type Table, type VectorQuery } from '@lancedb/lancedb'
import { passageOf } from '../corpus/passage.ts'
import type { Chunk, Report } from '../corpus/report.ts'
import { AppError } from '../errors.ts'
import { fold } from '../lib/text.ts'
import { storageError } from './connection.ts'
import type { Manifest } from './manifest.ts'
import { type TableKind, tableName } from './pointer.ts'
import { chunkColumns, chunksOf, figuresOf, reportsOf } from './row.ts'
import type { Hit, SearchFilter, Store } from './store.ts'
import { latinTermsOf, textQuery } from './text-search.ts'

/**
 * Loads a generation and searches it once each way. Throws AppError `index_damaged` if anything it was
 * built with is missing or cannot be read.
 */
export async function loadGeneration(connection: Connection, manifest: Manifest): Promise<Store> {
  try {
    return await load(connection, manifest)
  } catch (cause) {
    const problem = `${manifest.generation} cannot be read / 无法读取`
    throw new AppError('index_damaged', { problem }, { cause })
  }
}

async function load(connection: Connection, manifest: Manifest): Promise<Store> {
  const open = (kind: TableKind): Promise<Table> =>
    connection.openTable(tableName(kind, manifest.generation))
  const [chunkTable, reportTable, figureTable] = await Promise.all([
    open('chunks'),
    open('reports'),
    open('figures'),
  ])
  const [chunkRows, reportRows, figureRows] = await Promise.all([
    rowsOf(chunkTable, chunkColumns),
    rowsOf(reportTable),
    rowsOf(figureTable),
  ])
  const chunks = chunksOf(chunkRows)
  const reports = reportsOf(reportRows)
  if (chunks.length !== manifest.chunks || reports.length !== manifest.reports)
    throw new Error('rows are missing')
  const byId = new Map(reports.map((report) => [report.id, report]))
  const rows = chunks.map((chunk) => {
    const report = byId.get(chunk.reportId)
    if (report === undefined) throw new Error('a chunk without its report')
    return { chunk, report, key: fold(passageOf(report, chunk.text)) }
  })
  const store: Store = {
    generation: manifest.generation,
    corpus: { reports, chunks },
    figures: figuresOf(figureRows),
    report: (reportId) => byId.get(reportId),
    ...searches(chunkTable, rows, manifest.embedding.dimension),
  }
  await tryOut(store, manifest)
  return store
}

/** A truncated file shows only when it is read: each index and each vector column is used once. */
async function tryOut(store: Store, manifest: Manifest): Promise<void> {
  const probe = Float32Array.from(manifest.embedding.probe)
  const first = store.corpus.reports[0]
  const filter = first === undefined ? {} : { provinces: [first.province], years: [first.year] }
  const counts = await Promise.all([
    store.searchVector(probe, 1),
    store.searchBare(probe, 1, filter),
    store.searchText(first?.paragraphs[0]?.text.slice(0, 40) ?? '', 1, filter),
  ])
  if (counts[0].length === 0 || counts[1].length === 0) throw new Error('a search finds nothing')
}

interface LoadedRow {
  chunk: Chunk
  report: Report
  key: string
}

type Searches = Pick<Store, 'searchVector' | 'searchBare' | 'searchText'>

function searches(table: Table, rows: readonly LoadedRow[], dimension: number): Searches {
  const provinces = new Set(rows.map((row) => row.report.province))
  const years = new Set(rows.map((row) => row.report.year))
  const terms = new Set(rows.flatMap((row) => latinTermsOf(row.key)))
  const hit = (row: unknown, score: number): Hit[] => {
    const found = rows[Number(row)]
    return found === undefined ? [] : [{ chunk: found.chunk, report: found.report, score }]
  }

  async function nearest(
    column: 'vector' | 'bare',
    vector: Float32Array,
    limit: number,
    filter: SearchFilter = {}
  ): Promise<Hit[]> {
    if (vector.length !== dimension) throw new AppError('index_outdated', { problem: 'dimension' })
    const where = condition(filter, provinces, years)
    if (where === null || limit < 1) return []
    let query: VectorQuery = table.query().nearestTo(vector).column(column).distanceType('dot')
    if (where !== '') query = query.where(where)
    const found = await read(query.select(['row', '_distance']).limit(limit))
    return found.flatMap((row) => hit(row.row, 1 - Number(row._distance)))
  }

  return {
    searchVector: (vector, limit, filter) => nearest('vector', vector, limit, filter),
    searchBare: (vector, limit, filter) => nearest('bare', vector, limit, filter),
    async searchText(text, limit, filter = {}) {
      const asked = textQuery(text, (term) => terms.has(term))
      const where = condition(filter, provinces, years)
      if (where === null || asked.text === '' || limit < 1) return []
      let query = table.query().fullTextSearch(new MatchQuery(asked.text, 'key'))
      if (where !== '') query = query.where(where)
      // Parts of Latin terms are found too and taken out again, so more are asked for.
      const asMany = asked.hasTerms ? limit * 4 + 50 : limit
      const found = await read(query.select(['row', '_score']).limit(asMany))
      return found
        .filter((row) => asked.accepts(rows[Number(row.row)]?.key ?? ''))
        .slice(0, limit)
        .flatMap((row) => hit(row.row, Number(row._score)))
    },
  }
}

/**
 * An SQL condition of whitelisted values only: names and years that this generation has. '' restricts
 * nothing; null means that nothing can match.
 */
function condition(
  filter: SearchFilter,
  provinces: ReadonlySet<string>,
  years: ReadonlySet<number>
): string | null {
  const parts: string[] = []
  if (filter.provinces !== undefined && filter.provinces.length > 0) {
    const known = filter.provinces.filter((name) => provinces.has(name) && !name.includes("'"))
    if (known.length === 0) return null
    parts.push(`province IN (${known.map((name) => `'${name}'`).join(', ')})`)
  }
  if (filter.years !== undefined && filter.years.length > 0) {
    const known = filter.years.filter((year) => years.has(year) && Number.isInteger(year))
    if (known.length === 0) return null
    parts.push(`year IN (${known.join(', ')})`)
  }
  return parts.join(' AND ')
}

async function rowsOf(table: Table, columns?: string[]): Promise<Record<string, unknown>[]> {
  const query = table.query()
  return plainRows(await (columns === undefined ? query : query.select(columns)).toArray())
}

async function read(query: { toArray(): Promise<unknown[]> }): Promise<Record<string, unknown>[]> {
  try {
    return plainRows(await query.toArray())
  } catch (cause) {
    throw storageError(cause)
  }
}

/** Arrow rows decode a column on every access; plain objects do it once. */
function plainRows(rows: readonly unknown[]): Record<string, unknown>[] {
  return rows.map((row) => Object.fromEntries(Object.entries(row ?? {})))
}
