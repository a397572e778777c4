/** Qualifiers: words that make a number a bound or an approximation. */

/** How a number is bounded: at least, at most, just below, roughly, or exactly. */
export type Bound = 'above' | 'below' | 'near' | 'about' | 'exact'

const before: [Bound, string][] = [
  [
    'below',
    '不超过 不多于 不高于 不大于 不足 不到 低于 少于 小于 至多 最多 未达到? 未满 控制在 no more than|not more than|at most|up to|fewer than|less than|below|under',
  ],
  [
    'above',
    '不低于 不少于 不小于 不下 超过了? 超出 超 逾 突破了? 高于 多于 大于 至少 最少 过 上 数 几 more than|over|above|at least|exceed(?:s|ed|ing)?|no less than|not less than|no fewer than|upwards of|surpass(?:es|ed|ing)?',
  ],
  ['near', '接近 将近 近 nearly|almost|close to|just under'],
  ['about', '大约 约为 约有 约 大概 about|around|roughly|approximately|some|an? estimated'],
]
const prefixes = before.map(([bound, list]) => {
  const parts = list.split(' ')
  const chinese = parts.filter((part) => /^\p{Script=Han}/u.test(part)).join('|')
  const english = list.slice(list.search(/[a-z]/))
  return { bound, pattern: new RegExp(`(?:${chinese}|\\b(?:${english}) ?)$`) }
})
const suffixes: [Bound, RegExp][] = [
  ['above', /^(?:及?以上|之多|\+(?!\d)| ?(?:or more|and above|and over|plus)\b)/],
  ['below', /^(?:及?以下|以内|之内| ?(?:or less|or fewer|and below)\b)/],
  ['about', /^(?:左右|上下)/],
]

/** The qualifier that ends a folded text, e.g. `超过` in `压减率超过`; null if none does. */
export function qualifierBefore(text: string): { word: string; bound: Bound } | null {
  let longest: { word: string; bound: Bound } | null = null
  for (const { bound, pattern } of prefixes) {
    const word = pattern.exec(text)?.[0]
    // 不少于 ends in 少于 and means the opposite.
    if (word !== undefined && word.length > (longest?.word.length ?? 0)) longest = { word, bound }
  }
  return longest && !isPartOfWord(text, longest.word) ? longest : null
}

/** The qualifier a folded text begins with, e.g. `以上`; null if it begins with none. */
export function qualifierAfter(text: string): { word: string; bound: Bound } | null {
  for (const [bound, pattern] of suffixes) {
    const word = pattern.exec(text)?.[0]
    if (word !== undefined) return { word, bound }
  }
  return null
}

/** 近, 过, 上, 数, 超, 约 and 几 also end ordinary words (最近, 通过, 线上, 人数). */
function isPartOfWord(text: string, word: string): boolean {
  const previous = text.charAt(text.length - word.length - 1)
  const common: Record<string, string> = {
    近: '最临靠附邻新贴远走亲',
    过: '通经不透越渡超路',
    上: '线以网会路马早晚课向加赶跟身世历实基大本史术事际',
    数: '人次指倍总多少参系岁级度分件字函',
    约: '节条签大集制预邀合公履违',
    超: '赶反',
    几: '茶',
  }
  return previous !== '' && (common[word]?.includes(previous) ?? false)
}
