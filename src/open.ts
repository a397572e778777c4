/** The one composition root: configuration → embedder → live store → model → assistant. */
import type { Evidence } from './answer/evidence.ts'

export interface SearchOptions {
  /** Any form of name; none: all. */
  provinces?: readonly string[]
  years?: readonly number[]
  /** @default 8 */
  limit?: number
  signal?: AbortSignal
}

/** Sentences of the reports for a query, best first. Throws AppError `province_unknown`. */
export type SearchReports = (query: string, options?: SearchOptions) => Promise<Evidence[]>
