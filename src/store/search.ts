/** Search over the reports as people and programs ask for it: words and meaning in one list. */
import type { Embedder } from '../embed/embedder.ts'
import { fuseHits, rarityOf } from './fuse.ts'
import type { Hit, SearchFilter, Store } from './store.ts'

export interface SearchOptions extends SearchFilter {
  /** How many chunks at most. @default 8 */
  k?: number
  signal?: AbortSignal
}

/** Each side is asked for more than is wanted, since the other side may move them up. */
const minCandidates = 50

/**
 * The best chunks for a query, best first; the score is fused and compares only within one query. A
 * blank query finds nothing. Throws AppError `embedding_failed` or `storage_failed`.
 */
export async function searchReports(
  store: Store,
  embedder: Embedder,
  query: string,
  { k = 8, provinces = [], years = [], signal }: SearchOptions = {}
): Promise<Hit[]> {
  if (query.trim() === '' || k < 1) return []
  const filter: SearchFilter = { provinces, years }
  const candidates = Math.max(minCandidates, k * 4)
  const [dense, lexical] = await Promise.all([
    embedder
      .embedQuery(query, signal)
      .then((vector) => store.searchVector(vector, candidates, filter)),
    store.searchText(query, candidates, filter),
  ])
  return fuseHits(query, dense, lexical, rarityOf(store)).slice(0, k)
}
