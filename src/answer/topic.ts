/** What a question is about: alternatives (A、B或C), each a few terms that belong together. */
import { detectLanguage } from '../lib/language.ts'
import { contentTerms, type Term } from './content-words.ts'
import { frameEnglish } from './frame-words.ts'

export interface Topic {
  /** How the answer names the topic, in the asker's words. */
  label: string
  /** Any one alternative is enough; inside one, its terms belong together. */
  alternatives: Term[][]
}

const separators = /[、/／()（）]|或者?是?|以及|还有|(?<!共)(?:和|与|及|跟)/u
const longestLabel = 24

/** Reads the topic from a simplified question without the names of its scope. */
export function readTopic(text: string): Topic {
  const all = contentTerms(text)
  return {
    label: labelOf(text, all),
    alternatives: splitOutsideQuotes(text)
      .map(contentTerms)
      .filter((terms) => terms.length > 0),
  }
}

/** The terms that can decide whether something is mentioned; generic ones only where there are no others. */
export function decidingTerms(terms: readonly Term[]): Term[] {
  const deciding = terms.filter((term) => !term.generic)
  return deciding.length > 0 ? deciding : [...terms]
}

/** The alternatives that words can decide: those of generic words alone only where there are no others. */
export function decidableAlternatives(topic: Topic): Term[][] {
  const specific = topic.alternatives.filter((terms) => terms.some((term) => !term.generic))
  return specific.length > 0 ? specific : topic.alternatives
}

/** All deciding terms of a topic. */
export function topicTerms(topic: Topic): Term[] {
  const seen = new Set<string>()
  return topic.alternatives
    .flatMap(decidingTerms)
    .filter((term) => !seen.has(term.folded) && seen.add(term.folded))
}

export function isEmpty(topic: Topic): boolean {
  return topic.alternatives.length === 0
}

/** Whether nothing but generic words is asked about (工作重点, 主要做法). */
export function isGeneric(topic: Topic): boolean {
  return topic.alternatives.every((terms) => terms.every((term) => term.generic))
}

function splitOutsideQuotes(text: string): string[] {
  const pieces: string[] = []
  let rest = ''
  for (const part of text.split(/(“[^”]*”|《[^》]*》)/u)) {
    if (/^[“《]/.test(part)) {
      rest += part
      continue
    }
    const split = part.split(separators)
    rest += split[0] ?? ''
    for (const piece of split.slice(1)) {
      pieces.push(rest)
      rest = piece
    }
  }
  return [...pieces, rest].filter((piece) => piece.trim() !== '')
}

/** The stretch of the question from its first to its last content term, or the rarest terms of a long one. */
function labelOf(text: string, terms: readonly Term[]): string {
  if (detectLanguage(text) === 'en') return englishLabel(text)
  const clause = tellingClause(text, terms)
  const spans = terms.flatMap((term) => {
    const start = clause.indexOf(term.text)
    return start < 0 ? [] : [{ start, end: start + term.text.length }]
  })
  if (spans.length === 0) return terms.map((term) => term.text).join('')
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  const stretch = clause.slice(start, end).trim()
  const label =
    stretch.length <= longestLabel
      ? stretch
      : decidingTerms(terms)
          .slice(0, 3)
          .map((term) => term.text)
          .join('、')
  return balanced(label)
}

/** Of several clauses the one with most of the deciding terms; remarks in brackets go. */
function tellingClause(text: string, terms: readonly Term[]): string {
  const clauses = text.replace(/[(（][^()（）]*[)）]/gu, '').split(/[,，;；。!！?？]/u)
  const deciding = decidingTerms(terms)
  const held = (clause: string) => deciding.filter((term) => clause.includes(term.text)).length
  return clauses.reduce((best, clause) => (held(clause) > held(best) ? clause : best))
}

/** The label stands in quotation marks, so those inside it become single ones and brackets are closed. */
function balanced(label: string): string {
  const bare = label.replace(/^[“《]([^“”《》]*)[”》]?$/u, '$1')
  const opened = bare.split(/[(（]/).length - bare.split(/[)）]/).length
  const quotes = bare.split('“').length - bare.split('”').length
  const closed = bare + '”'.repeat(Math.max(0, quotes)) + '）'.repeat(Math.max(0, opened))
  return closed.replace(/“/g, '‘').replace(/”/g, '’')
}

/** An English question without the words of asking at its ends. */
function englishLabel(text: string): string {
  const words = text.replace(/[?!.]+\s*$/, '').split(/\s+/)
  const isFrame = (word: string | undefined) =>
    word === undefined || frameEnglish.has(word.toLowerCase().replace(/[^a-z]/g, ''))
  let start = 0
  let end = words.length
  while (start < end && isFrame(words[start])) start++
  while (end > start && isFrame(words[end - 1])) end--
  return balanced(words.slice(start, end).join(' '))
}
