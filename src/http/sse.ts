/** Writes events to a client as a server-sent stream, at the pace at which it reads. */

export interface SseOptions {
  /** Between comments that keep a silent connection open, in ms. @default 15000 */
  heartbeatMs?: number
  /** How long a client may leave a piece unread before it counts as gone, in ms. @default 30000 */
  writeDeadlineMs?: number
  /** Called once when the client has left or does not read; the source is told to return as well. */
  onGone?: (how: 'left' | 'stalled') => void
}

export const sseHeaders = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // `no-transform` and the second keep proxies from compressing or collecting the pieces.
  'Cache-Control': 'no-cache, no-transform',
  'X-Accel-Buffering': 'no',
}

/** One event as it goes over the line. */
export function sseFrame(event: { type: string }): string {
  return `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`
}

/**
 * The events as a byte stream. The source is pulled only when the client has read what was written before.
 * It must not throw: what goes wrong is an event too.
 */
export function sseStream(
  source: AsyncIterator<{ type: string }>,
  options: SseOptions = {}
): ReadableStream<Uint8Array> {
  return frameStream(framesOf(source), options)
}

function framesOf(source: AsyncIterator<{ type: string }>): AsyncIterator<string> {
  return {
    async next() {
      const next = await source.next()
      return next.done ? { done: true, value: undefined } : { value: sseFrame(next.value) }
    },
    async return() {
      await source.return?.()
      return { done: true, value: undefined }
    },
  }
}

/** The same for frames that are written already, as other protocols want them. */
export function frameStream(
  source: AsyncIterator<string>,
  { heartbeatMs = 15_000, writeDeadlineMs = 30_000, onGone }: SseOptions = {}
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let deadline: NodeJS.Timeout | undefined
  let pending: Promise<IteratorResult<string>> | undefined
  let isOver = false

  function leave(how: 'left' | 'stalled'): void {
    if (isOver) return
    isOver = true
    clearTimeout(deadline)
    onGone?.(how)
    void source.return?.()
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        clearTimeout(deadline)
        pending ??= source.next()
        const next = await withHeartbeat(pending, heartbeatMs)
        if (isOver) return
        if (next === 'heartbeat') controller.enqueue(encoder.encode(': \n\n'))
        else {
          pending = undefined
          if (next.done) {
            isOver = true
            return controller.close()
          }
          controller.enqueue(encoder.encode(next.value))
        }
        deadline = setTimeout(() => {
          leave('stalled')
          controller.close()
        }, writeDeadlineMs)
      },
      cancel: () => leave('left'),
    },
    // Without a buffer of its own, the stream is pulled exactly when the line is free.
    { highWaterMark: 0 }
  )
}

async function withHeartbeat<T>(pending: Promise<T>, ms: number): Promise<T | 'heartbeat'> {
  let timer: NodeJS.Timeout | undefined
  const beat = new Promise<'heartbeat'>((resolve) => {
    timer = setTimeout(() => resolve('heartbeat'), ms)
  })
  try {
    return await Promise.race([pending, beat])
  } finally {
    clearTimeout(timer)
  }
}
