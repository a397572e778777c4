/** Paragraphs as verification reads them: folded, with their numbers and what these count. */
import type { Report } from '../corpus/report.ts'
import { findNumbers, type NumberMention } from '../lib/numbers.ts'
import { fold, splitSentences } from '../lib/text.ts'
import { paragraphText } from './evidence.ts'
import { subjectsOf } from './figure-subject.ts'
import { foldedClauses } from './negation.ts'

export interface Surroundings {
  subject: string
  around: string
  /** The numbers of one row (A和B分别为1和2) share it. */
  row: number | null
}

export interface ReadParagraph {
  report: Report
  paragraph: number
  text: string
  folded: string
  /** Its clauses, folded. */
  clauses: string[]
  /** Its sentences, folded, with their offsets. */
  sentences: { start: number; end: number; folded: string }[]
  numbers: NumberMention[]
  /** Folded subject and folded surroundings of each counting number, by its start. */
  subjects: Map<number, Surroundings>
}

const known = new WeakMap<Report, Map<number, ReadParagraph>>()

/** A paragraph with everything verification needs, read once a report. */
export function readParagraph(report: Report, paragraph: number): ReadParagraph {
  const own = known.get(report) ?? new Map<number, ReadParagraph>()
  known.set(report, own)
  const cached = own.get(paragraph)
  if (cached) return cached
  const text = paragraphText(report, paragraph)
  const read = {
    report,
    paragraph,
    text,
    folded: fold(text),
    clauses: foldedClauses(text),
    sentences: splitSentences(text).map(({ start, end }) => ({
      start,
      end,
      folded: fold(text.slice(start, end)),
    })),
    numbers: findNumbers(text),
    subjects: surroundings(text),
  }
  own.set(paragraph, read)
  return read
}

/** Subject of each counting number and the clause around it, up to the numbers before and behind it. */
export function surroundings(text: string): Map<number, Surroundings> {
  const all = subjectsOf(text)
  const sentences = splitSentences(text, { atSemicolon: true })
  let at = 0
  return new Map(
    all.map(({ mention, subject, row = null }, i) => {
      while ((sentences[at]?.end ?? text.length) <= mention.start) at++
      const sentence = sentences[at]
      const start = Math.max(sentence?.start ?? 0, all[i - 1]?.mention.end ?? 0)
      const end = Math.min(sentence?.end ?? text.length, all[i + 1]?.mention.start ?? text.length)
      const before = text.slice(start, mention.start)
      const behind = text.slice(mention.end, end)
      // What stands between two numbers up to the first comma belongs to the first of them.
      const own =
        start > (sentence?.start ?? 0) ? before.replace(/^[^，,、；;]*[，,、；;]/, '') : before
      const next =
        end < (sentence?.end ?? 0) ? behind.replace(/[，,、；;][^，,、；;]*$/, '') : behind
      const written = text.slice(mention.start, mention.end)
      return [
        mention.start,
        { subject: fold(subject), around: fold(`${subject} ${own}${written}${next}`), row },
      ]
    })
  )
}

const wholeTexts = new WeakMap<Report, string>()

/** Title, issuer, event and every paragraph of a report, folded. */
export function wholeText(report: Report): string {
  const cached = wholeTexts.get(report)
  if (cached !== undefined) return cached
  const body = report.paragraphs.map(({ number }) => paragraphText(report, number))
  const text = fold([report.title, report.issuer, report.event, ...body].join('\n'))
  wholeTexts.set(report, text)
  return text
}
