/** A number in the question that the report contradicts or confirms (压减了90%吗, 建了30个, 对吗). */

import { findNumbers, type NumberMention } from '../lib/numbers.ts'
import { fold } from '../lib/text.ts'
import { unitsAgree } from '../lib/units.ts'
import type { Piece } from './evidence.ts'
import { textOf } from './extract/choose.ts'
import { contentGrams, shareIn } from './overlap.ts'
import type { Plan } from './plan.ts'

export interface Premise {
  verdict: 'right' | 'wrong'
  /** The number as the question states it. */
  asked: string
}

/** Of the question's other words this share must stand beside the number that contradicts it. */
const sameSubject = 0.4

/** Compares the first number of the question with the pieces that answer it; null where nothing can be said. */
export function checkPremise(plan: Plan, pieces: readonly Piece[]): Premise | null {
  const asked = findNumbers(plan.question).find(isClaim)
  if (!asked) return null
  if (pieces.some((piece) => numbersOf(piece).some((number) => agrees(number, asked))))
    return plan.intent === 'check' ? { verdict: 'right', asked: asked.text } : null
  const elsewhere = pieces.some(({ report }) =>
    report.paragraphs.some(({ text }) => findNumbers(text).some((number) => agrees(number, asked)))
  )
  const rest = plan.bareQuery.replace(asked.text, ' ')
  const contradicts = pieces.some(
    (piece) =>
      shareIn(contentGrams(rest), fold(textOf(piece))) >= sameSubject &&
      numbersOf(piece).some(
        (number) => number.kind === asked.kind && unitsAgree(number.unit, asked.unit)
      )
  )
  return contradicts && !elsewhere ? { verdict: 'wrong', asked: asked.text } : null
}

function numbersOf(piece: Piece): NumberMention[] {
  return findNumbers(textOf(piece)).filter(isClaim)
}

/** Years, names with digits and item counts in words (七条体会) claim nothing. */
function isClaim(number: NumberMention): boolean {
  return number.kind === 'percent' || (number.kind === 'quantity' && !number.inWords)
}

function agrees(a: NumberMention, b: NumberMention): boolean {
  return a.value === b.value && (unitsAgree(a.unit, b.unit) || a.unit === '' || b.unit === '')
}
