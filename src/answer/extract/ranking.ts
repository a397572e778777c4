/** Rankings, differences and totals: computed from the figures of the reports, each with its mark. */

import type { Report } from '../../corpus/report.ts'
import { splitSentences } from '../../lib/text.ts'
import { type ComputedNumber, differenceOf, formatQuantity, totalOf } from '../compute-figures.ts'
import { contentTerms } from '../content-words.ts'
import {
  type Draft,
  emptyDraft,
  frame,
  quoteStatement,
  type Statement,
  statement,
} from '../draft.ts'
import type { Absent } from '../events.ts'
import { type Piece, paragraphText } from '../evidence.ts'
import type { Figure } from '../figures.ts'
import { containment } from '../overlap.ts'
import { nameOf, phrase, quoted } from '../phrases.ts'
import type { Plan } from '../plan.ts'
import { type Ranking, rankFigures } from '../rank-figures.ts'
import { oneEach, type Retrieval } from '../retrieve.ts'
import { equivalents } from '../synonyms.ts'
import { clausesOf, type Span } from '../tidy.ts'

/** Share of what is asked that the subject of a figure of another kind must hold to be worth a line. */
const nearSubject = 0.6
/** Share of each subject that the other must hold where code calculates with both. */
const sameSubject = 0.6
/** At most so many figures of another kind are listed. */
const mostIncomparable = 3

export function writeRanking(plan: Plan, retrieval: Retrieval, figures: readonly Figure[]): Draft {
  const reports = new Map(retrieval.reports.map((report) => [report.id, report]))
  const { superlative, difference, total } = plan.cues
  const alternatives = alternativesOf(plan)
  const asksTarget = /目标|力争|打算|计划|将来|未来|target|\bplan/i.test(plan.question)
  const inScope = figures.filter((figure) => {
    const report = reports.get(figure.reportId)
    return report !== undefined && (asksTarget || !isTarget(report, figure))
  })
  const unit = unitRanked(plan.bareQuery)
  const rank = (terms: string[], from: readonly Figure[]) =>
    rankFigures(from, {
      topicTerms: terms,
      ...(unit === '' ? {} : { unit }),
      direction: superlative ?? 'most',
      reports: retrieval.reports,
      synonyms: (term) => [...equivalents(term), ...(alternatives.get(term) ?? [])],
    })
  const [ranking] = subjectsAsked(plan).flatMap((terms) => {
    const all = rank(terms, inScope)
    if (all.items.length === 0) return []
    // Of a province with several reports the newest that states the figure is ranked.
    const stating = new Set(all.items.map(({ figure }) => figure.reportId))
    const used = oneEach(plan, retrieval.reports, (report) => stating.has(report.id))
    const ids = new Set(used.map((report) => report.id))
    return [
      rank(
        terms,
        inScope.filter((figure) => ids.has(figure.reportId))
      ),
    ]
  })
  if (!ranking) return emptyDraft()
  const pieces = new Map(
    [...ranking.items, ...ranking.incomparable].flatMap(({ figure }) => {
      const report = reports.get(figure.reportId)
      return report ? [[figure, pieceOfFigure(report, figure)] as const] : []
    })
  )
  const draft = emptyDraft()
  if (difference || total) writeComputed(plan, draft, ranking, pieces)
  else writeTop(plan, draft, ranking, pieces)
  writeItems(plan, draft, ranking, pieces)
  writeCaution(plan, draft, ranking, pieces)
  writeIncomparable(plan, draft, ranking, pieces)
  draft.absent = withoutFigure(plan, retrieval, ranking)
  return draft
}

/** The provinces asked about whose reports state no such figure. */
function withoutFigure(plan: Plan, { reports }: Retrieval, ranking: Ranking): Absent[] {
  const stated = [...ranking.items, ...ranking.incomparable].map(({ figure }) => figure.province)
  const covered = plan.provinces.filter((p) => reports.some(({ province }) => province === p))
  return covered
    .filter((province) => !stated.includes(province))
    .map((province) => ({ province, topic: plan.topic.label, reason: 'not_mentioned' }))
}

/** 力争到2025年达到91%: what a report hopes for is not what it has. */
function isTarget(report: Report, { paragraph, start }: Figure): boolean {
  const text = paragraphText(report, paragraph)
  const sentence = splitSentences(text, { atSemicolon: true }).find(
    (span) => span.start <= start && start < span.end
  )
  const before = text.slice(sentence?.start ?? 0, start)
  if (/力争|争取|目标是|预计|计划(?:到|在|用|新|再)|拟(?:建|新)/.test(before)) return true
  return [...before.matchAll(/到(20\d{2})年/g)].some(([, year]) => Number(year) >= report.year)
}

/** The unit that the word before 最 tells: …率最高 → %, 投入的钱最多 → 元; '' where it tells none. */
function unitRanked(question: string): string {
  if (/(?:[^效]率|比例|占比|比重)[^。？?]{0,10}(?:最|排|从|由)/u.test(question)) return '%'
  if (/人次/.test(question)) return '人次'
  return /(?:钱|资金|金额|经费|投入|投资|收入|产值)(?:额|总额)?(?:最|排|从|由)/u.test(question)
    ? '元'
    : ''
}

/** What is counted: first what stands directly before 最多 (…覆盖的国家和地区最多), then the whole topic. */
function subjectsAsked(plan: Plan): string[][] {
  const head =
    /([^,，。?？的]+)(?:是|数|数量|总数)?最[多少大小高低长]/u.exec(plan.bareQuery)?.[1] ?? ''
  const close = contentTerms(head).map((term) => term.text)
  const whole = (plan.topic.alternatives.at(-1) ?? [])
    .filter((term) => !term.generic)
    .map((term) => term.text)
  const measureOnly = /^(?:金额|数量|人数|规模|比例|总数|数字|占比)$/.test(close.join(''))
  return close.length === 0 || measureOnly ? [[...whole, ...close]] : [close, whole]
}

/** 办学或学科建设投入: what the alternatives differ in may stand for each other. */
function alternativesOf(plan: Plan): Map<string, string[]> {
  const last = plan.topic.alternatives.at(-1)?.find((term) => !term.generic)
  const others = plan.topic.alternatives.slice(0, -1).flatMap((terms) => terms[0]?.text ?? [])
  return new Map(last && others.length > 0 ? [[last.text, others]] : [])
}

type Pieces = ReadonlyMap<Figure, Piece>

function writeTop(plan: Plan, draft: Draft, ranking: Ranking, pieces: Pieces): void {
  const { language } = plan
  const first = ranking.items.filter((item) => item.rank === 1)
  const provinces = first
    .map(({ figure }) => labelOf(plan, pieces, figure))
    .join(language === 'en' ? ', ' : '、')
  const figure = first[0]?.figure.text ?? ''
  const extreme = plan.cues.superlative === 'least' ? 'rankingLeast' : 'rankingMost'
  const name = ranking.items.length === 1 ? 'rankingOnly' : extreme
  const end = language === 'en' ? '. ' : '。'
  const cited = first.flatMap((item) => pieces.get(item.figure) ?? [])
  draft.segments.push(statement(phrase(language, name, { provinces, figure }) + end, cited))
  if (asksBothEnds.test(plan.question)) draft.segments.push(...otherEnd(plan, ranking, pieces))
  if (!ranking.certain) draft.segments.push(frame(phrase(language, 'rankingUncertain')))
  draft.segments.push(frame('\n\n'))
}

const asksBothEnds =
  /最[高多大快强].*最[低少小慢弱]|最[低少小慢弱].*最[高多大快强]|\b(?:most|highest|largest)\b.*\b(?:least|lowest|fewest|smallest)\b|\b(?:least|lowest|fewest|smallest)\b.*\b(?:most|highest|largest)\b/is

/** 最低的是哪里,最高的又是哪里: the last of the ranking is asked for, too. */
function otherEnd(plan: Plan, ranking: Ranking, pieces: Pieces): Statement[] {
  const last = ranking.items.at(-1)
  const piece = last && pieces.get(last.figure)
  if (!last || !piece || last.rank === 1) return []
  const name = plan.cues.superlative === 'least' ? 'rankingMost' : 'rankingLeast'
  const values = { provinces: labelOf(plan, pieces, last.figure), figure: last.figure.text }
  const end = plan.language === 'en' ? '. ' : '。'
  return [statement(phrase(plan.language, name, values) + end, [piece])]
}

function writeItems(plan: Plan, draft: Draft, ranking: Ranking, pieces: Pieces): void {
  const { language } = plan
  const items = ranking.items.flatMap(({ figure, rank }) => {
    const piece = pieces.get(figure)
    if (!piece) return []
    const base = quoteStatement(piece)
    return [{ figure, rank, piece, said: { ...base, text: quoted(language, base.text) } }]
  })
  items.forEach(({ rank, piece, said }, i) => {
    const colon = language === 'en' ? ': ' : '：'
    draft.segments.push(frame(`${rank}. **${nameOf(language, piece.report.label)}**${colon}`), said)
    if (i < items.length - 1) draft.segments.push(frame('\n'))
  })
  draft.figures = {
    subject: ranking.subject,
    unit: ranking.unit,
    items: items.map(({ figure, piece, said }) => ({
      province: figure.province,
      label: piece.report.label,
      value: figure.value,
      text: figure.text,
      qualifier: figure.qualifier,
      comparable: true,
      statement: said,
    })),
  }
}

/** Says where the figures ranked are not of the same wording or year. */
function writeCaution(plan: Plan, draft: Draft, ranking: Ranking, pieces: Pieces): void {
  const [first] = ranking.items
  if (!first || ranking.items.length < 2) return
  const years = new Set(ranking.items.map(({ figure }) => pieces.get(figure)?.report.year))
  const differ = ranking.items.some(({ figure }) => !countsTheSame(figure, first.figure))
  if (years.size > 1) draft.segments.push(frame(`\n\n${phrase(plan.language, 'rankingYears')}`))
  else if (differ) draft.segments.push(frame(`\n\n${phrase(plan.language, 'rankingWording')}`))
}

function writeIncomparable(plan: Plan, draft: Draft, ranking: Ranking, pieces: Pieces): void {
  const { language } = plan
  const asked = subjectsAsked(plan)[0]?.join('') ?? ''
  const others = ranking.incomparable
    .filter(({ figure }) => containment(asked, figure.subject) >= nearSubject)
    .slice(0, mostIncomparable)
  if (others.length === 0) return
  draft.segments.push(frame(`\n\n${phrase(language, 'rankingOthers')}\n\n`))
  others.forEach(({ figure }, i) => {
    const piece = pieces.get(figure)
    if (!piece) return
    const base = quoteStatement(piece)
    const said: Statement = { ...base, text: quoted(language, base.text) }
    const colon = language === 'en' ? ': ' : '：'
    draft.segments.push(
      frame(`${i > 0 ? '\n' : ''}- ${nameOf(language, piece.report.label)}${colon}`),
      said
    )
  })
}

/** 北京与上海相差…, 合计…: computed here, so that no model has to count. */
function writeComputed(plan: Plan, draft: Draft, ranking: Ranking, pieces: Pieces): void {
  const { language } = plan
  const [a, b] = ranking.items.map((item) => item.figure)
  if (!a || !b) return
  const result = plan.cues.total
    ? totalOf(ranking.items.map((item) => item.figure))
    : differenceOf(a, b)
  if (!result?.parts.every((part) => countsTheSame(part, a))) return
  const values = {
    a: labelOf(plan, pieces, a),
    b: labelOf(plan, pieces, b),
    value: written(result),
  }
  const cited = result.parts.flatMap((part) => pieces.get(part) ?? [])
  const text = phrase(language, plan.cues.total ? 'totalIs' : 'differenceIs', values)
  draft.segments.push(statement(text + (language === 'en' ? '. ' : '。'), cited), frame('\n\n'))
}

/** Only figures of the same subject may be added or subtracted. */
function countsTheSame(a: Figure, b: Figure): boolean {
  return (
    Math.min(containment(a.subject, b.subject), containment(b.subject, a.subject)) >= sameSubject
  )
}

function written(result: ComputedNumber): string {
  return result.qualifier + formatQuantity(result.value, result.unit)
}

function labelOf(plan: Plan, pieces: Pieces, figure: Figure): string {
  return nameOf(plan.language, pieces.get(figure)?.report.label ?? figure.province)
}

/** The clause that states a figure, with the clause before it where the subject stands there. */
function pieceOfFigure(report: Piece['report'], figure: Figure): Piece {
  const text = paragraphText(report, figure.paragraph)
  const sentence = splitSentences(text, { atSemicolon: true }).find(
    (span) => span.start <= figure.start && figure.end <= span.end
  )
  if (!sentence) return { report, ...figure }
  const clauses = clausesOf(text, sentence)
  const at = clauses.findIndex((clause) => figure.start < clause.end)
  const own = clauses[at] ?? sentence
  const before = clauses[at - 1]
  const head = figure.subject.slice(0, 2)
  const needsMore =
    before && (!text.slice(own.start, own.end).includes(head) || own.end - own.start < 14)
  if (needsMore) return { report, paragraph: figure.paragraph, start: before.start, end: own.end }
  return { report, paragraph: figure.paragraph, ...listItem(text, own, figure) }
}

/** 建成28个A、300余个B、400余个C: of an enumeration of figures only the item asked about. */
function listItem(text: string, clause: Span, figure: Figure): Span {
  const parts: Span[] = []
  let start = clause.start
  for (let i = clause.start; i <= clause.end; i++) {
    if (i < clause.end && text.charAt(i) !== '、') continue
    parts.push({ start, end: i })
    start = i + 1
  }
  const counts = parts.every((part) => /\d/.test(text.slice(part.start, part.end)))
  const own = parts.find((part) => part.start <= figure.start && figure.end <= part.end)
  return counts && own ? own : clause
}
