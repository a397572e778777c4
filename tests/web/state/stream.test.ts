import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChatEvent } from '../../../src/answer/events.ts'
import { sseFrame } from '../../../src/http/sse.ts'
import { createEventParser, readEvents } from '../../../web/state/stream.ts'

const notice = (message: string): ChatEvent => ({
  type: 'notice',
  notice: { code: 'llm_unavailable', message },
})
const failed: ChatEvent = {
  type: 'error',
  error: { code: 'internal', message: '出错', retryable: true, requestId: 'r1' },
}

/** A body that arrives in the given pieces. */
function bodyOf(pieces: readonly Uint8Array[], breaks = false): ReadableStream<Uint8Array> {
  const left = [...pieces]
  return new ReadableStream({
    pull(controller) {
      const next = left.shift()
      if (next) controller.enqueue(next)
      else if (breaks) controller.error(new TypeError('terminated'))
      else controller.close()
    },
  })
}

async function all(body: ReadableStream<Uint8Array>): Promise<ChatEvent[]> {
  const events: ChatEvent[] = []
  for await (const event of readEvents(body)) events.push(event)
  return events
}

function cutAt(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b)
  return [...places, bytes.length].map((end, i) => bytes.slice(places[i - 1] ?? 0, end))
}

describe('event stream reader', () => {
  it('reads the same events however the bytes are cut, with any line ends and comments', async () => {
    const message = fc.string({ unit: fc.constantFrom('北', '“', '\n', '\r', ' ', 'a', '😀', ':') })
    await fc.assert(
      fc.asyncProperty(
        fc.array(message, { maxLength: 5 }),
        fc.array(fc.nat(), { maxLength: 20 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        async (messages, cuts, lineEnd) => {
          const events = [...messages.map(notice), failed]
          const text = events.map((event) => `: heartbeat\n\n${sseFrame(event)}`).join('')
          const bytes = new TextEncoder().encode(text.replaceAll('\n', lineEnd))
          expect(await all(bodyOf(cutAt(bytes, cuts)))).toEqual(events)
        }
      ),
      { numRuns: 200 }
    )
  })

  it('ends at the event that ends the answer and lets the line go', async () => {
    let cancelled = false
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(sseFrame(failed))),
      cancel() {
        cancelled = true
      },
    })
    expect(await all(body)).toEqual([failed])
    expect(cancelled).toBe(true)
  })

  it('just ends when the stream ends or breaks before its last event', async () => {
    const half = new TextEncoder().encode(`${sseFrame(notice('a'))}event: done\ndata: {"type":"do`)
    expect(await all(bodyOf([half]))).toEqual([notice('a')])
    expect(await all(bodyOf([half], true))).toEqual([notice('a')])
    expect(await all(bodyOf([]))).toEqual([])
  })

  it('throws when it is aborted', async () => {
    const controller = new AbortController()
    const body = bodyOf([new TextEncoder().encode(sseFrame(notice('a')))], true)
    const events = readEvents(body, controller.signal)
    await events.next()
    controller.abort()
    await expect(events.next()).rejects.toThrow(/abort/i)
  })

  it('joins data lines and passes over what it does not know', () => {
    const parser = createEventParser()
    expect(
      parser.push(
        'retry: 5\nid: 3\ndata: {"type":\ndata:"notice","notice":{"code":"llm_unavailable","message":"x"}}\n\n'
      )
    ).toEqual([notice('x')])
    expect(parser.push('data: {"type":"later"}\n\ndata: nonsense\n\ndata: null\n\n\n\n')).toEqual(
      []
    )
  })
})
