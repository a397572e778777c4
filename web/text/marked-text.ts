/** Puts signs for citations and unverified statements into an answer, so that Markdown can't take them apart. */
import type { Statement } from '../../src/answer/events.ts'

/**
 * A mark becomes a bracketed number between private characters: brackets, because emphasis beside a mark
 * must see punctuation. The edges of a statement are set between white space for the same reason.
 */
const citationSign = /⟦\uE000(\d+)\uE000⟧/
const edgeOpen = '\u1680\uE001\u1680'
const edgeClose = '\u1680\uE002\u1680'
/** Splits a text at the signs; the parts at odd places are the signs. */
const anySign = /(⟦\uE000\d+\uE000⟧|\uE001|\uE002)/

export type Piece =
  | { type: 'text'; text: string }
  | { type: 'citation'; index: number }
  | { type: 'edge'; open: boolean }

interface Insert {
  at: number
  remove: number
  text: string
}

/** The answer with signs. `citations` are those of its marks in reading order. */
export function signedText(
  answer: string,
  citations: readonly { mark: string }[],
  statements: readonly Statement[]
): string {
  const text = answer.replace(/[\uE000-\uE002]/g, '\uFFFD').replace(/\u1680/g, ' ')
  const inserts: Insert[] = markPlaces(text, citations).map(({ at, length, index }) => ({
    at,
    remove: length,
    text: `⟦\uE000${index}\uE000⟧`,
  }))
  for (const { start, end, verdict } of statements) {
    if (verdict !== 'unverified' || end > text.length) continue
    inserts.push({ at: openingPlace(text, start), remove: 0, text: edgeOpen })
    inserts.push({ at: closingPlace(text, end), remove: 0, text: edgeClose })
  }
  inserts.sort((a, b) => a.at - b.at)
  let signed = ''
  let from = 0
  for (const { at, remove, text: sign } of inserts) {
    if (at < from) continue
    signed += text.slice(from, at) + sign
    from = at + remove
  }
  return signed + text.slice(from)
}

/** The parts of a text in which signs may stand. */
export function pieces(text: string): Piece[] {
  return text.split(anySign).flatMap((part): Piece[] => {
    const citation = citationSign.exec(part)?.[1]
    if (citation !== undefined) return [{ type: 'citation', index: Number(citation) }]
    if (part === '\uE001' || part === '\uE002') return [{ type: 'edge', open: part === '\uE001' }]
    const plain = withoutControls(part)
    return plain === '' ? [] : [{ type: 'text', text: plain }]
  })
}

/** Signs taken back, for text that is shown as it is (code). */
export function plainText(text: string, citations: readonly { mark: string }[]): string {
  return pieces(text)
    .map((piece) => {
      if (piece.type === 'text') return piece.text
      return piece.type === 'citation' ? (citations[piece.index]?.mark ?? '') : ''
    })
    .join('')
}

/** Characters that turn the reading direction could make a number read backwards. */
function withoutControls(text: string): string {
  return text.replace(/[\u1680\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
}

function markPlaces(
  text: string,
  citations: readonly { mark: string }[]
): { at: number; length: number; index: number }[] {
  let from = 0
  return citations.flatMap(({ mark }, index) => {
    const at = mark === '' ? -1 : text.indexOf(mark, from)
    if (at < 0) return []
    from = at + mark.length
    return [{ at, length: mark.length, index }]
  })
}

/** Where a sign may stand without undoing a list, a heading, a table row or bold text. */
function openingPlace(text: string, start: number): number {
  const line = text.lastIndexOf('\n', start - 1) + 1
  if (text.slice(line, start).trim() === '') {
    const lead = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6}|>)[ \t]+|\|[ \t]*)*/.exec(text.slice(line))
    return Math.max(start, line + (lead?.[0].length ?? 0))
  }
  const stars = /(^|[\s|])\*+$/.exec(text.slice(line, start))
  return stars ? line + stars.index + (stars[1]?.length ?? 0) : start
}

function closingPlace(text: string, end: number): number {
  const row = /[ \t]*\|[ \t]*\n?$/.exec(text.slice(0, end))
  if (row) return row.index
  const trimmed = text.slice(0, end).trimEnd().length
  const stars = /^\*+/.exec(text.slice(trimmed))
  return trimmed + (stars?.[0].length ?? 0)
}

/**
 * The part of a growing answer that can be shown: without an unfinished mark or bold at its end, and
 * without a table whose second line is still missing.
 */
export function settledText(text: string): string {
  let end = text.length
  const mark = /[[［【][^\]］】\n]{0,24}$/.exec(text)
  if (mark) end = mark.index
  const block = text.lastIndexOf('\n\n', end - 1)
  const lines = text.slice(block < 0 ? 0 : block + 2, end).split('\n')
  if (lines[0]?.trimStart().startsWith('|') && lines.length < 3) end = block < 0 ? 0 : block
  else if (text.slice(0, end).endsWith('*')) end = text.slice(0, end).replace(/\*+$/, '').length
  return text.slice(0, end)
}
