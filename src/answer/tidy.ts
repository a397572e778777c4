/** Making a report's sentence readable on its own: no enumerator, no open quote, no loose ends. */
import { enumeratorOf } from './series.ts'

export interface Span {
  start: number
  end: number
}

const opening = '“‘「『《（(【['
const closing = '”’」』》）)】]'

/** Narrows a span of a paragraph: the enumerator and blanks in front and the closing stop go. */
export function tidySpan(paragraph: string, span: Span): Span {
  let { start, end } = span
  const enumerator = enumeratorOf(paragraph.slice(start, end))
  start += enumerator.length
  while (start < end && /[\s,，;；、。]/.test(paragraph.charAt(start))) start++
  while (end > start && /[\s,，;；、。.!！?？]/.test(paragraph.charAt(end - 1))) end--
  return { start, end }
}

/** Clauses of a span, cut behind `，`, `,`, `；` and `：` outside quotes and brackets. */
export function clausesOf(paragraph: string, span: Span): Span[] {
  const clauses: Span[] = []
  let depth = 0
  let start = span.start
  for (let i = span.start; i < span.end; i++) {
    const character = paragraph.charAt(i)
    if (opening.includes(character)) depth++
    else if (closing.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && isClauseEnd(paragraph, i)) {
      clauses.push({ start, end: i + 1 })
      start = i + 1
    }
  }
  if (start < span.end) clauses.push({ start, end: span.end })
  return clauses
}

function isClauseEnd(text: string, i: number): boolean {
  const character = text.charAt(i)
  if (/[，；。！？]/.test(character)) return true
  // A comma inside a number (1,200) is no clause end.
  if (/[,;]/.test(character))
    return !(/\d/.test(text.charAt(i - 1)) && /\d/.test(text.charAt(i + 1)))
  return false
}

/** A sentence as the answer shows it: Chinese commas instead of ASCII ones, quotes closed. */
export function displayText(text: string): string {
  let shown = text
    .replace(/,(?!\d)|(?<!\d),/g, '，')
    .replace(/;/g, '；')
    .trim()
  for (const [open, close] of [
    ['“', '”'],
    ['《', '》'],
    ['（', '）'],
  ] as const) {
    const opened = shown.split(open).length - shown.split(close).length
    if (opened > 0) shown += close.repeat(opened)
    if (opened < 0) shown = open.repeat(-opened) + shown
  }
  return shown
}
