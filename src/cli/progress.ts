/** How a running ingest is shown: a bar on a terminal, a few plain lines elsewhere. */
import { Presets, SingleBar } from 'cli-progress'
import type { OpenEvents } from '../open.ts'
import { say, type Terminal } from './terminal.ts'

/** Shows progress and outcome on standard error, so that standard output stays data. */
export function showProgress(
  terminal: Terminal
): Required<Pick<OpenEvents, 'onProgress' | 'onIngested' | 'onWarning'>> {
  const text = (zh: string, en: string): string => say(terminal.locale, { zh, en })
  let bar: SingleBar | null = null
  let told = -1
  return {
    onProgress(done, total) {
      if (total === 0) return
      if (terminal.canRedraw) {
        if (bar === null) {
          const format = `${text('建立索引', 'indexing')} {bar} {value}/{total}`
          bar = new SingleBar({ format, clearOnComplete: true }, Presets.shades_classic)
          bar.start(total, 0)
        }
        bar.update(done)
        if (done >= total) bar.stop()
        return
      }
      const quarter = Math.floor((done / total) * 4)
      if (quarter === told) return
      told = quarter
      terminal.note(`${text('建立索引', 'indexing')} ${done}/${total}\n`)
    },
    onIngested({ reports, chunks, embedded, seconds, problems }) {
      bar?.stop()
      for (const { file, problem } of problems) terminal.note(`  ${file}: ${problem}\n`)
      terminal.note(
        `${text(
          `索引已建好：${reports} 份报告，${chunks} 句，新算 ${embedded} 个向量，${seconds.toFixed(1)} 秒`,
          `index built: ${reports} reports, ${chunks} sentences, ${embedded} vectors computed, ${seconds.toFixed(1)} s`
        )}\n`
      )
    },
    onWarning(message) {
      bar?.stop()
      terminal.note(`${message}\n`)
    },
  }
}
