/** Every sentence of the corpus as a folded key, for questions that words decide. */
import type { Chunk, Corpus, Report } from '../corpus/report.ts'
import { fold } from '../lib/text.ts'

export interface IndexedSentence {
  chunk: Chunk
  report: Report
  /** Folded text of the chunk. */
  key: string
}

export interface SentenceIndex {
  sentences: readonly IndexedSentence[]
  reports: readonly Report[]
  /** Sentences of one report in reading order. */
  ofReport(reportId: string): readonly IndexedSentence[]
  /** Folded text of a chunk. */
  keyOf(chunk: Chunk): string
  /** Folded text of a whole paragraph. */
  keyOfParagraph(reportId: string, paragraph: number): string
  /** In how many sentences a folded term occurs. */
  frequency(term: string): number
}

const indexes = new WeakMap<Corpus, SentenceIndex>()

/** The index of a corpus, built at its first use and kept as long as the corpus. */
export function sentenceIndexOf(corpus: Corpus): SentenceIndex {
  const known = indexes.get(corpus)
  if (known) return known
  const built = buildIndex(corpus)
  indexes.set(corpus, built)
  return built
}

function buildIndex(corpus: Corpus): SentenceIndex {
  const reports = new Map(corpus.reports.map((report) => [report.id, report]))
  const byReport = new Map<string, IndexedSentence[]>()
  const sentences: IndexedSentence[] = []
  for (const chunk of corpus.chunks) {
    const report = reports.get(chunk.reportId)
    if (!report) continue
    const sentence = { chunk, report, key: fold(chunk.text) }
    sentences.push(sentence)
    const own = byReport.get(report.id)
    if (own) own.push(sentence)
    else byReport.set(report.id, [sentence])
  }
  for (const own of byReport.values())
    own.sort((a, b) => a.chunk.paragraph - b.chunk.paragraph || a.chunk.start - b.chunk.start)
  const frequencies = new Map<string, number>()
  const keys = new Map(sentences.map(({ chunk, key }) => [chunk.id, key]))
  const paragraphs = new Map(
    corpus.reports.flatMap((report) =>
      report.paragraphs.map(({ number, text }) => [`${report.id}:${number}`, fold(text)] as const)
    )
  )
  return {
    keyOf: (chunk) => keys.get(chunk.id) ?? fold(chunk.text),
    keyOfParagraph: (reportId, paragraph) => paragraphs.get(`${reportId}:${paragraph}`) ?? '',
    sentences,
    reports: corpus.reports,
    ofReport: (reportId) => byReport.get(reportId) ?? [],
    frequency(term) {
      const known = frequencies.get(term)
      if (known !== undefined) return known
      const count = sentences.filter((sentence) => occurs(sentence.key, term)).length
      // Terms come from questions; the bound keeps a long-running server from remembering them all.
      if (frequencies.size > 5000) frequencies.clear()
      frequencies.set(term, count)
      return count
    },
  }
}

/** Whether a folded term stands in a folded text; Latin letters and digits only as a whole word. */
export function occurs(key: string, term: string): boolean {
  return occurrence(key, term) >= 0
}

/** Where a folded term first stands in a folded text, or -1. */
export function occurrence(key: string, term: string): number {
  if (term === '') return -1
  const wordStart = /^[a-z0-9]/.test(term)
  const wordEnd = /[a-z0-9]$/.test(term)
  for (let i = key.indexOf(term); i >= 0; i = key.indexOf(term, i + 1)) {
    const before = key.charAt(i - 1)
    const after = key.charAt(i + term.length)
    if (wordStart && /[a-z0-9.+]/.test(before)) continue
    if (wordEnd && /[a-z0-9]/.test(after)) continue
    // 教育部 is not in 教育部门.
    if (term.endsWith('部') && after === '门') continue
    return i
  }
  return -1
}
