/** Choosing sentences: one when the margin is clear, two or three when it is not. */
import { type Evidence, type Piece, textOf } from '../evidence.ts'
import { readablePiece } from './whole-sentence.ts'

export interface ChoiceOptions {
  /** At most so many sentences. */
  max: number
  /** A further sentence may score this much less than the best. */
  margin: number
  /** Characters in all; the first sentence is always taken. */
  budget: number
}

/** The best sentences in order of score; near-repetitions of one already taken are passed over. */
export function choosePieces(evidence: readonly Evidence[], options: ChoiceOptions): Piece[] {
  const [best] = evidence
  if (!best) return []
  const chosen = [readablePiece(best)]
  let used = lengthOf(chosen[0])
  for (const next of evidence.slice(1)) {
    if (chosen.length >= options.max || best.score - next.score > options.margin) break
    const piece = readablePiece(next)
    const overlapping = chosen.findIndex((taken) => touches(taken, piece))
    const known = chosen[overlapping]
    if (known) {
      const joined = join(known, piece)
      if (used - lengthOf(known) + lengthOf(joined) <= options.budget) {
        used += lengthOf(joined) - lengthOf(known)
        chosen[overlapping] = joined
      }
      continue
    }
    if (used + lengthOf(piece) > options.budget) continue
    if (chosen.some((taken) => overlap(textOf(taken), textOf(piece)) > 0.6)) continue
    chosen.push(piece)
    used += lengthOf(piece)
  }
  return chosen
}

/** The pieces in reading order, report by report in order of their best piece. */
export function inReadingOrder(pieces: readonly Piece[]): Piece[] {
  const order = [...new Set(pieces.map((piece) => piece.report.id))]
  return [...pieces].sort(
    (a, b) =>
      order.indexOf(a.report.id) - order.indexOf(b.report.id) ||
      a.paragraph - b.paragraph ||
      a.start - b.start
  )
}

function lengthOf(piece: Piece | undefined): number {
  return piece ? piece.end - piece.start : 0
}

function touches(a: Piece, b: Piece): boolean {
  const same = a.report.id === b.report.id && a.paragraph === b.paragraph
  return same && a.start <= b.end && b.start <= a.end
}

function join(a: Piece, b: Piece): Piece {
  return { ...a, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}

/** Share of the shorter text's character pairs that the longer one has too. */
export function overlap(a: string, b: string): number {
  const pairsA = pairs(a)
  const pairsB = pairs(b)
  const smaller = Math.min(pairsA.size, pairsB.size)
  if (smaller === 0) return 0
  let shared = 0
  for (const pair of pairsA) if (pairsB.has(pair)) shared++
  return shared / smaller
}

function pairs(text: string): Set<string> {
  const found = new Set<string>()
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2))
  return found
}
