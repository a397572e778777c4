/** Finding the piece of a paragraph that a sentence rests on, for the highlight behind a mark. */
import { fold, splitSentences } from '../lib/text.ts'
import { type Claims, readClaims } from './claims.ts'
import { matchNumber } from './number-match.ts'
import { shareIn } from './overlap.ts'
import type { ReadParagraph } from './paragraph-index.ts'
import { clausesOf, type Span, tidySpan } from './tidy.ts'

const widest = 3

/**
 * The clauses or sentences of a paragraph that support a sentence best, as offsets of the paragraph;
 * null where nothing in it has anything to do with the sentence.
 */
export function locate(sentence: string | Claims, paragraph: ReadParagraph): Span | null {
  const claims = typeof sentence === 'string' ? readClaims(sentence) : sentence
  const sentences = splitSentences(paragraph.text)
  const numberStarts = claims.numbers.flatMap((number) =>
    matchNumber(number, paragraph, { english: claims.english })
      .slice(0, 3)
      .flatMap(({ mention }) => (mention ? [{ number, start: mention.start }] : []))
  )
  const score = (span: Span): number => {
    const folded = fold(paragraph.text.slice(span.start, span.end))
    const numbers = new Set(
      numberStarts
        .filter(({ start }) => span.start <= start && start < span.end)
        .map((n) => n.number)
    ).size
    const quotes = claims.quotations.filter(({ text }) => folded.includes(fold(text))).length
    return shareIn(claims.grams, folded) + 0.25 * numbers + 0.3 * quotes
  }
  let best: { span: Span; score: number } | null = null
  sentences.forEach(({ start }, i) => {
    for (let width = 1; width <= widest; width++) {
      const last = sentences[i + width - 1]
      if (!last) break
      const span = { start, end: last.end }
      const value = score(span) - 0.08 * (width - 1)
      if (!best || value > best.score + 1e-9) best = { span, score: value }
    }
  })
  return finish(best, paragraph, score)
}

/** The clauses of the number that counts what the grams name; null where none surely does. */
export function locateFigure(grams: ReadonlySet<string>, paragraph: ReadParagraph): Span | null {
  let best: { at: number; share: number } | null = null
  for (const [at, { around }] of paragraph.subjects) {
    const share = shareIn(grams, around)
    if (share >= 0.45 && share > (best?.share ?? 0)) best = { at, share }
  }
  if (!best) return null
  const { at } = best
  const sentence = splitSentences(paragraph.text).find((s) => s.start <= at && at < s.end)
  const clauses = sentence ? clausesOf(paragraph.text, sentence) : []
  const own = clauses.findIndex((clause) => clause.start <= at && at < clause.end)
  const share = (span: Span) => shareIn(grams, fold(paragraph.text.slice(span.start, span.end)))
  const clause = clauses[own]
  if (!clause) return null
  let from = own
  while (
    from > 0 &&
    share({ start: clauses[from - 1]?.start ?? 0, end: clause.end }) >
      share({ start: clauses[from]?.start ?? 0, end: clause.end })
  )
    from--
  return tidySpan(paragraph.text, { start: clauses[from]?.start ?? clause.start, end: clause.end })
}

function finish(
  best: { span: Span; score: number } | null,
  paragraph: ReadParagraph,
  score: (span: Span) => number
): Span | null {
  if (!best || best.score <= 0) return null
  const clauses = clausesOf(paragraph.text, best.span)
  let from = 0
  let to = clauses.length - 1
  const trimmed = (a: number, b: number): Span => ({
    start: clauses[a]?.start ?? best.span.start,
    end: clauses[b]?.end ?? best.span.end,
  })
  const whole = score(best.span)
  while (from < to && score(trimmed(from + 1, to)) >= whole - 1e-9) from++
  while (to > from && score(trimmed(from, to - 1)) >= whole - 1e-9) to--
  const span = tidySpan(paragraph.text, trimmed(from, to))
  return span.end > span.start ? span : best.span
}
