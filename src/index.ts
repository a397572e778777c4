/**
 * The library: an assistant over the reports, and what LangChain's chains and agents need of it.
 *
 * @example
 * const { assistant, close } = await openAssistant({ CORPUS_DIR: './reports' })
 * const { answer, citations } = await assistant.answer({ messages: [{ role: 'user', content: '…?' }] })
 * await close()
 */
export type {
  Absent,
  Answer,
  AnswerEvent,
  ChatEvent,
  Citation,
  Figures,
  Message,
  Notice,
  PlanSummary,
  Source,
  Statement,
  Table,
} from './answer/events.ts'
export {
  type AskOptions,
  type AskRequest,
  type Assistant,
  type AssistantDependencies,
  createAssistant,
} from './answer/pipeline.ts'
export { createReportTool, type ReportToolOptions } from './answer/report-tool.ts'
export { createSearch, type SearchOptions, type SearchReports } from './answer/search.ts'
export type { Chunk, Corpus, Paragraph, Report } from './corpus/report.ts'
export type { Embedder } from './embed/embedder.ts'
export { createLocalEmbedder, type LocalEmbedderOptions } from './embed/local.ts'
export { AppError, type ErrorCode, publicMessage } from './errors.ts'
export type { Language } from './lib/language.ts'
export type { ChatMessage, ChatModel, CompletionOptions } from './llm/model.ts'
export { createOpenAiModel, type OpenAiModelOptions } from './llm/openai.ts'
export { type Application, type OpenEvents, openAssistant } from './open.ts'
export { type IngestOptions, type IngestResult, ingest } from './store/ingest.ts'
export { openLiveStore } from './store/open.ts'
export {
  type ReportMetadata,
  ReportRetriever,
  type ReportRetrieverOptions,
} from './store/retriever.ts'
export type { Hit, LiveStore, SearchFilter, Store } from './store/store.ts'
