/** Lets any number of requests wait for one token that the reader types. */

export interface TokenGate {
  /** Waits for a token; null when the reader has none. `refused` is the one just sent, '' for none. */
  ask(refused: string): Promise<string | null>
  /** The reader's reply. */
  reply(token: string | null): void
  /** Called with the refused token when one is wanted, with null when no longer. */
  onChange(listener: (refused: string | null) => void): void
}

/** `keep` stores a token that the reader gave. */
export function createTokenGate(keep: (token: string) => void): TokenGate {
  let waiting: { promise: Promise<string | null>; resolve(token: string | null): void } | undefined
  let listener: (refused: string | null) => void = () => undefined
  return {
    ask(refused) {
      if (waiting) return waiting.promise
      let resolve: (token: string | null) => void = () => undefined
      const promise = new Promise<string | null>((done) => {
        resolve = done
      })
      waiting = { promise, resolve }
      listener(refused)
      return promise
    },
    reply(token) {
      if (!waiting) return
      const { resolve } = waiting
      waiting = undefined
      if (token !== null) keep(token)
      listener(null)
      resolve(token)
    },
    onChange(next) {
      listener = next
    },
  }
}
