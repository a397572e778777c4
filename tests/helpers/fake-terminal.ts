/** A terminal that keeps what was written to it. */
import { type Locale, printable, type Terminal } from '../../src/cli/terminal.ts'

export interface FakeTerminal extends Terminal {
  readonly written: { out: string; note: string }
}

export function fakeTerminal({
  locale = 'en',
  input = '',
}: {
  locale?: Locale
  input?: string
} = {}): FakeTerminal {
  const written = { out: '', note: '' }
  return {
    written,
    locale,
    interactive: false,
    verbose: false,
    canRedraw: false,
    out(text) {
      written.out += printable(text)
    },
    note(text) {
      written.note += printable(text)
    },
    readAll: () => Promise.resolve(input),
  }
}
