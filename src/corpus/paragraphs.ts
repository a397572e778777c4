/** Text of a file → its lines and paragraphs. */

export type TextKind = 'markdown' | 'plain'

/**
 * Paragraphs of a text: separated by blank lines; a plain text without blank lines has one a line.
 * Lines that were wrapped inside a sentence are joined; headings and list items stay apart, a heading
 * without its `#`.
 */
export function splitParagraphs(text: string, kind: TextKind): string[] {
  const blocks = text.split(/\n[^\S\n]*\n/).map((block) => block.split('\n'))
  const wrapped = kind === 'markdown' || blocks.filter((b) => b.join('').trim() !== '').length > 1
  return blocks
    .flatMap((lines) => (wrapped ? joinWrapped(lines, kind) : lines))
    .map((line) => (kind === 'markdown' ? withoutHeadingMark(line) : line).trim())
    .filter((paragraph) => paragraph !== '' && !/^([-*_] ?){3,}$|^={3,}$/.test(paragraph))
}

/** A Markdown heading's text; other lines as they are. */
export function withoutHeadingMark(line: string): string {
  const heading = /^\s{0,3}#{1,6}\s+(.*)$/.exec(line)?.[1]
  // In steps: one pattern for all of it would take minutes for a line of thousands of `#`.
  return heading === undefined
    ? line
    : heading
        .trimEnd()
        .replace(/(?<!#)#+$/, '')
        .trimEnd()
}

const opensParagraph =
  /^\s*(#{1,6}\s|[-*+]\s|\d{1,3}[.)、．]\s?|[|>]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/
const endsSentence = /[。！？!?；;：:.…”』」）)》|]\s*$/
/** A shorter line that stops without punctuation is a title or a heading, not a wrapped line. */
const minWrappedLength = 24

function joinWrapped(lines: readonly string[], kind: TextKind): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const previous = joined.at(-1)
    const continues =
      previous !== undefined &&
      !opensParagraph.test(line) &&
      !(kind === 'markdown' && /^\s{0,3}#{1,6}\s/.test(previous)) &&
      !endsSentence.test(previous) &&
      previous.trim().length >= minWrappedLength
    if (!continues) joined.push(line)
    else joined[joined.length - 1] = joinLines(previous, line)
  }
  return joined
}

function joinLines(first: string, second: string): string {
  const a = first.trimEnd()
  const b = second.trimStart()
  const latin = /[A-Za-z0-9,;]$/.test(a) && /^[A-Za-z0-9]/.test(b)
  return latin ? `${a} ${b}` : a + b
}
