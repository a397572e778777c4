/**
 * A LangChain agent that asks the reports when it needs them. `model` is any chat model of LangChain that
 * can call tools, e.g. `await initChatModel('gpt-4.1-mini')`.
 */
import { createReportTool, type openAssistant } from 'edu-reports-chat'
import { createAgent } from 'langchain'

type Model = Parameters<typeof createAgent>[0]['model']
type Application = Awaited<ReturnType<typeof openAssistant>>

export function reportAgent(model: Model, { assistant }: Application) {
  return createAgent({
    model,
    tools: [createReportTool(assistant)],
    systemPrompt: '回答前先查报告，保留 [北京:2] 这样的标记。',
  })
}
