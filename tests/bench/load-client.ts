/** One question over a connection of its own, timed to its first event. */
import { request } from 'node:http'

export interface AskOptions {
  port: number
  question: string
  /** Address on the loopback network to ask from: another one is another client. @default 127.0.0.1 */
  from?: string
  /** Leave without a word after so many ms. */
  leaveAfterMs?: number
}

export interface Asked {
  /** 0 when the connection broke before an answer. */
  status: number
  /** Ms to the first event; null when none came. */
  firstMs: number | null
  /** How the stream ended: `done`, `error`, or '' when it just stopped. */
  end: string
  retryAfter: string | null
}

export function ask({
  port,
  question,
  from = '127.0.0.1',
  leaveAfterMs,
}: AskOptions): Promise<Asked> {
  const body = JSON.stringify({ messages: [{ role: 'user', content: question }] })
  const started = performance.now()
  const asked: Asked = { status: 0, firstMs: null, end: '', retryAfter: null }
  return new Promise((resolve) => {
    const outgoing = request({
      host: '127.0.0.1',
      port,
      path: '/api/chat',
      method: 'POST',
      localAddress: from,
      agent: false,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    })
    const leave = setTimeout(() => outgoing.destroy(), leaveAfterMs ?? 300_000)
    outgoing.on('error', () => undefined)
    outgoing.on('close', () => {
      clearTimeout(leave)
      resolve(asked)
    })
    outgoing.on('response', (incoming) => {
      asked.status = incoming.statusCode ?? 0
      asked.retryAfter = incoming.headers['retry-after'] ?? null
      let tail = ''
      incoming.on('error', () => undefined)
      incoming.on('data', (data: Buffer) => {
        asked.firstMs ??= performance.now() - started
        const text = tail + data.toString('latin1')
        asked.end = text.match(/(?:^|\n)event: (done|error)\n/)?.[1] ?? asked.end
        tail = text.slice(-20)
      })
    })
    outgoing.end(body)
  })
}
