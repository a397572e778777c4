import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChatEvent } from '../../src/answer/events.ts'
import { sseStream } from '../../src/http/sse.ts'
import { readEvents } from '../../web/state/stream.ts'

async function* sourceOf(events: ChatEvent[]) {
  yield* events
}

/** The same bytes in pieces of the given sizes, over and over. */
function recut(bytes: Uint8Array<ArrayBuffer>, sizes: number[]): ReadableStream<Uint8Array> {
  let at = 0
  let turn = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      const size = sizes[turn++ % sizes.length] ?? 1
      controller.enqueue(bytes.slice(at, at + size))
      at += size
    },
  })
}

async function readAll(body: ReadableStream<Uint8Array>): Promise<ChatEvent[]> {
  const events: ChatEvent[] = []
  for await (const event of readEvents(body)) events.push(event)
  return events
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\n\n', '\r\n\r\n', 'data: x\n\n', ': ', '😀', '\u2028', '\ud800', '北京[北京:2]')
)
const piece = text.map(
  (content): ChatEvent => ({ type: 'text', text: content, citations: [], statements: [] })
)
const error: ChatEvent = {
  type: 'error',
  error: { code: 'busy', message: '忙', retryable: true, requestId: 'r' },
}

describe('sseStream', () => {
  it('is read by the page as it was written, however the line cuts it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }),
        async (pieces, sizes) => {
          const events = [...pieces, error]
          const response = new Response(sseStream(sourceOf(events)))
          const bytes = new Uint8Array(await response.arrayBuffer())
          const expected = events.map((event) => JSON.parse(JSON.stringify(event)))
          expect(await readAll(recut(bytes, sizes))).toEqual(expected)
        }
      ),
      { numRuns: 200 }
    )
  })

  it('takes from its source only what is read', async () => {
    let taken = 0
    async function* source() {
      for (;;) {
        taken++
        yield { type: 'text' }
      }
    }
    const reader = sseStream(source()).getReader()
    await reader.read()
    await reader.read()
    expect(taken).toBe(2)
    await reader.cancel()
  })
})
