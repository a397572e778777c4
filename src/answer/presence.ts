/** The evidence gate: whether a report says something on the topic, and whether a question is about the reports at all. */
import type { Report } from '../corpus/report.ts'
import type { Term } from './content-words.ts'
import { isDescription, nearSentences, rowMargin } from './described.ts'
import { isErrand } from './errands.ts'
import type { Evidence } from './evidence.ts'
import {
  findMentions,
  frequencyOf,
  hasTerm,
  heldShare,
  otherWords,
  support,
  weightOf,
} from './mentions.ts'
import type { Plan } from './plan.ts'
import { evidenceOf, type Retrieval } from './retrieve.ts'
import { occurs, type SentenceIndex } from './sentence-index.ts'
import { ceremonyPenalty } from './substance.ts'
import { equivalents, officialHead, officialTail, related } from './synonyms.ts'
import { isEmpty, isGeneric, topicTerms } from './topic.ts'

/** Share of the topic's known words that one paragraph must hold. */
const enoughWords = 0.34
/** The same for one of several compared reports, where a wrong row is worse than a missing one. */
const enoughToCompare = 0.4
/** How much lower a sentence without the word may score than the best one with it. */
const nearMention = 0.08
/** Share of the words known at all that makes up for one that is missing. */
const mostOfIt = 0.3
/** Share of all its words, known or not, that it must hold where the cosine says off topic. */
const enoughOfAll = 0.3
/** In a comparison a sentence that names the topic goes before one that is only near it. */
const mentionBonus = 0.03
/**
 * Cosines without names. Below `offTopic` nothing of the kind is asked; above `near` a few shared words
 * are enough, above `alike` common ones; above `unscoped` a question in words no report uses counts although it names no province;
 * above `certain` no shared words are needed.
 */
const gate = {
  zh: { offTopic: 0.788, near: 0.808, alike: 0.83, unscoped: 0.84, certain: 0.868 },
  en: { offTopic: 0.7, near: 0.73, alike: 0.77, unscoped: 0.8, certain: 0.8 },
} as const

const namedAllowance = 0.02
/** Share of the words' weight that reports may know of a question and it still counts as colloquial. */
const mostKnown = { number: 0.3, other: 0.5 } as const

export type Presence = 'present' | 'absent' | 'off_topic'

/** Whether the evidence in scope answers the question. */
export function judgeQuestion(plan: Plan, retrieval: Retrieval, index: SentenceIndex): Presence {
  if (retrieval.ranked.length === 0) return 'absent'
  if (plan.focus.length > 0 || plan.bySimilarity) return 'present'
  if (retrieval.ranked.slice(0, 2).some((evidence) => wasCited(plan, evidence))) return 'present'
  const limits = plan.language === 'en' ? gate.en : gate.zh
  const cosine = retrieval.bareCosine
  if (cosine >= limits.certain) return 'present'
  const terms = topicTerms(plan.topic)
  // 天津投了多少钱: the unit alone says what is asked.
  const { unit } = plan.cues
  if (terms.length === 0 && unit !== '' && plan.provinces.length > 0)
    return retrieval.ranked.slice(0, 3).some(({ chunk }) => chunk.text.includes(unit))
      ? 'present'
      : 'absent'
  if (namesUnknown(plan, index) || lacksMoney(plan, retrieval, index)) return 'absent'
  if (isErrand(plan.question, index)) return 'off_topic'
  const best = retrieval.ranked.slice(0, 8).map((evidence) => keyOf(evidence, index))
  const held = terms.filter((term) => frequencyOf(term, index, 'related') > 0)
  const missing = missingWords(plan, retrieval, index)
  const words = mostHeld(best, [...held, ...missing.filter((term) => !held.includes(term))], index)
  // To name a province with a report is to speak of the reports.
  const lowest = limits.offTopic - (plan.provinces.length > 0 ? namedAllowance : 0)
  if (cosine < lowest)
    return words >= enoughWords && mostHeld(best, terms, index) >= enoughOfAll
      ? 'present'
      : 'off_topic'
  if (words < mostOfIt && missing.length > 0) return 'absent'
  if (missing.some((term) => isCounted(term, plan))) return 'absent'
  if (lacksNumber(plan, retrieval, held, index)) return 'absent'
  if (words >= enoughWords || (words > 0 && cosine >= limits.near)) return 'present'
  if (
    cosine >= limits.alike &&
    retrieval.ranked.slice(0, 2).some((e) => sharesGeneric(plan, e, index))
  )
    return 'present'
  // Most of the words are in no report at all: a colloquial question, which words cannot decide.
  const known = plan.cues.asksNumber ? mostKnown.number : mostKnown.other
  const colloquial =
    terms.length === 0 || weightOfAll(held, index) < known * weightOfAll(terms, index)
  if (!colloquial) return 'absent'
  if (plan.provinces.length > 0) return 'present'
  return cosine >= limits.unscoped ? 'present' : 'off_topic'
}

/** 平均要花多少钱: a report that names the thing and no sum of money does not say. */
function lacksMoney({ cues, topic }: Plan, { ranked }: Retrieval, index: SentenceIndex): boolean {
  if (cues.unit !== '元') return false
  const asked = topicTerms(topic)
  const terms = asked.filter((term) => frequencyOf(term, index, 'related') > 0)
  if (asked.length > 0 && terms.length === 0) return true
  const isOf = (evidence: Evidence) =>
    terms.length === 0 || heldShare(keyOf(evidence, index), terms, index) >= enoughWords
  return !ranked.slice(0, 6).some((item) => money.test(item.chunk.text) && isOf(item))
}

const money = /\d[\d.,]*\s*[万亿]*余?多?(?:元|块钱|美元|欧元)|免费|免收|免除|全免/

/** 招多少博士生: neither the nearest sentence nor those near it that name what is asked about state a number. */
function lacksNumber(
  plan: Plan,
  { ranked }: Retrieval,
  held: readonly Term[],
  index: SentenceIndex
): boolean {
  if (!plan.bareQuestion.includes('多少') || held.length === 0) return false
  const nearest = ranked.slice(0, 5)
  if (numeral.test(nearest[0]?.chunk.text ?? '')) return false
  const shares = nearest.map((evidence) => heldShare(index.keyOf(evidence.chunk), held, index))
  const most = Math.max(...shares)
  if (most < enoughWords) return false
  return nearest.every(
    ({ chunk }, i) => (shares[i] ?? 0) < most * asMuch || !numeral.test(chunk.text)
  )
}

const asMuch = 0.6
const numeral = /[\d一二三四五六七八九十百千万亿两半全均]/

/** GDP, 5G: a name in Latin letters that no report has decides alone. */
export function namesUnknown(plan: Plan, index: SentenceIndex): boolean {
  return (
    plan.language !== 'en' &&
    topicTerms(plan.topic).some(
      (term) => /[a-z0-9]/.test(term.folded) && frequencyOf(term, index, 'equivalent') === 0
    )
  )
}

/** 分布在几个国家 after an answer: the paragraph just cited goes on to say it. */
function wasCited(plan: Plan, { report, chunk }: Evidence): boolean {
  return plan.scope === 'carried' && plan.cited.includes(`${report.id}:${chunk.paragraph}`)
}

/** What a number is asked of in a word of writing (幼儿园, 近视率) that no report in scope has, nor one near it. */
function missingWords(plan: Plan, { reports }: Retrieval, index: SentenceIndex): Term[] {
  if (!plan.cues.asksNumber || plan.language === 'en') return []
  const keys = reports.flatMap((report) => index.ofReport(report.id).map(({ key }) => key))
  return topicTerms(plan.topic).filter((term) => {
    if (term.generic || keys.some((key) => hasTerm(key, term, 'related'))) return false
    const head = officialHead(term.folded)
    if (head !== '' && !keys.some((key) => occurs(key, head))) return true
    // 旅游公厕 without a 公厕 is missing, however much there is of tourism.
    const noun = officialTail(term.folded)
    const forms = [noun, ...equivalents(noun), ...related(noun)]
    return noun !== '' && !keys.some((key) => forms.some((form) => occurs(key, form)))
  })
}

/** 多少个旅游公厕: whether the word is the thing that is counted. */
function isCounted({ text }: Term, { bareQuestion }: Plan): boolean {
  const counted = /多少(?:[^,，。?？的]*?的)?([^,，。?？]*)/u.exec(bareQuestion)?.[1] ?? ''
  return counted.endsWith(text)
}

/** Whether a sentence shares at least the common words of the topic (人才 of 海外人才). */
function sharesGeneric(plan: Plan, evidence: Evidence, index: SentenceIndex): boolean {
  const key = index.keyOf(evidence.chunk)
  const common = plan.topic.alternatives.flat().filter((term) => term.generic)
  return common.length > 0 && common.some((term) => hasTerm(key, term, 'equivalent'))
}

function weightOfAll(terms: readonly Term[], index: SentenceIndex): number {
  return terms.reduce((sum, term) => sum + weightOf(term, index), 0)
}

function keyOf({ report, chunk }: Evidence, index: SentenceIndex): string {
  return index.keyOfParagraph(report.id, chunk.paragraph)
}

/** Most of the terms' weight that one of the folded texts holds. */
function mostHeld(keys: readonly string[], terms: readonly Term[], index: SentenceIndex): number {
  return Math.max(0, ...keys.map((key) => heldShare(key, terms, index)))
}

/** The evidence of one compared report, best first; empty if it says nothing on the topic. */
export function presentEvidence(
  plan: Plan,
  retrieval: Retrieval,
  report: Report,
  index: SentenceIndex
): Evidence[] {
  const own = evidenceOf(retrieval, report)
  if (isEmpty(plan.topic) || isGeneric(plan.topic) || plan.bySimilarity) return own
  const terms = topicTerms(plan.topic)
  const mentions = findMentions(plan.topic, index, index.ofReport(report.id))
  // What a report plans stands in its close, in whatever words.
  if (mentions.length === 0 && asksPlans(plan))
    return own.filter(({ chunk }) => chunk.paragraph === report.paragraphs.length).slice(0, 1)
  const isWhole = mentions.some(({ strength }) => strength >= otherWords)
  if (isDescription(plan.topic) && !isWhole) {
    const near = nearSentences(plan, retrieval, index, rowMargin)
    const described = own.filter(({ chunk }) => near.has(chunk.id))
    if (described.length > 0) return bySubstance(described)
  }
  const mentioned = new Set(mentions.map(({ sentence }) => sentence.chunk.id))
  if (mentioned.size > 0) {
    const paragraphs = new Set(
      own.filter((e) => mentioned.has(e.chunk.id)).map((e) => e.chunk.paragraph)
    )
    return bySubstance(
      own
        .filter((evidence) => paragraphs.has(evidence.chunk.paragraph))
        .map((evidence) =>
          mentioned.has(evidence.chunk.id)
            ? { ...evidence, score: evidence.score + mentionBonus }
            : evidence
        )
    )
  }
  // Without a mention a row must hold most of the words and be about as near as a report that has one.
  const best = bestMention(plan, retrieval, index)
  const near = own.filter(
    (evidence) =>
      (support(keyOf(evidence, index), terms, index) ?? 0) >= enoughToCompare &&
      evidence.score >= best - nearMention
  )
  return bySubstance(near)
}

/** Whether nothing but plans for the time to come is asked about (下一步打算). */
function asksPlans({ topic }: Plan): boolean {
  const terms = topicTerms(topic)
  return terms.length > 0 && terms.every(({ folded }) => plans.test(folded))
}

const plans =
  /^(?:下一步|下一阶段|下阶段|接下来|今后|未来|后续|新的一年|打算|计划|规划|安排|展望|future|plans?)$/

/** Score of the best sentence in scope that names the topic; 0 where none does. */
function bestMention(plan: Plan, retrieval: Retrieval, index: SentenceIndex): number {
  const sentences = retrieval.reports.flatMap((report) => index.ofReport(report.id))
  const naming = new Set(findMentions(plan.topic, index, sentences).map((m) => m.sentence.chunk.id))
  return retrieval.ranked.find((evidence) => naming.has(evidence.chunk.id))?.score ?? 0
}

function bySubstance(evidence: readonly Evidence[]): Evidence[] {
  return evidence
    .map((item) => ({ ...item, score: item.score - ceremonyPenalty(item.report, item.chunk) }))
    .sort((a, b) => b.score - a.score)
}
