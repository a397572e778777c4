/** The page's addresses: `#/`, `#/reports` and `#/report/<id>/<paragraph>/<start>-<end>`. */

/** A place in a report. */
export interface Target {
  reportId: string
  /** Undefined: the report from its beginning. */
  paragraph?: number
  /** The piece to highlight, in offsets of the paragraph; without it the whole paragraph. */
  start?: number
  end?: number
}

export type Route = { view: 'chat' } | { view: 'reports' } | { view: 'report'; target: Target }

/** Reads an address; what it does not know is the chat. */
export function parseHash(hash: string): Route {
  const [, view, id, paragraph, span] = hash.split('/')
  if (view === 'reports') return { view }
  if (view !== 'report' || !id) return { view: 'chat' }
  const reportId = decoded(id)
  if (reportId === undefined) return { view: 'chat' }
  const number = /^[1-9]\d{0,5}$/.test(paragraph ?? '') ? Number(paragraph) : undefined
  if (number === undefined) return { view: 'report', target: { reportId } }
  const [, start, end] = /^(\d{1,7})-(\d{1,7})$/.exec(span ?? '') ?? []
  const piece = start && end ? { start: Number(start), end: Number(end) } : {}
  return { view: 'report', target: { reportId, paragraph: number, ...piece } }
}

export function targetHash({ reportId, paragraph, start, end }: Target): string {
  const report = `#/report/${encodeURIComponent(reportId)}`
  if (paragraph === undefined) return report
  return start === undefined || end === undefined
    ? `${report}/${paragraph}`
    : `${report}/${paragraph}/${start}-${end}`
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
