/** The data of a server-sent stream, event by event. */
import { createParser } from 'eventsource-parser'

/**
 * Yields each event's data and ends with the stream, or without a word when the signal aborts: that always
 * closes the connection. An event that the stream's end cuts is left out. The SDK's own reader costs several
 * times as much a token.
 */
export async function* eventData(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal
): AsyncGenerator<string, void, undefined> {
  const reader = body.getReader()
  const leave = () => void reader.cancel(signal.reason).catch(() => undefined)
  signal.addEventListener('abort', leave)
  if (signal.aborted) leave()
  const decoder = new TextDecoder()
  const events: string[] = []
  const parser = createParser({ onEvent: ({ data }) => events.push(data) })
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      parser.feed(decoder.decode(value, { stream: true }))
      yield* events.splice(0)
    }
  } finally {
    signal.removeEventListener('abort', leave)
    leave()
  }
}
