/** Retrieval: the sentences of the reports in scope, best first, each province with its own quota. */
import type { Chunk, Corpus, Report } from '../corpus/report.ts'
import type { Embedder } from '../embed/embedder.ts'
import type { Hit, SearchFilter, Store } from '../store/store.ts'
import type { Term } from './content-words.ts'
import { type Evidence, paragraphText } from './evidence.ts'
import { figureMatches } from './figure-match.ts'
import { frequencyOf, hasTerm, support } from './mentions.ts'
import type { Plan } from './plan.ts'
import { type SentenceIndex, sentenceIndexOf } from './sentence-index.ts'
import { enumeratorOf } from './series.ts'
import { topicTerms } from './topic.ts'

export interface Retrieval {
  /** Reports the question is about, in the order of its provinces. */
  reports: Report[]
  /** All candidates, best first. */
  ranked: Evidence[]
  /** Best cosine between question and sentence, with province names out of both. */
  bareCosine: number
}

/** Up to this many sentences one query fetches them all, which is ten times faster than one a province. */
const wideLimit = 4000
const quotaEach = 32
/** A sentence up to this long without a number (千秋伟业，人才为先。) says no more than a heading. */
const slogan = 13
const longestHeading = 45
/** Of a province's reports an older one answers only where it is clearly nearer. */
const olderPenalty = 0.03
/** A heading (三、提升办学水平。) announces what the sentences behind it say. */
const headingPenalty = 0.025
/** A question that asks for a number prefers sentences that state one. */
const numberBonus = 0.02
/** How much more where its clause counts what is asked. */
const matchWeight = 0.1
/** A name quoted in the question that few sentences hold points at these. */
const quoteBonus = 0.05
const fewSentences = 3
/** Weight of the words a sentence shares with the question, beside a cosine between .7 and .95. */
const wordWeight = 0.06

/** Finds the evidence for a plan. Throws AppError of the embedder or the store. */
export async function retrieve(
  plan: Plan,
  store: Store,
  embedder: Embedder,
  signal?: AbortSignal
): Promise<Retrieval> {
  const { corpus } = store
  const reports = reportsInScope(plan, corpus)
  const inScope = new Set(reports.map((report) => report.id))
  const vector = await embedder.embedQuery(plan.query, signal)
  const bareVector =
    plan.bareQuery === plan.query ? vector : await embedder.embedQuery(plan.bareQuery, signal)
  const filter: SearchFilter = isOpen(plan) ? {} : { provinces: plan.provinces }
  const [dense, lexical, bare] = await Promise.all([
    searchEach(plan, corpus, (limit, f) => store.searchVector(vector, limit, f)),
    store.searchText(plan.bareQuery, quotaEach * 2, filter),
    store.searchBare(bareVector, 1, filter),
  ])
  // Another province's report may speak of a place that has no report of its own.
  const elsewhere = plan.provinces.length === 0 ? plan.outside : []
  const index = sentenceIndexOf(corpus)
  const terms = topicTerms(plan.topic)
  const stated = plan.cues.asksNumber ? figureMatches(plan, store) : new Map<string, number>()
  const quoted = terms.filter((term) => term.quoted && isRare(term, index))
  const age = agesOf(plan, reports)
  const text = new Map(lexical.map((hit) => [hit.chunk.id, hit.score]))
  const ranked = merge(dense, lexical)
    .filter(
      (hit) =>
        (inScope.has(hit.report.id) && speaksOf(hit.chunk.text, elsewhere)) ||
        (plan.scope === 'unsure' && speaksOf(hit.chunk.text, plan.unsure))
    )
    .map((hit): Evidence => {
      const paragraph = paragraphText(hit.report, hit.chunk.paragraph)
      const words = wordScore(hit, text.get(hit.chunk.id) ?? 0, terms, index)
      const match = stated.get(hit.chunk.id)
      const states = match === undefined ? 0 : numberBonus + matchWeight * match
      const heads = plan.intent !== 'summary' && isHeading(hit.chunk) ? headingPenalty : 0
      return {
        report: hit.report,
        chunk: hit.chunk,
        paragraph,
        score:
          hit.score +
          wordWeight * words +
          states +
          (quoted.some((term) => hasTerm(index.keyOf(hit.chunk), term, 'verbatim'))
            ? quoteBonus
            : 0) -
          heads -
          olderPenalty * (age.get(hit.report.id) ?? 0),
      }
    })
    .sort((a, b) => b.score - a.score)
  return { reports, ranked, bareCosine: bare[0]?.score ?? 0 }
}

function isRare(term: Term, index: SentenceIndex): boolean {
  return frequencyOf(term, index, 'verbatim') <= fewSentences
}

function isHeading({ text }: Chunk): boolean {
  if (/\d/.test(text)) return false
  return text.length <= slogan || (text.length <= longestHeading && enumeratorOf(text) !== '')
}

function speaksOf(sentence: string, places: readonly string[]): boolean {
  return places.length === 0 || places.some((place) => sentence.includes(place))
}

/** Share of the question's rare words in the sentence, trusted as far as full text search found it too. */
function wordScore(
  { chunk, report }: Hit,
  bm25: number,
  terms: readonly Term[],
  index: SentenceIndex
): number {
  const own = support(index.keyOf(chunk), terms, index) ?? 0
  const around = support(index.keyOfParagraph(report.id, chunk.paragraph), terms, index) ?? 0
  // A sentence leaves unsaid what the sentences before it said.
  const held = (own + around) / 2
  return held * (0.5 + 0.5 * Math.tanh(bm25 / 10))
}

async function searchEach(
  plan: Plan,
  corpus: Corpus,
  search: (limit: number, filter: SearchFilter) => Promise<Hit[]>
): Promise<Hit[]> {
  if (corpus.chunks.length <= wideLimit) {
    return search(
      corpus.chunks.length,
      plan.provinces.length > 0 ? { provinces: plan.provinces } : {}
    )
  }
  if (isOpen(plan)) return search(quotaEach * 10, {})
  const each = await Promise.all(
    plan.provinces.map((province) => search(quotaEach, { provinces: [province] }))
  )
  return each.flat()
}

/** Sentences only full text search found stand behind those the vectors found. */
function merge(dense: Hit[], lexical: Hit[]): Hit[] {
  const found = new Set(dense.map((hit) => hit.chunk.id))
  const floor = dense.at(-1)?.score ?? 0
  const more = lexical.filter((hit) => !found.has(hit.chunk.id))
  return [...dense, ...more.map((hit) => ({ ...hit, score: floor }))]
}

/** No province limits the search, or one that may be no more than a word of the topic. */
function isOpen(plan: Plan): boolean {
  return plan.provinces.length === 0 || plan.scope === 'unsure'
}

/** The reports a plan is about: of each province the years asked for, else all unless these years alone count, the newest first. */
function reportsInScope(plan: Plan, corpus: Corpus): Report[] {
  const names =
    plan.provinces.length > 0
      ? plan.provinces
      : [...new Set(corpus.reports.map((report) => report.province))]
  return names
    .filter((province) => !plan.excluded.includes(province))
    .flatMap((province) => {
      const own = corpus.reports.filter((report) => report.province === province)
      const asked = own.filter((report) => plan.years.includes(report.year))
      if (asked.length > 0 || plan.yearsAlone) return asked
      return own.toSorted((a, b) => b.year - a.year)
    })
}

/** How many newer reports of its province stand before each report; 0 where the years are what is asked. */
function agesOf(plan: Plan, reports: readonly Report[]): Map<string, number> {
  const byYear = plan.overYears || plan.years.length > 0
  return new Map(
    reports.map((report) => {
      const newer = reports.filter((r) => r.province === report.province && r.year > report.year)
      return [report.id, byYear ? 0 : newer.length]
    })
  )
}

/**
 * One report a province: the newest that has something, else the newest. Where the question is about the
 * years, every report stands for itself.
 */
export function oneEach(
  plan: Plan,
  reports: readonly Report[],
  has: (report: Report) => boolean
): Report[] {
  if (plan.overYears || plan.years.length > 1) return [...reports].sort(byProvinceAndYear(reports))
  const provinces = [...new Set(reports.map((report) => report.province))]
  return provinces.flatMap((province) => {
    const own = reports.filter((r) => r.province === province).toSorted((a, b) => b.year - a.year)
    return own.find(has) ?? own.slice(0, 1)
  })
}

function byProvinceAndYear(reports: readonly Report[]) {
  const order = [...new Set(reports.map((report) => report.province))]
  return (a: Report, b: Report) =>
    order.indexOf(a.province) - order.indexOf(b.province) || a.year - b.year
}

/** The candidates of one report, best first. */
export function evidenceOf(retrieval: Retrieval, report: Report): Evidence[] {
  return retrieval.ranked.filter((evidence) => evidence.report.id === report.id)
}
