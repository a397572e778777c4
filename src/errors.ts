/** The one table of everything that can go wrong, and the one error class of the project. */
import type { Language } from './lib/language.ts'
import { stripInvisible, toTraditional } from './lib/text.ts'

interface ErrorEntry {
  /** HTTP status; errors that only start-up or the command line can meet have 500. */
  status: number
  /** Whether the same request may succeed later. */
  retryable: boolean
  /** What is wrong and what to do; `{name}` is filled from the error's `values`. */
  zh: string
  en: string
}

export const errorTable = {
  bad_request: {
    status: 400,
    retryable: false,
    zh: '请求格式不对：{problem}',
    en: 'The request is not valid: {problem}',
  },
  question_empty: {
    status: 400,
    retryable: false,
    zh: '请输入一个问题。',
    en: 'Please enter a question.',
  },
  question_too_long: {
    status: 400,
    retryable: false,
    zh: '问题太长（{length} 字），请缩短到 2000 字以内。',
    en: 'The question is too long ({length} characters); please keep it within 2,000.',
  },
  province_unknown: {
    status: 400,
    retryable: false,
    zh: '不认识的省份“{name}”，请用省级行政区的名称，例如“北京”。',
    en: 'Unknown province "{name}"; use the name of a province-level region, e.g. "北京" or "Beijing".',
  },
  report_unknown: {
    status: 404,
    retryable: false,
    zh: '没有编号为“{id}”的报告，可先查看报告列表。',
    en: 'There is no report "{id}"; see the list of reports.',
  },
  not_found: {
    status: 404,
    retryable: false,
    zh: '没有这个地址。',
    en: 'There is nothing at this address.',
  },
  method_not_allowed: {
    status: 405,
    retryable: false,
    zh: '这个地址不接受 {method} 请求。',
    en: 'This address does not accept {method} requests.',
  },
  too_large: {
    status: 413,
    retryable: false,
    zh: '请求内容超过 1 MB，请缩短。',
    en: 'The request is larger than 1 MB; please shorten it.',
  },
  unsupported_media_type: {
    status: 415,
    retryable: false,
    zh: '请以 application/json 发送。',
    en: 'Please send application/json.',
  },
  host_not_allowed: {
    status: 421,
    retryable: false,
    zh: '不允许以这个主机名访问；可在 ALLOWED_HOSTS 中加入。',
    en: 'This host name is not allowed; add it to ALLOWED_HOSTS.',
  },
  origin_not_allowed: {
    status: 403,
    retryable: false,
    zh: '不接受来自其他网站的请求。',
    en: 'Requests from other sites are not accepted.',
  },
  unauthorized: {
    status: 401,
    retryable: false,
    zh: '需要访问令牌，或令牌不对。',
    en: 'An access token is needed, or the one given is wrong.',
  },
  rate_limited: {
    status: 429,
    retryable: true,
    zh: '提问太频繁，请稍后再试。',
    en: 'Too many questions; please wait a moment.',
  },
  busy: {
    status: 503,
    retryable: true,
    zh: '现在提问的人太多，请稍后再试。',
    en: 'The server is busy; please try again shortly.',
  },
  shutting_down: {
    status: 503,
    retryable: true,
    zh: '服务正在重启，请稍后再试。',
    en: 'The server is restarting; please try again shortly.',
  },
  llm_unavailable: {
    status: 502,
    retryable: true,
    zh: '大模型服务现在不可用，请稍后再试。',
    en: 'The language model is not available; please try again later.',
  },
  llm_timeout: {
    status: 504,
    retryable: true,
    zh: '大模型没有按时回答，请稍后再试。',
    en: 'The language model did not answer in time; please try again later.',
  },
  llm_truncated: {
    status: 502,
    retryable: true,
    zh: '大模型的回答中途断开，请重试。',
    en: "The language model's answer broke off; please try again.",
  },
  llm_auth: {
    status: 502,
    retryable: false,
    zh: '大模型服务拒绝了访问，请检查 OPENAI_API_KEY。',
    en: 'The language model refused access; check OPENAI_API_KEY.',
  },
  llm_rate_limited: {
    status: 502,
    retryable: true,
    zh: '大模型服务限制了请求次数，请稍后再试。',
    en: 'The language model is limiting requests; please try again later.',
  },
  llm_bad_reply: {
    status: 502,
    retryable: true,
    zh: '大模型的回答无法识别，请重试。',
    en: "The language model's reply could not be read; please try again.",
  },
  llm_model_unknown: {
    status: 502,
    retryable: false,
    zh: '大模型服务没有这个地址或模型，请检查 OPENAI_BASE_URL 和 OPENAI_MODEL。',
    en: 'The language model service has no such address or model; check OPENAI_BASE_URL and OPENAI_MODEL.',
  },
  llm_model_unset: {
    status: 500,
    retryable: false,
    zh: '请设置 OPENAI_MODEL：所设的服务没有恰好一个模型。',
    en: 'Set OPENAI_MODEL: the endpoint does not list exactly one model.',
  },
  embedding_failed: {
    status: 502,
    retryable: true,
    zh: '向量模型没有给出可用的结果：{problem}',
    en: 'The embedding model gave no usable result: {problem}',
  },
  embedding_model_missing: {
    status: 500,
    retryable: false,
    zh: '找不到向量模型文件 {file}；请恢复 embeddings/model 目录（git checkout -- embeddings/model）。',
    en: 'The embedding model file {file} is missing; restore embeddings/model (git checkout -- embeddings/model).',
  },
  embedding_model_damaged: {
    status: 500,
    retryable: false,
    zh: '向量模型文件 {file} 已损坏（校验和不符）；请恢复 embeddings/model 目录（git checkout -- embeddings/model）。',
    en: 'The embedding model file {file} is damaged (checksum differs); restore embeddings/model (git checkout -- embeddings/model).',
  },
  index_missing: {
    status: 503,
    retryable: true,
    zh: '还没有可用的索引；请运行 npm run ingest。',
    en: 'There is no index yet; run npm run ingest.',
  },
  index_damaged: {
    status: 503,
    retryable: false,
    zh: '索引已损坏：{problem}；请运行 npm run ingest -- --rebuild。',
    en: 'The index is damaged: {problem}; run npm run ingest -- --rebuild.',
  },
  index_outdated: {
    status: 503,
    retryable: false,
    zh: '索引是用另一个模型或版本建的（{problem}）；请运行 npm run ingest。',
    en: 'The index was built with another model or version ({problem}); run npm run ingest.',
  },
  index_locked: {
    status: 503,
    retryable: true,
    zh: '另一个进程正在建立索引，请等它结束。',
    en: 'Another process is building the index; wait until it has finished.',
  },
  storage_failed: {
    status: 500,
    retryable: true,
    zh: '无法读写索引目录：{problem}',
    en: 'The index cannot be read or written: {problem}',
  },
  corpus_missing: {
    status: 500,
    retryable: false,
    zh: '语料目录 {folder} 不存在或没有可用的报告；请检查 CORPUS_DIR。',
    en: 'The corpus folder {folder} does not exist or holds no usable report; check CORPUS_DIR.',
  },
  config_invalid: {
    status: 500,
    retryable: false,
    zh: '环境变量有误：\n{problem}',
    en: 'Environment variables are wrong:\n{problem}',
  },
  port_in_use: {
    status: 500,
    retryable: false,
    zh: '端口 {port} 已被占用；请设置另一个 PORT，或停止占用它的程序。',
    en: 'Port {port} is in use; set another PORT or stop the program that uses it.',
  },
  internal: {
    status: 500,
    retryable: true,
    zh: '服务器内部出错，请重试；如仍出错，请附上请求编号报告。',
    en: 'Something went wrong on the server; try again, and report the request id if it persists.',
  },
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof errorTable
export const errorCodes = Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]]

/** A broken world or a bad request. Expected outcomes (nothing found, unverified) are values instead. */
export class AppError extends Error {
  override name = 'AppError' as const
  readonly code: ErrorCode
  readonly values: Record<string, string | number>

  constructor(
    code: ErrorCode,
    values: Record<string, string | number> = {},
    options?: ErrorOptions
  ) {
    super(fill(errorTable[code].en, values), options)
    this.code = code
    this.values = values
  }

  get status(): number {
    return errorTable[this.code].status
  }

  get retryable(): boolean {
    return errorTable[this.code].retryable
  }
}

/**
 * The sentence an asker may read: no paths beyond those in the table, no keys, no upstream text, and no
 * unseen characters of what was asked.
 */
export function publicMessage(error: AppError, language: Language): string {
  const entry = errorTable[error.code]
  if (language === 'en') return stripInvisible(fill(entry.en, error.values))
  const chinese = stripInvisible(fill(entry.zh, error.values))
  return language === 'zh-Hant' ? toTraditional(chinese) : chinese
}

/** Any thrown value as an AppError; what is not one becomes `internal` with the cause kept for the log. */
export function asAppError(thrown: unknown): AppError {
  return thrown instanceof AppError ? thrown : new AppError('internal', {}, { cause: thrown })
}

function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
