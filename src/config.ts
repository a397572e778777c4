/** The only reader of the environment. Lists all bad variables at once. */
import { z } from 'zod'
import { AppError } from './errors.ts'

const text = z.string().trim().min(1)
const whole = (min: number, max: number) => {
  const error = `must be a whole number from ${min} to ${max}`
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error })
}
const flag = z.stringbool()
const url = z.url({ protocol: /^https?$/ })

/** Every variable, its meaning (shown in the documentation) and its default. */
export const ConfigSchema = z.object({
  PORT: whole(0, 65535).default(8787).describe('Port of the web server; 0 takes a free one'),
  HOST: text
    .default('127.0.0.1')
    .describe('Address to listen on; beyond loopback API_TOKEN is needed'),
  ALLOWED_HOSTS: text
    .optional()
    .describe('Further host names, comma separated, that requests may be addressed to'),
  PUBLIC_URL: url
    .optional()
    .describe('Address under which readers reach the page; links to sources start with it'),
  TRUST_PROXY: flag.default(false).describe('Take the client address from X-Forwarded-For'),
  API_TOKEN: z
    .string()
    .min(16)
    // Anything else does not come through a header, and nobody could get in.
    .regex(/^[\x21-\x7e]+$/, { error: 'must be of ASCII characters without spaces' })
    .optional()
    .describe('Bearer token that every request but /healthz and the page must carry'),
  OPENAI_API_KEY: text
    .optional()
    .describe(
      'Key of the language model; set it or OPENAI_BASE_URL to have an LLM write the answers'
    ),
  OPENAI_BASE_URL: url
    .optional()
    .describe('Any OpenAI-compatible endpoint: DeepSeek, Qwen, Ollama, vLLM, LM Studio'),
  OPENAI_MODEL: text
    .optional()
    .describe(
      'Model name; with OPENAI_BASE_URL it may be left out when the endpoint lists exactly one (default without a base URL: gpt-4.1-mini)'
    ),
  LLM_FALLBACK: flag
    .default(true)
    .describe('Answer without the LLM when it fails before its first word'),
  LLM_TIMEOUT_FIRST: whole(1, 600_000)
    .default(30_000)
    .describe('Milliseconds to the first word of the LLM'),
  LLM_TIMEOUT_IDLE: whole(1, 600_000)
    .default(20_000)
    .describe('Milliseconds between two pieces of the LLM'),
  LLM_TIMEOUT_TOTAL: whole(1, 3_600_000)
    .default(180_000)
    .describe('Milliseconds for a whole answer of the LLM'),
  EMBEDDING_MODEL: text
    .optional()
    .describe('Model name at EMBEDDING_BASE_URL; unset: the bundled model'),
  EMBEDDING_BASE_URL: url
    .optional()
    .describe('OpenAI-compatible endpoint for embeddings; unset: the bundled model'),
  EMBEDDING_API_KEY: text.optional().describe('Key for EMBEDDING_BASE_URL'),
  LANCEDB_URI: text
    .default('embeddings/index')
    .describe('Where the index lives: a folder, s3://… or db://…'),
  CORPUS_DIR: text.default('corpus').describe('Folder of the reports'),
  ANSWER_MODE: z
    .enum(['auto', 'extractive', 'llm'])
    .default('auto')
    .describe(
      'Who writes: auto (the LLM if one is set), extractive (never the LLM), llm (refuse to start without one)'
    ),
  MAX_STREAMS: whole(1, 100_000)
    .default(256)
    .describe('Answers written at the same time; 64 more may wait'),
  RATE_LIMIT: whole(0, 100_000)
    .optional()
    .describe('Questions a minute a client; 0 = no limit (default: 0 on loopback, 60 beyond)'),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('Which log lines are written'),
})

export type Variables = z.infer<typeof ConfigSchema>

export interface Config extends Variables {
  /** Whether the server listens on this machine only. */
  loopback: boolean
  /** Questions a minute a client; 0 = no limit. */
  rateLimit: number
  /** Whether a language model writes the answers. */
  useLlm: boolean
}

/**
 * Reads and checks the environment. Empty values count as unset. Throws AppError `config_invalid` that
 * names every bad variable.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(
      ([name, value]) => name in ConfigSchema.shape && value?.trim()
    )
  )
  const parsed = ConfigSchema.safeParse(given)
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  const host = given.HOST?.trim() ?? '127.0.0.1'
  const loopback = isLoopback(host)
  if (!loopback && given.API_TOKEN === undefined)
    problems.push(`  API_TOKEN: needed when HOST (${host}) is not a loopback address`)
  const hasLlm = given.OPENAI_API_KEY !== undefined || given.OPENAI_BASE_URL !== undefined
  if (given.ANSWER_MODE === 'llm' && !hasLlm)
    problems.push('  ANSWER_MODE: llm needs OPENAI_API_KEY or OPENAI_BASE_URL')
  if (given.EMBEDDING_BASE_URL !== undefined && given.EMBEDDING_MODEL === undefined)
    problems.push('  EMBEDDING_MODEL: needed with EMBEDDING_BASE_URL')
  if (given.EMBEDDING_BASE_URL === undefined && given.EMBEDDING_MODEL !== undefined)
    problems.push('  EMBEDDING_BASE_URL: needed with EMBEDDING_MODEL')
  if (!parsed.success || problems.length > 0)
    throw new AppError('config_invalid', { problem: problems.join('\n') })
  const config = parsed.data
  return {
    ...config,
    loopback,
    rateLimit: config.RATE_LIMIT ?? (loopback ? 0 : 60),
    useLlm: hasLlm && config.ANSWER_MODE !== 'extractive',
  }
}

export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
  )
}
