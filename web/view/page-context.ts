/** What every part of the page may need: words, reports, and what can be done. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Citation } from '../../src/answer/events.ts'
import type { Api, ReportSummary } from '../state/api.ts'
import type { Target } from '../state/route.ts'
import type { InterfaceLanguage, Words } from '../text/words.ts'

export interface PageContextValue {
  language: InterfaceLanguage
  words: Words
  api: Api
  /** Empty until they are read. */
  reports: readonly ReportSummary[]
  /** Opens the side panel; `turnId` and `index` tell which citation of which answer was clicked. */
  openSource(target: Target, origin?: { turnId: string; index: number }): void
  /** Shows or hides the small preview beside a chip. */
  preview(citation: Citation | null, chip: HTMLElement | null): void
  /** Tells those who cannot see the page. */
  announce(text: string): void
}

export const PageContext = createContext<PageContextValue | null>(null)

/** The page's context; only parts inside the page may call it. */
export function usePage(): PageContextValue {
  const value = useContext(PageContext)
  if (value === null) throw new Error('usePage needs a PageContext around it')
  return value
}
