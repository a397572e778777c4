/** Bytes of a text file → text: UTF-8, UTF-16 with a byte order mark, GB18030. */
import { stripInvisible } from '../lib/text.ts'

/** The text with `\n` line ends and without invisible characters; null if the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of encodingsOf(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (text.includes('\u0000')) return null
      return stripInvisible(text.replace(/\r\n?/g, '\n'))
    } catch {
      // Not this encoding; the next one is tried.
    }
  }
  return null
}

function encodingsOf(bytes: Uint8Array): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le']
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be']
  return ['utf-8', 'gb18030']
}
