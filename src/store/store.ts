/** What the answer flow sees of the index: the corpus in memory and search over its chunks. */

import type { Figure } from '../answer/figures.ts'
import type { Chunk, Corpus, Report } from '../corpus/report.ts'

/** Restricts a search; empty or absent lists restrict nothing. */
export interface SearchFilter {
  provinces?: readonly string[]
  years?: readonly number[]
}

export interface Hit {
  chunk: Chunk
  report: Report
  /** Cosine for a vector search; BM25 for a text search. */
  score: number
}

/** One opened, verified index generation. */
export interface Store {
  readonly generation: string
  readonly corpus: Corpus
  readonly figures: readonly Figure[]
  report(reportId: string): Report | undefined
  /** Nearest chunks by cosine to the column `vector` (`province: text`), best first. */
  searchVector(vector: Float32Array, limit: number, filter?: SearchFilter): Promise<Hit[]>
  /**
   * Nearest chunks by cosine to the column `bare` (the text with its province's names taken out), best
   * first: the evidence gate compares with it.
   */
  searchBare(vector: Float32Array, limit: number, filter?: SearchFilter): Promise<Hit[]>
  /** Best chunks by BM25 over character bigrams, best first; a one-character text finds nothing. */
  searchText(text: string, limit: number, filter?: SearchFilter): Promise<Hit[]>
}

/** The index as a running process sees it: a question asks for `current()` once and keeps it. */
export interface LiveStore {
  /** The newest whole generation. Throws AppError `index_missing`, `index_damaged` or `index_outdated`. */
  current(): Promise<Store>
  close(): Promise<void>
}
