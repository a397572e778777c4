/** A list's answer: the whole enumeration of the report, or every sentence that names an item. */

import type { Report } from '../../corpus/report.ts'
import { fold, splitSentences } from '../../lib/text.ts'
import type { Term } from '../content-words.ts'
import { type Draft, emptyDraft, frame, quoteStatement } from '../draft.ts'
import type { Evidence, Piece } from '../evidence.ts'
import { paragraphText } from '../evidence.ts'
import type { Figure } from '../figures.ts'
import { hasTerm, heldShare } from '../mentions.ts'
import { nameOf, quoted } from '../phrases.ts'
import type { Plan } from '../plan.ts'
import type { SentenceIndex } from '../sentence-index.ts'
import { findSeries, type Series } from '../series.ts'
import { isAtTheEdge } from '../substance.ts'
import { decidingTerms, readTopic, topicTerms } from '../topic.ts'
import { type ChoiceOptions, choosePieces, inReadingOrder } from './choose.ts'
import { writeLookup } from './lookup.ts'

const choice = { max: 6, margin: 0.05, budget: 420 }
/** A question about one item wants what its paragraph says, not only the nearest sentence. */
const focusChoice = { max: 4, margin: 0.15, budget: 300 }
/** Where no sentence has all the words, items stand closer together. */
const closeChoice = { ...choice, margin: 0.035 }
/** Without a word of the question only the nearest can be meant. */
const looseChoice = { max: 2, margin: 0.012, budget: 200 }
/** Share of the words of the sentence that holds most of them, for another item. */
const enoughOfBest = 0.8
/** A series may score this much less than the best sentence and still be what is asked for. */
const seriesMargin = 0.03

export function writeList(
  plan: Plan,
  evidence: readonly Evidence[],
  figures: readonly Figure[],
  index: SentenceIndex
): Draft {
  const [best] = evidence
  if (!best) return emptyDraft()
  const named = namingQuoted(plan, evidence, index)
  if (named.length > 0 && named.length < evidence.length)
    return writeList(plan, named, figures, index)
  const inline = evidence.slice(0, 3).find((item) => countsInline(plan, item.chunk.text))
  if (inline)
    return writeLookup(plan, [inline, ...evidence.filter((item) => item !== inline)], figures)
  const series = plan.focus.length > 0 ? null : seriesAsked(plan, best.report, evidence)
  if (series) return bullets(plan, [...series.items])
  const chosen = inReadingOrder(choosePieces(...items(plan, evidence, index)))
  if (chosen.length < 2) return writeLookup(plan, evidence, figures)
  return bullets(plan, chosen)
}

/** 列出“X”覆盖的城市: only paragraphs that name X can hold them. */
function namingQuoted(
  plan: Plan,
  evidence: readonly Evidence[],
  index: SentenceIndex
): readonly Evidence[] {
  const quoted = topicTerms(plan.topic).filter((term) => term.quoted)
  if (quoted.length === 0 || plan.focus.length > 0) return []
  return evidence.filter(({ report, chunk }) => {
    const key = index.keyOfParagraph(report.id, chunk.paragraph)
    return quoted.some((term) => hasTerm(key, term, 'verbatim'))
  })
}

/** The sentences that may be items, and how many of them: the fewer words they share with the question, the fewer. */
function items(
  plan: Plan,
  all: readonly Evidence[],
  index: SentenceIndex
): [readonly Evidence[], ChoiceOptions] {
  if (plan.focus.length > 0) return [all, focusChoice]
  const named = namingSentences(plan, all)
  if (named.length > 0) return [named, choice]
  const terms = topicTerms(plan.topic)
  const evidence = withoutEdges(all)
  const held = evidence.map(({ chunk }) => heldShare(index.keyOf(chunk), terms, index))
  const most = Math.max(...held)
  if (most === 0) return [evidence, looseChoice]
  return [evidence.filter((_, i) => (held[i] ?? 0) >= enoughOfBest * most), closeChoice]
}

/** Opening and close name what the report is about, not its items, unless nothing is nearer. */
function withoutEdges(evidence: readonly Evidence[]): readonly Evidence[] {
  const [best] = evidence
  if (best && isAtTheEdge(best.report, best.chunk)) return evidence
  return evidence.filter(({ report, chunk }) => !isAtTheEdge(report, chunk))
}

/** Whether a sentence names items itself: about as many as asked for (兰白、陇东南、河西3个…), or those of a quoted name. */
function countsInline(plan: Plan, sentence: string): boolean {
  const items = sentence.match(/[、]|”“|》《|\+/gu)?.length ?? 0
  const { count } = plan.cues
  const key = fold(sentence)
  const terms = topicTerms(plan.topic)
  if (count === null) return items > 1 && terms.some((t) => t.quoted && hasTerm(key, t, 'verbatim'))
  if (items < count - 1) return false
  return terms.some((term) => hasTerm(key, term, 'related'))
}

/**
 * The enumeration that a list question asks for: of the length asked for, announced by a sentence or made
 * of items that speak of the topic, and nearly as near to the question as the best sentence.
 */
function seriesAsked(plan: Plan, report: Report, evidence: readonly Evidence[]): Series | null {
  const own = evidence.filter((item) => item.report.id === report.id)
  const bestScore = own[0]?.score ?? 0
  const candidates = findSeries(report)
    .filter((series) => plan.cues.count === null || series.items.length === plan.cues.count)
    .map((series) => ({ series, score: nearness(series, own), words: wordShare(plan, series) }))
    .filter(({ score, words }) =>
      plan.cues.count === null ? words >= 0.99 && bestScore - score <= seriesMargin : true
    )
    .sort((a, b) => b.words - a.words || b.score - a.score)
  return candidates[0]?.series ?? null
}

/** Best score of the sentences a series consists of, its announcement included. */
function nearness(series: Series, evidence: readonly Evidence[]): number {
  const pieces: Piece[] = series.lead ? [series.lead, ...series.items] : [...series.items]
  const scores = evidence
    .filter((item) =>
      pieces.some(
        (piece) =>
          piece.paragraph === item.chunk.paragraph &&
          piece.start < item.chunk.end &&
          item.chunk.start < piece.end
      )
    )
    .map((item) => item.score)
  return Math.max(0, ...scores)
}

/** Share of the topic's terms that stand in the announcement or in every item. */
function wordShare(plan: Plan, series: Series): number {
  const terms = topicTerms(plan.topic)
  if (terms.length === 0) return 0
  const announcement = announcementOf(series)
  const held = terms.filter(
    (term) =>
      hasTerm(announcement, term, 'related') ||
      series.items.every((item) => hasTerm(fold(item.heading), term, 'related'))
  )
  return held.length / terms.length
}

/** The sentence before the first item, and the heading of its paragraph. */
function announcementOf({ report, lead, items }: Series): string {
  const own = paragraphText(report, items[0]?.paragraph ?? 0)
  const [heading] = splitSentences(own)
  const before = lead ? paragraphText(report, lead.paragraph).slice(lead.start, lead.end) : ''
  return fold(`${before} ${heading ? own.slice(heading.start, heading.end) : ''}`)
}

/** Sentences that hold the words of what is listed (哪些研究院, 各种联盟). */
function namingSentences(plan: Plan, evidence: readonly Evidence[]): Evidence[] {
  const listed = listedNouns(plan)
  const alternatives = listed.length > 0 ? listed : plan.topic.alternatives.map(decidingTerms)
  return evidence.filter((item) => {
    const key = fold(item.chunk.text)
    return alternatives.some((terms) => terms.every((term) => hasTerm(key, term, 'equivalent')))
  })
}

/** What stands behind the question word: 打造了哪几个(有名字的)平台或品牌 → 平台, 品牌. */
function listedNouns(plan: Plan): Term[][] {
  const behind = /(?:哪些|哪几[个种项家所]?|哪[两三四五六七八九十]\p{Script=Han}|什么)(.+)$/u.exec(
    plan.bareQuery
  )
  return behind ? readTopic(behind[1] ?? '').alternatives : []
}

function bullets(plan: Plan, pieces: readonly Piece[]): Draft {
  const draft = emptyDraft()
  const [first] = pieces
  if (!first) return draft
  const colon = plan.language === 'en' ? ': ' : '：'
  const name = (piece: Piece) => `**${nameOf(plan.language, piece.report.label)}**${colon}`
  const several = new Set(pieces.map((piece) => piece.report.id)).size > 1
  if (!several) draft.segments.push(frame(`${name(first).trimEnd()}\n\n`))
  pieces.forEach((piece, i) => {
    const base = quoteStatement(piece)
    draft.segments.push(frame(`${i + 1}. ${several ? name(piece) : ''}`), {
      ...base,
      text: quoted(plan.language, base.text),
    })
    if (i < pieces.length - 1) draft.segments.push(frame('\n'))
  })
  return draft
}
