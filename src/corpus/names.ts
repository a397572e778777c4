/** Names of places in a question: where they stand, which provinces they mean, what they do there. */
import { betweenNames, groupNames, isInstitution, type Role, roleOf } from './name-role.ts'
import { findMisspelt } from './name-sound.ts'
import { findNameWords, keyOf, type NameKind, type NameWord } from './name-words.ts'

export interface NameHit {
  /** UTF-16 offsets in the text as given. */
  start: number
  end: number
  /** The name as written. */
  text: string
  kind: NameKind
  /** Simplified short names; several for a region or a run of abbreviations. */
  provinces: string[]
  /** `scope`: the name is the reporter; `topic`: it is spoken of; `unsure`: either. */
  role: Role
  /** For kind `sound`: the name as it was read. */
  readAs?: string
}

/** All names of provinces, cities and regions in a text, in order, without overlaps. */
export function findNames(text: string): NameHit[] {
  const key = keyOf(text)
  const exact = findNameWords(key)
  const misspelt = findMisspelt(key, exact)
  const words: (NameWord & { readAs?: string })[] = [...exact, ...misspelt].sort(
    (a, b) => a.start - b.start
  )
  const roles = new Map<NameWord, Role>()
  let hasReporter = false
  for (const group of groupNames(key, words)) {
    for (const [word, role] of rolesOf(key, group.words, hasReporter)) roles.set(word, role)
    hasReporter ||= group.words.some((word) => roles.get(word) === 'scope')
  }
  return words.map((word) => ({
    start: word.start,
    end: word.end,
    text: text.slice(word.start, word.end),
    kind: word.kind,
    provinces: [...word.provinces],
    role: roles.get(word) ?? 'unsure',
    ...(word.readAs === undefined ? {} : { readAs: word.readAs }),
  }))
}

function rolesOf(
  key: string,
  group: NameWord[],
  hasReporter: boolean
): (readonly [NameWord, Role])[] {
  const free = group.filter((word) => !isInstitution(key, word))
  const topics = group
    .filter((word) => !free.includes(word))
    .map((word) => [word, 'topic'] as const)
  if (free.length === 0) return topics
  const role = roleOf(key, { words: free }, hasReporter)
  const roles = free.map((word, i) => [word, roleInGroup(key, free, i, role)] as const)
  return [...topics, ...roles]
}

const partners =
  /^(?:的|之间|一起|共同|开展|进行)*[^,，。?？在各的]{0,4}(?:合作|共建|结对|协作|对接|签约|签署|携手|联合|互认|合建|联办)/u

function roleInGroup(key: string, group: NameWord[], index: number, role: Role): Role {
  const word = group[index]
  const previous = group[index - 1]
  if (word === undefined || previous === undefined || role !== 'scope') return role
  const between = key.slice(previous.end, word.start)
  // 广东省深圳市: the city narrows the province and names no second reporter.
  const narrows = word.kind === 'city' && between === '' && previous.kind !== 'city'
  if (narrows && word.provinces.every((p) => previous.provinces.includes(p))) return 'topic'
  const hasPartner = group.length === 2 && partners.test(key.slice(word.end))
  if (hasPartner && /^[与跟同]$/.test(between)) return 'topic'
  if (hasPartner && between === '和') return 'unsure'
  return role
}

const behind =
  /^(?:等)?(?:[两三四五六七八九十\d]+个?(?:省区市|省市区|省市|省区|省份|省|市|地)|各?(?:省区市|省市区|省市|省区|省份)|各[省市地区]|的(?:省区市|省市区|省市|省区|省份)|两地|地区)?(?:那边|这边|那里|那儿)?(?:的)?(?:(?:这|那)?[份篇]?(?:工作|年度)?报告(?:里|中|内)?(?:的)?(?!期|厅|书|人))?/u
const behindEnglish =
  /^(?:['’]s?(?![a-z]))?(?:\s+(?:provinces?|municipalit(?:y|ies)|city|regions?)\b)?(?:\s+reports?\b)?(?:['’]s?(?![a-z]))?/i
const beforeName =
  /(?:(?<![现存正所])在|关于|\b(?:in|of|for|from|by|about|at)\s+(?:the\s+)?|\bthe\s+)$/i

/**
 * The text without the given names and what belongs to them (省, 市, 的, 报告, in, 's), so that the topic
 * is left: `北京、上海的“双减”` → `“双减”`.
 */
export function removeNames(text: string, hits: readonly NameHit[]): string {
  const key = keyOf(text)
  const sorted = [...hits].sort((a, b) => a.start - b.start)
  const spans: { start: number; end: number }[] = []
  for (const hit of sorted) {
    const isLatin = /[a-z]/.test(key.charAt(hit.start))
    const tail = (isLatin ? behindEnglish : behind).exec(key.slice(hit.end))?.[0] ?? ''
    const head = beforeName.exec(key.slice(0, hit.start))?.[0] ?? ''
    const last = spans.at(-1)
    const end = hit.end + tail.length
    if (last && betweenNames.test(key.slice(last.end, hit.start))) last.end = end
    else spans.push({ start: Math.max(hit.start - head.length, last?.end ?? 0), end })
  }
  let rest = ''
  let from = 0
  for (const span of spans) {
    rest += text.slice(from, span.start)
    if (/[A-Za-z0-9]$/.test(rest) && /^\s*[A-Za-z0-9]/.test(text.slice(span.end))) rest += ' '
    from = span.end
  }
  rest += text.slice(from)
  return rest
    .replace(/\s+/g, ' ')
    .replace(/^[\s、，,：:]+/u, '')
    .trim()
}
