/** Rankings of figures of the same unit and subject. */

import type { Report } from '../corpus/report.ts'
import { findNumbers } from '../lib/numbers.ts'
import { type Bound, qualifierAfter, qualifierBefore } from '../lib/qualifiers.ts'
import { fold, splitSentences } from '../lib/text.ts'
import { unitsAgree } from '../lib/units.ts'
import { boundOf } from './compute-figures.ts'
import type { Figure } from './figures.ts'
import { bestShare, subjectForms } from './subject-forms.ts'

export interface RankOptions {
  /** Content words of what is asked: `['名师网络工作室']`, `['国家', '地区']`. */
  topicTerms: readonly string[]
  /** Base unit asked for (`元`, `%`, `人`); absent: told from the topic, else from the best figures. */
  unit?: string
  /** @default 'most' */
  direction?: 'most' | 'least'
  /** The reports in scope: with them the clause around a figure counts too, besides its subject. */
  reports?: readonly Report[]
  /** Other words for a term. */
  synonyms?: (term: string) => readonly string[]
}

export interface RankedFigure {
  figure: Figure
  /** From 1; tied figures share a rank. */
  rank: number
  tied: boolean
}

export interface IncomparableFigure {
  figure: Figure
  reason: 'unit' | 'subject'
}

export interface Ranking {
  /** Subject and unit of the best matching figure; '' where nothing is ranked. */
  subject: string
  unit: string
  items: RankedFigure[]
  /** Near to the topic, but counted in another unit or of another thing; one a report. */
  incomparable: IncomparableFigure[]
  /** False where qualifiers leave open who is first: 超过80% against 85%. */
  certain: boolean
}

interface Scored {
  figure: Figure
  /** The folded clause around the figure. */
  text: string
  /** Share of the topic in the subject, and in the clause around the figure. */
  subject: number
  clause: number
  /** 1 where the subject says nothing but the topic, less the more else it says. */
  focus: number
}

const unitHints: [RegExp, string][] = [
  [/资金|金额|经费|投资额|多少钱|费用|money|funding|budget/i, '元'],
  [/人次/, '人次'],
  [/比例|比率|占比|百分比|[^效]率|rate|share|percent/i, '%'],
  [/人数|多少人/, '人'],
]
const hintWords = /资金|金额|经费|数量|总数|数目|规模|个数|人数|人次|最多|最大|最高|最少|最低/g

/**
 * Ranks one figure a report: those whose subject is the topic and whose units agree. Everything else
 * that is near the topic is listed as incomparable, never ranked.
 */
export function rankFigures(figures: readonly Figure[], options: RankOptions): Ranking {
  const scored = scoreFigures(figures, options)
  const matching = ofAct(scored.filter(isComparable), options.topicTerms)
  const hinted = options.unit ?? hintedUnit(options.topicTerms)
  const unit =
    hinted !== null && matching.some(({ figure }) => sameUnit(figure, hinted))
      ? hinted
      : commonUnit(matching)
  const fitting = matching.filter(({ figure }) => sameUnit(figure, unit))
  const best = bestPerReport(fitting)
  const ranked = new Set(best.map(({ figure }) => figure.reportId))
  const others = scored.filter(({ figure }) => !ranked.has(figure.reportId))
  const items = rank(
    best.map(({ figure }) => figure),
    options.direction ?? 'most'
  )
  const strongest = best.toSorted((a, b) => b.subject - a.subject)[0]
  return {
    subject: strongest?.figure.subject ?? '',
    unit: strongest?.figure.unit ?? '',
    items,
    incomparable: bestPerReport(others).map(({ figure }) => ({
      figure,
      reason: sameUnit(figure, unit) ? 'subject' : 'unit',
    })),
    certain: isCertain(items, options.direction ?? 'most'),
  }
}

function scoreFigures(figures: readonly Figure[], options: RankOptions): Scored[] {
  const reports = new Map((options.reports ?? []).map((report) => [report.id, report]))
  const texts = figures.map((figure) => ({
    figure,
    subject: fold(figure.subject),
    clause: fold(`${figure.subject} ${clauseOf(reports.get(figure.reportId), figure)}`),
  }))
  const terms = options.topicTerms
    .map((term) => term.replace(hintWords, ''))
    .filter((term) => fold(term).length > 1)
    .map((term) => ({ weight: term.length, forms: subjectForms(term, options.synonyms) }))
    // A word that stands in no clause (排名, 最多) says nothing about the subject.
    .filter(({ forms }) => texts.some(({ clause }) => bestShare(forms, clause) >= 0.6))
  // 哪个省资金最多 asks for what was put in, in whatever words.
  if (terms.length === 0 && hintedUnit(options.topicTerms) === '元')
    terms.push({ weight: 2, forms: subjectForms('投入', () => ['投资', '经费', '拨款']) })
  if (terms.length === 0) return []
  const length = terms.reduce((sum, { weight }) => sum + weight, 0)
  const score = (text: string) =>
    terms.reduce((sum, { forms, weight }) => sum + weight * bestShare(forms, text), 0) / length
  return texts
    .map(({ figure, subject, clause }) => ({
      figure,
      text: clause,
      subject: score(subject),
      clause: score(clause),
      focus: Math.min(1, length / Math.max(1, subject.length)),
    }))
    .filter(({ subject, clause }) => subject >= 0.5 || clause >= 0.95)
}

/** 新增专业: where a figure is of the very act that is asked about, figures of other acts do not count. */
function ofAct(scored: readonly Scored[], terms: readonly string[]): readonly Scored[] {
  const acts = terms.flatMap((term) => acting.exec(fold(term))?.[0] ?? [])
  const fitting = scored.filter(({ text }) => acts.every((act) => text.includes(act)))
  return fitting.length > 0 ? fitting : scored
}

const acting =
  /^(?:新增|新建|新设|新开|增设|增加|扩大|改建|撤销|取消|关停|压减|减少|下降|引进|选派|招聘|培训|资助|减免|退|认定|获批|获得|夺得)/

function isComparable({ subject, clause, focus }: Scored): boolean {
  // 国家 where 国家和地区 is asked: part of the topic, and nothing but the topic.
  if (subject >= 0.5 && focus === 1) return true
  // 营养餐覆盖学生120万人: the rest of what is asked stands beside the subject.
  if (subject > 0 && focus === 1 && clause >= 0.95) return true
  return subject >= 0.65 || (subject >= 0.45 && clause >= 0.6)
}

function hintedUnit(terms: readonly string[]): string | null {
  const text = terms.join(' ')
  return unitHints.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

function commonUnit(matching: readonly Scored[]): string {
  const weights = new Map<string, number>()
  for (const { figure, subject, focus } of matching) {
    // Who asks for the most without a word for shares asks for counts.
    const weight = subject ** 4 * focus * (figure.unit === '%' ? 0.3 : 1)
    weights.set(figure.unit, (weights.get(figure.unit) ?? 0) + weight)
  }
  return [...weights].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

function sameUnit(figure: Figure, unit: string): boolean {
  if (unitsAgree(figure.unit, unit)) return true
  // 学习人次突破3000万: the unit stands in the subject.
  return figure.unit === '' && unit !== '' && figure.subject.includes(unit)
}

function bestPerReport(scored: readonly Scored[]): Scored[] {
  const best = new Map<string, Scored>()
  for (const candidate of scored) {
    const known = best.get(candidate.figure.reportId)
    if (!known || isBetter(candidate, known)) best.set(candidate.figure.reportId, candidate)
  }
  return [...best.values()]
}

function isBetter(a: Scored, b: Scored): boolean {
  const match = (s: Scored) => s.subject + s.clause / 2 + s.focus / 8
  const byMatch = match(a) - match(b)
  if (Math.abs(byMatch) > 0.05) return byMatch > 0
  // Of one report's figures the total counts, not the part that was added last.
  return a.figure.value > b.figure.value
}

function rank(figures: readonly Figure[], direction: 'most' | 'least'): RankedFigure[] {
  const sign = direction === 'most' ? -1 : 1
  const sorted = figures.toSorted((a, b) => sign * compare(a, b))
  return sorted.map((figure) => ({
    figure,
    rank: sorted.findIndex((other) => compare(other, figure) === 0) + 1,
    tied: sorted.filter((other) => compare(other, figure) === 0).length > 1,
  }))
}

const order = { below: -2, near: -1, about: 0, exact: 0, above: 1 } satisfies Record<Bound, number>

/** By value; at equal values 超过 is more than the plain number, 不足 less. */
function compare(a: Figure, b: Figure): number {
  return a.value - b.value || order[boundOf(a)] - order[boundOf(b)]
}

function isCertain(items: readonly RankedFigure[], direction: 'most' | 'least'): boolean {
  const [first, ...rest] = items
  if (!first) return false
  return rest.every(({ figure, tied, rank }) =>
    rank === 1 && tied
      ? true
      : direction === 'most'
        ? highest(figure) <= first.figure.value
        : highest(first.figure) <= figure.value
  )
}

/** The most that a figure can stand for: 300余 stays below 400, 超过80% below 100%. */
function highest({ value, upper, unit, qualifier }: Figure): number {
  if (upper !== null) return upper
  if (/^[余多来]$/.test(qualifier)) {
    const step = 10 ** (String(Math.trunc(value)).match(/0*$/)?.[0].length ?? 0)
    return value + step
  }
  const bound = qualifier === '' ? 'exact' : qualifierBefore(qualifier)?.bound
  if (bound === 'above' || qualifierAfter(qualifier)?.bound === 'above')
    return unit === '%' ? 100 : value * 1.5
  return value
}

function clauseOf(report: Report | undefined, figure: Figure): string {
  const text = report?.paragraphs[figure.paragraph - 1]?.text ?? ''
  const sentence = splitSentences(text, { atSemicolon: true }).find(
    ({ start, end }) => start <= figure.start && figure.start < end
  )
  if (!sentence) return ''
  const others = findNumbers(text.slice(sentence.start, sentence.end))
  const before = others.filter((m) => sentence.start + m.end < figure.start - 12).at(-1)
  const after = others.find((m) => sentence.start + m.start > figure.end + 12)
  return text.slice(
    before ? sentence.start + before.end : sentence.start,
    after ? sentence.start + after.start : sentence.end
  )
}
