/** What a command sees of the terminal: text in and out, cleaned of everything that could steer it. */
import { createInterface } from 'node:readline/promises'
import { type AppError, errorTable, publicMessage } from '../errors.ts'
import { stripInvisible } from '../lib/text.ts'

/** One sentence in both languages of the command line. */
export interface Wording {
  zh: string
  en: string
}

export type Locale = 'zh' | 'en' | 'both'

/** The language the terminal asks for; `both` where it asks for neither (`C`, `POSIX`, unset). */
export function localeOf(environment: Record<string, string | undefined>): Locale {
  const name = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  if (/^zh/i.test(name)) return 'zh'
  return /^en/i.test(name) ? 'en' : 'both'
}

/** The wording for a locale; `both` has Chinese first, then English. */
export function say(locale: Locale, wording: Wording, between = ' / '): string {
  return locale === 'both' ? `${wording.zh}${between}${wording.en}` : wording[locale]
}

/** Start-up problems and other errors as one clear message. */
export function errorWording(error: AppError): Wording {
  return { zh: publicMessage(error, 'zh-Hans'), en: publicMessage(error, 'en') }
}

/**
 * Text of reports, models and questions without control and other unseen characters. What remains of an
 * escape sequence is plain letters: nothing that was visible is lost.
 */
export function printable(text: string): string {
  return stripInvisible(text).replaceAll('\r', '')
}

/** A person's lines, until they leave. */
export interface Dialogue {
  lines: AsyncIterable<string>
  prompt(): void
  /** What Ctrl+C does from now on. */
  onInterrupt(act: () => void): void
  close(): void
}

export interface Terminal {
  locale: Locale
  /** Whether a person sits before it: input and output are a terminal. */
  interactive: boolean
  /** Whether the causes of unforeseen errors are shown. */
  verbose: boolean
  /** Whether progress may be drawn over itself. */
  canRedraw: boolean
  /** Writes data or own text to standard output, cleaned. */
  out(text: string): void
  /** Writes a message to standard error, cleaned. */
  note(text: string): void
  /** Begins to read line by line. */
  dialogue(): Dialogue
  /** What comes in on standard input until it ends or is longer than any question. */
  readAll(): Promise<string>
}

/** Far longer than a question may be; input without end (`yes |`) would fill the memory. */
const maxInputBytes = 64 * 1024

/** The process's own terminal. */
export function createTerminal(
  environment: Record<string, string | undefined> = process.env
): Terminal {
  return {
    locale: localeOf(environment),
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    verbose: environment.LOG_LEVEL === 'debug',
    canRedraw: process.stderr.isTTY === true && environment.CI === undefined,
    out: (text) => void process.stdout.write(printable(text)),
    note: (text) => void process.stderr.write(printable(text)),
    dialogue() {
      const lines = createInterface({ input: process.stdin, output: process.stdout })
      lines.setPrompt('\n> ')
      return {
        lines,
        prompt: () => lines.prompt(),
        onInterrupt: (act) => void lines.on('SIGINT', act),
        close: () => lines.close(),
      }
    },
    async readAll() {
      const parts: Buffer[] = []
      let bytes = 0
      for await (const part of process.stdin) {
        parts.push(Buffer.from(part))
        bytes += part.length
        if (bytes > maxInputBytes) break
      }
      return Buffer.concat(parts).toString('utf8')
    },
  }
}

/** Exit codes of every command. */
export const exitCodes = { ok: 0, error: 1, usage: 2, refused: 3 } as const

const badUsage = ['bad_request', 'question_empty', 'question_too_long', 'province_unknown'] as const

/** A question that cannot be asked is wrong usage; everything else that throws is an error. */
export function exitCodeOf(error: AppError): number {
  return badUsage.some((code) => code === error.code) && errorTable[error.code].status === 400
    ? exitCodes.usage
    : exitCodes.error
}
