/** `reports`: the list of the reports, or one report with its numbered paragraphs. */
import type { Report } from '../corpus/report.ts'
import { AppError } from '../errors.ts'
import type { Store } from '../store/store.ts'
import { jsonLine } from './json.ts'
import { exitCodes, type Terminal } from './terminal.ts'

/** Prints the list, or the report `id`. Throws AppError `report_unknown`. */
export function reports(
  id: string | undefined,
  { json }: { json: boolean },
  store: Store,
  terminal: Terminal
): number {
  if (id === undefined) {
    const list = store.corpus.reports
    if (json) terminal.out(jsonLine({ reports: list.map(summaryOf) }))
    else terminal.out(`${list.map((r) => `${r.id}\t${r.label}\t${r.title}`).join('\n')}\n`)
    return exitCodes.ok
  }
  const report = store.report(id)
  if (report === undefined) throw new AppError('report_unknown', { id })
  terminal.out(json ? jsonLine(report) : readable(report))
  return exitCodes.ok
}

function summaryOf({ paragraphs, ...report }: Report): object {
  return { ...report, paragraphs: paragraphs.length }
}

function readable(report: Report): string {
  const head = [report.title, report.issuer, report.event, report.note].filter(
    (line) => line !== ''
  )
  const body = report.paragraphs.map((p) => `[${report.label}:${p.number}] ${p.text}`)
  return `${head.join('\n')}\n\n${body.join('\n\n')}\n`
}
