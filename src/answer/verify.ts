/** Verifying one sentence of a model: verified, repaired, contradicted or unverified. */
import type { Report } from '../corpus/report.ts'
import type { Language } from '../lib/language.ts'
import { fold } from '../lib/text.ts'
import { type MarkRef, resolveMark } from './citations.ts'
import { translatedGrams } from './claim-words.ts'
import { type Claims, isFrame, readClaims } from './claims.ts'
import type { CitedPiece } from './compose.ts'
import type { ComputedNumber } from './compute-figures.ts'
import type { Evidence } from './evidence.ts'
import { locate, locateFigure } from './locate.ts'
import { contentGrams, shareIn } from './overlap.ts'
import { type ReadParagraph, readParagraph } from './paragraph-index.ts'
import { nameOf, phrase } from './phrases.ts'
import { assess, type Support, type SupportScope } from './support.ts'
import { displayText } from './tidy.ts'

export interface VerifyContext {
  /** The reports in scope; marks resolve to these. */
  reports: readonly Report[]
  /** Marks may point to these paragraphs only; absent: to every paragraph of the reports. */
  evidence?: readonly Evidence[]
  /** Numbers that code computed for this answer. */
  computed?: readonly ComputedNumber[]
  /** The question: terms and codes of it may be repeated. */
  question?: string
  /** @default 'zh-Hans' */
  language?: Language
}

/** A sentence without its marks, and what they said. */
export interface MarkedSentence {
  text: string
  refs: readonly MarkRef[]
  /** Provinces a table row, column or heading puts it under. */
  about?: readonly string[]
  /** A table cell: units may stand in the column's head. */
  cell?: boolean
  /** Head of the cell's column. */
  head?: string
}

export interface Verified {
  /** `frame`: claims nothing. `contradicted`: `text` is the report's own sentence instead. */
  outcome: 'frame' | 'verified' | 'repaired' | 'contradicted' | 'unverified'
  text: string
  /** What the statement rests on; empty for `frame` and `unverified`. */
  pieces: CitedPiece[]
}

/** Verifies one sentence against the paragraphs it cites. Never throws. */
export function verifySentence(sentence: MarkedSentence, context: VerifyContext): Verified {
  const claims = readClaims(sentence.text)
  const cited = citedParagraphs(sentence.refs, context)
  if (cited.length === 0 && isFrame(claims)) return withoutPieces('frame', sentence.text)
  const scope: SupportScope = {
    about: sentence.about ?? [],
    cell: sentence.cell ?? false,
    head: sentence.head ?? '',
    computed: context.computed ?? [],
    question: context.question ?? '',
  }
  const candidates = candidateParagraphs(claims, cited, scope, context)
  if (cited.length > 0) {
    const support = assess(claims, cited, scope)
    if (support.problems.size === 0 && !isElsewhere(claims, support, candidates))
      return supported(
        sentence.text,
        claims,
        support,
        usefulParagraphs(claims, cited),
        'verified',
        context
      )
    const moved = repair(claims, candidates, scope)
    if (moved)
      return supported(sentence.text, claims, moved.support, [moved.paragraph], 'repaired', context)
    return (
      contradict(claims, cited, support, context, scope.cell) ??
      withoutPieces('unverified', sentence.text)
    )
  }
  const found = repair(claims, candidates, scope)
  return found
    ? supported(sentence.text, claims, found.support, [found.paragraph], 'repaired', context)
    : withoutPieces('unverified', sentence.text)
}

function withoutPieces(outcome: 'frame' | 'unverified', text: string): Verified {
  return { outcome, text, pieces: [] }
}

function citedParagraphs(refs: readonly MarkRef[], context: VerifyContext): ReadParagraph[] {
  const cited = new Map<string, ReadParagraph>()
  for (const ref of refs) {
    const report = resolveMark(ref, context.reports)
    if (!report || !isAllowed(report, ref.paragraph, context)) continue
    cited.set(`${report.id}:${ref.paragraph}`, readParagraph(report, ref.paragraph))
  }
  return [...cited.values()]
}

/** Whether a mark may point to a paragraph: it exists and is evidence of this answer. */
function isAllowed(report: Report, paragraph: number, { evidence }: VerifyContext): boolean {
  if (!report.paragraphs[paragraph - 1]) return false
  return (
    evidence === undefined ||
    evidence.some((e) => e.report.id === report.id && e.chunk.paragraph === paragraph)
  )
}

/** Paragraphs a mark may move to: those of the provinces named, else of those cited, else of the only one. */
function candidateParagraphs(
  claims: Claims,
  cited: readonly ReadParagraph[],
  { about }: SupportScope,
  context: VerifyContext
): ReadParagraph[] {
  const inScope = new Set((context.evidence ?? []).map(({ report }) => report.province))
  const named = claims.named.map(({ province }) => province)
  const scopes = [named, about, cited.map(({ report }) => report.province)]
  const wanted =
    scopes.find((names) => names.length > 0) ?? (inScope.size === 1 ? [...inScope] : [])
  return context.reports
    .filter(({ province }) => wanted.includes(province))
    .flatMap((report) =>
      report.paragraphs
        .filter(({ number }) => isAllowed(report, number, context))
        .map(({ number }) => readParagraph(report, number))
    )
}

/** Whether the words of a loosely supported sentence clearly come from another paragraph. */
function isElsewhere(
  claims: Claims,
  support: Support,
  candidates: readonly ReadParagraph[]
): boolean {
  if (claims.english || support.share >= 0.6) return false
  const best = Math.max(0, ...candidates.map(({ folded }) => shareIn(claims.grams, folded)))
  return best >= support.share + 0.25
}

/** The one candidate that holds all claims and most of the content, or null. */
function repair(
  claims: Claims,
  candidates: readonly ReadParagraph[],
  scope: SupportScope
): { paragraph: ReadParagraph; support: Support } | null {
  const assessed = candidates.map((paragraph) => ({
    paragraph,
    support: assess(claims, [paragraph], scope),
  }))
  // What one paragraph denies is not proved by another that merely shares its words.
  if (assessed.some(({ support }) => support.problems.has('negation'))) return null
  const holding = assessed
    .filter(({ support }) => support.problems.size === 0 && support.fixes.length === 0)
    .filter(({ support, paragraph }) =>
      claims.english ? isTied(claims, support, paragraph) : support.share >= 0.5
    )
    .filter(({ support }) => support.anchored || claims.grams.size >= 4)
    .toSorted((a, b) => b.support.share - a.support.share)
  const [first, second] = holding
  if (!first) return null
  const unique = !second || first.support.share - second.support.share >= 0.25
  return unique ? first : null
}

/** A number alone ties no English sentence to a paragraph: some of its words must too. */
function isTied(claims: Claims, { anchored }: Support, { folded }: ReadParagraph): boolean {
  return anchored && shareIn(translatedGrams(claims.plain), folded) >= 0.3
}

/** Leaves out marks that the sentence owes nothing to, as long as one remains. */
function usefulParagraphs(claims: Claims, cited: readonly ReadParagraph[]): ReadParagraph[] {
  if (cited.length < 2 || claims.english) return [...cited]
  const scope = { about: [], cell: false, computed: [], question: '' }
  const useful = cited.filter((paragraph) => {
    const { anchored, share } = assess({ ...claims, named: [] }, [paragraph], scope)
    return anchored || share >= 0.25
  })
  return useful.length > 0 ? useful : [...cited]
}

function supported(
  text: string,
  claims: Claims,
  support: Support,
  paragraphs: readonly ReadParagraph[],
  outcome: 'verified' | 'repaired',
  context: VerifyContext
): Verified {
  const fixed = claims.text === text ? withQualifiers(text, claims, support) : text
  const mended = support.fixes.length > 0
  // Emphasis inside a number keeps its qualifier from being put back in place.
  if (mended && fixed === text)
    return (
      contradict(
        claims,
        paragraphs,
        { ...support, problems: new Set(['qualifier']) },
        context,
        false
      ) ?? withoutPieces('unverified', text)
    )
  const status = mended ? 'repaired' : outcome
  return {
    outcome: status,
    text: fixed,
    pieces: paragraphs.map((paragraph) => pieceOf(claims, paragraph, status, context)),
  }
}

const englishBound = {
  above: 'more than ',
  below: 'less than ',
  near: 'nearly ',
  about: 'about ',
  exact: '',
}

/** Puts back the qualifiers that the sentence dropped: 300个 → 300余个. */
function withQualifiers(text: string, claims: Claims, { fixes }: Support): string {
  let fixed = text
  for (const fix of fixes.toSorted((a, b) => b.start - a.start)) {
    const written = text.slice(fix.start, fix.end)
    const replacement = claims.english ? `${englishBound[fix.bound]}${written}` : fix.text
    fixed = fixed.slice(0, fix.start) + replacement + fixed.slice(fix.end)
  }
  return fixed
}

function pieceOf(
  claims: Claims,
  { report, paragraph, text }: ReadParagraph,
  status: CitedPiece['status'],
  { evidence }: VerifyContext
): CitedPiece {
  const span = locate(claims, readParagraph(report, paragraph))
  const chunk = evidence?.find(
    (e) => e.report.id === report.id && e.chunk.paragraph === paragraph
  )?.chunk
  const { start, end } = span ?? chunk ?? { start: 0, end: text.length }
  return { report, paragraph, start, end, status }
}

/** The report's own sentence, where the cited paragraph says something else of the same subject. */
function contradict(
  claims: Claims,
  cited: readonly ReadParagraph[],
  { problems, anchored }: Support,
  context: VerifyContext,
  cell: boolean
): Verified | null {
  if (problems.has('province')) return null
  const differs = ['number', 'qualifier', 'subject', 'quotation', 'negation', 'turned'] as const
  if (!differs.some((problem) => problems.has(problem))) return null
  const grams = new Set([
    ...claims.grams,
    ...claims.quotations.flatMap(({ text }) => [...contentGrams(text)]),
  ])
  const counts = (['number', 'qualifier', 'subject'] as const).some((p) => problems.has(p))
  const best = cited
    .map((paragraph) => {
      const counted = counts ? locateFigure(grams, paragraph) : null
      const span = counted ?? locate({ ...claims, grams }, paragraph)
      const own = span ? paragraph.text.slice(span.start, span.end) : ''
      return { paragraph, span, own, share: shareIn(grams, fold(own)) }
    })
    .toSorted((a, b) => b.share - a.share)[0]
  if (!best?.span) return null
  if (claims.english ? !anchored : best.share < 0.45 || grams.size < 2) return null
  const { report, paragraph } = best.paragraph
  const shown = displayText(best.own)
  // Chinese words in an English answer stand in quotation marks.
  const own = claims.english ? `“${shown.replaceAll('“', '‘').replaceAll('”', '’')}”` : shown
  return {
    outcome: 'contradicted',
    text: cell ? own : ownWords(report, own, claims, context),
    pieces: [{ report, paragraph, ...best.span, status: 'repaired' }],
  }
}

function ownWords(report: Report, own: string, claims: Claims, context: VerifyContext): string {
  const language = context.language ?? 'zh-Hans'
  const lead = /^[\s>*+•·-]+/.exec(claims.text)?.[0] ?? ''
  const trail = /\s+$/.exec(claims.text)?.[0] ?? ''
  const name = nameOf(language, report.label)
  return `${lead}${name}${language === 'en' ? ': ' : ''}${phrase(language, 'reportSays')}${own}${language === 'en' ? '.' : '。'}${trail}`
}
