/** The server as the page sees it. */
import type { ChatEvent, ChatRequest, Source } from '../../src/answer/events.ts'
import type { Report } from '../../src/corpus/report.ts'
import type { Failure } from './answer.ts'
import { readEvents } from './stream.ts'

export interface ReportSummary extends Omit<Report, 'paragraphs'> {
  /** How many. */
  paragraphs: number
  characters: number
}

export type SearchResult = Source & { score: number }

/** A request that did not succeed. */
export class RequestFailed extends Error {
  override name = 'RequestFailed' as const
  readonly failure: Failure

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.code, options)
    this.failure = failure
  }
}

export interface Api {
  reports(): Promise<ReportSummary[]>
  /** Throws RequestFailed `report_unknown` when it no longer exists. */
  report(id: string): Promise<Report>
  search(query: string, province: string, signal: AbortSignal): Promise<SearchResult[]>
  /** The events of one answer; ends without `done` or `error` when the line breaks. */
  chat(body: ChatRequest, signal: AbortSignal): AsyncGenerator<ChatEvent, void, undefined>
}

export interface ApiDependencies {
  /** The token to send; '' for none. */
  token(): string
  /** Called when the server wants a token or refuses the one sent; gives null when the reader has none. */
  askToken(refused: string): Promise<string | null>
}

/** All calls throw RequestFailed, or the AbortError of their signal. */
export function createApi({ token, askToken }: ApiDependencies): Api {
  const reportCache = new Map<string, Promise<Report>>()

  async function send(path: string, init: RequestInit): Promise<Response> {
    const sent = token()
    const response = await fetch(path, {
      ...init,
      headers: {
        ...(init.body ? { 'content-type': 'application/json' } : {}),
        ...(sent ? { authorization: `Bearer ${sent}` } : {}),
      },
    }).catch((cause: unknown) => {
      init.signal?.throwIfAborted()
      throw new RequestFailed(offline, { cause })
    })
    if (response.ok) return response
    if (response.status === 401) {
      // Another request may have brought a new token meanwhile.
      const next = token() === sent ? await askToken(sent) : token()
      init.signal?.throwIfAborted()
      if (next !== null) return send(path, init)
    }
    throw new RequestFailed(await readFailure(response))
  }

  async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
    const response = await send(path, signal ? { signal } : {})
    try {
      return await response.json()
    } catch (cause) {
      signal?.throwIfAborted()
      throw new RequestFailed(offline, { cause })
    }
  }

  return {
    async reports() {
      const { reports } = await get<{ reports: ReportSummary[] }>('/api/reports')
      return reports
    },
    report(id) {
      const cached = reportCache.get(id)
      if (cached) return cached
      const report = get<Report>(`/api/reports/${encodeURIComponent(id)}`)
      reportCache.set(id, report)
      report.catch(() => reportCache.delete(id))
      return report
    },
    async search(query, province, signal) {
      const parameters = new URLSearchParams({ q: query, k: '20' })
      if (province !== '') parameters.set('province', province)
      const { results } = await get<{ results: SearchResult[] }>(
        `/api/search?${parameters}`,
        signal
      )
      return results
    },
    async *chat(body, signal) {
      const init = { method: 'POST', body: JSON.stringify(body), signal }
      const response = await send('/api/chat', init)
      if (response.body) yield* readEvents(response.body, signal)
    },
  }
}

const offline: Failure = { code: 'offline', message: '', retryable: true, requestId: '' }

async function readFailure(response: Response): Promise<Failure> {
  const seconds = Number(response.headers.get('retry-after'))
  const retryAfter = Number.isFinite(seconds) && seconds > 0 ? { retryAfter: seconds } : {}
  try {
    const { error }: { error: Failure } = await response.json()
    return {
      code: String(error.code),
      message: String(error.message),
      retryable: error.retryable === true,
      requestId: String(error.requestId ?? ''),
      ...retryAfter,
    }
  } catch {
    // Something between the page and the server answered in its own words.
    return {
      code: 'bad_reply',
      message: '',
      retryable: response.status >= 500 || response.status === 429,
      requestId: response.headers.get('x-request-id') ?? '',
      ...retryAfter,
    }
  }
}
