/** Enumerations of a report (一、二、三 and 一是、二是、三是), also across paragraphs. */
import type { Report } from '../corpus/report.ts'
import { splitSentences } from '../lib/text.ts'
import { type Piece, paragraphText } from './evidence.ts'

export interface SeriesItem extends Piece {
  number: number
  /** Text of the item's first sentence without its enumerator. */
  heading: string
}

export interface Series {
  report: Report
  items: SeriesItem[]
  /** The sentence that announces the series, where one stands directly before its first item. */
  lead: Piece | null
}

const numerals = '一二三四五六七八九十'
const styles = [
  /^(?<numeral>[一二三四五六七八九十]+)、/,
  /^[（(](?<numeral>[一二三四五六七八九十]+)[）)]/,
  /^(?<numeral>[一二三四五六七八九十]+)(?:是|要)(?!否)/,
  /^第(?<numeral>[一二三四五六七八九十]+)[,，、]/,
  /^(?<numeral>\d{1,2})(?:[.．](?!\d)|、)/,
  /^[（(](?<numeral>\d{1,2})[）)]/,
]

/** The enumerator a sentence begins with (`一、`, `二是`, `（三）`), or ''. */
export function enumeratorOf(sentence: string): string {
  for (const style of styles) {
    const found = style.exec(sentence)?.[0]
    if (found !== undefined) return found
  }
  return ''
}

interface Enumerated extends SeriesItem {
  style: number
  lead: Piece | null
}

/** All series of at least two items, in reading order of their first item. */
export function findSeries(report: Report): Series[] {
  const open = new Map<number, Enumerated[]>()
  const finished: Enumerated[][] = []
  for (const item of enumerated(report)) {
    const running = open.get(item.style)
    if (running && item.number === running.length + 1) running.push(item)
    else if (item.number === 1) {
      if (running) finished.push(running)
      open.set(item.style, [item])
    }
  }
  finished.push(...open.values())
  return finished
    .filter((items) => items.length > 1)
    .sort((a, b) => position(a[0]) - position(b[0]))
    .map((items) => ({ report, items, lead: items[0]?.lead ?? null }))
}

function position(item: Enumerated | undefined): number {
  return item ? item.paragraph * 1e6 + item.start : 0
}

function enumerated(report: Report): Enumerated[] {
  const items: Enumerated[] = []
  let previous: Piece | null = null
  for (const { number: paragraph } of report.paragraphs) {
    const text = paragraphText(report, paragraph)
    const sentences = splitSentences(text, { atSemicolon: true })
    sentences.forEach(({ start, end }, i) => {
      const sentence = text.slice(start, end)
      const enumerator = enumeratorOf(sentence)
      const style = styles.findIndex((s) => s.test(sentence))
      if (enumerator !== '') {
        const heading = headingOf(text, sentences.slice(i), enumerator.length)
        const number = numberOf(styles[style]?.exec(sentence)?.groups?.numeral ?? '')
        items.push({
          report,
          paragraph,
          number,
          style,
          start: start + enumerator.length,
          end: heading.end,
          heading: text.slice(start + enumerator.length, heading.end),
          lead: previous,
        })
      }
      previous = { report, paragraph, start, end }
    })
  }
  return items
}

/** A bare heading of a few characters says little, so the sentence behind it belongs to the item. */
function headingOf(
  text: string,
  sentences: { start: number; end: number }[],
  enumeratorLength: number
): { end: number } {
  const [first, second] = sentences
  if (!first) return { end: 0 }
  const bare = first.end - first.start - enumeratorLength <= 14
  const continues = second && enumeratorOf(text.slice(second.start, second.end)) === ''
  return bare && continues ? second : first
}

function numberOf(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral)
  const [first = '', second] = Array.from(numeral)
  if (second === undefined) return numerals.indexOf(first) + 1
  if (first === '十') return 10 + numerals.indexOf(second) + 1
  return second === '十' ? (numerals.indexOf(first) + 1) * 10 : 0
}
