/** How reports, chunks and figures stand in LanceDB, and back. */
import { makeArrowTable, VectorColumnOptions } from '@lancedb/lancedb'
import { z } from 'zod'
import type { Figure } from '../answer/figures.ts'
import type { Chunk, Report } from '../corpus/report.ts'

/** A chunk with what is searched. */
export interface IndexedChunk {
  chunk: Chunk
  province: string
  year: number
  /** Folded text of the full-text index. */
  key: string
  /** SHA-256 of model and text of `vector` and of `bare`: an unchanged text is not embedded again. */
  vectorHash: string
  bareHash: string
  vector: Float32Array
  bare: Float32Array
}

export const ChunkRowSchema = z.object({
  row: z.int().nonnegative(),
  reportId: z.string(),
  paragraph: z.int().positive(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string(),
})
/** The columns of a chunk that are kept in memory. */
export const chunkColumns = Object.keys(ChunkRowSchema.shape)

const ParagraphSchema = z.object({ number: z.int().positive(), text: z.string() })
const StoredReportSchema = z.object({
  id: z.string(),
  label: z.string(),
  province: z.string(),
  year: z.int(),
  title: z.string(),
  issuer: z.string(),
  event: z.string(),
  note: z.string(),
  paragraphs: z.array(ParagraphSchema),
}) satisfies z.ZodType<Report>

const StoredFigureSchema = z.object({
  reportId: z.string(),
  province: z.string(),
  paragraph: z.int().positive(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string(),
  value: z.number(),
  upper: z.number().nullable(),
  unit: z.string(),
  qualifier: z.string(),
  subject: z.string(),
}) satisfies z.ZodType<Figure>

/** Reports and figures are kept whole, as JSON: they are read together and never searched in LanceDB. */
const JsonRowSchema = z.object({ row: z.int().nonnegative(), json: z.string() })

/** Rows ready to be written. */
export type Rows = ReturnType<typeof makeArrowTable>

/** The chunks table; row numbers are the places in the list given, which must not be empty. */
export function chunkTable(chunks: readonly IndexedChunk[]): Rows {
  const rows = chunks.map(({ chunk, vector, bare, ...columns }, row) => ({
    row,
    reportId: chunk.reportId,
    paragraph: chunk.paragraph,
    start: chunk.start,
    end: chunk.end,
    text: chunk.text,
    ...columns,
    vector: Array.from(vector),
    bare: Array.from(bare),
  }))
  const vectorColumns = { vector: new VectorColumnOptions(), bare: new VectorColumnOptions() }
  return makeArrowTable(rows, { vectorColumns })
}

export function reportTable(reports: readonly Report[]): Rows {
  return makeArrowTable(reports.map((report, row) => ({ row, json: JSON.stringify(report) })))
}

/** One row for all figures: a corpus may have none, and a table must have a row. */
export function figureTable(figures: readonly Figure[]): Rows {
  return makeArrowTable([{ row: 0, json: JSON.stringify(figures) }])
}

/** Reads stored chunks in their order. Throws where a row is not as written. */
export function chunksOf(rows: readonly unknown[]): Chunk[] {
  return inOrder(rows.map((row) => ChunkRowSchema.parse(row))).map(({ row, ...chunk }) => ({
    id: `${chunk.reportId}:${chunk.paragraph}:${chunk.start}`,
    ...chunk,
  }))
}

export function reportsOf(rows: readonly unknown[]): Report[] {
  return jsonItems(rows).map((item) => StoredReportSchema.parse(item))
}

export function figuresOf(rows: readonly unknown[]): Figure[] {
  return jsonItems(rows).flatMap((item) => z.array(StoredFigureSchema).parse(item))
}

function jsonItems(rows: readonly unknown[]): unknown[] {
  return inOrder(rows.map((row) => JsonRowSchema.parse(row))).map(({ json }) => JSON.parse(json))
}

function inOrder<T extends { row: number }>(rows: T[]): T[] {
  const sorted = rows.toSorted((a, b) => a.row - b.row)
  sorted.forEach(({ row }, index) => {
    if (row !== index) throw new Error(`row ${index} is missing`)
  })
  return sorted
}
