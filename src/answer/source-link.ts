/** Links from outside to the page's view of a cited paragraph. */

import type { Report } from '../corpus/report.ts'
import type { Language } from '../lib/language.ts'
import type { Citation, Source } from './events.ts'

/** What a link shows: where it leads and what it is called. */
export interface SourceLink {
  url: string
  title: string
}

/** `https://…/#/report/2022-beijing/2`; `base` is PUBLIC_URL or the origin of the request. */
export function paragraphUrl(base: string, reportId: string, paragraph: number): string {
  return `${reportUrl(base, reportId)}/${paragraph}`
}

/** The page's view of a whole report. */
export function reportUrl(base: string, reportId: string): string {
  return `${base.replace(/\/+$/, '')}/#/report/${encodeURIComponent(reportId)}`
}

/** Link and readable title of a source; `report` is its report where that is still known. */
export function sourceLink(
  base: string,
  { province, year, reportId, paragraph }: Source,
  report: Report | undefined,
  language: Language = 'zh-Hans'
): SourceLink {
  const url = paragraphUrl(base, reportId, paragraph)
  const isEnglish = language === 'en'
  const place = `${province} ${year}${isEnglish ? `, paragraph ${paragraph}` : `，第${paragraph}段`}`
  if (report === undefined) return { url, title: place }
  return { url, title: isEnglish ? `${report.title} (${place})` : `${report.title}（${place}）` }
}

/** Where the marks of `citations`, in reading order, stand in `text` (UTF-16 units). */
export function markPlaces(
  text: string,
  citations: readonly Citation[]
): { citation: Citation; start: number; end: number }[] {
  let from = 0
  return citations.flatMap((citation) => {
    const start = text.indexOf(citation.mark, from)
    if (start < 0) return []
    from = start + citation.mark.length
    return [{ citation, start, end: from }]
  })
}
