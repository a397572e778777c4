import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { translatePhrases } from '../../src/answer/glossary.ts'
import { lifeGlossaryEntries } from '../../src/answer/words/life-glossary-entries.ts'
import { lifeSynonymGroups } from '../../src/answer/words/life-synonym-groups.ts'
import { stateGlossaryEntries } from '../../src/answer/words/state-glossary-entries.ts'
import { stateSynonymGroups } from '../../src/answer/words/state-synonym-groups.ts'
import { workGlossaryEntries } from '../../src/answer/words/work-glossary-entries.ts'
import { workSynonymGroups } from '../../src/answer/words/work-synonym-groups.ts'
import { fold } from '../../src/lib/text.ts'

const synonymLists = [lifeSynonymGroups, workSynonymGroups, stateSynonymGroups]
const glossaryLists = [lifeGlossaryEntries, workGlossaryEntries, stateGlossaryEntries]

const entriesOf = (list: string) =>
  list.split('\n').filter((line) => line !== '' && !line.startsWith('# '))
const synonyms = synonymLists.flatMap(entriesOf)
const glossary = glossaryLists.flatMap(entriesOf)

/** The words of a rule and what stands between them. */
const readRule = (rule: string) => ({
  words: rule.split(/ [=≈>~] | /),
  signs: rule.match(/ [=≈>~] /g) ?? [],
})
const readEntry = (entry: string) => {
  const [english = '', chinese = ''] = entry.split(': ')
  return { english, chinese: chinese.split(' ') }
}

const textsIn = (folder: string, name: RegExp) =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((file) => name.test(file))
    .map((file) => readFileSync(new URL(`${folder}${file}`, import.meta.url), 'utf8'))
/** The bundled reports, and the questions asked of them and of the second corpus. */
const seen = fold(
  [
    ...textsIn('../../corpus/', /^\d.*\.md$/),
    ...textsIn('../quality/', /^(?:questions|own-.|second)\.jsonl$/),
  ].join('\n')
)

/**
 * Share of the entries that concern no bundled report and no question: an entry concerns one if any of
 * its Chinese words of two and more characters stands in it verbatim.
 */
function generalShare(entries: readonly string[], wordsOf: (entry: string) => string[]): number {
  const general = entries.filter(
    (entry) => !wordsOf(entry).some((word) => word.length > 1 && seen.includes(fold(word)))
  )
  return general.length / entries.length
}

describe('the word lists', () => {
  it('are written as keys are folded, but for capitals', () => {
    const words = synonyms.flatMap((rule) => readRule(rule).words)
    expect(words.filter((word) => fold(word) !== word.toLowerCase())).toEqual([])
  })

  it('are read against reports and questions', () => {
    expect(seen).toContain('双减')
    expect(seen).toContain('哪些省')
  })

  it.each(synonymLists.map((list) => [list.split('\n')[1], list]))(
    'are general: synonyms from %s on',
    (_, list = '') => {
      expect(generalShare(entriesOf(list), (rule) => readRule(rule).words)).toBeGreaterThan(0.8)
    }
  )

  it.each(glossaryLists.map((list) => [list.split('\n')[1], list]))(
    'are general: glossary from %s on',
    (_, list = '') => {
      expect(generalShare(entriesOf(list), (entry) => readEntry(entry).chinese)).toBeGreaterThan(
        0.8
      )
    }
  )
})

describe('the synonyms', () => {
  it('are rules of one kind, with words on both sides', () => {
    const form = /^[^\s#]+(?:(?: = [^\s]+)+|(?: ≈ [^\s]+)+| [>~](?: [^\s=≈>~]+)+)$/u
    expect(synonyms.filter((rule) => !form.test(rule))).toEqual([])
  })

  it('relate no word to itself', () => {
    const own = synonyms.filter((rule) => {
      const words = readRule(rule).words.map((word) => fold(word))
      return new Set(words).size < words.length
    })
    expect(own).toEqual([])
  })

  it('say nothing twice', () => {
    const keys = synonyms.map((rule) => {
      const { words, signs } = readRule(rule)
      const isDirected = /[>~]/.test(signs[0] ?? '')
      const [head = '', ...rest] = words
      return `${signs[0]}${isDirected ? [head, ...rest.sort()] : words.sort()}`
    })
    expect(keys.filter((key, i) => keys.indexOf(key) < i)).toEqual([])
  })
})

describe('the glossary', () => {
  it('holds English in lower case and Chinese words', () => {
    const form = /^[a-z0-9+&]+(?: [a-z0-9+&]+)*: \S*[\p{Script=Han}\dA-Z]\S*(?: \S+)*$/u
    expect(glossary.filter((entry) => !form.test(entry))).toEqual([])
  })

  it('gives for every English term its own Chinese words, so none is there twice', () => {
    const lost = glossary.filter((entry) => {
      const { english, chinese } = readEntry(entry)
      const { known, rest } = translatePhrases(english)
      return known.length !== 1 || known[0]?.join(' ') !== chinese.join(' ') || rest.trim() !== ''
    })
    expect(lost).toEqual([])
    expect(new Set(glossary).size).toBe(glossary.length)
  })
})
