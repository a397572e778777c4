/** The data of a server-sent stream, event by event. */

/**
 * Yields each event's data and ends with the stream, or without a word when the signal aborts: that always
 * closes the connection. The SDK's own reader costs several times as much a token.
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
  let data: string[] = []
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      // An event without its blank line was cut.
      if (done) return
      rest += decoder.decode(value, { stream: true })
      // A CR at the end may be half of a CRLF.
      const lines = rest.split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (line.startsWith('data:')) data.push(line.slice(line.charAt(5) === ' ' ? 6 : 5))
        else if (line === '' && data.length > 0) {
          yield data.join('\n')
          data = []
        }
      }
    }
  } finally {
    signal.removeEventListener('abort', leave)
    leave()
  }
}
