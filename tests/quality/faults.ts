/** What may never be wrong in an answer, whatever its gold: marks, quotes and offsets agree. */
import type { Answer } from '../../src/answer/events.ts'
import type { Report } from '../../src/corpus/report.ts'

/** One line a fault. */
export function faultsOf(answer: Answer, reports: readonly Report[]): string[] {
  const faults: string[] = []
  const marks = answer.answer.match(/\[[^[\]:\s]+:\d+\]/g) ?? []
  const cited = answer.citations.map((c) => c.mark)
  if (marks.join() !== cited.join())
    faults.push(`marks ${marks.join('')} are not the citations ${cited.join('')}`)
  for (const c of answer.citations) {
    const report = reports.find((r) => r.id === c.reportId)
    const text = report?.paragraphs.find((p) => p.number === c.paragraph)?.text ?? ''
    if (c.quote === '' || text.slice(c.start, c.end) !== c.quote)
      faults.push(`${c.mark} does not quote its paragraph`)
    if (
      report &&
      (c.label !== report.label || c.province !== report.province || c.year !== report.year)
    )
      faults.push(`${c.mark} names another report than ${c.reportId}`)
  }
  for (const s of answer.statements) {
    const own = answer.answer.slice(s.start, s.end).match(/\[[^[\]:\s]+:\d+\]/g) ?? []
    if (own.join() !== s.citations.map((i) => cited[i]).join())
      faults.push(`statement ${s.start}–${s.end} holds other marks than its citations`)
  }
  if (answer.refused && answer.citations.length > 0) faults.push('refused, yet it cites')
  return faults
}
