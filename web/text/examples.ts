/** Example questions of four kinds, made from whatever reports there are. */
import type { ReportSummary } from '../state/api.ts'
import { provinceName } from './tiles.ts'

export type ExampleKind = 'summary' | 'fact' | 'compare' | 'coverage'
export interface Example {
  kind: ExampleKind
  question: string
}

/** One question a kind; kinds that the reports give no ground for are left out. */
export function exampleQuestions(
  reports: readonly ReportSummary[],
  language: 'zh' | 'en'
): Example[] {
  const newest = [...new Map(reports.map((report) => [report.province, report])).values()]
  const topical = newest.find((report) => quotedTerm(report) !== undefined)
  const [first, second, third] = spread(
    newest.filter((report) => report !== topical),
    3
  )
  const name = (report: ReportSummary) => provinceName(report.province, language)
  const english = language === 'en'
  const examples: Example[] = []
  if (topical) {
    const topic = quotedTerm(topical)
    examples.push({
      kind: 'fact',
      question: english
        ? `What has ${name(topical)} done about “${topic}”?`
        : `${name(topical)}在“${topic}”方面做了哪些工作？`,
    })
  } else if (second) {
    examples.push({
      kind: 'fact',
      question: english
        ? `What are the priorities of ${name(second)}?`
        : `${name(second)}的工作重点有哪些？`,
    })
  }
  if (first)
    examples.push({
      kind: 'summary',
      question: english
        ? `What are the main points of the report of ${name(first)}?`
        : `${name(first)}的报告主要讲了什么？`,
    })
  if (second && third)
    examples.push({
      kind: 'compare',
      question: english
        ? `Compare the reports of ${name(second)} and ${name(third)}.`
        : `比较${name(second)}和${name(third)}的工作重点，列个表`,
    })
  if (newest.length > 2)
    examples.push({
      kind: 'coverage',
      question: english
        ? 'Which provinces mention vocational education?'
        : '哪些省份提到了职业教育？',
    })
  return examples
}

function quotedTerm(report: ReportSummary): string | undefined {
  return /[“「]([^”」]{2,8})[”」]/.exec(report.title)?.[1]
}

/** Up to `count` of the items, from all over the list. */
function spread<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(items.length / count))
  return items.filter((_, index) => index % step === 0).slice(0, count)
}
