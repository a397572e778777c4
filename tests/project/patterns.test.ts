import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** Repeated groups of a pattern's source, without their parentheses. */
function repeatedGroups(source: string): string[] {
  const groups: string[] = []
  const open: number[] = []
  let inClass = false
  for (let i = 0; i < source.length; i++) {
    const character = source.charAt(i)
    if (character === '\\') i++
    else if (inClass) inClass = character !== ']'
    else if (character === '[') inClass = true
    else if (character === '(') open.push(i)
    else if (character === ')') {
      const start = open.pop()
      if (start !== undefined && /^(?:[*+]|\{\d+,\})/.test(source.slice(i + 1)))
        groups.push(source.slice(start + 1, i).replace(/^\?[:=!]/, ''))
    }
  }
  return groups
}

/** Both readings of an optional last character: 之间的? is 之间 and 之间的. */
function readings(alternative: string): string[] {
  return alternative.endsWith('?')
    ? [alternative.slice(0, -1), alternative.slice(0, -2)]
    : [alternative]
}

function isJoined(word: string, words: ReadonlySet<string>, parts = 0): boolean {
  if (word === '') return parts > 1
  return Array.from(word, (_, i) => i + 1).some(
    (length) => words.has(word.slice(0, length)) && isJoined(word.slice(length), words, parts + 1)
  )
}

/** Whether some text can be read as the repetitions of a group in more than one way. */
function isAmbiguous(group: string): boolean {
  if (/^\[[^\]]*\][*+]$/.test(group)) return true
  const alternatives = group.split(/(?<!\\)\|/)
  const words = new Set(alternatives.flatMap(readings).filter((w) => /^\p{L}+$/u.test(w)))
  const runs = alternatives.some((alternative) => /^\[[^\]]*\][*+]$/.test(alternative))
  return runs || [...words].some((word) => isJoined(word, words))
}

function patternsOf(file: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node) || ts.isTemplateLiteral(node))
      found.push(node.getText())
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true))
  return found
}

const files = ['src', 'web'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
)

test('no pattern repeats a group that can be read in two ways, which would take for ever', () => {
  const ambiguous = files.flatMap((file) =>
    patternsOf(file)
      .flatMap(repeatedGroups)
      .filter(isAmbiguous)
      .map((group) => `${file}: (${group})`)
  )
  expect(ambiguous).toEqual([])
})

test.each(['的|之间的?', '省|市|省市', '各|[一二]+', '达到|达|到'])('%s is ambiguous', (group) => {
  expect(isAmbiguous(group)).toBe(true)
})
