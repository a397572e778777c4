/** The words of the corpus: what a report, a paragraph and a chunk are. */

/** One paragraph of a report's body, its text exactly as in the file. */
export interface Paragraph {
  /** Counted from 1 inside its report; title and issuer are not paragraphs. */
  number: number
  text: string
}

/** One province's report of one year. */
export interface Report {
  /** File name without suffix; stored conversations and links use it. */
  id: string
  /** What stands in a citation mark: `北京`, or `北京2023` where a province has several reports. */
  label: string
  /** Simplified short name of the province, e.g. `北京`. */
  province: string
  year: number
  title: string
  issuer: string
  event: string
  /** What a reader should know of the text, e.g. that its source is cut off; '' where nothing. */
  note: string
  paragraphs: Paragraph[]
}

/** A sentence of one paragraph: `text` is `paragraph.text.slice(start, end)` (UTF-16 units). */
export interface Chunk {
  /** `reportId:paragraph:start`. */
  id: string
  reportId: string
  paragraph: number
  start: number
  end: number
  text: string
}

/** Reports and chunks of one index generation, held in memory. */
export interface Corpus {
  /** Sorted by province (as in the list of provinces), then by year. */
  reports: Report[]
  chunks: Chunk[]
}

/**
 * Gives every report its label: the province's short name, with the year where the province has
 * several reports, and with a running number where several share a year.
 */
export function labelReports<T extends Omit<Report, 'label'>>(reports: T[]): (T & Report)[] {
  return reports.map((report) => {
    const siblings = reports.filter((r) => r.province === report.province)
    if (siblings.length < 2) return { ...report, label: report.province }
    const sameYear = siblings
      .filter((r) => r.year === report.year)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
    const suffix = sameYear.length > 1 ? `-${sameYear.indexOf(report) + 1}` : ''
    return { ...report, label: `${report.province}${report.year}${suffix}` }
  })
}
