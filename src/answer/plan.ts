/** Planning: from the conversation to one plan — intent, scope, years, topic and what was carried over. */
import { findNames, removeNames } from '../corpus/names.ts'
import type { Report } from '../corpus/report.ts'
import { detectLanguage, type Language } from '../lib/language.ts'
import { stripInvisible, toSimplified } from '../lib/text.ts'
import { withoutAsides } from './asides.ts'
import { type CarriedOver, carryOver, citedParagraphs, type Turn } from './carry-over.ts'
import type { Message, PlanSummary } from './events.ts'
import { isCorrection, isElliptical, pointsBack } from './follow-up.ts'
import { type Cues, decideIntent, type Intent, readCues } from './intent.ts'
import { type CitedStatement, readReply } from './reply.ts'
import {
  hostsOfGuests,
  isCutFromTopic,
  isExample,
  type NamedScope,
  readScope,
  regionsOfMembers,
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
  /** The question without names in scope and asides, as it was asked. */
  bareQuestion: string
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
  /** Only reports of these years are asked about (2023年的报告里,哪些省…). */
  yearsAlone: boolean
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
  /** Paragraphs the last answer cited, as `reportId:paragraph`; a follow-up may be about them. */
  cited: string[]
  /** The question asks for something like what was said (类似的): its words need not occur. */
  bySimilarity: boolean
  /** Names read by sound: as written, and as read. */
  readAs: { written: string; read: string }[]
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
    if (reply.length > 0 || previous === null)
      previous = { plan, reply, recent: recentOf(previous, plan) }
  })
  return planTurn(messages.at(-1)?.content ?? '', previous, reports, given)
}

function recentOf(previous: Turn | null, plan: Plan): string[] {
  const earlier = (previous?.recent ?? []).filter((p) => !plan.provinces.includes(p))
  return [...earlier, ...plan.provinces].slice(-4)
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
  const covered = new Set(reports.map((report) => report.province))
  const hits = hostsOfGuests(
    question,
    regionsOfMembers(question, findNames(question)),
    covered
  ).filter((hit) => !previous || !isExample(question, hit))
  const named = readScope(question, hits, given)
  const nameless = removeNames(
    question,
    hits.filter((hit) => isCutFromTopic(hit, named.provinces))
  )
  const rest = withoutAsides(nameless, (text) => cues.summary || !isEmpty(topicOf(text)))
  const topic = topicOf(cues.summary ? withoutKind(rest) : rest)
  const follows = previous !== null && !cues.greeting && isFollowUp(question, named, cues, topic)
  const merged = follows && previous ? carryOver(question, named, topic, cues, previous) : null
  const scope = merged?.scope ?? named
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
    bareQuestion: rest,
    query: queryOf(provinces, rest, merged),
    bareQuery: queryOf([], rest, merged),
    provinces,
    outside: scope.provinces.filter((p) => !covered.has(p)),
    excluded: [...named.excluded, ...(merged?.excluded ?? [])],
    unsure: named.unsure.filter((p) => covered.has(p)),
    scope: scope.kind,
    years,
    yearsAlone: provinces.length === 0 && years.length > 0 && ofYear.test(question),
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
    cited: merged && previous ? citedParagraphs(previous) : [],
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

/** 这份卫生健康报告的主要内容: what kind of report it is, is no topic. */
function withoutKind(text: string): string {
  return text.replace(
    /(?<=[这那该本](?:一?[份篇个])?的?)\p{Script=Han}{2,10}?(?=(?:工作)?(?:报告|材料|汇报|发言))/u,
    ''
  )
}

const ofYear =
  /(?:只|仅|单)[看算说论按比]?20\d{2}|20\d{2}年?(?:度|那年)?的?(?:各省|各地|各份|[这那]几?份|[这那]批|[这那]些|所有)?的?(?:年度)?(?:报告|材料|汇报)|reports? (?:of|from|for) 20\d{2}|20\d{2} reports?/iu

function topicOf(text: string): Topic {
  return readTopic(withoutYears(withoutExcluded(text)))
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

function queryOf(provinces: string[], rest: string, merged: CarriedOver | null): string {
  const names = provinces.length > 0 && provinces.length <= 3 ? provinces.join('、') : ''
  return [names + rest, merged?.context ?? ''].filter((part) => part.trim() !== '').join(' ')
}
