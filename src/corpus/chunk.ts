/** Cuts a report into chunks: sentences with exact offsets that together are the whole paragraph. */
import { splitSentences } from '../lib/text.ts'
import type { Chunk, Report } from './report.ts'

/** Raised whenever the same text would be cut otherwise; an index of another version is rebuilt. */
export const chunkerVersion = 1

/** Characters (UTF-16 units) above which a sentence is cut. */
export const maxChunkLength = 160
/** Below this a sentence is joined to a neighbour: it is a bare heading and says nothing alone. */
export const minChunkLength = 8

/** All chunks of a report, in reading order; those of a paragraph cover it without gap or overlap. */
export async function chunkReport(report: Report): Promise<Chunk[]> {
  const chunks: Chunk[] = []
  for (const { number, text } of report.paragraphs) {
    for (const { start, end } of await cutParagraph(text)) {
      chunks.push({
        id: `${report.id}:${number}:${start}`,
        reportId: report.id,
        paragraph: number,
        start,
        end,
        text: text.slice(start, end),
      })
    }
  }
  return chunks
}

interface Span {
  start: number
  end: number
}

/**
 * Where a paragraph is cut. Borders are looked for in this order, each only inside what is still too
 * long: sentence ends, `；`, `，`, and last any place that the text splitter finds.
 *
 *     一是抓融入。 | 实施工程,…,强化课程思政。 | 二是抓宣讲。 | …
 *     └─ short: joined to the next ─┘
 */
export async function cutParagraph(text: string): Promise<Span[]> {
  if (text === '') return []
  const protectedAt = protectedBorders(text)
  const free = (border: number): boolean => protectedAt[border] !== 1
  const sentenceEnds = splitSentences(text).map((sentence) => sentence.end)
  const sentences = splitAt({ start: 0, end: text.length }, sentenceEnds.filter(free))
  const behind = (mark: RegExp) => (span: Span) => bordersBehind(text, mark, span).filter(free)
  const spans: Span[] = []
  for (const sentence of joinShort(sentences)) {
    for (const clause of cutLong(sentence, behind(/[；;]/))) {
      for (const part of cutLong(clause, behind(/[，,]/)))
        spans.push(...(await cutAnywhere(text, part)))
    }
  }
  return spans
}

/** Marks (with 1) the borders inside 《》, “”, （） and numbers; an unclosed opener protects nothing. */
function protectedBorders(text: string): Uint8Array {
  const marks = new Uint8Array(text.length + 1)
  const closers: Record<string, string> = {
    '《': '》',
    '“': '”',
    '（': '）',
    '(': ')',
    '「': '」',
    '『': '』',
  }
  for (let i = 0; i < text.length; i++) {
    const closer = closers[text.charAt(i)]
    // A quotation longer than a chunk must be cut somewhere, so none is looked for further off.
    const length = closer === undefined ? -1 : text.slice(i, i + maxChunkLength + 1).indexOf(closer)
    if (length > 0) marks.fill(1, i + 1, i + length + 1)
    if (!/\d/.test(text.charAt(i))) continue
    if (/\d/.test(text.charAt(i + 1))) marks[i + 1] = 1
    else if (/^[,.，．]\d/.test(text.slice(i + 1, i + 3))) marks.fill(1, i + 1, i + 3)
  }
  return marks
}

function bordersBehind(text: string, mark: RegExp, { start, end }: Span): number[] {
  const borders: number[] = []
  for (let i = start; i < end; i++) if (mark.test(text.charAt(i))) borders.push(i + 1)
  return borders
}

function splitAt(span: Span, borders: readonly number[]): Span[] {
  const inside = borders.filter((border) => border > span.start && border < span.end)
  const starts = [span.start, ...inside]
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? span.end }))
}

function joinShort(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const previous = joined.at(-1)
    const short = previous !== undefined && previous.end - previous.start < minChunkLength
    const lastAndShort = span === spans.at(-1) && span.end - span.start < minChunkLength
    const fits = previous !== undefined && span.end - previous.start <= maxChunkLength
    if (previous !== undefined && (short || lastAndShort) && fits) previous.end = span.end
    else joined.push({ ...span })
  }
  return joined
}

/** Packs the pieces of a too long span into as few as the limit allows. */
function cutLong(span: Span, bordersIn: (span: Span) => readonly number[]): Span[] {
  if (span.end - span.start <= maxChunkLength) return [span]
  const packed: Span[] = []
  for (const piece of splitAt(span, bordersIn(span))) {
    const last = packed.at(-1)
    if (last !== undefined && piece.end - last.start <= maxChunkLength) last.end = piece.end
    else packed.push(piece)
  }
  return packed
}

const anywhere = {
  chunkSize: maxChunkLength,
  chunkOverlap: 0,
  keepSeparator: true,
  separators: ['. ', '; ', ', ', '，', ',', '、', '：', ' ', ''],
}

async function cutAnywhere(text: string, span: Span): Promise<Span[]> {
  if (span.end - span.start <= maxChunkLength) return [span]
  // Loaded only where needed: it would take half a second of every start.
  const { RecursiveCharacterTextSplitter } = await import('@langchain/textsplitters')
  const splitter = new RecursiveCharacterTextSplitter(anywhere)
  const borders: number[] = []
  let cursor = span.start
  for (const piece of await splitter.splitText(text.slice(span.start, span.end))) {
    const found = text.indexOf(piece, cursor)
    if (found < 0) continue
    borders.push(movedBorder(text, found))
    cursor = found + piece.length
  }
  return splitAt(span, borders)
}

/** The splitter puts a separator before the next piece and may halve a number or a character. */
function movedBorder(text: string, border: number): number {
  let moved = border
  while (/[\s.;,，、：]/.test(text.charAt(moved))) moved++
  while (moved > 0 && /\d/.test(text.charAt(moved)) && /[\d.,]/.test(text.charAt(moved - 1)))
    moved--
  return /[\uDC00-\uDFFF]/.test(text.charAt(moved)) ? moved - 1 : moved
}
