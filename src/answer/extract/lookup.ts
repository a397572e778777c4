/** A lookup's answer: the best sentences, each with its mark. */
import type { Segment } from '../compose.ts'
import { type Draft, emptyDraft, frame, quoteStatement } from '../draft.ts'
import type { Evidence, Piece } from '../evidence.ts'
import { nameOf, phrase, quoted } from '../phrases.ts'
import type { Plan } from '../plan.ts'
import { checkPremise } from '../premise.ts'
import { choosePieces, inReadingOrder } from './choose.ts'

const premiseSentences = { right: 'premiseRight', wrong: 'premiseWrong' } as const

const choice = { max: 3, margin: 0.016, budget: 150 }

export function writeLookup(plan: Plan, evidence: readonly Evidence[]): Draft {
  const best = choosePieces(evidence, choice)
  const premise = checkPremise(plan, best)
  const opening = premise
    ? [frame(phrase(plan.language, premiseSentences[premise.verdict], { asked: premise.asked }))]
    : []
  return { ...emptyDraft(), segments: [...opening, ...sentences(plan, inReadingOrder(best))] }
}

/** `北京：……[北京:2]。` — the name once a report, then its sentences. */
function sentences(plan: Plan, pieces: readonly Piece[]): Segment[] {
  const segments: Segment[] = []
  let label = ''
  for (const piece of pieces) {
    if (piece.report.label !== label) {
      const colon = plan.language === 'en' ? ': ' : '：'
      const name = nameOf(plan.language, piece.report.label)
      segments.push(frame(`${label === '' ? '' : '\n\n'}**${name}**${colon}`))
      label = piece.report.label
    }
    const base = quoteStatement(piece)
    const end = plan.language === 'en' ? '. ' : '。'
    segments.push({ ...base, text: quoted(plan.language, base.text) + end })
  }
  return segments
}
