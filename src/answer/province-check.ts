/** Whether a sentence speaks of the provinces it cites, of each of them, and of no other. */
import { fold } from '../lib/text.ts'
import type { Claims } from './claims.ts'
import { shareIn } from './overlap.ts'
import { type ReadParagraph, wholeText } from './paragraph-index.ts'

const contrast =
  /不同于|相比|相较|相对|对比|而非|不像|以外|之外|unlike|compared|than|whereas|while|besides/i

/** Whether the sentence speaks of the provinces it cites, and of no other as if it did. */
export function provincesAgree(
  claims: Claims,
  paragraphs: readonly ReadParagraph[],
  about: readonly string[]
): boolean {
  const union = paragraphs.map(({ folded }) => folded).join('\n')
  const cited = new Set(paragraphs.map(({ report }) => report.province))
  const named = claims.named.map(({ province }) => province)
  if (named.length === 0) {
    return about.length === 0 || [...cited].every((province) => about.includes(province))
  }
  const foreign = named.filter((province) => !cited.has(province))
  const first = claims.named[0]
  if (!named.some((province) => cited.has(province))) {
    const aboutFits = about.some((province) => cited.has(province))
    const opens = first && /^[\s*>+•·-]*$/.test(claims.text.slice(0, first.start))
    // A report may begin a sentence with another province's name, then word for word.
    const written = first
      ? union.includes(fold(claims.text.slice(first.start, first.end + 3)))
      : false
    if (opens && !aboutFits && !written) return false
    return foreign.every((province) => union.includes(province))
  }
  // A cited province that the sentence does not name lends its mark to another one's statement.
  return foreign.every((province) => union.includes(province) || contrast.test(claims.plain))
}

const together = /都|均(?!衡)|皆|共同|同样|一致|也|both|all|each/

/** Whether what is said of several provinces together stands in the paragraphs of every one of them. */
export function eachProvinceAgrees(claims: Claims, paragraphs: readonly ReadParagraph[]): boolean {
  const cited = new Set(paragraphs.map(({ report }) => report.province))
  if (cited.size < 2 || !together.test(claims.plain)) return true
  return [...cited].every((province) => {
    const own = paragraphs.filter(({ report }) => report.province === province)
    const text = own.map(({ folded }) => folded).join('\n')
    const says = (quote: string) =>
      text.includes(quote) || own.some(({ report }) => wholeText(report).includes(quote))
    const quotes = claims.quotations.filter(({ text: quote }) => /\p{Script=Han}/u.test(quote))
    if (!quotes.every((quote) => says(fold(quote.text)))) return false
    return claims.english || claims.grams.size < 3 || shareIn(claims.grams, text) >= 0.2
  })
}
