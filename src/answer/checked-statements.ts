/** A piece of model text with marks, turned into statements that have each been verified. */
import { type Mark, parseMarks, resolveMark } from './citations.ts'
import { boasts } from './claim-words.ts'
import { namedProvinces, readClaims, saysAbsent } from './claims.ts'
import type { Segment } from './compose.ts'
import { contentGrams } from './overlap.ts'
import { type MarkedSentence, type Verified, type VerifyContext, verifySentence } from './verify.ts'

/** Where a piece of text stands. */
export interface Place {
  /** Provinces of its row, column, heading or list item. */
  about: readonly string[]
  cell: boolean
  /** Head of its column. */
  head?: string
}

interface Part {
  text: string
  marks: Mark[]
}

/** The text without marks, and the marks that stood in it; round brackets stay unless they resolve. */
export function takeMarks(text: string, context: VerifyContext): { text: string; marks: Mark[] } {
  const marks = parseMarks(text).filter(
    ({ soft, refs }) => !soft || refs.every((ref) => resolveMark(ref, context.reports) !== null)
  )
  return { text: withoutMarks(text, marks), marks }
}

/** Verifies one sentence or cell and gives it as segments, in pieces where its marks divide it. */
export function checkedStatements(raw: string, place: Place, context: VerifyContext): Segment[] {
  const { text, marks } = takeMarks(raw, context)
  if (saysAbsent(text) && isShort(text)) return [{ kind: 'frame', text }]
  const whole = verifyPart({ text, marks }, place, context)
  const parts = partsOf(raw, marks).flatMap((part, i) => (i === 0 ? leadApart(part, marks) : part))
  if (parts.length < 2 || !parts.every(({ text: part }) => standsAlone(part)))
    return [segmentOf(whole)]
  return parts.map((part) => segmentOf(verifyPart(part, place, context)))
}

/** A heading, or the head of a table's row or column: words as they are, claims verified. */
export function labelSegments(raw: string, place: Place, context: VerifyContext): Segment[] {
  const { text, marks } = takeMarks(raw, context)
  const claims = readClaims(text)
  const counts = claims.numbers.some(
    ({ kind, inWords }) => (kind === 'quantity' || kind === 'percent') && !inWords
  )
  if (!counts && !boasts(claims)) return [{ kind: 'frame', text: text.trim() }]
  return [segmentOf(verifyPart({ text: text.trim(), marks }, place, context))]
}

function isShort(text: string): boolean {
  const claims = readClaims(text)
  return (
    claims.numbers.length === 0 &&
    !/但|不过|然而|而是|仅|只|however|\bbut\b|only/i.test(claims.plain)
  )
}

function verifyPart({ text, marks }: Part, place: Place, context: VerifyContext): Verified {
  const sentence: MarkedSentence = { text, refs: marks.flatMap(({ refs }) => refs), ...place }
  return verifySentence(sentence, context)
}

/** The stretches that end in marks; what follows the last mark belongs to it unless it stands alone. */
function partsOf(raw: string, marks: readonly Mark[]): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const mark of marks) {
    const text = raw.slice(from, mark.start)
    const last = parts.at(-1)
    if (last && text.trim() === '') last.marks.push(mark)
    else parts.push({ text: text.trimEnd(), marks: [mark] })
    from = mark.end
  }
  const rest = raw.slice(from)
  const last = parts.at(-1)
  if (last && !standsAlone(rest)) last.text += rest
  else if (rest.trim() !== '') parts.push({ text: rest, marks: [] })
  return parts
}

/** 两省都…：甲省…[甲:1]，乙省…[乙:2]: what stands before the colon is said of all that follows. */
function leadApart(part: Part, marks: readonly Mark[]): Part[] {
  const [lead = ''] = /^[^：:]+[：:]/.exec(part.text) ?? []
  const several = new Set(namedProvinces(lead).map(({ province }) => province)).size > 1
  if (!several || namedProvinces(part.text.slice(lead.length)).length === 0) return [part]
  return [
    { text: lead, marks: [...marks] },
    { text: part.text.slice(lead.length), marks: part.marks },
  ]
}

/** Whether a part says enough to be judged without its neighbours. */
function standsAlone(text: string): boolean {
  const { english, numbers } = readClaims(text)
  if (english) return text.trim().split(/\s+/).length >= 4 && numbers.length > 0
  return contentGrams(text).size >= (numbers.length > 0 ? 2 : 4)
}

function withoutMarks(text: string, marks: readonly Mark[]): string {
  let left = text
  for (const { start, end } of marks.toReversed())
    left = left.slice(0, start).trimEnd() + left.slice(end)
  return left
}

function segmentOf({ outcome, text, pieces }: Verified): Segment {
  if (outcome === 'frame') return { kind: 'frame', text }
  const verdict =
    outcome === 'verified' ? 'verified' : outcome === 'unverified' ? 'unverified' : 'repaired'
  return { kind: 'statement', text, pieces, verdict }
}
