/** The two texts under which a chunk is embedded and indexed. */
import { provinces } from './provinces.ts'
import type { Report } from './report.ts'

type Reporter = Pick<Report, 'label' | 'province' | 'year'>

/** `北京: text`; with the year where the province has several reports. */
export function passageOf(report: Reporter, text: string): string {
  const dated = report.label !== report.province
  return `${report.province}${dated ? report.year : ''}: ${text.trim()}`
}

/** The text with its own province's names taken out; the whole text where nothing else is in it. */
export function barePassageOf(report: Reporter, text: string): string {
  const bare = namesOf(report.province).reduce((rest, name) => rest.replaceAll(name, ''), text)
  return bare.trim() === '' ? text.trim() : bare.trim()
}

/** Longer ones first, so that 北京市 leaves no 市 behind. */
function namesOf(short: string): string[] {
  const province = provinces.find((p) => p.short === short)
  return province === undefined ? [short] : [province.full, `${short}省`, `${short}市`, short]
}
