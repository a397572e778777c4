/** Scoring of one answer against its gold, and of many: pure, without the pipeline. */
import { toSimplified } from '../../src/lib/text.ts'
import { placeKey, type Question } from './question.ts'

/** What of an answer is scored. */
export interface ScoredAnswer {
  answer: string
  citations: readonly { label: string; province: string; paragraph: number }[]
}

export const measures = [
  'recall',
  'precision',
  'provinces',
  'must',
  'absent',
  'refusal',
  'falseRefusal',
] as const
export type Measure = (typeof measures)[number]

/** Each measure from 0 to 1; a measure whose fields the question lacks is left out. */
export type Score = Partial<Record<Measure, number>>

export interface Summary extends Score {
  count: number
  /** Mean length of the answers in characters, marks left out. */
  length: number
  /** Milliseconds a question. */
  p50: number
  p95: number
}

export interface Result {
  question: Question
  score: Score
  length: number
  milliseconds: number
}

const mark = /\[[^[\]:]+:\d+\]/g
const negation = /未|没有|无|不|\bno(t|ne|thing)?\b/i

export function withoutMarks(answer: string): string {
  return answer.replace(mark, '')
}

/** NFKC, no white space, no thousands separators. */
export function norm(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
}

/** Whether the text contains `must`; a digit at either end of it may not continue a longer number. */
export function has(text: string, must: string): boolean {
  const wanted = norm(must)
  const left = /^\d/.test(wanted) ? '(?<!\\d)(?<!\\d\\.)' : ''
  const right = /\d$/.test(wanted) ? '(?!\\.?\\d)' : ''
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(left + escaped + right, 'u').test(norm(text))
}

export function scoreAnswer(question: Question, { answer, citations }: ScoredAnswer): Score {
  const cited = new Set(citations.map((c) => placeKey([c.label, c.paragraph])))
  const score: Score = {}
  if (question.refuse) {
    score.refusal = Number(cited.size === 0)
  } else {
    const required = question.cites.map(placeKey)
    const groups = question.cites_any.map((group) => group.map(placeKey))
    const right = new Set([...required, ...groups.flat(), ...question.ok.map(placeKey)])
    const met = groups.filter((group) => group.some((key) => cited.has(key))).length
    score.recall =
      (count(required, (key) => cited.has(key)) + met) / (required.length + groups.length)
    score.precision = cited.size === 0 ? 0 : count([...cited], (key) => right.has(key)) / cited.size
    score.falseRefusal = Number(cited.size === 0)
  }
  const found = new Set(citations.map((c) => c.province))
  if (question.provinces.length > 0) {
    const wanted = new Set(question.provinces)
    score.provinces = Number(found.size === wanted.size && [...found].every((p) => wanted.has(p)))
  }
  if (question.must.length > 0) {
    const text = withoutMarks(answer)
    score.must = count(question.must, (must) => has(text, must)) / question.must.length
  }
  if (question.absent.length > 0) {
    const sentences = sentencesOf(toSimplified(withoutMarks(answer)))
    score.absent =
      count(
        question.absent,
        (province) =>
          !found.has(province) && sentences.some((s) => s.includes(province) && negation.test(s))
      ) / question.absent.length
  }
  return score
}

/** Means over the items that have a measure; over none the measure is left out. */
export function summarise(results: readonly Result[]): Summary {
  const times = results.map((r) => r.milliseconds)
  const summary: Summary = {
    count: results.length,
    length: mean(results.map((r) => r.length)),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  }
  for (const measure of measures) {
    const values = results.flatMap((r) => r.score[measure] ?? [])
    if (values.length > 0) summary[measure] = mean(values)
  }
  return summary
}

/** Length in characters, marks left out. */
export function lengthOf(answer: string): number {
  return [...withoutMarks(answer)].length
}

/** The smallest value that at least the given share of all values does not exceed; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function count<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length
}

/** A table row is one sentence. */
function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => (line.trimStart().startsWith('|') ? [line] : line.split(/(?<=[。！？!?])/)))
}
