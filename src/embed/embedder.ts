/** What the store and the answer flow need of an embedding model. */
export interface Embedder {
  /** Names model and version; vectors of different ids are never mixed. */
  readonly id: string
  readonly dimension: number
  /** One L2-normalised vector for a question. Throws AppError `embedding_failed`. */
  embedQuery(text: string, signal?: AbortSignal): Promise<Float32Array>
  /** One L2-normalised vector a text, in the order given. `onProgress` hears how many are done. */
  embedPassages(
    texts: string[],
    options?: { onProgress?: (done: number) => void; signal?: AbortSignal }
  ): Promise<Float32Array[]>
  /** Frees what the model holds; absent where it holds nothing. */
  close?(): Promise<void>
}
