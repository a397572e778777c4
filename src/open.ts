/** The one composition root: configuration → embedder → index → model → assistant. */
import { type Assistant, createAssistant } from './answer/pipeline.ts'
import { createSearch, type SearchReports } from './answer/search.ts'
import { type Config, readConfig } from './config.ts'
import type { Embedder } from './embed/embedder.ts'
import { openEmbedder } from './embed/open.ts'
import { type AppError, asAppError, type ErrorCode } from './errors.ts'
import { type CircuitModel, withCircuit } from './llm/circuit.ts'
import type { ChatModel } from './llm/model.ts'
import { type IngestResult, ingest } from './store/ingest.ts'
import { needsIngest } from './store/needs-ingest.ts'
import { openLiveStore } from './store/open.ts'
import type { LiveStore } from './store/store.ts'

/** Everything a surface needs, opened once for a process. */
export interface Application {
  assistant: Assistant
  store: LiveStore
  search: SearchReports
  embedder: Embedder
  /** Absent: answers are extracted from the reports. */
  model?: CircuitModel
  /** Frees the index; questions under way end with an error. */
  close(): Promise<void>
}

export interface OpenEvents {
  /** Hears how many sentences of a new index are embedded. */
  onProgress?: (done: number, total: number) => void
  /** Hears what the index was built from, if it had to be built. */
  onIngested?: (result: IngestResult) => void
  /** Hears what went wrong without stopping the start. */
  onWarning?: (message: string) => void
  /** Gives the language model to be called in its place, e.g. one that counts failures. */
  watchModel?: (model: ChatModel) => ChatModel
  /** Hears why the language model is not called for a while, and null when it is again. */
  onModelDown?: (reason: ErrorCode | null) => void
}

/**
 * Opens everything a configuration describes; builds the index first where there is none or where corpus,
 * model or chunker have changed. Takes over the embedder that is open already, if one is, and closes it
 * with the application. Throws AppError for whatever keeps it from answering.
 */
export async function openApplication(
  config: Config,
  events: OpenEvents = {},
  opened?: Embedder
): Promise<Application> {
  const [embedder, model] = await Promise.all([
    opened ?? openEmbedder(config),
    openModel(config, events),
  ])
  const store = await openIndex(config, embedder, events).catch(async (thrown: unknown) => {
    await embedder.close?.()
    throw thrown
  })
  const assistant = createAssistant({
    store,
    embedder,
    llmFallback: config.LLM_FALLBACK,
    ...(model === undefined ? {} : { model }),
  })
  return {
    assistant,
    store,
    embedder,
    search: createSearch({ store, embedder }),
    ...(model === undefined ? {} : { model }),
    async close() {
      await store.close()
      await embedder.close?.()
    },
  }
}

/**
 * Opens the assistant for a program of one's own. `settings` are the variables of the environment, by
 * default the process's own. Throws AppError `config_invalid` and whatever keeps it from answering.
 */
export async function openAssistant(
  settings: Record<string, string | undefined> = process.env,
  events: OpenEvents = {}
): Promise<Application> {
  return openApplication(readConfig(settings), events)
}

/** The language model of a configuration, if it names one. */
async function openModel(
  config: Config,
  { watchModel, onModelDown }: OpenEvents
): Promise<CircuitModel | undefined> {
  if (!config.useLlm) return undefined
  // The SDK is a quarter of all modules: a start without a language model does not wait for it.
  const { createOpenAiModel } = await import('./llm/openai.ts')
  const model = await createOpenAiModel({
    apiKey: config.OPENAI_API_KEY,
    baseUrl: config.OPENAI_BASE_URL,
    model: config.OPENAI_MODEL,
    timeouts: {
      firstMs: config.LLM_TIMEOUT_FIRST,
      idleMs: config.LLM_TIMEOUT_IDLE,
      totalMs: config.LLM_TIMEOUT_TOTAL,
    },
  })
  return withCircuit(watchModel?.(model) ?? model, onModelDown ? { onChange: onModelDown } : {})
}

/** What may keep an index from being brought up to date without keeping the last one from answering. */
const survivable = ['corpus_missing', 'index_locked', 'storage_failed', 'embedding_failed'] as const

async function openIndex(
  config: Config,
  embedder: Embedder,
  { onProgress, onIngested, onWarning }: OpenEvents
): Promise<LiveStore> {
  const place = { corpusDir: config.CORPUS_DIR, uri: config.LANCEDB_URI, embedder }
  let failure: AppError | null = null
  try {
    if ((await needsIngest(place)) !== null) {
      const result = await ingest({ ...place, onProgress })
      onIngested?.(result)
    }
  } catch (thrown) {
    failure = asAppError(thrown)
    if (!survivable.some((code) => code === failure?.code)) throw failure
  }
  try {
    const store = await openLiveStore({ ...place, onWarning })
    if (failure !== null) onWarning?.(failure.message)
    return store
  } catch (thrown) {
    throw failure ?? thrown
  }
}
