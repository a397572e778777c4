/** Model text made harmless: no links, images, HTML or reference definitions, nothing invisible. */
import { stripInvisible } from '../lib/text.ts'
import { parseMarks } from './citations.ts'

const image = /!\[([^\]\n]*)\]\s*(?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\]\n]*\])/g
const link = /\[([^[\]\n]*)\]\s*\((?:[^()\n]|\([^()\n]*\))*\)/g
const definition = /^[ \t]*\[[^\]\n]+\]:[ \t]*(?:<?[a-z][a-z0-9+.-]*:|<|www\.|\/|#)[^\n]*$/gim
const address =
  /<?(?:(?:https?|ftp|javascript|vbscript|mailto):|\b(?:file|data):|\bwww\.)[^\s<>，。；、）】”]*>?/gi
const lineBreak = /<br\s*\/?>/gi
const tag = /<!--[\s\S]*?(?:-->|$)|<\/?[a-z!?][^<>]*>?/gi

/** Text of one unit of a model's answer in which only plain Markdown and marks are left. */
export function neutralise(text: string): string {
  let plain = stripInvisible(text)
  // Taking one construct out may complete another.
  for (let round = 0; round < 3; round++) {
    plain = plain
      .replace(definition, '')
      .replace(image, '$1')
      .replace(link, (_, inside: string) => {
        const bracket = `[${inside}]`
        return parseMarks(bracket).some(({ soft }) => !soft) ? bracket : inside
      })
      .replace(address, '')
      .replace(lineBreak, ' ')
      .replace(tag, '')
  }
  return plain
    .replaceAll('<', '＜')
    .replaceAll('`', '')
    .replaceAll('](', '] (')
    .replaceAll(']:', ']：')
    .replaceAll('][', '] [')
}
