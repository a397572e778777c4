/** What the MCP tools take and give: schemas, and pure functions from the corpus to results. */
import { z } from 'zod'
import { maxQuestionChars } from '../answer/events.ts'
import { markOf, paragraphText, sourceOf } from '../answer/evidence.ts'
import { paragraphUrl, reportUrl, sourceLink } from '../answer/source-link.ts'
import type { Report } from '../corpus/report.ts'
import { AppError } from '../errors.ts'
import { findFolded } from '../lib/text.ts'
import type { Hit } from '../store/store.ts'

const provinces = z.array(z.string().max(40)).max(100).optional()

export const SearchInput = z.object({
  query: z.string().max(maxQuestionChars).describe('What to look for, in Chinese or English'),
  provinces: provinces.describe('Keep to these provinces, in any form of name'),
  years: z.array(z.number().int()).max(20).optional().describe('Keep to reports of these years'),
  limit: z.number().int().min(1).max(50).default(8).describe('How many results'),
})

export const SearchOutput = z.object({
  results: z.array(
    z.object({
      /** `reportId:paragraph`; `fetch` takes it. */
      id: z.string(),
      title: z.string(),
      url: z.string(),
      /** The sentence that was found. */
      text: z.string(),
      /** How an answer cites the paragraph, e.g. `[北京:2]`. */
      mark: z.string(),
    })
  ),
})
export type SearchResults = z.infer<typeof SearchOutput>

export const FetchInput = z.object({
  id: z
    .string()
    .max(200)
    .describe('`reportId:paragraph` as search gives it, or `reportId` for the whole report'),
})

export const FetchOutput = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  url: z.string(),
  metadata: z.object({
    province: z.string(),
    year: z.number().int(),
    issuer: z.string(),
    event: z.string(),
    note: z.string(),
    reportId: z.string(),
    /** Number of the paragraph, or null for a whole report. */
    paragraph: z.number().int().nullable(),
    paragraphs: z.number().int(),
  }),
})
export type FetchedText = z.infer<typeof FetchOutput>

export const ReportListOutput = z.object({
  reports: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      province: z.string(),
      year: z.number().int(),
      title: z.string(),
      issuer: z.string(),
      event: z.string(),
      note: z.string(),
      paragraphs: z.number().int(),
      url: z.string(),
    })
  ),
})

export const VerifyInput = z.object({
  quote: z.string().min(1).max(maxQuestionChars).describe('The words that are said to be quoted'),
  citation: z
    .string()
    .max(200)
    .optional()
    .describe('Where they are said to stand: a mark such as [北京:2], or `reportId:paragraph`'),
})

export const VerifyOutput = z.object({
  /** `misattributed`: it stands in the reports, but not where the citation says. */
  verdict: z.enum(['verified', 'misattributed', 'not_found']),
  /** Paragraphs that hold the quote; at most 20. */
  places: z.array(
    z.object({
      mark: z.string(),
      reportId: z.string(),
      province: z.string(),
      year: z.number().int(),
      paragraph: z.number().int(),
      start: z.number().int(),
      end: z.number().int(),
      /** The words as the report writes them. */
      quote: z.string(),
      url: z.string(),
    })
  ),
  /** How many paragraphs hold it. */
  total: z.number().int(),
})
export type Verification = z.infer<typeof VerifyOutput>

/** Search hits as ChatGPT's connectors expect them, one a paragraph. */
export function searchResults(hits: readonly Hit[], base: string): SearchResults {
  const seen = new Set<string>()
  const results = hits.flatMap(({ report, chunk }) => {
    const id = `${report.id}:${chunk.paragraph}`
    if (seen.has(id)) return []
    seen.add(id)
    const source = sourceOf({ ...chunk, report })
    return [{ id, ...sourceLink(base, source, report), text: chunk.text, mark: source.mark }]
  })
  return { results }
}

/** A paragraph (`reportId:paragraph`) or a whole report. Throws AppError `report_unknown`. */
export function fetchText(id: string, reports: readonly Report[], base: string): FetchedText {
  const place = placeOf(id, reports)
  if (place === null) throw new AppError('report_unknown', { id })
  const { report, paragraph } = place
  return {
    id,
    title:
      paragraph === null
        ? report.title
        : `${report.title}（${report.province} ${report.year}，第${paragraph}段）`,
    text:
      paragraph === null
        ? report.paragraphs.map((p) => `${markOf(report, p.number)} ${p.text}`).join('\n\n')
        : paragraphText(report, paragraph),
    url: paragraph === null ? reportUrl(base, report.id) : paragraphUrl(base, report.id, paragraph),
    metadata: {
      province: report.province,
      year: report.year,
      issuer: report.issuer,
      event: report.event,
      note: report.note,
      reportId: report.id,
      paragraph,
      paragraphs: report.paragraphs.length,
    },
  }
}

/** The list of the reports with links to the page. */
export function reportList(
  reports: readonly Report[],
  base: string
): z.infer<typeof ReportListOutput> {
  return {
    reports: reports.map(({ paragraphs, ...report }) => ({
      ...report,
      paragraphs: paragraphs.length,
      url: reportUrl(base, report.id),
    })),
  }
}

/**
 * Whether a quote stands verbatim in the reports (quotation marks, width, blanks and traditional forms
 * aside), where, and whether it stands where `citation` says.
 */
export function verifyQuote(
  { quote, citation }: z.infer<typeof VerifyInput>,
  reports: readonly Report[],
  base: string
): Verification {
  const places = reports.flatMap((report) =>
    report.paragraphs.flatMap(({ number, text }) => {
      const place = findFolded(text, quote)
      if (place === null) return []
      const { quote: written, ...source } = sourceOf({ report, paragraph: number, ...place })
      const { mark, reportId, province, year, paragraph, start, end } = source
      const url = paragraphUrl(base, reportId, paragraph)
      return [{ mark, reportId, province, year, paragraph, start, end, quote: written, url }]
    })
  )
  const cited = citation === undefined ? null : placeOf(citation, reports)
  const stands = places.some(
    (place) =>
      place.reportId === cited?.report.id &&
      (cited.paragraph === null || cited.paragraph === place.paragraph)
  )
  const verdict = stands || citation === undefined ? 'verified' : 'misattributed'
  return {
    verdict: places.length === 0 ? 'not_found' : verdict,
    places: places.slice(0, 20),
    total: places.length,
  }
}

/** `2022-beijing:2`, `2022-beijing`, `[北京:2]`, `［北京：第2段］`: the report and the paragraph, or null. */
function placeOf(
  reference: string,
  reports: readonly Report[]
): { report: Report; paragraph: number | null } | null {
  const plain = reference
    .normalize('NFKC')
    .replace(/[[\]【】]/g, '')
    .trim()
  const match = /^(.*?)(?::\s*第?(\d{1,6})段?)?$/u.exec(plain)
  const name = match?.[1]?.trim() ?? plain
  const report = reports.find((r) => r.id === name) ?? labelled(name, reports)
  if (report === undefined) return null
  if (match?.[2] === undefined) return { report, paragraph: null }
  const paragraph = Number(match[2])
  return report.paragraphs[paragraph - 1] === undefined ? null : { report, paragraph }
}

/** A label without a year resolves to the newest report. */
function labelled(label: string, reports: readonly Report[]): Report | undefined {
  return (
    reports.find((report) => report.label === label) ??
    reports.filter((report) => report.province === label).sort((a, b) => b.year - a.year)[0]
  )
}
