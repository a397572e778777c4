/** What the LLM writer is given: the evidence of the question and the extractive answer to fall back on. */
import type { Report } from '../corpus/report.ts'
import type { Draft } from './draft.ts'
import type { Message } from './events.ts'
import type { Evidence } from './evidence.ts'
import type { WritingTask } from './generate.ts'
import { type Plan, summarisePlan } from './plan.ts'
import { evidenceOf, oneEach, type Retrieval } from './retrieve.ts'

const evidenceInAll = 12
const evidenceEach = 4

export function writingTask(
  plan: Plan,
  retrieval: Retrieval,
  draft: Draft,
  messages: readonly Message[],
  reports: readonly Report[]
): WritingTask {
  const compared =
    plan.intent === 'compare' ? oneEach(plan, retrieval.reports, (r) => citedIn(draft, r)) : []
  return {
    question: plan.question,
    language: plan.language,
    plan: summarisePlan(plan),
    evidence: chosenEvidence(retrieval, draft, compared),
    history: messages.slice(0, -1),
    reports: [...reports],
    absent: draft.absent,
    cover: compared.map((report) => ({
      province: report.province,
      fallback: draft.segments.filter(
        (s) => s.kind === 'statement' && s.pieces.every((piece) => piece.report.id === report.id)
      ),
    })),
  }
}

function citedIn(draft: Draft, report: Report): boolean {
  return draft.segments.some(
    (s) => s.kind === 'statement' && s.pieces.some((piece) => piece.report.id === report.id)
  )
}

/** What the extractive answer cites comes first; each compared report has its own quota. */
function chosenEvidence(
  retrieval: Retrieval,
  draft: Draft,
  compared: readonly Report[]
): Evidence[] {
  const used = new Set(
    draft.segments.flatMap((segment) =>
      segment.kind === 'statement'
        ? segment.pieces.map((piece) => `${piece.report.id}:${piece.paragraph}`)
        : []
    )
  )
  const isUsed = (e: Evidence) => used.has(`${e.report.id}:${e.chunk.paragraph}`)
  const pool =
    compared.length > 0
      ? compared.flatMap((report) => evidenceOf(retrieval, report).slice(0, evidenceEach))
      : retrieval.ranked.slice(0, evidenceInAll)
  const cited = retrieval.ranked.filter(isUsed)
  return [...new Set([...cited, ...pool])]
}
