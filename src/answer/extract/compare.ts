/** A comparison: a table with a row a report, then what is common and what differs, each marked. */
import type { Report } from '../../corpus/report.ts'
import { fold } from '../../lib/text.ts'
import { contentTerms, type Term } from '../content-words.ts'
import {
  type Draft,
  type DraftTable,
  emptyDraft,
  frame,
  quoteStatement,
  type Statement,
  statement,
} from '../draft.ts'
import type { Evidence, Piece } from '../evidence.ts'
import { formsOf } from '../mentions.ts'
import { nameOf, namesOf, phrase, quoted } from '../phrases.ts'
import type { Plan } from '../plan.ts'
import { occurs } from '../sentence-index.ts'
import { type ChoiceOptions, choosePieces, inReadingOrder, textOf } from './choose.ts'

export interface ComparedReport {
  /** A province without a report has none. */
  report: Report | null
  province: string
  /** Best first; empty where the report has nothing on the topic. */
  evidence: Evidence[]
}

const choice = { max: 3, margin: 0.045, budget: 220 }
const closerChoice = { max: 2, margin: 0.02, budget: 120 }
const numberChoice = { max: 2, margin: 0.012, budget: 120 }
/** With more rows than this, each row is kept shorter. */
const manyRows = 4

export function writeComparison(plan: Plan, compared: readonly ComparedReport[]): Draft {
  const draft = emptyDraft()
  const rows = compared.map((row) => ({
    row,
    chosen: inReadingOrder(choosePieces(row.evidence, choiceFor(plan, compared.length))),
  }))
  draft.absent = compared
    .filter((row) => row.evidence.length === 0)
    .map((row) => ({
      province: row.province,
      topic: plan.topic.label,
      reason: row.report ? 'not_mentioned' : 'no_report',
    }))
  writeTable(plan, draft, rows)
  writeCommon(plan, draft, rows)
  return draft
}

function choiceFor(plan: Plan, rows: number): ChoiceOptions {
  if (plan.cues.asksNumber) return numberChoice
  return rows > manyRows ? closerChoice : choice
}

interface Row {
  row: ComparedReport
  chosen: Piece[]
}

function writeTable(plan: Plan, draft: Draft, rows: Row[]): void {
  const { language } = plan
  const columns = [phrase(language, 'tableProvince'), phrase(language, 'tableContent')]
  const table: DraftTable = { columns, rows: [] }
  draft.segments.push(frame(`| ${columns.join(' | ')} |\n| --- | --- |\n`))
  for (const { row, chosen } of rows) {
    const label = row.report?.label ?? row.province
    draft.segments.push(frame(`| ${nameOf(language, label)} | `))
    const statements = chosen.map((piece) => cellStatement(plan, piece))
    statements.forEach((said, i) => {
      if (i > 0) draft.segments.push(frame(language === 'en' ? '; ' : '；'))
      draft.segments.push(said)
    })
    const nothing = phrase(language, row.report ? 'notMentionedCell' : 'noReportCell')
    if (statements.length === 0) draft.segments.push(frame(nothing))
    draft.segments.push(frame(' |\n'))
    const text = statements.map((said) => said.text).join(language === 'en' ? '; ' : '；')
    table.rows.push({
      province: row.province,
      found: statements.length > 0,
      cells: [{ text: text || nothing, statements }],
    })
  }
  draft.table = table
}

function cellStatement(plan: Plan, piece: Piece): Statement {
  const base = quoteStatement(piece)
  return { ...base, text: quoted(plan.language, base.text).replace(/\|/g, '／') }
}

/** What all rows mention, and what only one does: words of the sentences shown, each marked. */
function writeCommon(plan: Plan, draft: Draft, rows: Row[]): void {
  const found = rows.filter(({ chosen }) => chosen.length > 0)
  if (found.length < 2 || found.length > 6) return
  const { language } = plan
  const keys = found.map(({ chosen }) => fold(chosen.map(textOf).join('\n')))
  const terms = found.map(({ chosen }) =>
    distinctTerms(chosen.flatMap((item) => contentTerms(textOf(item))))
  )
  const common = (terms[0] ?? [])
    .filter(
      (term) =>
        !term.generic &&
        keys.every((key) => formsOf(term, 'equivalent').some((f) => occurs(key, f)))
    )
    .slice(0, 3)
  if (common.length === 0) return
  const pieces = found.flatMap(({ chosen }) => {
    const item = chosen.find((p) => common.some((term) => occurs(fold(textOf(p)), term.folded)))
    return item ? [item] : chosen.slice(0, 1)
  })
  const list = common.map((term) => `“${term.text}”`).join(language === 'en' ? ', ' : '、')
  const names = namesOf(
    language,
    found.map(({ row }) => row.report?.label ?? row.province)
  )
  draft.segments.push(
    frame(`\n**${phrase(language, 'common')}**`),
    statement(
      phrase(language, 'bothMention', { provinces: names, terms: list }) +
        (language === 'en' ? '.' : '。'),
      pieces
    )
  )
}

function distinctTerms(terms: readonly Term[]): Term[] {
  const seen = new Set<string>()
  return terms.filter((term) => !seen.has(term.folded) && seen.add(term.folded))
}
