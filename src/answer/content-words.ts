/** The content words of a question: what it is about, without the words of asking. */
import { detectLanguage } from '../lib/language.ts'
import { fold } from '../lib/text.ts'
import { frameEnglish, genericWords } from './frame-words.ts'
import { translatePhrases } from './glossary.ts'
import { hanPieces } from './han-words.ts'

export interface Term {
  /** As in the question; the Chinese equivalent for an English word that the glossary knows. */
  text: string
  /** The search key of `text`. */
  folded: string
  /** The asker put it in quotation marks: it is meant verbatim. */
  quoted: boolean
  /** Too common in reports to decide whether something is mentioned. */
  generic: boolean
}

const quotation =
  /“([^”]{1,60})”|「([^」]{1,60})」|『([^』]{1,60})』|"([^"]{1,60})"|《([^》]{1,60})》/gu
const piece =
  /[A-Za-z][A-Za-z0-9.]*(?:['’]s)?(?:[+-][A-Za-z0-9.]+)*|\d[A-Za-z0-9.]*(?:\+[A-Za-z0-9]+)*[%％]?|\+|＋|\p{Script=Han}+/gu
/** 党的二十大, 二十届三中全会, 十四五, 一校一策: names made of numerals, which would fall apart. */
const sessions =
  /(?<![“《])(?:(?<=党的|中共|迎接|喜迎|贯彻)十[一二三四五六七八九]|二十)大(?![“》类项])|(?<![“《])第?[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,2}中全会(?![”》])|(?<![“《\p{Script=Han}])[一二]?十[一二三四五六七八九]五(?=规划|时期|期间)|(?<![“《])一\p{Script=Han}一[策案品档特码册园业方岗证训图网](?![”》])/gu

/** The terms of a question in their order, each once; empty if it holds only words of asking. */
export function contentTerms(question: string): Term[] {
  const text = question.replace(sessions, '“$&”')
  const terms: Term[] = []
  const isEnglish = detectLanguage(text) === 'en'
  let from = 0
  for (const match of text.matchAll(quotation)) {
    terms.push(...plainTerms(text.slice(from, match.index), isEnglish))
    const inner = match.slice(1).find((group) => group !== undefined) ?? ''
    if (isEnglish && /^[\x20-\x7e]+$/.test(inner)) terms.push(...englishTerms(inner))
    else terms.push(termOf(inner.trim(), true))
    from = match.index + match[0].length
  }
  terms.push(...plainTerms(text.slice(from), isEnglish))
  const seen = new Set<string>()
  return terms.filter((term) => {
    if (term.folded === '' || seen.has(term.folded)) return false
    seen.add(term.folded)
    return true
  })
}

function termOf(text: string, quoted: boolean): Term {
  const folded = fold(text)
  return { text, folded, quoted, generic: !quoted && genericWords.has(folded) }
}

function plainTerms(text: string, isEnglish: boolean): Term[] {
  if (isEnglish) return englishTerms(text)
  return joinPluses(pieces(text)).map((word) => termOf(word, false))
}

/** Words in the order of the text; `null` stands where something was cut out. */
function pieces(text: string): (string | null)[] {
  const found: (string | null)[] = []
  let end = 0
  for (const match of text.matchAll(piece)) {
    if (match.index > end) found.push(null)
    const [word] = match
    end = match.index + word.length
    if (word === '+' || word === '＋') found.push('+')
    else if (/^\p{Script=Han}/u.test(word)) found.push(...hanPieces(word))
    else found.push(latinPiece(word))
  }
  return found
}

/** Plain numbers say how much, not what; 985 and 211 are names. */
function latinPiece(word: string): string | null {
  if (/^\d[\d.]*[%％]?$/.test(word)) return /^(?:985|211)$/.test(word) ? word : null
  const bare = word.replace(/['’]s$/i, '').replace(/\.+$/, '')
  return frameEnglish.has(bare.toLowerCase()) ? null : bare
}

/** 互联网 + 教育 → 互联网+教育: what stands on both sides of a plus is one term. */
function joinPluses(words: readonly (string | null)[]): string[] {
  const joined: string[] = []
  let open = false
  let last: string | null = null
  for (const word of words) {
    if (word === '+' && last !== null) {
      joined[joined.length - 1] += '+'
      open = true
      last = null
    } else if (word === null || word === '+') {
      last = null
      open = false
    } else if (open) {
      joined[joined.length - 1] += word
      open = false
      last = word
    } else {
      joined.push(word)
      last = word
    }
  }
  return joined
}

/** English words by their Chinese equivalents; where the glossary knows none, the words themselves. */
function englishTerms(text: string): Term[] {
  const { known: translated, rest } = translatePhrases(text)
  const names = [...rest.matchAll(/[A-Za-z0-9][\w.+-]*/g)]
    .map(([word]) => word.replace(/[.'’-]+$/, ''))
    .filter(
      (word) => word.length > 1 && !frameEnglish.has(word.toLowerCase()) && !/^\d+$/.test(word)
    )
  // Only codes and acronyms (5G, 1+X, MOOC) can stand in a Chinese text as they are.
  const kept =
    translated.length > 0 ? names.filter((word) => /\d|[A-Z].*[A-Z]|\+/.test(word)) : names
  const han = [...text.matchAll(/\p{Script=Han}+/gu)].flatMap(([word]) =>
    hanPieces(word).filter((part) => part !== null)
  )
  return [...translated.map(([first]) => first ?? ''), ...kept, ...han].map((word) =>
    termOf(word, false)
  )
}
