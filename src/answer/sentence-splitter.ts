/** Cutting a stream of text into sentences, list items, table rows and headings as they complete. */

/** One complete unit; joined, the units equal the text that was fed. */
export interface Unit {
  kind:
    | 'sentence'
    /** The first sentence of a list item, bullet included. */
    | 'item'
    /** A whole table row. */
    | 'row'
    | 'heading'
    /** A line that is no text: a code fence, a rule. */
    | 'mark-up'
    | 'blank'
  text: string
}

export interface SentenceSplitter {
  /** Takes the next piece of the stream; returns the units that are complete now. */
  push(delta: string): Unit[]
  /** The rest, complete or not. */
  end(): Unit[]
}

/**
 * Splits a stream so that no mark, number or quotation is cut, whatever the pieces: any split of the
 * same text gives the same units. Never throws.
 */
export function createSentenceSplitter(): SentenceSplitter {
  let buffer = ''
  let lineStart = true
  const take = (final: boolean): Unit[] => {
    const units: Unit[] = []
    for (;;) {
      const isOpen = !final && buffer.length <= longSentence && !mayEnd.test(buffer)
      const unit = buffer === '' || isOpen ? null : nextUnit(buffer, lineStart, final)
      if (!unit) return units
      buffer = buffer.slice(unit.text.length)
      lineStart = unit.text.endsWith('\n')
      units.push(unit)
    }
  }
  return {
    push(delta) {
      buffer += delta
      return take(false)
    },
    end: () => take(true),
  }
}

/** Without one of these no unit is complete, and most deltas bring none. */
const mayEnd = /[。！？!?….\n]/
const bullet = /^[ \t]*(?:[-*+•·][ \t]+|\d{1,3}[.)、][ \t]*(?!\d)|>[ \t]?)+/
/** Enough of a line's beginning to tell what kind of line it is. */
const decidable = 12

function nextUnit(text: string, lineStart: boolean, final: boolean): Unit | null {
  const newline = text.indexOf('\n')
  if (!lineStart) return sentence(text, 0, 'sentence', final)
  const line = newline < 0 ? text : text.slice(0, newline)
  const complete = newline >= 0 || final
  if (complete && line.trim() === '') return { kind: 'blank', text: wholeLine(text, newline) }
  const first = line.trimStart()
  if (!complete && first.length < decidable) return null
  const kind = lineKind(first)
  if (kind !== null) return complete ? { kind, text: wholeLine(text, newline) } : null
  const lead = bullet.exec(line)?.[0].length ?? 0
  return sentence(text, lead, lead > 0 ? 'item' : 'sentence', final)
}

function lineKind(line: string): Unit['kind'] | null {
  if (line.startsWith('|')) return 'row'
  if (/^#{1,6}(?:\s|$)/.test(line)) return 'heading'
  if (/^(?:```|~~~)/.test(line) || /^(?:[-*_=] ?){3,}$/.test(line.trim())) return 'mark-up'
  if (/^(?:[-*_=]){12,}/.test(line)) return 'mark-up'
  return null
}

function wholeLine(text: string, newline: number): string {
  return newline < 0 ? text : text.slice(0, newline + 1)
}

const closers = '”’」』》）)]］】〕"*_'
const pairs: Record<string, string> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '《': '》',
  '（': '）',
  '(': ')',
}
const openMark = '[［【〔'
const closeMark = /[\]］】〕]/
const longestMark = 200
const longestQuote = 200
/** A sentence without end is cut, at the next comma or anyway, so that no stream can pile up. */
const longSentence = 1200
const longestSentence = 1600

function sentence(text: string, from: number, kind: Unit['kind'], final: boolean): Unit | null {
  let i = from
  while (i < text.length) {
    const character = text.charAt(i)
    if (character === '\n') return { kind, text: text.slice(0, i + 1) }
    const skip = skipGroup(text, i, final)
    if (skip === null) return null
    if (skip > i) {
      i = skip
      continue
    }
    const stop = isStop(text, i, final)
    if (stop === null) return null
    const cut = i >= longestSentence || (i >= longSentence && /[，,；;、\s]/.test(character))
    if (cut) return { kind, text: text.slice(0, i + 1) }
    if (stop) {
      const end = endOfSentence(text, i + 1, final)
      return end === null ? null : { kind, text: text.slice(0, end) }
    }
    i++
  }
  return final && text !== '' ? { kind, text } : null
}

/** Offset behind the bracket or quotation that opens at `i`; `i` where none opens; null to wait. */
function skipGroup(text: string, i: number, final: boolean): number | null {
  const character = text.charAt(i)
  const isMark = openMark.includes(character)
  const close = pairs[character]
  if (!isMark && close === undefined) return i
  const limit = isMark ? longestMark : longestQuote
  for (let j = i + 1; j < i + limit; j++) {
    if (j >= text.length) return final ? i : null
    const at = text.charAt(j)
    if (at === '\n') return i
    if (isMark ? closeMark.test(at) : at === close) return j + 1
  }
  return i
}

/** Whether a sentence ends with the character at `i`; null where the next characters must be seen. */
function isStop(text: string, i: number, final: boolean): boolean | null {
  const character = text.charAt(i)
  if (/[。！？!?…]/.test(character)) return true
  if (character !== '.') return false
  const next = text.charAt(i + 1)
  if (next === '') return final ? true : null
  if (openMark.includes(next)) return true
  if (closers.includes(next)) return true
  if (next === '\n') return true
  if (next !== ' ') return false
  const afterNext = text.charAt(i + 2)
  if (afterNext === '') return final ? true : null
  return (
    !/(?:^|[\s(])(?:[A-Z]|e\.g|i\.e|etc|vs|no|mr|dr|st|approx|cf|fig|\d{1,2})$/i.test(
      text.slice(Math.max(0, i - 8), i)
    ) || /(?:\d{3,}|\d%)$/.test(text.slice(Math.max(0, i - 4), i))
  )
}

/** Takes in what belongs to the sentence behind its stop: further stops, closers, marks and blanks. */
function endOfSentence(text: string, from: number, final: boolean): number | null {
  let end = from
  for (;;) {
    const character = text.charAt(end)
    if (character === '') return final ? end : null
    if (character === '\n') return end + 1
    if (/[。！？!?.…；;\s]/.test(character) || closers.includes(character)) end++
    else if (openMark.includes(character)) {
      const behind = skipGroup(text, end, final)
      if (behind === null) return null
      if (behind === end || !looksLikeMark(text.slice(end, behind))) return end
      end = behind
    } else return end
  }
}

function looksLikeMark(text: string): boolean {
  return /\d[\s段]*[\]］】〕]$/.test(text)
}
