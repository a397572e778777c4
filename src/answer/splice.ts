/** Whether a clause is put together from two clauses of a paragraph that speak of different things. */
import { fold } from '../lib/text.ts'
import { foldedClauses } from './negation.ts'

const shortestPiece = 2

/** A subject of its own that takes over another clause's number. */
const shortestSubject = 4

/**
 * 无证机构压减率超过80% from 备案机构压减率超过80%,无证机构实现清零: both halves stand in the paragraph and
 * meet in a word they share (机构), but there each has its own modifier.
 */
export function isSpliced(sentence: string, paragraph: readonly string[]): boolean {
  const own = paragraph.map(bare)
  return foldedClauses(sentence)
    .map(bare)
    .some((clause) => clause.length >= 8 && splits(clause, own))
}

function splits(clause: string, own: readonly string[]): boolean {
  if (own.some((text) => text.includes(clause))) return false
  for (let from = shortestPiece; from + 2 + shortestPiece <= clause.length; from++)
    for (let to = from + 2; to + shortestPiece <= clause.length; to++) {
      const head = clause.slice(from, to)
      if (!/^\p{Script=Han}+$/u.test(head)) continue
      const left = clause.slice(0, to)
      const right = clause.slice(from)
      const first = own.filter((text) => text.includes(left))
      const second = own.filter((text) => text.includes(right))
      if (first.length > 0 && second.some((text) => isModified(text, right))) return true
    }
  return takesOver(clause, own)
}

/** 无证药店登记率超过80% from 农药登记率超过80%,无证药店实现清零: no word is shared, but a number is moved. */
function takesOver(clause: string, own: readonly string[]): boolean {
  for (let at = shortestSubject; at + 4 <= clause.length; at++) {
    const predicate = clause.slice(at)
    if (!/\d/.test(predicate)) return false
    if (/\d/.test(clause.slice(0, at))) return false
    const subject = clause.slice(0, at)
    const second = own.find((text) => text.includes(predicate))
    const first = own.find((text) => text.startsWith(subject) && text.length > at)
    if (first && second && first !== second && isModified(second, predicate)) return true
  }
  return false
}

/** Whether something of its own stands before the words, so that another modifier replaces it. */
function isModified(text: string, words: string): boolean {
  return /\p{Script=Han}{2}$/u.test(text.slice(0, text.indexOf(words)))
}

/** Without blanks, quotation marks and particles, which a paraphrase drops or adds. */
function bare(clause: string): string {
  return fold(clause).replace(/[^\p{L}\p{N}%+.]|[的了]/gu, '')
}
