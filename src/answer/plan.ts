/** Planning: from the conversation to one plan — intent, scope, years, topic and what was carried over. */
import { findNames, removeNames } from '../corpus/names.ts'
import type { Report } from '../corpus/report.ts'
import { detectLanguage, type Language } from '../lib/language.ts'
import { stripInvisible, toSimplified } from '../lib/text.ts'
import type { Message, PlanSummary } from './events.ts'
import { isContrast, isCorrection, isElliptical, nthAsked, pointsBack } from './follow-up.ts'
import { type Cues, decideIntent, type Intent, readCues } from './intent.ts'
import { type CitedStatement, readReply } from './reply.ts'
import {
  isCutFromTopic,
  isExample,
  type NamedScope,
  readScope,
  type Scope,
  withoutExcluded,
} from './scope.ts'
import { isEmpty, isGeneric, readTopic, type Topic } from './topic.ts'
import { yearsIn } from './years.ts'

export interface Plan {
  intent: Intent
  language: Language
  /** The question, simplified and without invisible characters. */
  question: string
  /** What is embedded: the question made whole with what the conversation leaves out. */
  query: string
  /** The same without the names of the provinces in scope. */
  bareQuery: string
  /** Provinces in scope that have a report, in the order named; empty: every report. */
  provinces: string[]
  /** Provinces in scope without a report. */
  outside: string[]
  /** Provinces the question takes out (除了北京还有谁). */
  excluded: string[]
  /** Names that may be scope or topic. */
  unsure: string[]
  /** Where the scope comes from. */
  scope: Scope['kind']
  /** Years that select reports. */
  years: number[]
  /** The question is about change over the years, so every report of a province counts. */
  overYears: boolean
  /** Years asked for of which no report in scope is. */
  otherYears: number[]
  topic: Topic
  cues: Cues
  /** Statements of an earlier answer that the question points at (第三个). */
  focus: CitedStatement[]
  /** Statements already given that are not to be repeated (除了这个). */
  said: CitedStatement[]
  /** The question asks for something like what was said (类似的): its words need not occur. */
  bySimilarity: boolean
  /** Names read by sound: as written, and as read. */
  readAs: { written: string; read: string }[]
}

/** One turn of the conversation: how the question was understood and what the answer cited. */
interface Turn {
  plan: Plan
  reply: CitedStatement[]
}

/**
 * Plans the last question of a conversation. Earlier questions are planned the same way, so that a
 * follow-up to a follow-up keeps its subject. `given` are provinces set from outside: a hard scope.
 */
export function planQuestion(
  messages: readonly Message[],
  reports: readonly Report[],
  given: readonly string[] = []
): Plan {
  let previous: Turn | null = null
  messages.forEach((message, i) => {
    if (message.role !== 'user' || i === messages.length - 1) return
    const next = messages[i + 1]
    const reply = next?.role === 'assistant' ? readReply(next.content, reports) : []
    const plan = planTurn(message.content, previous, reports, given)
    // A turn that got no answer leaves nothing to lean on; the one before it still stands.
    if (reply.length > 0 || previous === null) previous = { plan, reply }
  })
  return planTurn(messages.at(-1)?.content ?? '', previous, reports, given)
}

/** The part of a plan that goes over the wire. */
export function summarisePlan(plan: Plan): PlanSummary {
  const { intent, provinces, outside, years, topic } = plan
  return { intent, provinces: [...provinces, ...outside], years, topic: topic.label }
}

function planTurn(
  content: string,
  previous: Turn | null,
  reports: readonly Report[],
  given: readonly string[]
): Plan {
  const language = detectLanguage(content)
  const question = normaliseQuestion(content)
  const cues = readCues(question)
  // 国内呢,比如京津冀那边…: the place is an example inside the subject that is carried on.
  const hits = findNames(question).filter((hit) => !previous || !isExample(question, hit))
  const named = readScope(question, hits, given)
  const rest = removeNames(
    question,
    hits.filter((hit) => isCutFromTopic(hit, named.provinces))
  )
  const topic = readTopic(withoutYears(withoutExcluded(rest)))
  const follows = previous !== null && !cues.greeting && isFollowUp(question, named, cues, topic)
  const merged = follows && previous ? carryOver(question, named, topic, cues, previous) : null
  const scope = merged?.scope ?? named
  const covered = new Set(reports.map((report) => report.province))
  const provinces = scope.provinces.filter((p) => covered.has(p) && !named.excluded.includes(p))
  const finalTopic = merged?.topic ?? topic
  const asked = [...yearsIn(question), ...yearBefore(question, previous, reports)]
  const own = reports.filter((r) => provinces.length === 0 || provinces.includes(r.province))
  const hasYear = (year: number) => own.some((report) => report.year === year)
  const years = asked.filter(hasYear)
  const intent =
    merged?.intent ??
    decideIntent(cues, {
      provinces: provinces.length === 1 ? Math.max(1, years.length) : provinces.length,
      isRegion: scope.kind === 'region',
      hasTopic: !isEmpty(finalTopic),
    })
  return {
    intent,
    language:
      language === 'zh-Hans' && merged && !/\p{Script=Han}/u.test(content)
        ? merged.language
        : language,
    question,
    query: queryOf(provinces, rest, merged),
    bareQuery: queryOf([], rest, merged),
    provinces,
    outside: scope.provinces.filter((p) => !covered.has(p)),
    excluded: [...named.excluded, ...(merged?.excluded ?? [])],
    unsure: named.unsure.filter((p) => covered.has(p)),
    scope: scope.kind,
    years,
    overYears:
      /变化|历年|逐年|这些年|几年来|两年|各年|年度间|增长了|相比上年|over the years|year by year|changed?\b/i.test(
        question
      ),
    otherYears: asked.filter((year) => !hasYear(year)),
    topic: finalTopic,
    cues,
    focus: merged?.focus ?? [],
    said: merged?.said ?? [],
    bySimilarity: merged?.bySimilarity ?? false,
    readAs: hits.flatMap((hit) =>
      hit.readAs === undefined ? [] : [{ written: hit.text, read: hit.readAs }]
    ),
  }
}

/** Simplified, one kind of quotation mark, no invisible characters, 满不满意 as 满意. */
function normaliseQuestion(content: string): string {
  return toSimplified(stripInvisible(content))
    .replace(/[「『]/g, '“')
    .replace(/[」』]/g, '”')
    .replace(/"([^"]*)"/g, '“$1”')
    .replace(/(\p{Script=Han})不\1(?=\p{Script=Han})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

/** 前一年的报告: the year before that of the reports cited last. */
function yearBefore(question: string, previous: Turn | null, reports: readonly Report[]): number[] {
  const before = /前一年|上一年|上一?年度|再早一年|previous year|year before/iu.test(question)
  if (!before) return []
  const cited = previous?.reply.flatMap((s) => s.refs.map((ref) => ref.report.year)) ?? []
  const years = cited.length > 0 ? cited : reports.map((report) => report.year)
  return [Math.max(...years) - 1]
}

function withoutYears(text: string): string {
  return text
    .replace(/(?:20\d{2}|二[〇零○]\p{Script=Han}{2})年?(?:的|度)?/gu, '')
    .replace(/(?:这|前|近)?[两二三]年(?:间|来|的)?|(?:前|上)一年(?:度)?的?|[一二三四]是/gu, ' ')
}

function isFollowUp(question: string, named: NamedScope, cues: Cues, topic: Topic): boolean {
  if (cues.aboutReports && isEmpty(topic)) return false
  if (pointsBack(question) || isCorrection(question)) return true
  if (isEmpty(topic) || (isGeneric(topic) && named.provinces.length > 0))
    return isElliptical(question) || isEmpty(topic)
  const standsAlone = cues.asksProvinces || cues.everyProvince || named.kind === 'given'
  return named.provinces.length === 0 && !standsAlone
}

interface CarriedOver {
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

function carryOver(
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
  return {
    scope,
    topic,
    intent: carriedIntent(ownIntent, keepsTopic, scope, previous.plan.intent),
    language: previous.plan.language,
    context: nth ? nth.text : similar ? says : leans ? previous.plan.topic.label : '',
    excluded:
      /还有|其他|另外|\bother\b|\belse\b/iu.test(question) && cues.asksProvinces
        ? citedProvinces(previous)
        : [],
    focus: nth ? [nth] : [],
    said: isContrast(question) || isCorrectionAlone(question, named, own) ? previous.reply : [],
    bySimilarity: similar,
  }
}

function isCorrectionAlone(question: string, named: NamedScope, own: Topic): boolean {
  return isCorrection(question) && named.provinces.length === 0 && isEmpty(own)
}

function carriedScope(question: string, named: NamedScope, cues: Cues, previous: Turn): Scope {
  if (named.kind === 'given') return named
  // Provinces an answer listed are meant only where the question points at them (它们, 这几个省).
  const cited = pointsBack(question) || isElliptical(question) ? citedProvinces(previous) : []
  const { provinces } = previous.plan
  const earlier = provinces.length > 0 ? provinces : cited
  if (named.provinces.length > 0) {
    const adds = /再加|加上|加入|一起|也(?:比|列|放)|\b(?:add|also include)\b/iu.test(question)
    if (adds) return { provinces: [...new Set([...earlier, ...named.provinces])], kind: 'carried' }
    return named
  }
  if (cues.asksProvinces || cues.everyProvince) return { provinces: [], kind: 'none' }
  return { provinces: earlier, kind: earlier.length > 0 ? 'carried' : 'none' }
}

/** A bare 那天津呢 keeps what was asked; own cue words win. */
function carriedIntent(own: Intent, keepsTopic: boolean, scope: Scope, previous: Intent): Intent {
  if (!keepsTopic || own !== 'lookup') return own
  if (scope.provinces.length > 1) return 'compare'
  const kept: readonly Intent[] = ['list', 'summary', 'check']
  return kept.includes(previous) ? previous : 'lookup'
}

function citedProvinces(turn: Turn): string[] {
  const cited = turn.reply.flatMap((statement) => statement.refs.map((ref) => ref.report.province))
  return [...new Set(cited)]
}

function queryOf(provinces: string[], rest: string, merged: CarriedOver | null): string {
  const names = provinces.length > 0 && provinces.length <= 3 ? provinces.join('、') : ''
  return [names + rest, merged?.context ?? ''].filter((part) => part.trim() !== '').join(' ')
}
