/** Answers and conversations as Markdown text with their sources listed. */
import type { Citation } from '../../src/answer/events.ts'
import type { ReportSummary } from '../state/api.ts'
import { type Conversation, conversationTitle } from '../state/conversation.ts'
import { targetHash } from '../state/route.ts'
import type { Words } from './words.ts'

export interface ExportContext {
  words: Words
  reports: readonly ReportSummary[]
  /** Address of the page without its hash; links to sources start with it. */
  base: string
}

/** The different pieces that an answer cites, in the order of their first mark. */
export function distinctSources(citations: readonly Citation[]): Citation[] {
  const seen = new Map<string, Citation>()
  for (const citation of citations) {
    const { reportId, paragraph, start, end } = citation
    const key = `${reportId}:${paragraph}:${start}:${end}`
    if (!seen.has(key)) seen.set(key, citation)
  }
  return [...seen.values()]
}

/** One citation as a line of text: quote, title, province, year, paragraph, link. */
export function citationText(citation: Citation, context: ExportContext): string {
  const { reportId, province, year, paragraph, quote } = citation
  const title = context.reports.find((report) => report.id === reportId)?.title
  const place = `${province} ${year}，第 ${paragraph} 段`
  const link = context.base + targetHash(citation)
  return `“${quote}”——${title === undefined ? place : `《${title}》（${place}）`} ${link}`
}

/** An answer as it is copied: its Markdown and its sources. */
export function answerText(
  answer: { text: string; citations: readonly Citation[] },
  context: ExportContext
): string {
  const sources = distinctSources(answer.citations)
  if (sources.length === 0) return answer.text
  const lines = sources.map((source) => `- ${source.mark} ${citationText(source, context)}`)
  return `${answer.text.trimEnd()}\n\n${context.words.source}\n\n${lines.join('\n')}\n`
}

/** A whole conversation as a Markdown file. */
export function conversationText(
  conversation: Conversation,
  context: ExportContext,
  date: string
): string {
  const { words } = context
  const turns = conversation.turns.map(({ question, provinces, answer }) => {
    const scope =
      provinces.length > 0 ? `\n\n> ${words.onlyThese(provinces.join(words.listJoin))}` : ''
    const ending =
      answer.phase === 'stopped'
        ? `\n\n> ${words.stopped}`
        : answer.phase === 'done'
          ? ''
          : `\n\n> ${answer.failure?.message || words.interrupted}`
    const notices = answer.notices.map((notice) => `\n\n> ${notice.message}`).join('')
    const head = question.trim().replace(/\s*\n\s*/g, ' ')
    return `## ${words.questionHead(head)}${scope}\n\n${answerText(answer, context).trimEnd()}${notices}${ending}`
  })
  const head = `# ${conversationTitle(conversation).replace(/\s+/g, ' ')}\n\n${words.exportedOn(date)}`
  return `${[head, ...turns].join('\n\n')}\n`
}
