/** Choosing sentences: one when the margin is clear, two or three when it is not. */
import type { Evidence } from '../evidence.ts'

export interface ChoiceOptions {
  /** At most so many sentences. */
  max: number
  /** A further sentence may score this much less than the best. */
  margin: number
  /** Characters in all; the first sentence is always taken. */
  budget: number
}

/** The best sentences in order of score; near-repetitions of one already taken are passed over. */
export function chooseSentences(evidence: readonly Evidence[], options: ChoiceOptions): Evidence[] {
  const [best] = evidence
  if (!best) return []
  const chosen = [best]
  let used = best.chunk.text.length
  for (const next of evidence.slice(1)) {
    if (chosen.length >= options.max || best.score - next.score > options.margin) break
    if (used + next.chunk.text.length > options.budget) continue
    if (chosen.some((taken) => overlap(taken.chunk.text, next.chunk.text) > 0.6)) continue
    chosen.push(next)
    used += next.chunk.text.length
  }
  return chosen
}

/** The sentences in reading order, report by report in order of their best sentence. */
export function inReadingOrder(evidence: readonly Evidence[]): Evidence[] {
  const order = [...new Set(evidence.map((e) => e.report.id))]
  return [...evidence].sort(
    (a, b) =>
      order.indexOf(a.report.id) - order.indexOf(b.report.id) ||
      a.chunk.paragraph - b.chunk.paragraph ||
      a.chunk.start - b.chunk.start
  )
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
