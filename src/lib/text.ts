/** Search keys: one folded form in which texts are compared, with the way back to the original. */
import { Converter } from 'opencc-js'

const toSimplifiedText = Converter({ from: 't', to: 'cn' })
const toTraditionalText = Converter({ from: 'cn', to: 't' })

/** Invisible characters that can hide or reorder text: zero width, bidi, tags, variation selectors, controls. */
const invisible = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Variation_Selector}]/u
const invisibleAll = new RegExp(invisible.source, 'gu')
const dropped = /[“”‘’「」『』"'`\u3000\s]/u
const latinWord = /[a-z0-9]/

/** Removes characters that are not seen but change what is read, in a terminal, a log or a prompt. */
export function stripInvisible(text: string): string {
  return text.replace(invisibleAll, '')
}

export function toSimplified(text: string): string {
  return toSimplifiedText(text)
}

export function toTraditional(text: string): string {
  return toTraditionalText(text)
}

/** A folded text; `at[i]` is the offset in the original of the folded UTF-16 unit `i`. */
export interface Folded {
  text: string
  at: number[]
  /** Offset in the original just behind the folded unit `i`. */
  after: number[]
}

/**
 * Folds a text to its search key: NFKC, lower case, simplified, without quotation marks, invisible
 * characters and blanks (one blank stays between two Latin words).
 */
export function foldWithOffsets(text: string): Folded {
  const units: string[] = []
  const at: number[] = []
  const after: number[] = []
  let blank = false
  let offset = 0
  for (const character of text) {
    const start = offset
    offset += character.length
    // Most characters of a report: nothing of what follows changes them.
    if (!blank && character >= '\u4e00' && character <= '\u9fff') {
      units.push(character)
      at.push(start)
      after.push(offset)
      continue
    }
    if (dropped.test(character) || invisible.test(character)) {
      if (/\s/u.test(character)) blank = true
      continue
    }
    const folded = character.normalize('NFKC').toLowerCase()
    for (let i = 0; i < folded.length; i++) {
      const unit = folded.charAt(i)
      const previous = units.at(-1)
      if (blank && previous !== undefined && latinWord.test(previous) && latinWord.test(unit)) {
        units.push(' ')
        at.push(start)
        after.push(start)
      }
      blank = false
      units.push(unit)
      at.push(start)
      after.push(offset)
    }
  }
  const joined = units.join('')
  return { text: simplifySameLength(joined), at, after }
}

/** Keys of the last texts: the paragraphs of an answer are compared with each of its sentences. */
const keys = new Map<string, string>()
const keptKeys = 1000
const keptChars = 1000

/** The search key of a text alone. */
export function fold(text: string): string {
  if (text.length > keptChars) return foldWithOffsets(text).text
  const key = keys.get(text) ?? foldWithOffsets(text).text
  keys.delete(text)
  keys.set(text, key)
  const [oldest] = keys.size > keptKeys ? keys.keys() : []
  if (oldest !== undefined) keys.delete(oldest)
  return key
}

function simplifySameLength(text: string): string {
  const simplified = toSimplifiedText(text)
  if (simplified.length === text.length) return simplified
  return Array.from(text, (character) => {
    const one = toSimplifiedText(character)
    return one.length === character.length ? one : character
  }).join('')
}

/** Where `needle` stands in `text` after folding, as offsets of the original; null if it does not. */
export function findFolded(text: string, needle: string): { start: number; end: number } | null {
  const haystack = foldWithOffsets(text)
  const key = fold(needle)
  if (key === '') return null
  const index = haystack.text.indexOf(key)
  const start = haystack.at[index]
  const end = haystack.after[index + key.length - 1]
  return index < 0 || start === undefined || end === undefined ? null : { start, end }
}

/**
 * Sentences as offsets that cover the text without gaps: each ends behind `。！？!?；` or a line break
 * with the closing quotes and brackets that follow; `;` and `；` end a sentence only if `atSemicolon`.
 */
export function splitSentences(
  text: string,
  { atSemicolon = false } = {}
): { start: number; end: number }[] {
  const stop = atSemicolon ? /[。！？!?;；\n]/ : /[。！？!?\n]/
  const sentences: { start: number; end: number }[] = []
  let start = 0
  for (let i = 0; i < text.length; i++) {
    if (!stop.test(text.charAt(i))) continue
    let end = i + 1
    while (end < text.length && /[”’」』》）)\]】。！？!?]/.test(text.charAt(end))) end++
    sentences.push({ start, end })
    start = end
    i = end - 1
  }
  if (start < text.length) sentences.push({ start, end: text.length })
  return sentences
}
