/** All places that an answer cites, with their words. */
import type { Citation } from '../../src/answer/events.ts'
import { distinctSources } from '../text/export.ts'
import { Chip } from './chip.tsx'
import { usePage } from './page-context.ts'

interface SourceListProps {
  citations: readonly Citation[]
  turnId: string
}

export function SourceList({ citations, turnId }: SourceListProps) {
  const { words, reports } = usePage()
  const sources = distinctSources(citations)
  return (
    <details class="sources">
      <summary>{words.sources(sources.length)}</summary>
      <ol>
        {sources.map((source) => {
          const title = reports.find((report) => report.id === source.reportId)?.title
          return (
            <li key={`${source.mark}-${source.start}`} class="source">
              <p class="source-place">
                <Chip citation={source} turnId={turnId} index={citations.indexOf(source)} />{' '}
                <span lang="zh-CN">{title === undefined ? source.year : `《${title}》`}</span>
              </p>
              <p class="source-quote" lang="zh-CN">
                {source.quote}
              </p>
            </li>
          )
        })}
      </ol>
    </details>
  )
}
