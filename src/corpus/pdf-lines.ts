/** A PDF knows lines only; the paragraphs are told by how far the lines reach. */

const pageNumber = /^(?:第\s*)?[-—–·\s]*\d{1,4}[-—–·\s]*(?:页)?$/
const endsSentence = /[。！？!?；;：:.”』」）)]$/
/** A line of less than this share of the full width ends its paragraph. */
const fullShare = 0.9
const headingShare = 0.6

/** Paragraphs, a blank line between them; page numbers are left out. */
export function joinPdfLines(pages: readonly (readonly string[])[]): string {
  const lines = pages.flatMap((page) =>
    page.map((line) => line.trim()).filter((line) => line !== '' && !pageNumber.test(line))
  )
  const lengths = lines.map((line) => line.length).sort((a, b) => a - b)
  const full = lengths[Math.floor(lengths.length * 0.8)] ?? 0
  const paragraphs: string[] = []
  let open = false
  for (const line of lines) {
    const last = paragraphs.length - 1
    const previous = paragraphs[last]
    if (open && previous !== undefined) {
      const latin = /[A-Za-z0-9,;.]$/.test(previous) && /^[A-Za-z0-9(]/.test(line)
      paragraphs[last] = previous + (latin ? ' ' : '') + line
    } else paragraphs.push(line)
    const short = line.length < full * (endsSentence.test(line) ? fullShare : headingShare)
    open = !short
  }
  return paragraphs.join('\n\n')
}
