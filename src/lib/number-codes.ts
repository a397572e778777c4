/** Numerals that count nothing: list numerals before an item, and codes that are part of a name. */
import { unitAt } from './units.ts'

const numeral = '[一二三四五六七八九十]{1,3}'
const afterBreak = [
  new RegExp(`^${numeral}(?:是|要|来)(?!否|自)`),
  /^第(?:[一二三四五六七八九十]{1,3}|\d{1,2})[,，、:：]/,
]
const atLineStart = [
  new RegExp(`^${numeral}、`),
  /^\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)/,
  /^\d{1,2}(?:[.．、)](?!\d))(?=\s|\p{Script=Han}|$|[“"「*])/u,
  /^[①-⑳]/,
]

/** End of the list numeral at `i` (一是, 二、, (3), 1., 第一，), or `i` where none stands. */
export function readListNumeral(plain: string, i: number): number {
  const before = plain.slice(Math.max(0, i - 12), i)
  const rest = plain.slice(i, i + 8)
  const lineStart = /(?:^|[。；;!?！？\n])[\s#>*|“"-]*$/.test(before) && (i <= 12 || before !== '')
  const clauseStart = lineStart || /[,，:：、][\s*]*$/.test(before)
  for (const pattern of [
    ...(clauseStart ? afterBreak : []),
    ...(lineStart || /[:：]\s*$/.test(before) ? atLineStart : []),
  ]) {
    const found = pattern.exec(rest)?.[0]
    if (found !== undefined) return i + found.length
  }
  return i
}

const codes = [
  // 1+X, 3+1+2, 10+25+50+180
  /^\d+(?:\.\d+)?(?: ?\+ ?(?:\d+(?:\.\d+)?|[a-z](?![a-z])))+/,
  // K12, COVID-19, ISO9001
  /^[a-z]+-?\d[\da-z]*(?:\.\d+)*/,
  // 3:1, 7×24, 1/3, 192.168.0.1
  /^\d+(?:\.\d+)?(?:[:：∶×*/]\d+(?:\.\d+)?)+(?!%)/,
  // N+1
  /^[a-z]\+\d+/,
  /^\d+(?:\.\d+){2,}/,
]
const latinTail = /^\d+(?:\.\d+)?([a-z]+)/
const version = /^\d{1,2}\.0(?![\d%])/
const wordBehindNumber = /^(?:thousand|million|billion|trillion|hundred|mn|bn|st|nd|rd|th|pct)/

/** End of the code at `i` (1+X, 2.0, 5G, K12, 3:1), or `i` where none stands. */
export function readCode(plain: string, i: number): number {
  const rest = plain.slice(i, i + 40)
  for (const pattern of codes) {
    const found = pattern.exec(rest)?.[0]
    if (found !== undefined) return i + found.length
  }
  const tail = latinTail.exec(rest)
  const letters = tail?.[1] ?? ''
  if (
    tail &&
    !wordBehindNumber.test(letters) &&
    unitAt(rest.slice(tail[0].length - letters.length)) === ''
  )
    return i + tail[0].length
  const found = version.exec(rest)?.[0]
  if (found !== undefined && !/^[\s万亿]*\S/.test(unitAt(rest.slice(found.length)))) {
    if (!/^ ?[万亿]/.test(rest.slice(found.length))) return i + found.length
  }
  return i
}
