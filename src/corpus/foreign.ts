/** Text of docx and pdf files, within limits; what cannot be read is a problem and never a crash. */
import mammoth from 'mammoth'
import { getDocumentProxy } from 'unpdf'
import { stripInvisible } from '../lib/text.ts'
import { joinPdfLines } from './pdf-lines.ts'
import { isSafeZip } from './zip-guard.ts'

export type ForeignResult = { ok: true; text: string } | { ok: false; problem: string }

const megabyte = 1024 * 1024
const zipLimits = { maxEntries: 2_000, maxUnpacked: 100 * megabyte }
const maxPages = 1_000
const maxCharacters = 2_000_000
const timeoutMs = 60_000

const tooMuch = '内容过多 / too much content'

/** Paragraphs of a Word document, a blank line between them. */
export async function readDocx(bytes: Uint8Array): Promise<ForeignResult> {
  if (!isSafeZip(bytes, zipLimits))
    return refused('不是有效的 docx，或解压后过大 / not a valid docx, or too large unpacked')
  try {
    const { value } = await inTime(mammoth.extractRawText({ buffer: Buffer.from(bytes) }))
    return accepted(value)
  } catch {
    return refused('docx 无法解析 / the docx cannot be read')
  }
}

/** Paragraphs of a PDF with a text layer, a blank line between them. */
export async function readPdf(bytes: Uint8Array): Promise<ForeignResult> {
  try {
    // The parser takes the bytes over and refuses a Buffer, so it gets its own array.
    const document = await inTime(
      getDocumentProxy(Uint8Array.from(bytes), { isEvalSupported: false, verbosity: 0 })
    )
    try {
      if (document.numPages > maxPages) return refused(tooMuch)
      const pages: string[][] = []
      let characters = 0
      for (let number = 1; number <= document.numPages; number++) {
        const page = await inTime(document.getPage(number))
        const { items } = await inTime(page.getTextContent())
        const text = items
          .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
          .join('')
        characters += text.length
        if (characters > maxCharacters) return refused(tooMuch)
        pages.push(text.split('\n'))
      }
      const text = joinPdfLines(pages)
      return text === ''
        ? refused('没有文字层（可能是扫描件）/ no text layer, perhaps a scan')
        : accepted(text)
    } finally {
      await document.destroy()
    }
  } catch (thrown) {
    return thrown instanceof Error && thrown.name === 'PasswordException'
      ? refused('PDF 有密码 / the PDF needs a password')
      : refused('PDF 无法解析 / the PDF cannot be read')
  }
}

function accepted(text: string): ForeignResult {
  if (text.length > maxCharacters) return refused(tooMuch)
  return { ok: true, text: stripInvisible(text.replace(/\r\n?/g, '\n')) }
}

function refused(problem: string): ForeignResult {
  return { ok: false, problem }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), timeoutMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
