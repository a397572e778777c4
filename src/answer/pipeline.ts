/** The ask flow: plan → retrieve → write → verify → events. */
import type { Embedder } from '../embed/embedder.ts'
import type { ChatModel } from '../llm/model.ts'
import type { LiveStore } from '../store/store.ts'
import type { Answer, AnswerEvent, Message } from './events.ts'

export interface AssistantDependencies {
  store: LiveStore
  embedder: Embedder
  /** Absent: the extractive writer answers. */
  model?: ChatModel
  /** With a model: answer without it when it fails before its first word. @default true */
  llmFallback?: boolean
}

export interface AskRequest {
  /** Oldest first; the last is the user's question. */
  messages: readonly Message[]
  /** Any form of name; a hard scope. */
  provinces?: readonly string[]
}

export interface AskOptions {
  signal?: AbortSignal
}

/** Answers questions over the reports. Every surface uses this one object. */
export interface Assistant {
  /**
   * Streams one answer; the last event is `done`. Throws AppError for a bad request
   * (`question_empty`, `question_too_long`, `province_unknown`) or a broken world (`index_missing`, `llm_…`).
   */
  ask(request: AskRequest, options?: AskOptions): AsyncGenerator<AnswerEvent, void, undefined>
  /** The same answer, whole. */
  answer(request: AskRequest, options?: AskOptions): Promise<Answer>
}
