/** The embedding model that a configuration names. */
import type { Config } from '../config.ts'
import type { Embedder } from './embedder.ts'
import { createLocalEmbedder } from './local.ts'

/** The bundled model unless EMBEDDING_BASE_URL is set. Throws AppError for whatever keeps it from loading. */
export async function openEmbedder(config: Config): Promise<Embedder> {
  const { EMBEDDING_BASE_URL: baseUrl, EMBEDDING_MODEL: model, EMBEDDING_API_KEY: apiKey } = config
  if (baseUrl === undefined || model === undefined) return createLocalEmbedder()
  const { createOpenAiEmbedder } = await import('./openai.ts')
  return createOpenAiEmbedder({ baseUrl, model, apiKey })
}
