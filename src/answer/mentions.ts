/** Whether and where the reports speak of a topic: decided by words and their equivalents, never by cosine. */
import type { Term } from './content-words.ts'
import { genericWords } from './frame-words.ts'
import { shareIn } from './overlap.ts'
import { type IndexedSentence, occurs, type SentenceIndex } from './sentence-index.ts'
import { equivalents, related } from './synonyms.ts'
import { decidableAlternatives, decidingTerms, type Topic } from './topic.ts'

/** Which words may stand for a term. */
export type Breadth = 'verbatim' | 'equivalent' | 'related'

const known = new WeakMap<Term, Map<Breadth, string[]>>()

/** The folded forms under which a term may occur. */
export function formsOf(term: Term, breadth: Breadth): string[] {
  const own = known.get(term) ?? new Map<Breadth, string[]>()
  known.set(term, own)
  const forms = own.get(breadth) ?? readForms(term, breadth)
  own.set(breadth, forms)
  return forms
}

function readForms(term: Term, breadth: Breadth): string[] {
  const own = term.folded
  if (breadth === 'verbatim' || term.quoted) return [own]
  const wider =
    breadth === 'related'
      ? [...related(own), ...modifierOf(own, genericWords), ...headOf(own)]
      : modifierOf(own, lightHeads)
  return [...new Set([own, ...equivalents(own), ...wider])].filter((form) => form !== '')
}

/** Heads that add nothing to what stands before them: 思政工作 is 思政, 民办学校 is 民办. */
const lightHeads: ReadonlySet<string> = new Set(
  '工作 问题 方面 情况 活动 制度 政策 措施 事业 行业 领域 学校'.split(' ')
)

/** 课后服务 → 课后: what a common head word (服务) leaves of a compound. */
function modifierOf(term: string, heads: ReadonlySet<string>): string[] {
  const modifier = term.slice(0, -2)
  return modifier.length >= 2 && heads.has(term.slice(-2)) ? [modifier] : []
}

/** 教育经费 → 经费: what remains without a common word in front. */
function headOf(term: string): string[] {
  const head = term.slice(2)
  return head.length >= 2 && genericWords.has(term.slice(0, 2)) && !genericWords.has(head)
    ? [head]
    : []
}

export function hasTerm(key: string, term: Term, breadth: Breadth): boolean {
  return formsOf(term, breadth).some((form) => occurs(key, form))
}

/** In how many sentences of the corpus a term or one of its forms occurs. */
export function frequencyOf(term: Term, index: SentenceIndex, breadth: Breadth): number {
  return Math.max(0, ...formsOf(term, breadth).map((form) => index.frequency(form)))
}

/** Rarer terms weigh more; a term the corpus does not know weighs most. */
export function weightOf(term: Term, index: SentenceIndex, breadth: Breadth = 'related'): number {
  const total = index.sentences.length
  return Math.log(1 + total / (0.5 + frequencyOf(term, index, breadth)))
}

export interface Mention {
  sentence: IndexedSentence
  /** Share (0–1] of the asked terms' weight that the sentence holds. */
  strength: number
}

/**
 * The sentences that mention a topic, in the order given. In each alternative its deciding terms must
 * stand together in one sentence; a term of letters, digits or in quotation marks decides alone. Where
 * no sentence of the corpus holds them all, the rarest decides.
 */
export function findMentions(
  topic: Topic,
  index: SentenceIndex,
  sentences: readonly IndexedSentence[] = index.sentences
): Mention[] {
  const strengthOf = strengthsOf(topic, index)
  return sentences.flatMap((sentence) => {
    const strength = strengthOf(sentence)
    return strength > 0 ? [{ sentence, strength }] : []
  })
}

type StrengthOf = (sentence: IndexedSentence) => number
const strengths = new WeakMap<Topic, WeakMap<SentenceIndex, StrengthOf>>()

/** Tells how strongly a sentence mentions a topic; each is read once, however often a comparison asks. */
function strengthsOf(topic: Topic, index: SentenceIndex): StrengthOf {
  const own = strengths.get(topic) ?? new WeakMap<SentenceIndex, StrengthOf>()
  strengths.set(topic, own)
  const known = own.get(index)
  if (known) return known
  const rules = decidableAlternatives(topic).map((terms) =>
    requirement(decidingTerms(terms), index)
  )
  const read = new Map<IndexedSentence, number>()
  const strengthOf: StrengthOf = (sentence) => {
    const strength = read.get(sentence) ?? strongest(rules, sentence.key, index)
    read.set(sentence, strength)
    return strength
  }
  own.set(index, strengthOf)
  return strengthOf
}

function strongest(rules: readonly Requirement[], key: string, index: SentenceIndex): number {
  const shares = rules
    .filter(({ required }) => required.every((term) => hasTerm(key, term, 'equivalent')))
    .map(({ terms }) => share(key, terms, index))
  return Math.max(0, ...shares)
}

/** Whether one sentence of the corpus holds all deciding terms of an alternative. */
export function standsTogether(topic: Topic, index: SentenceIndex): boolean {
  return decidableAlternatives(topic)
    .map(decidingTerms)
    .some((terms) => allInOne(terms, index))
}

function allInOne(terms: readonly Term[], index: SentenceIndex): boolean {
  return index.sentences.some((sentence) =>
    terms.every((term) => hasTerm(sentence.key, term, 'equivalent'))
  )
}

interface Requirement {
  required: Term[]
  terms: Term[]
}

function requirement(terms: Term[], index: SentenceIndex): Requirement {
  const alone = terms.filter((term) => term.quoted || /[a-z0-9]/.test(term.folded))
  if (alone.length > 0) return { required: alone, terms }
  if (terms.length < 2 || allInOne(terms, index)) return { required: terms, terms }
  const [rarest] = [...terms].sort((a, b) => weightOf(b, index) - weightOf(a, index))
  return { required: rarest ? [rarest] : [], terms }
}

/** A sentence in the asker's words shows a mention better than one in other words. */
export const otherWords = 0.9

function share(key: string, terms: readonly Term[], index: SentenceIndex): number {
  let held = 0
  let all = 0
  for (const term of terms) {
    const weight = weightOf(term, index)
    all += weight
    if (hasTerm(key, term, 'verbatim')) held += weight
    else if (hasTerm(key, term, 'equivalent')) held += weight * otherWords
  }
  return all === 0 ? 0 : Math.max(held / all, Number.EPSILON)
}

/**
 * How much (0–1) of the weight of the terms that the corpus knows at all stands in a folded text.
 * `null` when the corpus knows none of them, so that words cannot decide.
 */
export function support(key: string, terms: readonly Term[], index: SentenceIndex): number | null {
  const known = terms.filter((term) => frequencyOf(term, index, 'related') > 0)
  return known.length === 0 ? null : heldShare(key, known, index)
}

/** A long compound (数字教育资源) counts in part where most of its pairs of characters stand in the text. */
function heldPart(key: string, term: Term): number {
  if (hasTerm(key, term, 'related')) return 1
  if (term.quoted || term.folded.length < 4) return 0
  const share = shareIn(pairsOf(term.folded), key)
  return share >= 0.6 ? share : 0
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)))
}

/** Share (0–1) of the weight of terms that stands in a folded text; 0 where there are no terms. */
export function heldShare(key: string, terms: readonly Term[], index: SentenceIndex): number {
  let held = 0
  let all = 0
  for (const term of terms) {
    const weight = weightOf(term, index)
    all += weight
    held += weight * heldPart(key, term)
  }
  return all === 0 ? 0 : held / all
}
