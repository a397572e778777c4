/** Figures: every number of the reports with its unit, subject, qualifier, province and paragraph. */
import type { Report } from '../corpus/report.ts'
import { withQualifier } from '../lib/numbers.ts'
import { subjectsOf } from './figure-subject.ts'

/** A number that a report states. */
export interface Figure {
  reportId: string
  province: string
  paragraph: number
  /** Offsets of number and unit in the paragraph (UTF-16 units). */
  start: number
  end: number
  /** The number as written with qualifier and unit, e.g. `超过80%`, `2.4万人`. */
  text: string
  /** The value in the base unit: 2.4万人 → 24000, 80% → 80. A range has its lower bound. */
  value: number
  /** Upper bound of a range (2到3, 3—5), else null. */
  upper: number | null
  /** Base unit after folding: `人`, `所`, `%`, `元`, `个`…; '' for a bare number. */
  unit: string
  /** 超过, 近, 约, 以上, 不足, 余…; '' for an exact number. */
  qualifier: string
  /** The noun phrase that is counted, as in the report. */
  subject: string
}

/** All figures of a report in reading order: quantities and shares, no years, codes or numerals. */
export function extractFigures(report: Report): Figure[] {
  return report.paragraphs.flatMap(({ number, text }) =>
    subjectsOf(text).map(({ mention, subject }) => ({
      reportId: report.id,
      province: report.province,
      paragraph: number,
      start: mention.start,
      end: mention.end,
      text: withQualifier(mention),
      value: mention.value,
      upper: mention.upper,
      unit: mention.unit,
      qualifier: mention.qualifier,
      subject,
    }))
  )
}
