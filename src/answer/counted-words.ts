/** What a sentence says that a number counts, in a form that can be looked for in a report. */
import type { NumberMention } from '../lib/numbers.ts'
import { fold } from '../lib/text.ts'
import type { Claims } from './claims.ts'
import { translatePhrases } from './glossary.ts'
import { shareIn } from './overlap.ts'
import type { Surroundings } from './paragraph-index.ts'

export interface CountedWords {
  /** How many words or pairs of characters there are. */
  size: number
  /** From English, where most words of the report have another name. */
  translated: boolean
  /** Share of them that stands in a folded text. */
  shareIn(text: string): number
  /** Share of the given pairs of characters that stands in them. */
  shareOf(pairs: ReadonlySet<string>): number
}

/** The words for what a number counts; `head` is that of a table cell's column. */
export function countedWords(
  number: NumberMention,
  claims: Claims,
  surroundings: ReadonlyMap<number, Surroundings>,
  head: string
): CountedWords | null {
  if (claims.english) return englishWords(number, claims)
  const subject = surroundings.get(number.start)?.subject ?? ''
  const pairs = pairsOf(subject)
  return pairs.size > 0 ? chineseWords(subject, pairs) : chineseWords(head, pairsOf(head))
}

function chineseWords(text: string, pairs: ReadonlySet<string>): CountedWords {
  return {
    size: pairs.size,
    translated: false,
    shareIn: (other) => shareIn(pairs, other),
    shareOf: (others) => shareIn(others, text),
  }
}

/** Each English phrase counts where one of its Chinese equivalents stands. */
function englishWords(number: NumberMention, claims: Claims): CountedWords | null {
  if (/\brespectively\b/.test(claims.plain)) return null
  const last = claims.numbers.findLast(({ end }) => end <= number.start)?.end ?? 0
  const next = claims.numbers.find(({ start }) => start >= number.end)?.start
  // What follows the number before belongs to that one.
  const parts = claims.nameless.slice(last, number.start).split(/[,;:]|\band\b/i)
  const before = last === 0 || parts.length > 1 ? (parts.at(-1) ?? '') : ''
  const behind = claims.nameless.slice(number.end, next).split(/[,;:.]|\band\b/i)[0] ?? ''
  const phrases = translatePhrases(`${before} | ${behind}`).known.map((words) => words.map(fold))
  const all = phrases.flat().join(' ')
  return {
    size: phrases.length,
    translated: true,
    shareIn: (text) =>
      phrases.filter((words) => words.some((word) => text.includes(word))).length / phrases.length,
    shareOf: (pairs) => shareIn(pairs, all),
  }
}

/** All pairs of neighbouring Han characters. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (let i = 0; i + 1 < text.length; i++)
    if (/^\p{Script=Han}{2}$/u.test(text.slice(i, i + 2))) pairs.add(text.slice(i, i + 2))
  return pairs
}
