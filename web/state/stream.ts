/** The one reader of a streamed answer: bytes → server-sent events → the wire's events. */
import type { ChatEvent } from '../../src/answer/events.ts'

/** Takes the stream's text in pieces of any size and gives back the events that are complete. */
export interface EventParser {
  push(text: string): ChatEvent[]
}

/** A parser of server-sent events; comments, unknown events and broken data are passed over. */
export function createEventParser(): EventParser {
  let rest = ''
  let data: string[] = []
  let afterReturn = false

  function take(line: string): ChatEvent | undefined {
    if (line !== '') {
      if (line.startsWith('data:')) data.push(line.slice(line.charAt(5) === ' ' ? 6 : 5))
      return undefined
    }
    const event = data.length > 0 ? readEvent(data.join('\n')) : undefined
    data = []
    return event
  }

  return {
    push(text) {
      if (text === '') return []
      // The second half of a line break that was cut in two.
      rest += afterReturn && text.startsWith('\n') ? text.slice(1) : text
      afterReturn = text.endsWith('\r')
      const lines = rest.split(/\r\n|\n|\r/)
      rest = lines.pop() ?? ''
      return lines.map(take).filter((event) => event !== undefined)
    },
  }
}

const types: Record<ChatEvent['type'], true> = {
  plan: true,
  sources: true,
  text: true,
  table: true,
  figures: true,
  notice: true,
  done: true,
  error: true,
}

function readEvent(json: string): ChatEvent | undefined {
  try {
    const event: ChatEvent = JSON.parse(json)
    return typeof event === 'object' && event !== null && types[event.type] ? event : undefined
  } catch {
    return undefined
  }
}

/**
 * Yields the events of a response body up to `done` or `error`. A stream that breaks or ends before is
 * interrupted: the generator then just ends. Aborting throws the signal's AbortError.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  signal?: AbortSignal
): AsyncGenerator<ChatEvent, void, undefined> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  const parser = createEventParser()
  try {
    for (;;) {
      const piece = await reader.read().catch(() => ({ done: true, value: undefined }))
      signal?.throwIfAborted()
      const events = parser.push(
        piece.value ? decoder.decode(piece.value, { stream: true }) : decoder.decode()
      )
      for (const event of events) {
        yield event
        if (event.type === 'done' || event.type === 'error') return
      }
      if (piece.done) return
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
}
