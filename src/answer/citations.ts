/** Citation marks in every form that models write, and what they point to. */
import { resolveProvince } from '../corpus/provinces.ts'
import type { Report } from '../corpus/report.ts'
import { fold } from '../lib/text.ts'

/** One reference of a mark: the label as written and the number of a paragraph (0 where none stands). */
export interface MarkRef {
  label: string
  paragraph: number
}

/** A mark in a text; `refs` in the order written. Offsets include the brackets. */
export interface Mark {
  start: number
  end: number
  refs: MarkRef[]
  /** In round brackets: an ordinary aside unless it resolves. */
  soft: boolean
}

const longestMark = 160
const mostRefs = 40
const bracketed = new RegExp(
  `\\[\\[([^\\[\\]\\n]{1,${longestMark}})\\]\\]|` +
    `[\\[［【〔]([^\\[\\]［］【】〔〕\\n]{1,${longestMark}})[\\]］】〕]|` +
    `[（(]([^（）()\\n]{1,${longestMark}})[）)]`,
  'g'
)
const lead = /^\s*(?:\^|来源|出处|引自|引用|参见|详见|见|source|sources|see|cf\.?)?\s*[:：]?\s*/i
const label =
  /^([\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z' ]*?(?:[\s-]*[（(]?(?:19|20)\d\d年?[）)]?(?:-\d{1,2})?)?(?:年?的?报告)?|(?:19|20)\d\d-[\p{L}\p{N}_-]+?|[\p{L}_][\p{L}\p{N}_-]*?)\s*(?:[:：·|#∶,，]\s*|\s+)?(?=第|段|p|§|¶|\d)/iu
const number =
  /^(?:第|自然段|段落?|paragraphs?|paras?\.?|pp?\.?|§|¶)?\s*(\d{1,5}|[一二三四五六七八九十]{1,3})\s*(?:自然段|段落?)?(?!\d|[年%％.]\d?)/iu
const until = /^\s*(?:[-–—~～至到]|to)\s*/i
const separator = /^\s*(?:[;；、,，/&]|和|与|及|and)?\s*/i

/**
 * All marks of a text in reading order: `[北京:2]`, `［北京：2］`, `【北京:第2段】`, `[北京:2,3]`,
 * `[北京:2-4]`, `[北京:2；天津:1]`, `[北京2023:2]`, `[2022-beijing:2]`, `(Beijing:2)`. A bracket that
 * looks like a reference but names nothing (`[3]`, `[来源1]`) is a mark whose refs never resolve.
 * Never throws.
 */
export function parseMarks(text: string): Mark[] {
  const marks: Mark[] = []
  for (const found of text.matchAll(bracketed)) {
    const [whole, double, square, round] = found
    const refs = parseRefs((double ?? square ?? round ?? '').normalize('NFKC'))
    if (refs === null) continue
    if (round !== undefined && refs.some((ref) => ref.label === '' || ref.paragraph === 0)) continue
    marks.push({
      start: found.index,
      end: found.index + whole.length,
      refs,
      soft: round !== undefined,
    })
  }
  return marks
}

function parseRefs(inside: string): MarkRef[] | null {
  let rest = inside.replace(lead, '')
  const refs: MarkRef[] = []
  let current = ''
  while (rest.trim() !== '') {
    const named = label.exec(rest)
    if (named) {
      current = (named[1] ?? '').replace(/年?的?报告$/, '').trim()
      rest = rest.slice(named[0].length)
    }
    const first = number.exec(rest)
    if (!first) break
    rest = rest.slice(first[0].length)
    const from = numberOf(first[1] ?? '')
    let to = from
    const range = until.exec(rest)
    const last = range ? number.exec(rest.slice(range[0].length)) : null
    if (range && last) {
      to = numberOf(last[1] ?? '')
      rest = rest.slice(range[0].length + last[0].length)
    }
    if (to < from || to - from >= mostRefs) to = from
    for (let paragraph = from; paragraph <= to && refs.length < mostRefs; paragraph++)
      refs.push({ label: current, paragraph })
    rest = rest.replace(separator, '')
  }
  if (refs.length > 0 && rest.trim() === '') return refs
  // A bare name in square brackets points to no paragraph.
  return refs.length === 0 && resolveProvince(rest.trim())
    ? [{ label: rest.trim(), paragraph: 0 }]
    : null
}

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const digits = '一二三四五六七八九'
  const [tens = '', ones] = text.split('十')
  if (ones === undefined) return digits.indexOf(tens) + 1
  return (tens === '' ? 1 : digits.indexOf(tens) + 1) * 10 + digits.indexOf(ones) + 1
}

/**
 * The report a reference's label names: its label, its id, or any form of a province's name with or
 * without a year; without a year the newest report. Null where none fits; whether the paragraph
 * exists is for the caller to see.
 */
export function resolveMark(ref: MarkRef, reports: readonly Report[]): Report | null {
  const key = fold(ref.label)
  if (key === '') return null
  const exact = reports.find((report) => fold(report.id) === key || fold(report.label) === key)
  if (exact) return exact
  const dated = /^(.*?)[\s(-]*((?:19|20)\d\d)年?\)?(?:-(\d{1,2}))?$/u.exec(key)
  const province = resolveProvince((dated?.[1] ?? key).trim())
  if (province === undefined) return null
  const own = reports.filter((report) => report.province === province)
  if (!dated) return newest(own)
  const ofYear = own.filter((report) => report.year === Number(dated[2]))
  const nth = dated[3] === undefined ? 0 : Number(dated[3]) - 1
  return ofYear.toSorted((a, b) => (a.id < b.id ? -1 : 1))[nth] ?? null
}

function newest(reports: readonly Report[]): Report | null {
  return reports.reduce<Report | null>(
    (best, report) => (best === null || report.year > best.year ? report : best),
    null
  )
}
