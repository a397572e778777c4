/** The MCP server: search, fetch, ask, list_reports and verify_quote over the same assistant. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { AnswerSchema, MessageSchema } from '../answer/events.ts'
import type { Assistant } from '../answer/pipeline.ts'
import type { SearchReports } from '../answer/search.ts'
import { paragraphUrl } from '../answer/source-link.ts'
import { asAppError, publicMessage } from '../errors.ts'
import { detectLanguage } from '../lib/language.ts'
import { version } from '../lib/version.ts'
import type { LiveStore } from '../store/store.ts'
import {
  FetchInput,
  FetchOutput,
  fetchText,
  ReportListOutput,
  reportList,
  SearchInput,
  SearchOutput,
  searchResults,
  VerifyInput,
  VerifyOutput,
  verifyQuote,
} from './tools.ts'

export interface McpDependencies {
  assistant: Assistant
  store: LiveStore
  search: SearchReports
  /** Links to sources start with it. */
  base: string
}

export const AskInput = z.object({
  question: z.string().describe('The question, in Chinese or English'),
  provinces: z
    .array(z.string().max(40))
    .max(100)
    .optional()
    .describe('Keep to these provinces, in any form of name'),
  history: z
    .array(MessageSchema)
    .max(100)
    .optional()
    .describe('Earlier questions and answers, oldest first, for a follow-up question'),
})

const instructions = `Reports of Chinese provinces on education. \`ask\` answers a question with verified citations such as [北京:2] (province, paragraph); keep these marks when you pass an answer on. \`search\` and \`fetch\` give the sentences and paragraphs themselves, \`verify_quote\` checks a quotation.`

const reads = { readOnlyHint: true, idempotentHint: true, openWorldHint: false }

/** One server for one connection; it holds no state of its own. */
export function createMcpServer({ assistant, store, search, base }: McpDependencies): McpServer {
  const server = new McpServer({ name: 'edu-reports-chat', version }, { instructions })
  const reports = async () => (await store.current()).corpus.reports

  server.registerTool(
    'search',
    {
      title: '查找 Search',
      description: 'Find sentences of the provincial education reports, best first.',
      inputSchema: SearchInput,
      outputSchema: SearchOutput,
      annotations: reads,
    },
    async ({ query, provinces = [], years = [], limit }, { signal }) =>
      guarded(query, async () =>
        structured(searchResults(await search(query, { provinces, years, limit, signal }), base))
      )
  )
  server.registerTool(
    'fetch',
    {
      title: '读取 Fetch',
      description: 'The full text of one paragraph, or of a whole report with numbered paragraphs.',
      inputSchema: FetchInput,
      outputSchema: FetchOutput,
      annotations: reads,
    },
    async ({ id }) => guarded(id, async () => structured(fetchText(id, await reports(), base)))
  )
  server.registerTool(
    'list_reports',
    {
      title: '报告列表 List of reports',
      description: 'All reports: province, year, title, issuer and number of paragraphs.',
      inputSchema: z.object({}),
      outputSchema: ReportListOutput,
      annotations: reads,
    },
    async () => guarded('', async () => structured(reportList(await reports(), base)))
  )
  server.registerTool(
    'verify_quote',
    {
      title: '核对引文 Verify a quote',
      description:
        'Whether words stand verbatim in the reports, where, and whether they stand where the citation says.',
      inputSchema: VerifyInput,
      outputSchema: VerifyOutput,
      annotations: reads,
    },
    async (input) =>
      guarded(input.quote, async () => structured(verifyQuote(input, await reports(), base)))
  )
  server.registerTool(
    'ask',
    {
      title: '提问 Ask',
      description:
        'Answer a question about the reports: facts, lists, comparisons of provinces, which provinces mention something, rankings. Every statement carries a verified mark [province:paragraph]; `refused` says that the reports hold no answer.',
      inputSchema: AskInput,
      outputSchema: AnswerSchema,
      annotations: { ...reads, idempotentHint: false },
    },
    async ({ question, provinces, history = [] }, { signal, _meta, sendNotification }) =>
      guarded(question, async () => {
        const messages = [...history, { role: 'user' as const, content: question }]
        const request = { messages, ...(provinces === undefined ? {} : { provinces }) }
        const token = _meta?.progressToken
        let progress = 0
        for await (const event of assistant.ask(request, { signal })) {
          if (event.type === 'done')
            return structured(event.answer, withSources(event.answer, base))
          // Clients give up on a silent call after a minute; an LLM may write for longer.
          if (token !== undefined)
            await sendNotification({
              method: 'notifications/progress',
              params: { progressToken: token, progress: ++progress },
            })
        }
        throw new Error('the answer did not end')
      })
  )
  return server
}

function structured(value: Record<string, unknown>, text = JSON.stringify(value)): CallToolResult {
  return { content: [{ type: 'text', text }], structuredContent: value }
}

/** A failed call is a result that says so; only what an asker may read gets out. */
async function guarded(
  asked: string,
  call: () => Promise<CallToolResult>
): Promise<CallToolResult> {
  try {
    return await call()
  } catch (thrown) {
    const message = publicMessage(asAppError(thrown), detectLanguage(asked))
    return { isError: true, content: [{ type: 'text', text: message }] }
  }
}

function withSources(answer: z.infer<typeof AnswerSchema>, base: string): string {
  const lines = answer.citations.map(
    (c) =>
      `${c.mark} ${c.quote.replace(/\s+/g, ' ')} ${paragraphUrl(base, c.reportId, c.paragraph)}`
  )
  return [answer.answer, ...new Set(lines)].join('\n')
}
