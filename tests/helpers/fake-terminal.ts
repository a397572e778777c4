/** A terminal that keeps what was written to it. */
import { Readable } from 'node:stream'
import { type Locale, printable, type Terminal } from '../../src/cli/terminal.ts'

export interface FakeTerminal extends Terminal {
  readonly written: { out: string; note: string }
}

export function fakeTerminal({
  locale = 'en',
  input = '',
  lines = [],
}: {
  locale?: Locale
  input?: string
  /** What a person types; with it the terminal is interactive. */
  lines?: string[]
} = {}): FakeTerminal {
  const written = { out: '', note: '' }
  return {
    written,
    locale,
    interactive: lines.length > 0,
    verbose: false,
    canRedraw: false,
    out(text) {
      written.out += printable(text)
    },
    note(text) {
      written.note += printable(text)
    },
    dialogue: () => ({
      lines: Readable.from(lines),
      prompt: () => {
        written.out += '\n> '
      },
      onInterrupt: () => undefined,
      close: () => undefined,
    }),
    readAll: () => Promise.resolve(input),
  }
}
