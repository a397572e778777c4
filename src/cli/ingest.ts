/** `ingest`: reads the reports and brings the index up to them. */
import type { Config } from '../config.ts'
import { openEmbedder } from '../open.ts'
import { ingest } from '../store/ingest.ts'
import { showProgress } from './progress.ts'
import { exitCodes, say, type Terminal } from './terminal.ts'

/** Builds the index; the exit code is 1 if a file could not be used, though the others are in it. */
export async function ingestCorpus(
  config: Config,
  terminal: Terminal,
  rebuild: boolean
): Promise<number> {
  const progress = showProgress(terminal)
  const result = await ingest({
    corpusDir: config.CORPUS_DIR,
    uri: config.LANCEDB_URI,
    embedder: await openEmbedder(config),
    rebuild,
    onProgress: progress.onProgress,
  })
  const { reports, chunks, problems } = result
  if (result.changed) progress.onIngested(result)
  else {
    for (const { file, problem } of problems) terminal.note(`  ${file}: ${problem}\n`)
    const wording = {
      zh: `索引无需更新：${reports} 份报告，${chunks} 句`,
      en: `index is up to date: ${reports} reports, ${chunks} sentences`,
    }
    terminal.note(`${say(terminal.locale, wording)}\n`)
  }
  return problems.length > 0 ? exitCodes.error : exitCodes.ok
}
