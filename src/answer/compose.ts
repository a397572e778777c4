/** Composing: segments in, the answer's text with its marks, citations and statements out. */
import type { Citation, Statement } from './events.ts'
import { markOf, type Piece, sourceOf } from './evidence.ts'

/** A piece an answer's statement cites, and how it came to be cited. */
export interface CitedPiece extends Piece {
  status: 'verified' | 'repaired'
}

/** What a writer hands on: frame text, or one statement with the pieces it rests on. */
export type Segment =
  /** Headings, bullets, table syntax, sentences about the search itself. */
  | { kind: 'frame'; text: string }
  /** `text` has no marks; they are set behind it, before its closing punctuation. */
  | { kind: 'statement'; text: string; pieces: CitedPiece[]; verdict: Statement['verdict'] }

/** What one segment adds to the answer. */
export interface Composed {
  text: string
  citations: Citation[]
  statements: Statement[]
}

/** Collects segments into one answer; `add` returns what the segment added. */
export interface Composer {
  add(segment: Segment): Composed
  /** Indices of the citations a statement added; empty for one that was not added. */
  citationsOf(segment: Segment): number[]
  readonly text: string
  readonly citations: readonly Citation[]
  readonly statements: readonly Statement[]
}

export function createComposer(): Composer {
  let text = ''
  const citations: Citation[] = []
  const statements: Statement[] = []
  const indices = new Map<Segment, number[]>()
  return {
    citationsOf: (segment) => indices.get(segment) ?? [],
    add(segment) {
      const unmarked = withoutMarks(segment.text)
      if (segment.kind === 'frame') {
        text += unmarked
        return { text: unmarked, citations: [], statements: [] }
      }
      const added = segment.pieces.map((piece) => ({ ...sourceOf(piece), status: piece.status }))
      const marked = withMarks(
        unmarked,
        segment.pieces.map((p) => markOf(p.report, p.paragraph))
      )
      const start = text.length
      const statement: Statement = {
        start,
        end: start + marked.length,
        verdict: segment.verdict,
        citations: added.map((_, i) => citations.length + i),
      }
      text += marked
      indices.set(segment, statement.citations)
      citations.push(...added)
      statements.push(statement)
      return { text: marked, citations: added, statements: [statement] }
    },
    get text() {
      return text
    },
    citations,
    statements,
  }
}

/** What looks like a mark in a report's or a model's text would count as one: the n-th is the n-th citation. */
function withoutMarks(text: string): string {
  return text.replace(/\[([^[\]\n]{1,60}:\d{1,6})\]/g, '（$1）')
}

function withMarks(text: string, marks: string[]): string {
  const body = text.replace(/[。.!！?？；;：:]+[”’」』）)]*\s*$/u, '')
  return body + marks.join('') + text.slice(body.length)
}
