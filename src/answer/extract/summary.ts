/** A summary: the report's opening and the heading of each of its parts, each marked. */
import type { Report } from '../../corpus/report.ts'
import { splitSentences } from '../../lib/text.ts'
import { type Draft, emptyDraft, frame, quoteStatement, type Statement } from '../draft.ts'
import type { Piece } from '../evidence.ts'
import { nameOf, phrase, quoted } from '../phrases.ts'
import type { Plan } from '../plan.ts'
import { findSeries } from '../series.ts'

export function writeSummary(plan: Plan, report: Report): Draft {
  const draft = emptyDraft()
  const { language } = plan
  const head = phrase(language, 'summaryHead', {
    province: nameOf(language, report.label),
    title: report.title,
  })
  draft.segments.push(frame(`${head}${language === 'en' ? ': ' : '：'}`))
  const opening = openingOf(report)
  if (opening) draft.segments.push(said(plan, opening), frame('\n\n'))
  mainPoints(report).forEach((piece, i, all) => {
    draft.segments.push(frame(`${i + 1}. `), said(plan, piece))
    if (i < all.length - 1) draft.segments.push(frame('\n'))
  })
  return draft
}

function said(plan: Plan, piece: Piece): Statement {
  const base = quoteStatement(piece)
  return { ...base, text: quoted(plan.language, base.text) }
}

/** The headings of a report's parts; of a report without headings, the first sentence of each paragraph. */
function mainPoints(report: Report): Piece[] {
  const sections = findSeries(report)
    .filter((series) => new Set(series.items.map((item) => item.paragraph)).size > 1)
    .sort((a, b) => b.items.length - a.items.length)[0]
  if (sections)
    return [...beforeSections(report, sections.items[0]?.paragraph ?? 1), ...sections.items]
  return report.paragraphs.slice(1, 7).flatMap(({ number, text }) => {
    const [first] = splitSentences(text)
    return first ? [{ report, paragraph: number, ...first }] : []
  })
}

/** Paragraphs between opening and first numbered part say what the report is about, too. */
function beforeSections(report: Report, firstSection: number): Piece[] {
  return report.paragraphs.slice(1, firstSection - 1).flatMap(({ number, text }) => {
    const [first] = splitSentences(text)
    return first ? [{ report, paragraph: number, ...first }] : []
  })
}

/** The opening sentence. */
function openingOf(report: Report): Piece | null {
  const [paragraph] = report.paragraphs
  if (!paragraph) return null
  const sentences = splitSentences(paragraph.text)
  const last = sentences.at(-1)
  return last ? { report, paragraph: paragraph.number, ...last } : null
}

const pointsEach = 4

/** Comparing reports without a topic (工作重点有什么不同): a row a report from title and headings. */
export function writeGenericComparison(plan: Plan, reports: readonly Report[]): Draft {
  const draft = emptyDraft()
  const { language } = plan
  const columns = [phrase(language, 'tableProvince'), phrase(language, 'tablePoint')]
  draft.segments.push(frame(`| ${columns.join(' | ')} |\n| --- | --- |\n`))
  const rows = reports.map((report) => {
    const points = mainPoints(report).slice(0, reports.length > 4 ? 2 : pointsEach)
    const statements = points.map((piece) => said(plan, piece))
    draft.segments.push(
      frame(`| ${nameOf(language, report.label)} | ${titleOf(plan, report)}`),
      ...statements.flatMap((item, i) => (i > 0 ? [frame('；'), item] : [item])),
      frame(' |\n')
    )
    const text = titleOf(plan, report) + statements.map((item) => item.text).join('；')
    return {
      province: report.province,
      found: statements.length > 0,
      cells: [{ text, statements }],
    }
  })
  draft.table = { columns, rows }
  return draft
}

function titleOf(plan: Plan, report: Report): string {
  return plan.language === 'en' ? `“${report.title}”: ` : `《${report.title}》：`
}
