/** The evidence gate: whether a report says something on the topic, and whether a question is about the reports at all. */
import type { Report } from '../corpus/report.ts'
import type { Evidence } from './evidence.ts'
import { findMentions, frequencyOf, support } from './mentions.ts'
import type { Plan } from './plan.ts'
import { evidenceOf, type Retrieval } from './retrieve.ts'
import type { SentenceIndex } from './sentence-index.ts'
import { isEmpty, isGeneric, topicTerms } from './topic.ts'

/** Share of the topic's known words that one paragraph must hold. */
const enoughWords = 0.34
/** Cosines without names: below the first nothing of the kind is asked, above the second words need not agree. */
const gate = {
  zh: { offTopic: 0.788, certain: 0.868 },
  en: { offTopic: 0.7, certain: 0.8 },
} as const

export type Verdict = 'present' | 'absent' | 'off_topic'

/** Whether the evidence in scope answers the question. */
export function judgeQuestion(plan: Plan, retrieval: Retrieval, index: SentenceIndex): Verdict {
  if (retrieval.ranked.length === 0) return 'absent'
  if (plan.focus.length > 0 || plan.bySimilarity) return 'present'
  const limits = plan.language === 'en' ? gate.en : gate.zh
  const words = wordsHeld(plan, retrieval.ranked.slice(0, 8), index)
  if (retrieval.bareCosine >= limits.certain) return 'present'
  if (words !== null && words >= enoughWords) return 'present'
  if (retrieval.bareCosine < limits.offTopic) return 'off_topic'
  return words === null || (words === 0 && knowsNone(plan, index)) ? 'present' : 'absent'
}

/** Whether the corpus has none of the words asked about, so that words cannot tell (colloquial questions). */
function knowsNone(plan: Plan, index: SentenceIndex): boolean {
  return topicTerms(plan.topic).every((term) => frequencyOf(term, index, 'related') === 0)
}

/** Most of the topic's weight that one of the paragraphs holds; null if words cannot decide. */
function wordsHeld(plan: Plan, evidence: readonly Evidence[], index: SentenceIndex): number | null {
  const terms = topicTerms(plan.topic)
  if (terms.length === 0) return null
  const shares = evidence.map((piece) => support(piece.paragraph, terms, index))
  return shares.some((share) => share === null) ? null : Math.max(0, ...shares.map((s) => s ?? 0))
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
  const mentioned = new Set(
    findMentions(plan.topic, index, index.ofReport(report.id)).map((m) => m.sentence.chunk.id)
  )
  if (mentioned.size > 0) {
    const saying = own.filter((evidence) => mentioned.has(evidence.chunk.id))
    const rest = own.filter((evidence) => !mentioned.has(evidence.chunk.id))
    return [...saying, ...rest]
  }
  const near = own.filter(
    (evidence) => (support(evidence.paragraph, terms, index) ?? 1) >= enoughWords
  )
  return near
}
