/** Where in a paragraph the cited piece stands. */

export interface Highlight {
  start: number
  end: number
  /** The report has changed since: the quote is not at its place any more, or gone. */
  changed: boolean
}

/**
 * The piece to highlight, in offsets of `text`. Offsets that do not hold the quote any more are corrected
 * by looking for it; where there is no piece, or it is gone, the whole paragraph stands for it.
 */
export function highlightIn(
  text: string,
  start: number | undefined,
  end: number | undefined,
  quote: string | undefined
): Highlight {
  const whole = { start: 0, end: text.length }
  if (start === undefined || end === undefined) return { ...whole, changed: false }
  const inside = start < end && end <= text.length
  if (inside && (quote === undefined || text.slice(start, end) === quote))
    return { start, end, changed: false }
  const found = quote ? text.indexOf(quote) : -1
  return quote && found >= 0
    ? { start: found, end: found + quote.length, changed: false }
    : { ...whole, changed: true }
}
