/** Words that turn a statement round or say more than the report: it must say something of the kind too. */

import { fold } from '../lib/text.ts'
import { chineseClaimWords, englishClaimWords, type WordProblem } from './claim-word-lists.ts'
import type { Claims } from './claims.ts'
import { translatePhrases } from './glossary.ts'
import { foldedClauses } from './negation.ts'
import { contentGrams, shareIn } from './overlap.ts'
import type { ReadParagraph } from './paragraph-index.ts'

/** Where a number of a sentence stands in a paragraph; both by their starts. */
export interface FoundNumber {
  said: number
  paragraph: ReadParagraph
  start: number
}

/** Whether a heading or a label says that something is first, only, or more than before. */
export function boasts(claims: Claims): boolean {
  const text = blankQuotations(claims)
  return wordsFor(claims).some(({ said, problem }) => problem === 'added' && said.test(text))
}

/** What the words of a sentence claim and the sentences of the report it rests on do not. */
export function wordProblems(
  claims: Claims,
  paragraphs: readonly ReadParagraph[],
  found: readonly FoundNumber[]
): Set<WordProblem> {
  if (!claims.english && paragraphs.some(({ clauses }) => degreeDiffers(claims, clauses)))
    return new Set(['turned'])
  const problems = clausesOf(claims, paragraphs).flatMap((clause) => {
    const words = wordsFor(claims).filter(({ said }) => said.test(clause.text))
    if (words.length === 0) return []
    const backing = backingOf(clause, claims, paragraphs, found)
    const near = aroundNumbers(clause, found)
    return words
      .filter(({ needs, beside, direction }) => {
        const text = direction && near !== '' ? near : backing
        return !needs.test(text) && (beside?.test(text) ?? true)
      })
      .map(({ problem }) => problem)
  })
  return new Set(problems)
}

function wordsFor({ english }: Claims) {
  return english ? englishClaimWords : chineseClaimWords
}

const degrees = [/全面|全覆盖|全部|普遍|所有/, /试点|部分|逐步|探索|少数/] as const

/** 全面推行 where the report's clause says 试点推行, or the other way round. */
function degreeDiffers(claims: Claims, own: readonly string[]): boolean {
  return foldedClauses(claims.nameless).some((clause) => {
    const grams = contentGrams(clause)
    const alike = own
      .map((text) => ({ text, share: shareIn(grams, text) }))
      .toSorted((a, b) => b.share - a.share)[0]
    if (!alike || alike.share < 0.6 || grams.size < 3) return false
    return degrees.some((degree, i) => {
      const other = degrees[1 - i]
      const says = degree.test(clause) && !other?.test(clause)
      return says && !degree.test(alike.text) && (other?.test(alike.text) ?? false)
    })
  })
}

/** A shorter clause has no subject of its own. */
const ownSubject = 8

interface Clause {
  text: string
  start: number
  end: number
}

/** The clauses, blank where they stand in the paragraphs word for word; an English sentence is one. */
function clausesOf(claims: Claims, paragraphs: readonly ReadParagraph[]): Clause[] {
  const text = blankQuotations(claims)
  if (claims.english) return [{ text, start: 0, end: text.length }]
  const isCopied = (part: string) =>
    fold(part).length >= ownSubject && paragraphs.some(({ folded }) => folded.includes(fold(part)))
  const clauses: Clause[] = []
  for (const { index: start, 0: part } of text.matchAll(/[^,，。;；:：]+/g)) {
    const words = isCopied(part) ? ' '.repeat(part.length) : part
    // 居全国首位 says of what stands before it.
    const before = fold(part).length < ownSubject ? clauses.pop() : undefined
    const own = { text: words, start, end: start + part.length }
    clauses.push(before ? { ...own, text: `${before.text},${words}`, start: before.start } : own)
  }
  return clauses
}

/** Quoted words are the report's, which is checked by itself. */
function blankQuotations({ nameless, quotations, text }: Claims): string {
  let left = nameless
  for (const { text: quote } of quotations) {
    const at = text.indexOf(quote)
    if (at >= 0) left = left.slice(0, at) + ' '.repeat(quote.length) + left.slice(at + quote.length)
  }
  return left
}

/** What the report says right around the numbers of a clause. */
function aroundNumbers(clause: Clause, found: readonly FoundNumber[]): string {
  return found
    .filter(({ said }) => clause.start <= said && said < clause.end)
    .map(({ paragraph, start }) => paragraph.subjects.get(start)?.around ?? '')
    .join('\n')
    .trim()
}

/** The sentences that hold the clause's numbers, else its content, else those of the whole sentence. */
function backingOf(
  clause: Clause,
  claims: Claims,
  paragraphs: readonly ReadParagraph[],
  found: readonly FoundNumber[]
): string {
  const isInside = ({ said }: FoundNumber) => clause.start <= said && said < clause.end
  const sentences = paragraphs.flatMap((paragraph) =>
    paragraph.sentences.map((sentence) => ({ ...sentence, paragraph }))
  )
  const holding = (numbers: readonly FoundNumber[]) =>
    sentences.filter(({ paragraph, start, end }) =>
      numbers.some((n) => n.paragraph === paragraph && start <= n.start && n.start < end)
    )
  const whole = claims.nameless.slice(clause.start, clause.end)
  const grams = claims.english ? translatedGrams(clause.text) : contentGrams(whole)
  const alike = (own: ReadonlySet<string>, least: number) => {
    const shares = sentences.map(({ folded }) => shareIn(own, folded))
    const most = Math.max(0, ...shares)
    return most < least ? [] : sentences.filter((_, i) => (shares[i] ?? 0) >= most * 0.6)
  }
  const [backing = sentences] = [
    holding(found.filter(isInside)),
    alike(grams, 0.5),
    holding(found),
    alike(claims.grams, 0.01),
  ].filter((chosen) => chosen.length > 0)
  return backing.map(({ folded }) => folded).join('\n')
}

/** The content of an English text as far as the glossary knows it in Chinese. */
export function translatedGrams(text: string): Set<string> {
  const { known } = translatePhrases(text)
  return new Set(known.flat().flatMap((word) => [...contentGrams(word)]))
}
