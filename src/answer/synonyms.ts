/**
 * Which words may stand for a word that was asked about: the same meaning, or near enough to search.
 * The lists hold one rule a line, under headings that begin with `#`:
 *   `a = b = c`  mean the same: whoever asks for one is answered by any other
 *   `a > b c`    b and c are kinds of a: whoever asks for a is answered by them, not the reverse
 *   `a ≈ b`      speak of one subject without meaning the same: good for searching, both ways
 *   `a ~ b c`    a is an everyday word for b and c, or touches them: good for searching, one way
 */
import { fold } from '../lib/text.ts'
import { lifeSynonymGroups } from './words/life-synonym-groups.ts'
import { stateSynonymGroups } from './words/state-synonym-groups.ts'
import { workSynonymGroups } from './words/work-synonym-groups.ts'

interface Rules {
  /** Words that answer for the key. */
  same: Map<string, Set<string>>
  /** Words near the key. */
  near: Map<string, Set<string>>
}

const rules = readRules(lifeSynonymGroups + workSynonymGroups + stateSynonymGroups)

/**
 * The folded forms whose mention answers for the term: words of the same meaning and kinds of it
 * (职业院校 → 高职, not the reverse). Without the term itself; empty where none is known.
 */
export function equivalents(term: string): string[] {
  return [...(rules.same.get(fold(term)) ?? [])]
}

/**
 * Further folded forms worth searching for: what an everyday word stands for, and the wider words of
 * which the term is a kind. They do not decide whether something is mentioned.
 */
export function related(term: string): string[] {
  return [...(rules.near.get(fold(term)) ?? [])]
}

/** Whether a word is one of writing: the lists know it, and not only as an everyday word for others. */
export function isOfficial(word: string): boolean {
  return official.has(fold(word))
}

/** The word of writing that a longer word begins with (近视 of 近视率), or '' where there is none. */
export function officialHead(word: string): string {
  const folded = fold(word)
  for (let length = folded.length; length > 1; length--)
    if (official.has(folded.slice(0, length))) return folded.slice(0, length)
  return ''
}

/** The word of writing that a longer word ends with (公厕 of 旅游公厕), or '' where there is none. */
export function officialTail(word: string): string {
  const folded = fold(word)
  for (let start = 0; start < folded.length - 1; start++)
    if (official.has(folded.slice(start))) return folded.slice(start)
  return ''
}

const official = new Set([
  ...rules.same.keys(),
  ...[...rules.near.values()].flatMap((forms) => [...forms]),
])

/** Every word the rules know, folded. */
export function synonymWords(): string[] {
  const words = new Set<string>()
  for (const map of [rules.same, rules.near])
    for (const [key, forms] of map) for (const word of [key, ...forms]) words.add(word)
  return [...words]
}

function readRules(lists: string): Rules {
  // The lists are written as keys are folded, but for capitals: folding each word would slow every start.
  const text = lists.toLowerCase()
  const read: Rules = { same: new Map(), near: new Map() }
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [head = '', kinds] = line.split(' > ')
    const [spoken = '', meant] = line.split(' ~ ')
    if (kinds !== undefined) {
      for (const kind of words(kinds)) {
        link(read.same, head, kind)
        link(read.near, kind, head)
      }
    } else if (meant !== undefined) {
      for (const word of words(meant)) link(read.near, spoken, word)
    } else {
      const isLoose = line.includes(' ≈ ')
      const group = line.split(isLoose ? ' ≈ ' : ' = ')
      for (const a of group) for (const b of group) link(isLoose ? read.near : read.same, a, b)
    }
  }
  return read
}

function words(text: string): string[] {
  return text.split(' ')
}

function link(map: Map<string, Set<string>>, from: string, to: string): void {
  if (from === to || to === '') return
  const known = map.get(from)
  if (known) known.add(to)
  else map.set(from, new Set([to]))
}
