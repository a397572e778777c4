/**
 * English terms of a question in the words of Chinese reports. The lists hold one term a line,
 * `english: 中文 中文`, the usual word first, under headings that begin with `#`. English is written in
 * lower case, with blanks for hyphens.
 */
import { fold } from '../lib/text.ts'
import { lifeGlossaryEntries } from './words/life-glossary-entries.ts'
import { stateGlossaryEntries } from './words/state-glossary-entries.ts'
import { workGlossaryEntries } from './words/work-glossary-entries.ts'

const irregular = new Map([
  ['children', 'child'],
  ['women', 'woman'],
  ['people', 'person'],
  ['criteria', 'criterion'],
  ['curricula', 'curriculum'],
  ['phds', 'phd'],
])

const spelling = new Map(
  'enrollment enrolment,labor labour,center centre,programme program,aging ageing,organisation organization,defense defence,counseling counselling,modernisation modernization,urbanisation urbanization,mechanisation mechanization,digitalisation digitalization,digitization digitalization,internationalisation internationalization,informatisation informatization,revitalisation revitalization,commercialisation commercialization,fertiliser fertilizer,fibre fiber,e-commerce e commerce,ecommerce e commerce,highschool high school,covid19 covid'
    .split(',')
    .map((pair) => {
      const [from = '', ...to] = pair.split(' ')
      return [from, to.join(' ')] as const
    })
)

const entries = new Map<string, string[]>()
for (const line of (lifeGlossaryEntries + workGlossaryEntries + stateGlossaryEntries).split('\n')) {
  const at = line.indexOf(': ')
  if (at > 0) entries.set(keyOf(line.slice(0, at)).join(' '), line.slice(at + 2).split(' '))
}
const longest = Math.max(...[...entries.keys()].map((key) => key.split(' ').length))

/** The known phrases in their order, each with its Chinese terms, and the text without them. */
export function translatePhrases(text: string): { known: string[][]; rest: string } {
  const words = [...text.matchAll(/[A-Za-z0-9][A-Za-z0-9+&]*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: keyOf(match[0]).join(' '),
  }))
  const known: string[][] = []
  let rest = ''
  let from = 0
  for (let i = 0; i < words.length; ) {
    const found = longestAt(words, i, text)
    const first = words[i]
    const last = words[i + (found?.length ?? 1) - 1]
    if (found && first && last) {
      known.push(found.terms)
      rest += `${text.slice(from, first.start)} `
      from = last.end
    }
    i += found?.length ?? 1
  }
  return { known, rest: rest + text.slice(from) }
}

/** Every Chinese term of the glossary, folded. */
export function glossaryWords(): string[] {
  return [...new Set([...entries.values()].flat().map((word) => fold(word)))]
}

function longestAt(
  words: readonly { start: number; end: number; key: string }[],
  start: number,
  text: string
): { length: number; terms: string[] } | null {
  for (let length = Math.min(longest, words.length - start); length > 0; length--) {
    const phrase = words.slice(start, start + length)
    const isJoined = phrase.every(
      (word, i) => i === 0 || /^[\s\-–—'’]+s?\s*$/.test(text.slice(phrase[i - 1]?.end, word.start))
    )
    if (!isJoined) continue
    const terms = entries.get(phrase.map((word) => word.key).join(' '))
    if (terms) return { length, terms }
  }
  return null
}

/** The words of a phrase in lower case, singular and one spelling. */
function keyOf(phrase: string): string[] {
  return phrase
    .toLowerCase()
    .split(/[\s\-–—]+/)
    .filter((word) => word !== '')
    .map((word) => spelling.get(singular(word)) ?? singular(word))
}

function singular(word: string): string {
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (/(?:ss|us|is|ics|news)$/.test(word) || word.length < 4) return word
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ches|shes|xes|sses)$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}
