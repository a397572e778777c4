/** Widening a chosen chunk to what can be read on its own. */
import { splitSentences } from '../../lib/text.ts'
import type { Evidence, Piece } from '../evidence.ts'
import { enumeratorOf } from '../series.ts'

/** A heading up to this long says nothing without the sentence behind it. */
const bareHeading = 20
/** A sentence that was cut into chunks is shown whole up to this length. */
const longestSentence = 220

/**
 * The piece of a paragraph that an answer shows for a chunk: a cut sentence whole, and a bare heading
 * (一是建好云平台。) with the sentence it announces.
 */
export function readablePiece({ report, chunk, paragraph }: Evidence): Piece {
  const piece = { report, paragraph: chunk.paragraph, start: chunk.start, end: chunk.end }
  const sentences = splitSentences(paragraph, { atSemicolon: true })
  const first = sentences.findIndex((s) => s.start <= chunk.start && chunk.start < s.end)
  const last = sentences.findIndex((s) => s.start < chunk.end && chunk.end <= s.end)
  const [from, to] = [sentences[first], sentences[last]]
  if (!from || !to) return piece
  const whole = to.end - from.start <= longestSentence ? { start: from.start, end: to.end } : piece
  const before = sentences[first - 1]
  const heading = before && paragraph.slice(before.start, before.end)
  // 四是建设“数字职教”。推动100个…: the heading says what the sentence is about.
  if (heading && isBareHeading(heading) && whole.end - before.start <= longestSentence)
    return { ...piece, start: before.start, end: whole.end }
  const text = paragraph.slice(whole.start, whole.end)
  const enumerator = enumeratorOf(text)
  const next = sentences[last + 1]
  const announces = text.length - enumerator.length <= bareHeading && isHeading(text, enumerator)
  if (!announces || !next || enumeratorOf(paragraph.slice(next.start, next.end)) !== '')
    return { ...piece, ...whole }
  const longer = next.end - whole.start <= longestSentence
  return { ...piece, start: whole.start, end: longer ? next.end : whole.end }
}

function isBareHeading(text: string): boolean {
  const enumerator = enumeratorOf(text)
  return enumerator !== '' && text.length - enumerator.length <= bareHeading
}

function isHeading(text: string, enumerator: string): boolean {
  return enumerator !== '' || (!/\d/.test(text) && !/[,，]/.test(text))
}
