/** `search`: sentences of the reports, best first. */

import { markOf, sourceOf } from '../answer/evidence.ts'
import type { SearchReports } from '../answer/search.ts'
import type { Hit } from '../store/store.ts'
import { jsonLine } from './json.ts'
import { badUsage, type SearchCommand } from './program.ts'
import { exitCodes, say, type Terminal } from './terminal.ts'

/** Prints the sentences found; the exit code is 3 if there are none. */
export async function search(
  words: string,
  options: SearchCommand,
  searchReports: SearchReports,
  terminal: Terminal
): Promise<number> {
  const query = words.trim()
  if (query === '') throw badUsage(say('both', { zh: '要找什么？', en: 'what to look for?' }))
  const { provinces, years, limit } = options
  const found = await searchReports(query, { provinces, years, limit })
  if (options.json) terminal.out(jsonLine({ query, results: found.map(resultOf) }))
  else if (found.length > 0) terminal.out(`${found.map(lineOf).join('\n')}\n`)
  else terminal.note(`${say(terminal.locale, { zh: '没有找到。', en: 'Nothing found.' })}\n`)
  return found.length > 0 ? exitCodes.ok : exitCodes.refused
}

function resultOf(hit: Hit): object {
  const { report, chunk, score } = hit
  return { ...sourceOf({ ...chunk, report }), score }
}

function lineOf({ report, chunk }: Hit): string {
  return `${markOf(report, chunk.paragraph)} ${chunk.text.replace(/\s+/g, ' ')}`
}
