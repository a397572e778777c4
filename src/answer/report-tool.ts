/** The assistant as a LangChain tool, for agents of others. */
import { tool } from 'langchain'
import { z } from 'zod'
import { type Answer, maxQuestionChars } from './events.ts'
import type { Assistant } from './pipeline.ts'

export interface ReportToolOptions {
  /** @default ask_education_reports */
  name?: string
  /** What the agent reads to decide whether to call it. */
  description?: string
}

const ToolInputSchema = z.object({
  question: z.string().max(maxQuestionChars).describe('One question, in Chinese or English'),
  provinces: z
    .array(z.string())
    .optional()
    .describe('Keep to these provinces, in any form of name'),
})

/**
 * A tool that answers with marks such as `[北京:2]` and the quoted pieces below; the whole Answer comes along
 * as the tool message's artifact.
 */
export function createReportTool(
  assistant: Assistant,
  {
    name = 'ask_education_reports',
    description = 'Answers questions about the education reports of Chinese provinces. Keep the marks such as [北京:2] behind what you take over.',
  }: ReportToolOptions = {}
) {
  return tool(
    async (
      { question, provinces }: z.infer<typeof ToolInputSchema>,
      config
    ): Promise<[string, Answer]> => {
      const messages = [{ role: 'user' as const, content: question }]
      const request = provinces === undefined ? { messages } : { messages, provinces }
      const signal: unknown = config?.signal
      const answer = await assistant.answer(
        request,
        signal instanceof AbortSignal ? { signal } : {}
      )
      return [withQuotes(answer), answer]
    },
    { name, description, schema: ToolInputSchema, responseFormat: 'content_and_artifact' }
  )
}

function withQuotes(answer: Answer): string {
  const quotes = new Set(answer.citations.map((c) => `${c.mark} ${c.quote}`))
  return [answer.answer, ...quotes].join('\n')
}
