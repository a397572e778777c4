/** The reports as a LangChain retriever, for chains and agents of others. */
import type { CallbackManagerForRetrieverRun } from '@langchain/core/callbacks/manager'
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers'
import { Document } from 'langchain'
import { markOf } from '../answer/evidence.ts'
import type { SearchReports } from '../answer/search.ts'

export interface ReportRetrieverOptions extends BaseRetrieverInput {
  search: SearchReports
  /** How many sentences at most. @default 8 */
  limit?: number
  /** Keep to these provinces, in any form of name; none: all. */
  provinces?: readonly string[]
  /** Keep to reports of these years; none: all. */
  years?: readonly number[]
}

/** Where a document's text stands: `text` is `paragraph.slice(start, end)` in UTF-16 units. */
export interface ReportMetadata {
  province: string
  year: number
  reportId: string
  title: string
  paragraph: number
  start: number
  end: number
  /** How an answer cites it, e.g. `[北京:2]`. */
  mark: string
  /** Comparable only within one query. */
  score: number
}

/** One document a sentence, best first. LangChain's runnables ask for a class. */
export class ReportRetriever extends BaseRetriever<ReportMetadata> {
  override lc_namespace = ['edu_reports_chat', 'retrievers']
  readonly #options: ReportRetrieverOptions

  static override lc_name(): string {
    return 'ReportRetriever'
  }

  constructor(options: ReportRetrieverOptions) {
    super(options)
    this.#options = options
  }

  /** Throws AppError `province_unknown`, `index_missing` or `embedding_failed`. */
  override async _getRelevantDocuments(
    query: string,
    _run?: CallbackManagerForRetrieverRun
  ): Promise<Document<ReportMetadata>[]> {
    const { search, limit = 8, provinces = [], years = [] } = this.#options
    const hits = await search(query, { limit, provinces, years })
    return hits.map(
      ({ chunk, report, score }) =>
        new Document({
          id: chunk.id,
          pageContent: chunk.text,
          metadata: {
            province: report.province,
            year: report.year,
            reportId: report.id,
            title: report.title,
            paragraph: chunk.paragraph,
            start: chunk.start,
            end: chunk.end,
            mark: markOf(report, chunk.paragraph),
            score,
          },
        })
    )
  }
}
