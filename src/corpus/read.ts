/** Files of the corpus folder → reports. A bad file is named with its problem and the others go on. */
import { basename, extname } from 'node:path'
import { stripInvisible } from '../lib/text.ts'
import { decodeText } from './decode.ts'
import { type CorpusFile, corpusFiles, type FileProblem } from './files.ts'
import { readHeader } from './header.ts'
import { splitParagraphs, type TextKind } from './paragraphs.ts'
import { provinces } from './provinces.ts'
import { labelReports, type Report } from './report.ts'

export interface ReadResult {
  /** Labelled; sorted by province (as in the list of provinces), then by year. */
  reports: Report[]
  problems: FileProblem[]
  /** SHA-256 of each file by name, bad ones included; '' for one that could not be read. */
  files: Record<string, string>
}

/**
 * Longest line and paragraph. Real ones have some hundred characters; for one without end, cutting and
 * reading its numbers would take hours.
 */
const maxParagraphChars = 20_000

type Unlabelled = Omit<Report, 'label'>
type FileResult = { ok: true; report: Unlabelled } | { ok: false; problem: string }

/**
 * Reads every report of a folder. Throws AppError `corpus_missing` if the folder does not exist; one
 * without a usable report gives an empty list.
 */
export async function readReports(
  folder: string,
  { signal }: { signal?: AbortSignal | undefined } = {}
): Promise<ReadResult> {
  const reports: Unlabelled[] = []
  const problems: FileProblem[] = []
  const files: Record<string, string> = {}
  for await (const entry of corpusFiles(folder)) {
    signal?.throwIfAborted()
    if (!entry.ok) {
      problems.push(entry.problem)
      files[entry.problem.file] = ''
      continue
    }
    const { file } = entry
    files[file.name] = file.sha256
    const result = await readFileReport(file)
    if (!result.ok) problems.push({ file: file.name, problem: result.problem })
    else if (reports.some((report) => report.id === result.report.id))
      problems.push({
        file: file.name,
        problem: `与另一文件同名 / another file has the same name: ${result.report.id}`,
      })
    else reports.push(result.report)
  }
  return { reports: labelReports(reports.sort(byProvinceAndYear)), problems, files }
}

async function readFileReport(file: CorpusFile): Promise<FileResult> {
  const content = await contentOf(file)
  if (!content.ok) return content
  if (hasEndless(content.text.split('\n'))) return endless
  const name = stripInvisible(basename(file.name, extname(file.name))).normalize('NFC')
  const header = readHeader(content.text, name, content.kind)
  if (!header.ok) return header
  const texts = splitParagraphs(header.body, content.kind)
  if (texts.length === 0) return { ok: false, problem: '没有正文 / no text' }
  if (hasEndless(texts)) return endless
  const paragraphs = texts.map((text, index) => ({ number: index + 1, text }))
  return { ok: true, report: { id: name, ...header.header, paragraphs } }
}

const endless: FileResult = {
  ok: false,
  problem: `有超过 ${maxParagraphChars} 字的段落，请分段 / a paragraph of over ${maxParagraphChars} characters, to be divided`,
}

function hasEndless(texts: readonly string[]): boolean {
  return texts.some((text) => text.length > maxParagraphChars)
}

type Content = { ok: true; text: string; kind: TextKind } | { ok: false; problem: string }

async function contentOf({ bytes, suffix }: CorpusFile): Promise<Content> {
  if (suffix === '.docx' || suffix === '.pdf') {
    // Loaded only where needed: the parsers take half a second.
    const { readDocx, readPdf } = await import('./foreign.ts')
    const read = suffix === '.docx' ? await readDocx(bytes) : await readPdf(bytes)
    return read.ok ? { ...read, kind: 'plain' } : read
  }
  const text = decodeText(bytes)
  return text === null
    ? { ok: false, problem: '不是可识别的文本 / not a text in a known encoding' }
    : { ok: true, text, kind: suffix === '.txt' ? 'plain' : 'markdown' }
}

function byProvinceAndYear(a: Unlabelled, b: Unlabelled): number {
  return rank(a) - rank(b) || a.year - b.year || (a.id < b.id ? -1 : 1)
}

function rank(report: Unlabelled): number {
  return provinces.findIndex((province) => province.short === report.province)
}

/** SHA-256 of each file by name as `readReports` gives them, without parsing any. */
export async function readFileHashes(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for await (const entry of corpusFiles(folder))
    files[entry.ok ? entry.file.name : entry.problem.file] = entry.ok ? entry.file.sha256 : ''
  return files
}
