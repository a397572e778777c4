/** A citation mark in an answer: a link to its place in the report, with a preview. */
import type { Citation } from '../../src/answer/events.ts'
import { targetHash } from '../state/route.ts'
import { usePage } from './page-context.ts'

interface ChipProps {
  citation: Citation
  turnId: string
  /** Index into the answer's citations. */
  index: number
}

export function Chip({ citation, turnId, index }: ChipProps) {
  const { words, openSource, preview } = usePage()
  const { label, paragraph, status } = citation
  const repaired = status === 'repaired'
  const name = words.citationName(`${label}:${paragraph}`, paragraph)
  return (
    <a
      class={repaired ? 'chip repaired' : 'chip'}
      href={targetHash(citation)}
      aria-haspopup="dialog"
      aria-label={repaired ? `${name} (${words.repaired})` : name}
      data-turn={turnId}
      data-index={index}
      onMouseEnter={(event) => preview(citation, event.currentTarget)}
      onMouseLeave={() => preview(null, null)}
      onFocus={(event) => preview(citation, event.currentTarget)}
      onBlur={() => preview(null, null)}
      onClick={(event) => {
        // A click that asks for a new tab or window is the browser's.
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        event.currentTarget.focus({ preventScroll: true })
        openSource(citation, { turnId, index })
      }}
    >
      {/* Not seen, but copied with the text around it and printed. */}
      <span class="bracket">[</span>
      {label}:{paragraph}
      <span class="bracket">]</span>
    </a>
  )
}
