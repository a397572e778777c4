/** A comparison: a table with a row a report, then what is common and what differs, each marked. */
import type { Report } from '../../corpus/report.ts'
import { fold } from '../../lib/text.ts'
import type { Segment } from '../compose.ts'
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
import { type Evidence, type Piece, paragraphText, textOf } from '../evidence.ts'
import { formsOf } from '../mentions.ts'
import { nameOf, namesOf, phrase, quoted } from '../phrases.ts'
import type { Plan } from '../plan.ts'
import { occurs } from '../sentence-index.ts'
import { isFormula } from '../substance.ts'
import { clausesOf } from '../tidy.ts'
import { topicTerms } from '../topic.ts'
import { type ChoiceOptions, choosePieces, inReadingOrder } from './choose.ts'

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
    chosen: inReadingOrder(
      choosePieces(withoutCeremony(row.evidence), choiceFor(plan, compared.length))
    ),
  }))
  draft.absent = compared
    .filter((row) => row.evidence.length === 0)
    .map((row) => ({
      province: row.province,
      topic: plan.topic.label,
      reason: row.report ? 'not_mentioned' : 'no_report',
    }))
  writeTable(plan, draft, rows)
  writeCommonAndDifferent(plan, draft, rows)
  return draft
}

/** Opening formulas, only where a report says nothing else on the topic. */
function withoutCeremony(evidence: readonly Evidence[]): readonly Evidence[] {
  const telling = evidence.filter(({ report, chunk }) => !isFormula(report, chunk))
  return telling.length > 0 ? telling : evidence
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

/** What all rows mention, and where each says something of its own; both in the reports' words, each marked. */
function writeCommonAndDifferent(plan: Plan, draft: Draft, rows: Row[]): void {
  const found = rows.filter(({ chosen }) => chosen.length > 0)
  if (found.length < 2 || found.length > 6) return
  draft.segments.push(...common(plan, found), ...different(plan, found))
}

function common(plan: Plan, found: Row[]): Segment[] {
  const { language } = plan
  const keys = found.map(({ chosen }) => fold(chosen.map(textOf).join('\n')))
  const shared = distinctTerms((found[0]?.chosen ?? []).flatMap((p) => contentTerms(textOf(p))))
    .filter((term) => term.text.length > 2 && !term.generic)
    .filter((term) => keys.every((key) => occurs(key, term.folded)))
    .slice(0, 3)
  if (shared.length === 0) return []
  const pieces = found.flatMap(({ chosen }) => {
    const item = chosen.find((p) => shared.some((term) => occurs(fold(textOf(p)), term.folded)))
    return item ? [item] : chosen.slice(0, 1)
  })
  const terms = shared.map((term) => `“${term.text}”`).join(language === 'en' ? ', ' : '、')
  const provinces = namesOf(language, found.map(labelOf))
  return [
    frame(`\n${bold(phrase(language, 'common'))}`),
    statement(phrase(language, 'bothMention', { provinces, terms }) + endOf(plan), pieces),
    frame('\n'),
  ]
}

/** Of each row the clause that states most (a number, a name), so that the difference can be seen at a glance. */
function different(plan: Plan, found: Row[]): Segment[] {
  const { language } = plan
  const points = found.flatMap((row) => {
    const piece = tellingClause(plan, row.chosen)
    return piece ? [{ row, piece }] : []
  })
  if (points.length < 2) return []
  const colon = language === 'en' ? '; ' : '；'
  return [
    frame(`\n${bold(phrase(language, 'differing'))}`),
    ...points.flatMap(({ row, piece }, i): Segment[] => {
      const base = quoteStatement(piece)
      const text = phrase(language, 'differ', {
        province: nameOf(language, labelOf(row)),
        point: base.text.replace(/“/g, '‘').replace(/”/g, '’'),
      })
      const last = i === points.length - 1
      return [{ ...base, text: text + (last ? endOf(plan) : '') }, ...(last ? [] : [frame(colon)])]
    }),
    frame('\n'),
  ]
}

function tellingClause(plan: Plan, chosen: readonly Piece[]): Piece | null {
  const terms = topicTerms(plan.topic).map((term) => formsOf(term, 'related'))
  const clauses = chosen.flatMap((piece) =>
    clausesOf(paragraphText(piece.report, piece.paragraph), piece).map((span) => ({
      ...piece,
      ...span,
    }))
  )
  const worth = (piece: Piece) => {
    const text = textOf(piece)
    const long = text.length >= 8 && text.length <= 46 ? 1 : 0
    const key = fold(text)
    const held = terms.filter((forms) => forms.some((form) => occurs(key, form))).length
    const onTopic = held === 0 ? 0 : 1 + held / terms.length
    const number = plan.cues.asksNumber ? 2 : 1
    return long + onTopic + (/\d/.test(text) ? number : 0) + (/[“《]/.test(text) ? 0.5 : 0)
  }
  return [...clauses].sort((a, b) => worth(b) - worth(a))[0] ?? null
}

/** Markdown takes no blank before the closing stars. */
function bold(text: string): string {
  const bare = text.trimEnd()
  return `**${bare}**${text.slice(bare.length)}`
}

function labelOf({ row }: Row): string {
  return row.report?.label ?? row.province
}

function endOf(plan: Plan): string {
  return plan.language === 'en' ? '.' : '。'
}

function distinctTerms(terms: readonly Term[]): Term[] {
  const seen = new Set<string>()
  return terms.filter((term) => !seen.has(term.folded) && seen.add(term.folded))
}
