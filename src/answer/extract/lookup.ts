/** A lookup's answer: the best sentences, each with its mark. */
import type { Segment } from '../compose.ts'
import { type Draft, emptyDraft, frame, pieceOf, quoteStatement } from '../draft.ts'
import type { Evidence } from '../evidence.ts'
import { nameOf, quoted } from '../phrases.ts'
import type { Plan } from '../plan.ts'
import { chooseSentences, inReadingOrder } from './choose.ts'

const choice = { max: 3, margin: 0.016, budget: 150 }

export function writeLookup(plan: Plan, evidence: readonly Evidence[]): Draft {
  const chosen = inReadingOrder(chooseSentences(evidence, choice))
  return { ...emptyDraft(), segments: sentences(plan, chosen) }
}

/** `北京：……[北京:2]。` — the name once a report, then its sentences. */
export function sentences(plan: Plan, evidence: readonly Evidence[]): Segment[] {
  const segments: Segment[] = []
  let label = ''
  for (const item of evidence) {
    if (item.report.label !== label) {
      const colon = plan.language === 'en' ? ': ' : '：'
      segments.push(
        frame(
          `${label === '' ? '' : '\n\n'}**${nameOf(plan.language, item.report.label)}**${colon}`
        )
      )
      label = item.report.label
    }
    segments.push(sentence(plan, item))
  }
  return segments
}

export function sentence(plan: Plan, item: Evidence): Segment {
  const base = quoteStatement(pieceOf(item))
  return {
    ...base,
    text: quoted(plan.language, base.text) + (plan.language === 'en' ? '. ' : '。'),
  }
}
