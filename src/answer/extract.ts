/** The extractive writer: an answer in the reports' own words, in the form the intent asks for. */
import type { Report } from '../corpus/report.ts'
import { fold } from '../lib/text.ts'
import type { Term } from './content-words.ts'
import { coverageOf } from './described.ts'
import { type Draft, emptyDraft, frame } from './draft.ts'
import { isErrand } from './errands.ts'
import { absenceSentences } from './extract/absence.ts'
import { writeCatalogue, writeGreeting } from './extract/catalogue.ts'
import { type ComparedReport, writeComparison } from './extract/compare.ts'
import { writeCoverage } from './extract/coverage.ts'
import { writeList } from './extract/list.ts'
import { writeLookup } from './extract/lookup.ts'
import { writeRanking } from './extract/ranking.ts'
import { writeGenericComparison, writeSummary } from './extract/summary.ts'
import type { Figure } from './figures.ts'
import { frequencyOf, hasTerm } from './mentions.ts'
import { namesOf, phrase } from './phrases.ts'
import type { Plan } from './plan.ts'
import { judgeQuestion, namesUnknown, presentEvidence } from './presence.ts'
import { evidenceOf, oneEach, type Retrieval } from './retrieve.ts'
import type { SentenceIndex } from './sentence-index.ts'
import { officialHead, related } from './synonyms.ts'
import { isEmpty, isGeneric, topicTerms } from './topic.ts'

/** Writes the answer of a plan from its evidence; an answer without statements is a refusal. */
export function writeExtract(
  plan: Plan,
  retrieval: Retrieval,
  index: SentenceIndex,
  figures: readonly Figure[]
): Draft {
  if (plan.intent === 'none') return writeGreeting(plan, index.reports)
  if (plan.intent === 'catalogue') return writeCatalogue(plan, index.reports)
  if (plan.provinces.length === 0 && plan.outside.length > 0) {
    const named = plan.intent === 'summary' ? [] : retrieval.ranked
    if (named.length === 0) return withoutReport(plan)
  }
  const draft = write(plan, retrieval, index, figures)
  if (draft.segments.some((segment) => segment.kind === 'statement')) return closed(plan, draft)
  return refusal(plan, retrieval, index)
}

function write(
  plan: Plan,
  retrieval: Retrieval,
  index: SentenceIndex,
  figures: readonly Figure[]
): Draft {
  switch (plan.intent) {
    case 'coverage': {
      const coverage = coverageOf(plan, retrieval, index)
      // 东北哪个省这么弄的: with one report in scope it is no question of counting.
      if (coverage.mentions.length === 0 && retrieval.reports.length === 1)
        return lookup(plan, retrieval, index, figures)
      const saying = new Set(coverage.mentions.map((mention) => mention.sentence.report.id))
      const reports = oneEach(plan, retrieval.reports, (report) => saying.has(report.id))
      return writeCoverage(plan, coverage, reports)
    }
    case 'ranking':
      return rankingOrLookup(plan, retrieval, index, figures)
    case 'compare':
      return writeCompare(plan, retrieval, index)
    case 'summary': {
      const [report] = oneEach(plan, retrieval.reports, () => true)
      if (plan.provinces.length > 0 && report && isSubject(plan, report, index))
        return writeSummary(plan, report)
      return lookup(plan, retrieval, index, figures)
    }
    default:
      return lookup(plan, retrieval, index, figures)
  }
}

/** Whether a summary of the topic is one of the whole report: nothing else is named, or its title says it. */
function isSubject({ topic, cues }: Plan, report: Report, index: SentenceIndex): boolean {
  const title = fold(report.title)
  // 总结了七条体会,分别是哪七条: a list of the report, not a summary of it.
  const isList = cues.count !== null && cues.list
  const isUnknown = topic.alternatives.flat().every((term) => isAskersOwn(term, index))
  return (
    isGeneric(topic) ||
    isUnknown ||
    (!isList && topicTerms(topic).every((term) => hasTerm(title, term, 'equivalent')))
  )
}

/** A word that neither the reports nor the lists of words have, which says how the asker puts it (主打). */
function isAskersOwn(term: Term, index: SentenceIndex): boolean {
  return (
    !term.quoted &&
    /^\p{Script=Han}+$/u.test(term.folded) &&
    related(term.folded).length === 0 &&
    officialHead(term.folded) === '' &&
    frequencyOf(term, index, 'related') === 0
  )
}

function lookup(
  plan: Plan,
  retrieval: Retrieval,
  index: SentenceIndex,
  figures: readonly Figure[]
): Draft {
  if (judgeQuestion(plan, retrieval, index) !== 'present') return emptyDraft()
  const evidence = oneYearEach(plan, withoutSaid(plan, withFocus(plan, retrieval)))
  const lists = plan.intent === 'list' || plan.intent === 'summary'
  return lists || plan.focus.length > 0
    ? writeList(plan, evidence, figures, index)
    : hedged(plan, writeLookup(plan, evidence, figures), evidence, index)
}

/** Says that what is found is only near the question where the reports have none of its words. */
function hedged(
  plan: Plan,
  draft: Draft,
  evidence: Retrieval['ranked'],
  index: SentenceIndex
): Draft {
  const terms = topicTerms(plan.topic)
  const leans = plan.scope === 'carried' || plan.bySimilarity
  if (plan.language === 'en' || leans || terms.length === 0) return draft
  const texts = evidence
    .slice(0, 3)
    .map(({ report, chunk }) => index.keyOfParagraph(report.id, chunk.paragraph))
  const isNamed = texts.some((key) => terms.some((term) => hasTerm(key, term, 'related')))
  if (isNamed || draft.segments.length === 0) return draft
  return { ...draft, segments: [frame(phrase(plan.language, 'nearest')), ...draft.segments] }
}

/** 最多 may belong to one report's own number (同时在线最多), when nothing can be ranked. */
function rankingOrLookup(
  plan: Plan,
  retrieval: Retrieval,
  index: SentenceIndex,
  figures: readonly Figure[]
): Draft {
  if (namesUnknown(plan, index)) return emptyDraft()
  const ranking = writeRanking(plan, retrieval, figures)
  if (ranking.segments.length > 0 || plan.cues.asksProvinces) return ranking
  return plan.provinces.length > 1
    ? writeCompare(plan, retrieval, index)
    : lookup(plan, retrieval, index, figures)
}

function writeCompare(plan: Plan, retrieval: Retrieval, index: SentenceIndex): Draft {
  if (isErrand(plan.question, index)) return emptyDraft()
  const isUnknown = plan.topic.alternatives.flat().every((term) => isAskersOwn(term, index))
  if (isEmpty(plan.topic) || isGeneric(plan.topic) || isUnknown)
    return writeGenericComparison(
      plan,
      oneEach(plan, retrieval.reports, () => true)
    )
  const found = new Map(
    retrieval.reports.map((report) => [report.id, presentEvidence(plan, retrieval, report, index)])
  )
  const silent = [...found.values()].every((evidence) => evidence.length === 0)
  const near = silent && judgeQuestion(plan, retrieval, index) === 'present'
  const evidenceIn = (report: Report) =>
    near ? nearEvidence(retrieval, report) : (found.get(report.id) ?? [])
  const compared = oneEach(plan, retrieval.reports, (report) => evidenceIn(report).length > 0)
  const rows = compared.map(
    (report): ComparedReport => ({
      report,
      province: report.province,
      evidence: evidenceIn(report),
    })
  )
  // Of a region only the members with a report have a row; one sentence names the others.
  const asked = plan.scope === 'region' ? [] : plan.outside
  const missing = asked.map((province) => ({ report: null, province, evidence: [] }))
  return writeComparison(plan, [...rows, ...missing])
}

/** Where no report has the words of a colloquial question: the reports about as near as the nearest. */
function nearEvidence(retrieval: Retrieval, report: Report): Retrieval['ranked'] {
  const best = retrieval.ranked[0]?.score ?? 0
  return evidenceOf(retrieval, report).filter((evidence) => best - evidence.score <= nearMargin)
}

const nearMargin = 0.035

/** 第三个展开说说: only the paragraphs pointed at; nearest to what was said of the item first. */
function withFocus(plan: Plan, retrieval: Retrieval): Retrieval['ranked'] {
  if (plan.focus.length === 0) return retrieval.ranked
  const refs = plan.focus.flatMap((statement) => statement.refs)
  return retrieval.ranked.filter((evidence) =>
    refs.some((r) => r.report.id === evidence.report.id && r.paragraph === evidence.chunk.paragraph)
  )
}

/** Numbers of different years do not mix: of a province only the report of its best sentence answers. */
function oneYearEach(plan: Plan, ranked: Retrieval['ranked']): Retrieval['ranked'] {
  if (plan.overYears || plan.years.length > 1) return ranked
  const chosen = new Map<string, string>()
  for (const { report } of ranked)
    if (!chosen.has(report.province)) chosen.set(report.province, report.id)
  return ranked.filter(({ report }) => chosen.get(report.province) === report.id)
}

/** 除了这个: leaves out the sentences the earlier answer gave, not their paragraphs. */
function withoutSaid(plan: Plan, ranked: Retrieval['ranked']): Retrieval['ranked'] {
  const said = plan.said.map((statement) => statement.text)
  return said.length === 0
    ? ranked
    : ranked.filter((evidence) => !repeats(evidence.chunk.text, said))
}

function repeats(text: string, said: readonly string[]): boolean {
  return said.some((statement) => sharedShare(text, statement) > 0.5)
}

function sharedShare(a: string, b: string): number {
  const pairs = (text: string) => {
    const clean = text.replace(/[^\p{Script=Han}a-z0-9]/giu, '')
    return new Set(
      Array.from({ length: Math.max(0, clean.length - 1) }, (_, i) => clean.slice(i, i + 2))
    )
  }
  const [x, y] = [pairs(a), pairs(b)]
  const shared = [...x].filter((pair) => y.has(pair)).length
  return shared / Math.max(1, Math.min(x.size, y.size))
}

/** An answer ends with what was searched and not found. */
function closed(plan: Plan, draft: Draft): Draft {
  const silence = draft.figures === null ? 'notMentioned' : 'noFigure'
  const listed = plan.intent === 'coverage' ? [] : absenceSentences(plan, draft.absent, silence)
  const inTable = plan.intent === 'compare' && plan.scope !== 'region'
  const outside = inTable ? [] : plan.outside
  const missing = outside.map((province) => ({
    province,
    topic: plan.topic.label,
    reason: 'no_report' as const,
  }))
  const tail = [...listed, ...absenceSentences(plan, missing)]
  const closing = tail.length > 0 ? [frame('\n\n'), ...tail] : []
  return {
    ...draft,
    closing,
    absent: [...draft.absent, ...missing],
    segments: [...draft.segments, ...closing],
  }
}

function withoutReport(plan: Plan): Draft {
  const absent = plan.outside.map((province) => ({
    province,
    topic: plan.topic.label,
    reason: 'no_report' as const,
  }))
  return { ...emptyDraft(), segments: absenceSentences(plan, absent), absent }
}

function refusal(plan: Plan, retrieval: Retrieval, index: SentenceIndex): Draft {
  const { language } = plan
  const topic = plan.topic.label
  const searched = [...new Set(retrieval.reports.map((report) => report.province))]
  const known = topicTerms(plan.topic).some((term) => frequencyOf(term, index, 'equivalent') > 0)
  const nameable = plan.intent === 'coverage' || (known && plan.provinces.length > 0)
  const offTopic =
    (!nameable || isErrand(plan.question, index)) &&
    judgeQuestion(plan, retrieval, index) === 'off_topic'
  if (offTopic || topic === '') {
    const text = phrase(language, 'offTopic', { count: index.reports.length })
    return { ...emptyDraft(), segments: [frame(text)] }
  }
  if (plan.provinces.length === 0) {
    const text = phrase(language, 'notFoundAnywhere', { count: index.reports.length, topic })
    return { ...emptyDraft(), segments: [frame(text)] }
  }
  const text = phrase(language, 'notFoundIn', { provinces: namesOf(language, searched), topic })
  return {
    ...emptyDraft(),
    segments: [frame(text)],
    absent: searched.map((province) => ({ province, topic, reason: 'not_mentioned' as const })),
  }
}
