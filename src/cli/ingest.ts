/** `ingest`: reads the reports and brings the index up to them. */
import type { Config } from '../config.ts'
import type { Embedder } from '../embed/embedder.ts'
import { ingest } from '../store/ingest.ts'
import { showProgress } from './progress.ts'
import { exitCodes, say, type Terminal } from './terminal.ts'

export interface IngestCommand {
  /** Instead of CORPUS_DIR. */
  folder: string | undefined
  rebuild: boolean
}

/** Builds the index; the exit code is 1 if a file could not be used, though the others are in it. */
export async function ingestCorpus(
  config: Config,
  embedder: Embedder,
  terminal: Terminal,
  { folder = config.CORPUS_DIR, rebuild }: IngestCommand
): Promise<number> {
  const progress = showProgress(terminal)
  const result = await ingest({
    corpusDir: folder,
    uri: config.LANCEDB_URI,
    embedder,
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
  if (folder !== config.CORPUS_DIR) {
    const wording = {
      zh: `启动时请设 CORPUS_DIR=${folder}，否则会改回 ${config.CORPUS_DIR} 的报告。`,
      en: `Start with CORPUS_DIR=${folder}, or the reports of ${config.CORPUS_DIR} come back.`,
    }
    terminal.note(`${say(terminal.locale, wording)}\n`)
  }
  return problems.length > 0 ? exitCodes.error : exitCodes.ok
}
