/** Evidence: a chunk chosen for one question, with its paragraph. */
import type { Chunk, Report } from '../corpus/report.ts'
import type { Source } from './events.ts'

export interface Evidence {
  report: Report
  chunk: Chunk
  /** Text of the whole paragraph. */
  paragraph: string
  /** Fused retrieval score; comparable only within one question. */
  score: number
}

/** A piece of a paragraph that a statement rests on, in offsets of the paragraph. */
export interface Piece {
  report: Report
  paragraph: number
  start: number
  end: number
}

export function paragraphText(report: Report, paragraph: number): string {
  return report.paragraphs[paragraph - 1]?.text ?? ''
}

/** The words of a piece. */
export function textOf({ report, paragraph, start, end }: Piece): string {
  return paragraphText(report, paragraph).slice(start, end)
}

/** `[北京:2]`. */
export function markOf(report: Report, paragraph: number): string {
  return `[${report.label}:${paragraph}]`
}

export function sourceOf(piece: Piece): Source {
  const { report, paragraph, start, end } = piece
  return {
    mark: markOf(report, paragraph),
    label: report.label,
    province: report.province,
    year: report.year,
    reportId: report.id,
    paragraph,
    start,
    end,
    quote: textOf(piece),
  }
}
