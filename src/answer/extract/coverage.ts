/** Which reports mention a topic: the count, each with the sentence that shows it, and the rest by name. */
import type { Report } from '../../corpus/report.ts'
import type { Coverage } from '../described.ts'
import {
  type Draft,
  type DraftTable,
  emptyDraft,
  frame,
  quoteStatement,
  statement,
} from '../draft.ts'
import { markOf, type Piece } from '../evidence.ts'
import type { Mention } from '../mentions.ts'
import { nameOf, namesOf, phrase, quoted } from '../phrases.ts'
import type { Plan } from '../plan.ts'
import { ceremonyPenalty } from '../substance.ts'

/** One report's mentions, strongest first, one a paragraph. */
interface Row {
  report: Report
  mentions: Mention[]
}

/** At most so many further paragraphs are named behind a report's sentence. */
const furtherMarks = 4
/** With a list question (列出各地的联盟) each paragraph's sentence is shown, up to this many a report. */
const shownWhenListing = 5

export function writeCoverage(
  plan: Plan,
  { mentions, near }: Coverage,
  reports: readonly Report[]
): Draft {
  const draft = emptyDraft()
  const { language } = plan
  const listing = plan.cues.list && plan.cues.everyProvince
  const rows = rowsOf(mentions, reports, listing)
  const silent = reports.filter((report) => !rows.some((row) => row.report.id === report.id))
  const topic = plan.topic.label
  if (rows.length === 0) return draft
  if (plan.cues.negated && silent.length > 0) {
    const provinces = namesOf(
      language,
      silent.map((report) => report.province)
    )
    const text = phrase(language, 'coverageSilent', { count: silent.length, topic, provinces })
    draft.segments.push(frame(`${text}\n\n`))
  }
  draft.segments.push(
    frame(
      `${phrase(language, near ? 'coverageNear' : 'coverageCount', { total: reports.length, count: rows.length, topic })}\n\n`
    )
  )
  const table: DraftTable = {
    columns: [phrase(language, 'tableProvince'), phrase(language, 'tableContent')],
    rows: [],
  }
  const shown = listing ? shownWhenListing : 1
  rows.forEach((row) => {
    const statements = row.mentions.slice(0, shown).map(({ sentence }) => {
      const base = quoteStatement(pieceOfMention({ sentence }))
      return { ...base, text: quoted(language, base.text) }
    })
    const further = row.mentions.slice(shown, shown + furtherMarks).map(pieceOfMention)
    draft.segments.push(
      frame(`- **${nameOf(language, row.report.label)}**${language === 'en' ? ': ' : '：'}`)
    )
    statements.forEach((said, i) => {
      if (i > 0) draft.segments.push(frame(language === 'en' ? '; ' : '；'))
      draft.segments.push(said)
    })
    if (further.length > 0) {
      draft.segments.push(frame(language === 'en' ? ' (' : '（'))
      draft.segments.push(statement(phrase(language, 'alsoSee'), further))
      draft.segments.push(frame(language === 'en' ? ')' : '）'))
    }
    draft.segments.push(frame('\n'))
    table.rows.push({
      province: row.report.province,
      found: true,
      cells: [{ text: statements.map((said) => said.text).join('；'), statements }],
    })
  })
  if (silent.length > 0) {
    const provinces = namesOf(
      language,
      silent.map((report) => report.province)
    )
    if (!plan.cues.negated)
      draft.segments.push(
        frame(`\n${phrase(language, 'coverageRest', { count: silent.length, provinces })}`)
      )
    for (const report of silent) {
      draft.absent.push({ province: report.province, topic, reason: 'not_mentioned' })
      table.rows.push({
        province: report.province,
        found: false,
        cells: [{ text: phrase(language, 'notMentionedCell'), statements: [] }],
      })
    }
  }
  draft.table = table
  return draft
}

function rowsOf(mentions: readonly Mention[], reports: readonly Report[], listing: boolean): Row[] {
  return reports.flatMap((report) => {
    const own = mentions
      .filter((mention) => mention.sentence.report.id === report.id)
      .sort((a, b) => rankOf(b) - rankOf(a))
    if (listing) return own.length > 0 ? [{ report, mentions: own }] : []
    const marks = new Set<string>()
    const onePerParagraph = own.filter((mention) => {
      const mark = markOf(report, mention.sentence.chunk.paragraph)
      return !marks.has(mark) && marks.add(mark)
    })
    return onePerParagraph.length > 0 ? [{ report, mentions: onePerParagraph }] : []
  })
}

/** Strong mentions first; of equals the one that says more than a formula. */
function rankOf({ strength, sentence }: Mention): number {
  return strength - ceremonyPenalty(sentence.report, sentence.chunk)
}

function pieceOfMention({ sentence }: Pick<Mention, 'sentence'>): Piece {
  const { report, chunk } = sentence
  return { report, paragraph: chunk.paragraph, start: chunk.start, end: chunk.end }
}
