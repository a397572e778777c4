/** Mentions of what a question describes in its own words (给农村孩子提供营养餐): each report words it differently. */
import type { Term } from './content-words.ts'
import {
  findMentions,
  frequencyOf,
  hasTerm,
  heldShare,
  type Mention,
  otherWords,
  standsTogether,
  weightOf,
} from './mentions.ts'
import type { Plan } from './plan.ts'
import type { Retrieval } from './retrieve.ts'
import type { SentenceIndex } from './sentence-index.ts'
import { isOfficial } from './synonyms.ts'
import { decidingTerms, type Topic, topicTerms } from './topic.ts'

/** How much lower than the best sentence one may score that says the same in other words. */
const nearMargin = 0.04
/** The same for a report that was asked for: it is expected to say something. */
export const rowMargin = 0.055
/** Share of the description's weight in words that reports know; below it something else is asked. */
const enoughKnown = 0.35

/** Share of the weight of the rarest word that another must have to tell as much. */
const enoughWeight = 0.5

export interface Coverage {
  mentions: Mention[]
  /** No sentence has the words of the description together: what is found is only near it. */
  near: boolean
}

/** What the reports in scope say of the topic of a question for provinces, in reading order. */
export function coverageOf(plan: Plan, retrieval: Retrieval, index: SentenceIndex): Coverage {
  const sentences = retrieval.reports.flatMap((report) => index.ofReport(report.id))
  const strict = findMentions(plan.topic, index, sentences)
  if (!isDescription(plan.topic)) return { mentions: strict, near: false }
  const together = standsTogether(plan.topic, index)
  // One thing that a report does call so is told by its words alone.
  if (together && plan.topic.alternatives.length === 1) return { mentions: strict, near: false }
  const named = new Set(
    strict.filter(({ strength }) => strength >= otherWords).map(({ sentence }) => sentence.chunk.id)
  )
  const near = nearSentences(plan, retrieval, index)
  const mentions = sentences.flatMap((sentence): Mention[] => {
    if (named.has(sentence.chunk.id))
      return strict.filter((mention) => mention.sentence.chunk.id === sentence.chunk.id)
    const strength = near.get(sentence.chunk.id)
    return strength === undefined ? [] : [{ sentence, strength }]
  })
  return mentions.length > 0
    ? { mentions, near: !together }
    : { mentions: strict, near: strict.length > 0 && !together }
}

/** More than one word that must come together, none of them a name. */
export function isDescription(topic: Topic): boolean {
  const alternatives = topic.alternatives.map(decidingTerms)
  return (
    alternatives.some((terms) => terms.length > 1) &&
    !alternatives.flat().some((term) => term.quoted || /[a-z0-9]/.test(term.folded))
  )
}

/** Sentences about as near as the nearest that hold at least one of the words, by chunk id. */
export function nearSentences(
  plan: Plan,
  { ranked }: Retrieval,
  index: SentenceIndex,
  margin = nearMargin
): Map<string, number> {
  const terms = topicTerms(plan.topic)
  const best = ranked[0]?.score ?? 0
  const near = ranked.filter((evidence) => best - evidence.score <= margin)
  const text = near.map(({ chunk }) => index.keyOf(chunk)).join('\n')
  // 留住, 招来: what no list of words knows is how the asker puts it.
  const official = terms.filter((term) => isOfficial(term.folded))
  const decisive = official.length > 0 ? official : terms
  if (heldShare(text, decisive, index) < enoughKnown) return new Map()
  const telling = tellingTerms(terms, index)
  return new Map(
    near
      .filter(({ chunk }) => telling.some((term) => hasTerm(index.keyOf(chunk), term, 'related')))
      .map(({ chunk, score }) => [chunk.id, Math.max(Number.EPSILON, 0.5 - (best - score))])
  )
}

/** Words that tell something in these reports: 医疗卫生 tells nothing where every report is about it. */
function tellingTerms(terms: readonly Term[], index: SentenceIndex): Term[] {
  const known = terms.filter((term) => frequencyOf(term, index, 'related') > 0)
  const most = Math.max(0, ...known.map((term) => weightOf(term, index)))
  return known.filter((term) => weightOf(term, index) >= most * enoughWeight)
}
