/** Reading an earlier answer back: its statements with the paragraphs they cited. */
import type { Report } from '../corpus/report.ts'
import { parseMarks, resolveMark } from './citations.ts'

export interface CitedStatement {
  /** What the answer said, without marks. */
  text: string
  refs: { report: Report; paragraph: number }[]
}

/** Splits an answer at its marks; neighbouring marks belong to one statement. Unknown marks are left out. */
export function readReply(content: string, reports: readonly Report[]): CitedStatement[] {
  const statements: CitedStatement[] = []
  let from = 0
  for (const mark of parseMarks(content)) {
    const text = content.slice(from, mark.start).replace(/^[\s。.；;，,、|]+/u, '')
    const refs = mark.refs.flatMap((ref) => {
      const report = resolveMark(ref, reports)
      return report?.paragraphs[ref.paragraph - 1] ? [{ report, paragraph: ref.paragraph }] : []
    })
    const last = statements.at(-1)
    if (text.trim() === '' && last) last.refs.push(...refs)
    else if (refs.length > 0) statements.push({ text: text.trim(), refs })
    from = mark.end
  }
  return statements
}
