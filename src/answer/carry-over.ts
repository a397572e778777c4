/** What a follow-up leaves out, taken from the turn before it. */
import { findNames, removeNames } from '../corpus/names.ts'
import type { Language } from '../lib/language.ts'
import { maxQuestionChars } from './events.ts'
import { isContrast, isCorrection, isElliptical, nthAsked, pointsBack } from './follow-up.ts'
import { type Cues, decideIntent, type Intent } from './intent.ts'
import type { Plan } from './plan.ts'
import type { CitedStatement } from './reply.ts'
import type { NamedScope, Scope } from './scope.ts'
import { isEmpty, isGeneric, type Topic } from './topic.ts'

/** One turn of the conversation: how the question was understood and what the answer cited. */
export interface Turn {
  plan: Plan
  reply: CitedStatement[]
  /** The provinces asked about lately, oldest first. */
  recent: string[]
}

/** What a follow-up takes over from the turn before. */
export interface CarriedOver {
  scope: Scope
  topic: Topic
  intent: Intent
  language: Language
  /** Text that joins the question before it is embedded. */
  context: string
  excluded: string[]
  focus: CitedStatement[]
  said: CitedStatement[]
  bySimilarity: boolean
}

/** Characters of an answer that still say one thing. */
const longestContext = 120

/** Makes a follow-up whole with the scope, topic and intent of the turn it leans on. */
export function carryOver(
  question: string,
  named: NamedScope,
  own: Topic,
  cues: Cues,
  previous: Turn
): CarriedOver {
  const nth = nthAsked(question, previous.reply)
  const keepsTopic = isEmpty(own) || isGeneric(own)
  const topic = keepsTopic && !isEmpty(previous.plan.topic) ? previous.plan.topic : own
  const scope = carriedScope(question, named, cues, previous)
  // A question that leans on nothing may be about something else altogether.
  const leans = keepsTopic || pointsBack(question) || isCorrection(question)
  const similar = /类似|同样|一样的(?:东西|做法|平台)|相似|\bsimilar\b|\bsame\b/iu.test(question)
  const ownIntent = decideIntent(cues, {
    provinces: scope.provinces.length,
    isRegion: scope.kind === 'region',
    hasTopic: !isEmpty(topic),
  })
  const says = previous.reply.map((statement) => statement.text).join(' ')
  const leaning = `${previous.plan.topic.label} ${keepsTopic && named.provinces.length > 0 ? answered(previous) : ''}`
  const context = nth ? nth.text : similar ? says : leans ? leaning.trim() : ''
  return {
    scope,
    topic,
    intent: carriedIntent(ownIntent, keepsTopic, scope, previous.plan.intent),
    language: previous.plan.language,
    context: context.slice(0, maxQuestionChars),
    excluded:
      named.excluded.length === 0 &&
      /还有|其他|另外|\bother\b|\belse\b/iu.test(question) &&
      cues.asksProvinces
        ? citedProvinces(previous)
        : [],
    focus: nth ? [nth] : [],
    said: isContrast(question) || isCorrectionAlone(question, named, own) ? previous.reply : [],
    bySimilarity: similar,
  }
}

/** What one province's answer says is what another is asked for; a long answer says too much. */
function answered({ reply }: Turn): string {
  const text = reply.map((statement) => statement.text).join(' ')
  return text.length > longestContext
    ? ''
    : removeNames(
        text,
        findNames(text).filter((hit) => hit.kind !== 'city')
      )
}

function isCorrectionAlone(question: string, named: NamedScope, own: Topic): boolean {
  return isCorrection(question) && named.provinces.length === 0 && isEmpty(own)
}

const addsTo =
  /再加|加上|加入|一起|也(?:比|列|放)|(?:和|跟|与|同).{2,8}(?:比|相比|对比)|\b(?:add|also include)\b/iu
const pluralPronoun = /它们|他们|两者|这两|那两|两个|两省|两地|三个省|都|\b(?:both|they|them)\b/iu

function carriedScope(question: string, named: NamedScope, cues: Cues, previous: Turn): Scope {
  if (named.kind === 'given') return named
  // Provinces an answer listed are meant only where the question points at them (它们, 这几个省).
  const cited = pointsBack(question) || isElliptical(question) ? citedProvinces(previous) : []
  const { provinces } = previous.plan
  const plural = pluralPronoun.test(question) && provinces.length < 2
  const earlier =
    plural && previous.recent.length > 1
      ? previous.recent
      : provinces.length > 0
        ? provinces
        : cited
  if (named.provinces.length > 0) {
    const adds = addsTo.test(question)
    if (adds) return { provinces: [...new Set([...earlier, ...named.provinces])], kind: 'carried' }
    return named
  }
  if (cues.asksProvinces || cues.everyProvince) return { provinces: [], kind: 'none' }
  return { provinces: earlier, kind: earlier.length > 0 ? 'carried' : 'none' }
}

/** A bare 那天津呢 keeps what was asked; own cue words win. */
function carriedIntent(own: Intent, keepsTopic: boolean, scope: Scope, previous: Intent): Intent {
  if (!keepsTopic || (own !== 'lookup' && own !== 'list')) return own
  if (scope.provinces.length > 1) return 'compare'
  const kept: readonly Intent[] = ['list', 'summary', 'check']
  // 是哪几个, 第二呢: the province asked for is still the answer.
  const lists: readonly Intent[] = ['coverage', 'ranking']
  if (scope.provinces.length === 0 && lists.includes(previous)) return previous
  return own === 'list' || !kept.includes(previous) ? own : previous
}

/** The paragraphs an answer cited, as `reportId:paragraph`. */
export function citedParagraphs(turn: Turn): string[] {
  return turn.reply.flatMap((s) => s.refs.map((ref) => `${ref.report.id}:${ref.paragraph}`))
}

function citedProvinces(turn: Turn): string[] {
  const cited = turn.reply.flatMap((statement) => statement.refs.map((ref) => ref.report.province))
  return [...new Set(cited)]
}
