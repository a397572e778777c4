/** A draft: what a writer hands to composition — segments in order, and the same facts as data. */
import type { CitedPiece, Segment } from './compose.ts'
import type { Absent } from './events.ts'
import type { Evidence, Piece } from './evidence.ts'
import { paragraphText } from './evidence.ts'
import { displayText, type Span, tidySpan } from './tidy.ts'

export type Statement = Extract<Segment, { kind: 'statement' }>

export interface DraftTable {
  columns: string[]
  /** One cell a column after the province; a statement in a cell is also among the segments. */
  rows: { province: string; found: boolean; cells: { text: string; statements: Statement[] }[] }[]
}

export interface DraftFigures {
  subject: string
  unit: string
  items: {
    province: string
    label: string
    value: number
    text: string
    qualifier: string
    comparable: boolean
    statement: Statement
  }[]
}

export interface Draft {
  segments: Segment[]
  /** The last segments again: what was searched and not found, which every writer's answer ends with. */
  closing: Segment[]
  table: DraftTable | null
  figures: DraftFigures | null
  absent: Absent[]
}

export function emptyDraft(): Draft {
  return { segments: [], closing: [], table: null, figures: null, absent: [] }
}

export function frame(text: string): Segment {
  return { kind: 'frame', text }
}

/** A statement that is a report's own words: the tidied span, with its piece cited. */
export function quoteStatement(piece: Piece, ending = ''): Statement {
  const paragraph = paragraphText(piece.report, piece.paragraph)
  const span = tidySpan(paragraph, piece)
  return {
    kind: 'statement',
    text: displayText(paragraph.slice(span.start, span.end)) + ending,
    pieces: [cited({ ...piece, ...span })],
    verdict: 'verified',
  }
}

/** A statement in other words that rests on the pieces given. */
export function statement(text: string, pieces: readonly Piece[]): Statement {
  return { kind: 'statement', text, pieces: distinct(pieces).map(cited), verdict: 'verified' }
}

export function pieceOf(evidence: Evidence, span: Span = evidence.chunk): Piece {
  return {
    report: evidence.report,
    paragraph: evidence.chunk.paragraph,
    start: span.start,
    end: span.end,
  }
}

function cited(piece: Piece): CitedPiece {
  return { ...piece, status: 'verified' }
}

/** One piece a paragraph: the same mark twice behind one statement helps nobody. */
function distinct(pieces: readonly Piece[]): Piece[] {
  const seen = new Set<string>()
  return pieces.filter((piece) => {
    const key = `${piece.report.id}:${piece.paragraph}`
    return !seen.has(key) && seen.add(key)
  })
}
