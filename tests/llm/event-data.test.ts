import { describe, expect, it } from 'vitest'
import { eventData } from '../../src/llm/event-data.ts'

function bodyOf(parts: (string | Uint8Array)[], onCancel = () => {}): ReadableStream<Uint8Array> {
  const left = parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = left.shift()
      if (part === undefined) controller.close()
      else controller.enqueue(part)
    },
    cancel: onCancel,
  })
}

async function collect(events: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = []
  for await (const data of events) all.push(data)
  return all
}

const open = new AbortController().signal

describe('eventData', () => {
  it.each(['\n', '\r\n'])(
    'reads the same events however the bytes are cut, with %j',
    async (end) => {
      const lines = [
        ': hello',
        'event: x',
        'data: {"答":1}',
        '',
        'data:two',
        'data: lines',
        '',
        'id: 7',
        '',
      ]
      const bytes = Buffer.from([...lines, 'data: [DONE]', '', ''].join(end))
      for (const size of [1, 2, 3, 1000]) {
        const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size)
        )
        // What ends in half a line break is cut off, unless more follows.
        const events = await collect(eventData(bodyOf([...parts, ' ']), open))
        expect(events).toEqual(['{"答":1}', 'two\nlines', '[DONE]'])
      }
    }
  )

  it('leaves out an event that was cut', async () => {
    expect(await collect(eventData(bodyOf(['data: 1\n\ndata: 2\n']), open))).toEqual(['1'])
  })

  it('ends, and closes the connection, when the signal aborts or the reader leaves', async () => {
    const stop = new AbortController()
    const silent = new ReadableStream<Uint8Array>({ cancel: (reason) => void closed.push(reason) })
    const closed: unknown[] = []
    const reading = collect(eventData(silent, stop.signal))
    stop.abort('gone')
    expect(await reading).toEqual([])
    for await (const data of eventData(
      bodyOf(['data: 1\n\n', ' ', ' '], () => void closed.push('left')),
      open
    )) {
      expect(data).toBe('1')
      break
    }
    expect(closed).toEqual(['gone', 'left'])
  })
})
