/** Search as every surface offers it: names of provinces in any form, the newest index each time. */
import { resolveProvince } from '../corpus/provinces.ts'
import type { Embedder } from '../embed/embedder.ts'
import { AppError } from '../errors.ts'
import { searchReports } from '../store/search.ts'
import type { Hit, LiveStore } from '../store/store.ts'

export interface SearchOptions {
  /** Any form of name; none: all. */
  provinces?: readonly string[]
  years?: readonly number[]
  /** How many sentences at most. @default 8 */
  limit?: number
  signal?: AbortSignal
}

/** Sentences of the reports for a query, best first. Throws AppError `province_unknown`. */
export type SearchReports = (query: string, options?: SearchOptions) => Promise<Hit[]>

export interface SearchDependencies {
  store: LiveStore
  embedder: Embedder
}

export function createSearch({ store, embedder }: SearchDependencies): SearchReports {
  return async (query, { provinces = [], years = [], limit = 8, signal } = {}) => {
    const known = provinces.map((name) => {
      const province = resolveProvince(name)
      if (province === undefined) throw new AppError('province_unknown', { name })
      return province
    })
    return searchReports(await store.current(), embedder, query, {
      provinces: known,
      years,
      k: limit,
      ...(signal === undefined ? {} : { signal }),
    })
  }
}
