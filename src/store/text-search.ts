/** Full-text search over character bigrams: what LanceDB is asked, and which of its hits stand. */
import { fold } from '../lib/text.ts'

/** Terms of letters, digits and `+`: bigrams would match parts of them elsewhere. */
const latinTerm = /[a-z0-9+]+(?:[.%/-][a-z0-9+]+)*/g
const hanRun = /\p{Script=Han}+/gu
/** A question's own bigrams are enough; a whole pasted page would only cost time. */
const maxQueryLength = 400

export interface TextQuery {
  /** What LanceDB's bigram tokenizer gets; '' where nothing can be found. */
  text: string
  /** Whether terms of letters, digits or `+` are asked for. */
  hasTerms: boolean
  /** Whether a chunk with this folded text shares more than a part of a Latin term with the question. */
  accepts(key: string): boolean
}

/** `occurs` tells whether a Latin term stands whole anywhere in the corpus. */
export function textQuery(question: string, occurs: (term: string) => boolean): TextQuery {
  const folded = fold(question).slice(0, maxQueryLength)
  const terms = latinTermsOf(folded).filter((term) => term.length > 1 && occurs(term))
  const runs = (folded.match(hanRun) ?? []).filter((run) => run.length > 1)
  const bigrams = new Set(runs.flatMap(bigramsOf))
  return {
    text: [...runs, ...terms].join(' '),
    hasTerms: terms.length > 0,
    accepts: (key) => {
      const whole = new Set(latinTermsOf(key))
      return terms.some((term) => whole.has(term)) || bigramsOf(key).some((b) => bigrams.has(b))
    },
  }
}

/** The whole Latin terms of a folded text. */
export function latinTermsOf(folded: string): string[] {
  return folded.match(latinTerm) ?? []
}

/** All pairs of neighbouring characters. */
export function bigramsOf(text: string): string[] {
  const bigrams: string[] = []
  for (let i = 0; i + 1 < text.length; i++) bigrams.push(text.slice(i, i + 2))
  return bigrams
}
