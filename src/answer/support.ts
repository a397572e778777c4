/** Whether cited paragraphs support what a sentence claims, and if not, why not. */
import { findNumbers, type NumberMention, withQualifier } from '../lib/numbers.ts'
import { fold } from '../lib/text.ts'
import { unitsAgree } from '../lib/units.ts'
import { provincesOf } from './attribution.ts'
import { type FoundNumber, wordProblems } from './claim-words.ts'
import type { Claims } from './claims.ts'
import type { ComputedNumber } from './compute-figures.ts'
import { type CountedWords, countedWords, pairsOf } from './counted-words.ts'
import { isEnglishDenial, negationDiffers } from './negation.ts'
import { type MatchedNumber, matchNumber } from './number-match.ts'
import { shareIn } from './overlap.ts'
import { type ReadParagraph, surroundings, wholeText } from './paragraph-index.ts'
import { eachProvinceAgrees, provincesAgree } from './province-check.ts'
import { isSpliced } from './splice.ts'

export type Problem =
  | 'number'
  | 'qualifier'
  | 'subject'
  | 'quotation'
  | 'province'
  | 'negation'
  | 'turned'
  | 'added'
  | 'content'

export interface SupportScope {
  /** Provinces a table row or heading puts the sentence under. */
  about: readonly string[]
  cell: boolean
  /** Head of the cell's column: it says what a bare number counts. */
  head?: string
  computed: readonly ComputedNumber[]
  question: string
}

export interface Support {
  problems: Set<Problem>
  /** Share of the sentence's content that stands in the paragraphs. */
  share: number
  /** Whether a number or a quotation ties the sentence to the paragraphs. */
  anchored: boolean
  /** Qualifiers that the sentence dropped, to be put back. */
  fixes: { start: number; end: number; text: string; bound: NumberMention['bound'] }[]
}

/** Checks the claims of a sentence against the paragraphs it cites. */
export function assess(
  claims: Claims,
  paragraphs: readonly ReadParagraph[],
  scope: SupportScope
): Support {
  const problems = new Set<Problem>()
  const union = paragraphs.map(({ folded }) => folded).join('\n')
  const support: Support = {
    problems,
    share: claims.grams.size === 0 ? 1 : shareIn(claims.grams, union),
    anchored: false,
    fixes: [],
  }
  const found = checkNumbers(claims, paragraphs, scope, support)
  checkQuotations(claims, paragraphs, union, scope, support)
  if (!provincesAgree(claims, paragraphs, scope.about)) problems.add('province')
  if (!eachProvinceAgrees(claims, paragraphs)) problems.add('content')
  for (const { clauses } of claims.english ? [] : paragraphs) {
    if (negationDiffers(claims.nameless, clauses)) problems.add('negation')
    if (isSpliced(claims.nameless, clauses)) problems.add('turned')
  }
  for (const problem of wordProblems(claims, paragraphs, found)) problems.add(problem)
  if (!contentAgrees(claims, union, support)) problems.add('content')
  return support
}

/** Where the numbers of the sentence stand in the paragraphs, best matches only. */
function checkNumbers(
  claims: Claims,
  paragraphs: readonly ReadParagraph[],
  scope: SupportScope,
  support: Support
): FoundNumber[] {
  const found: FoundNumber[] = []
  const said = surroundings(claims.nameless)
  const cited = paragraphs.map(({ report }) => report.province)
  for (const written of claims.numbers) {
    const number = withUnitOf(scope.head ?? '', written)
    if (isExempt(number, claims, paragraphs, scope)) continue
    const provinces = provincesOf(written, claims, cited)
    const groups =
      provinces.length === 0
        ? [paragraphs]
        : provinces.map((p) => paragraphs.filter(({ report }) => report.province === p))
    for (const group of groups) {
      const matches = group.flatMap((paragraph) =>
        matchNumber(number, paragraph, { english: claims.english, cell: scope.cell }).map(
          (match) => ({ ...match, paragraph })
        )
      )
      const same = matches.filter(({ match }) => match === 'same')
      const [best] = same.length > 0 ? same : matches
      if (!best) support.problems.add('number')
      else if (best.match === 'requalified') support.problems.add('qualifier')
      else if (best.match === 'unqualified' && best.mention)
        support.fixes.push({
          start: number.start,
          end: number.end,
          text: withQualifier(best.mention),
          bound: best.mention.bound,
        })
      if (!best) continue
      support.anchored = true
      const fitting = matches.filter(({ match }) => match === best.match)
      for (const { paragraph, mention } of fitting)
        if (mention) found.push({ said: number.start, paragraph, start: mention.start })
      const counts = number.kind === 'quantity' || number.kind === 'percent'
      if (
        counts &&
        subjectDiffers(
          countedWords(number, claims, said, fold(scope.head ?? '')),
          number,
          fitting,
          group
        )
      )
        support.problems.add('subject')
      const denied = paragraphOf(best)
      if (claims.english && denied !== null && isEnglishDenial(claims.text) && !denied.isNegative)
        support.problems.add('negation')
    }
  }
  if (claims.english && countsTwice(claims, found)) support.problems.add('number')
  return found
}

/** 20 workshops in 20 countries, where the report has one 20. */
function countsTwice({ numbers, plain }: Claims, found: readonly FoundNumber[]): boolean {
  return numbers.some(({ value, kind }) => {
    const same = numbers.filter((other) => other.value === value && other.kind === kind)
    const things = same.map(({ end }) => /^ ?[a-z]+ ?[a-z]*/.exec(plain.slice(end))?.[0] ?? '')
    const own = found.filter(({ said }) => same.some(({ start }) => start === said))
    const places = new Set(own.map(({ paragraph, start }) => `${paragraph.paragraph}:${start}`))
    return places.size > 0 && new Set(things.filter((thing) => thing !== '')).size > places.size
  })
}

/** 14.65 under 投入（亿元） is 14.65亿元. */
function withUnitOf(head: string, number: NumberMention): NumberMention {
  const unit = /[（(]([^（()）]{1,6})[)）]\s*$/.exec(head)?.[1]
  if (unit === undefined || number.unit !== '') return number
  const [read, ...others] = findNumbers(`${number.text}${unit}`)
  if (!read || others.length > 0 || read.unit === '') return number
  return { ...read, start: number.start, end: number.end }
}

function paragraphOf({
  mention,
  paragraph,
}: MatchedNumber & { paragraph: ReadParagraph }): { isNegative: boolean } | null {
  if (!mention) return null
  const around = paragraph.subjects.get(mention.start)?.around ?? ''
  return { isNegative: /未|没|不|无|仅|只/.test(around) }
}

const frameNoun =
  /^ ?(?:个|大|类|点)?(?:方面|层面|维度|角度|要点|省|地(?!级|方|市)|直辖市|城市|份?报告|者|provinces?\b|reports?\b|municipalit|regions?\b|aspects?\b|areas?\b|points?\b|ways?\b|of them\b)/

/** List numerals, articles, computed numbers, years of the reports and counts of provinces and points. */
function isExempt(
  number: NumberMention,
  claims: Claims,
  paragraphs: readonly ReadParagraph[],
  scope: SupportScope
): boolean {
  if (number.kind === 'article') return true
  const isComputed = scope.computed.some(
    ({ value, unit }) =>
      Math.abs(value - number.value) < 1e-9 * Math.max(1, value) &&
      (number.unit === '' || unitsAgree(unit, number.unit))
  )
  if (isComputed) return true
  const behind = claims.plain.slice(number.end - (number.inWords ? number.unit.length : 0))
  if (number.kind === 'ordinal') return /^[自然]*段/.test(behind)
  if (number.kind === 'code')
    return (
      fold(scope.question).includes(fold(number.text)) ||
      paragraphs.some(({ report }) => wholeText(report).includes(fold(number.text)))
    )
  if (number.kind === 'year') return isReportYear(number, claims, paragraphs)
  if (number.inWords && number.value <= 10 && frameNoun.test(behind))
    return (
      !/省|province|报告|report|地|市|region/.test(behind.slice(0, 10)) ||
      // What is said of three provinces needs three marks.
      number.value <= new Set(paragraphs.map(({ report }) => report.province)).size
    )
  const denied = /不是|并非|有误|不准确|不正确|而不是|而非|不符|\bnot\b|rather than|incorrect/i
  return (
    denied.test(claims.plain) &&
    fold(scope.question).includes(fold(claims.text.slice(number.start, number.end)))
  )
}

function isReportYear(
  number: NumberMention,
  claims: Claims,
  paragraphs: readonly ReadParagraph[]
): boolean {
  return paragraphs.some(({ report, numbers }) => {
    if (
      `${report.title}${report.event}${report.note}`.includes(String(number.value)) &&
      report.year !== number.value
    )
      return true
    if (report.year !== number.value) return false
    const behind = claims.plain.slice(number.end, number.end + 16)
    if (/报告|会议|report|conference/.test(behind)) return true
    // 2022年新增… where the report says 2021年新增…
    return !numbers.some((own) => own.kind === 'year' && own.value !== number.value)
  })
}

/** Whether another number of the paragraphs is the one that counts what the sentence says is counted. */
function subjectDiffers(
  said: CountedWords | null,
  number: NumberMention,
  matches: readonly (MatchedNumber & { paragraph: ReadParagraph })[],
  paragraphs: readonly ReadParagraph[]
): boolean {
  if (!said || said.size === 0) return false
  const found = matches.flatMap(({ mention, paragraph }) => {
    const own = paragraph.subjects.get(mention?.start ?? -1)
    return own ? [{ ...own, paragraph }] : []
  })
  const own = Math.max(0, ...found.map(({ around }) => said.shareIn(around)))
  const others = paragraphs.flatMap((paragraph) =>
    paragraph.numbers
      .filter((other) => other.value !== number.value)
      .flatMap((other) => {
        const subject = paragraph.subjects.get(other.start)
        return subject ? [{ ...subject, paragraph }] : []
      })
  )
  const best = Math.max(0, ...others.map(({ subject }) => said.shareIn(subject)))
  const differs =
    said.size === 1 || said.translated ? best === 1 && own === 0 : best >= 0.7 && best - own >= 0.4
  if (differs) return true
  return found.some((one) =>
    others.some(
      (other) =>
        one.row !== null &&
        other.row === one.row &&
        other.paragraph === one.paragraph &&
        said.shareOf(onlyIn(other.subject, one.subject)) -
          said.shareOf(onlyIn(one.subject, other.subject)) >=
          0.3
    )
  )
}

/** The pairs of characters of a text that another lacks. */
function onlyIn(text: string, other: string): Set<string> {
  return new Set([...pairsOf(text)].filter((pair) => !other.includes(pair)))
}

function checkQuotations(
  claims: Claims,
  paragraphs: readonly ReadParagraph[],
  union: string,
  scope: SupportScope,
  support: Support
): void {
  for (const { text, title } of claims.quotations) {
    const key = fold(text)
    const inReport = () => paragraphs.some(({ report }) => wholeText(report).includes(key))
    if (union.includes(key)) {
      if (key.length >= 4) support.anchored = true
    } else if (!/\p{Script=Han}/u.test(text)) {
      // An English term for a Chinese one is no quotation, an English sentence in quotes is a made-up one.
      if (text.split(/\s+/).length > 4) support.problems.add('quotation')
    } else {
      const known = title || key.length < 4 || fold(scope.question).includes(key)
      if (!known || !inReport()) support.problems.add('quotation')
    }
  }
}

function contentAgrees(claims: Claims, union: string, support: Support): boolean {
  if (claims.english || claims.grams.size === 0) return true
  if (support.share < (support.anchored ? 0.15 : 0.34)) return false
  return claims.text.split(/[，,；;。：:]/).every((clause) => {
    const folded = fold(clause)
    const grams = new Set([...claims.grams].filter((gram) => folded.includes(gram)))
    const counts = claims.numbers.some((number) => clause.includes(number.text))
    return counts || grams.size < 5 || shareIn(grams, union) >= 0.15
  })
}
