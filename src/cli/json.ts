/** JSON for a terminal or a pipe: one line, with every unseen character written as an escape. */

const unseen = /[\p{Cc}\p{Cf}\p{Variation_Selector}\u2028\u2029]/gu

/** One line that parses to exactly `value` and holds no character that could steer a terminal. */
export function jsonLine(value: unknown): string {
  const escaped = JSON.stringify(value).replace(unseen, (character) =>
    Array.from(
      { length: character.length },
      (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`
    ).join('')
  )
  return `${escaped}\n`
}
