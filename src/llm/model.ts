/** What the answer flow needs of a large language model. */

export interface ChatMessage {
  role: 'system' | 'user' | 'assistant'
  content: string
}

export interface CompletionOptions {
  signal?: AbortSignal
  /** Upper bound of the answer's length in tokens. */
  maxTokens?: number
  temperature?: number
}

export interface ChatModel {
  /** The name the endpoint knows the model by. */
  readonly name: string
  /**
   * Yields pieces of the answer's text. Ends normally only when the endpoint said that the answer is
   * finished; everything else throws an AppError (`llm_unavailable`, `llm_timeout`, `llm_truncated`,
   * `llm_auth`, `llm_rate_limited`,
   * `llm_model_unknown`, `llm_bad_reply`), never a raw upstream message. An aborted
   * `signal` throws its reason.
   */
  stream(messages: ChatMessage[], options?: CompletionOptions): AsyncIterable<string>
  /** The whole answer at once; same errors. */
  complete(messages: ChatMessage[], options?: CompletionOptions): Promise<string>
}
