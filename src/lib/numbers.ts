/** Numbers as people write them in Chinese and English, found in running text with unit and qualifier. */
import { readCode, readListNumeral } from './number-codes.ts'
import { type Operand, readEnglishUnit, readOperand } from './number-operand.ts'
import { type Bound, qualifierAfter, qualifierBefore } from './qualifiers.ts'
import { toSimplified } from './text.ts'
import { baseUnit } from './units.ts'

export type NumberKind =
  /** Something counted or measured: 733个, 2.4万人, 三项. */
  | 'quantity'
  /** A share, in per cent: 80%, 百分之八十, 八成, 一半, 三分之二. */
  | 'percent'
  /** A calendar year or a span of years. */
  | 'year'
  /** 第四, 3rd, 十九届. */
  | 'ordinal'
  /** 一是, 二、, (3), 1. before an item. */
  | 'list'
  /** 一个, 一批: says hardly more than an article. */
  | 'article'
  /** Part of a name: 1+X, 2.0, 5G, K12. */
  | 'code'

export interface NumberMention {
  /** Offsets of number and unit in the text (UTF-16 units). */
  start: number
  end: number
  /** As written, with qualifier: `超过80%`, `300余个`. */
  text: string
  /** In the base unit: 2.4万人 → 24000. A range has its lower bound; 0 for a code. */
  value: number
  upper: number | null
  /** Base unit: `人`, `%`, `百分点`, `元`…; '' where none follows. */
  unit: string
  /** The qualifying words as written, `超过`, `余`; '' for an exact number. */
  qualifier: string
  bound: Bound
  kind: NumberKind
  /** Whether it is written in words (三项, twelve) instead of digits. */
  inWords: boolean
}

const rangeSign = /^ ?(?:[-–—~〜∼]{1,2}|至|到| to ) ?/

/**
 * All numbers of a text in reading order. Understands full width, thousands separators, decimals,
 * multipliers, Chinese numerals before a measure word, shares, ranges, years, ordinals, qualifiers
 * and English numbers. Never throws.
 */
export function findNumbers(text: string): NumberMention[] {
  const plain = plainForm(text)
  const mentions: NumberMention[] = []
  let i = 0
  while (i < plain.length) {
    const mention = mayStart.test(plain.charAt(i)) ? readMention(text, plain, i) : null
    if (mention) mentions.push(mention)
    i = mention ? Math.max(mention.end, i + 1) : i + 1
  }
  return mentions
}

/** The number with its qualifier, also where that stands farther in front: 超过全省总数的25% → `超过25%`. */
export function withQualifier({ text, qualifier }: NumberMention): string {
  return text.includes(qualifier) ? text : `${qualifier}${text}`
}

const mayStart = /[\d零〇一二两三四五六七八九十百千万亿半过近翻第(①-⑳a-z¥￥]/

/**
 * The text with every character folded by itself (ASCII width, lower case, simplified), so that
 * offsets stay those of the original.
 */
export function plainForm(text: string): string {
  const folded = Array.from({ length: text.length }, (_, i) => {
    const unit = text.charAt(i)
    if (unit >= '\u4e00' && unit <= '\u9fff') return unit
    const one = unit.normalize('NFKC').toLowerCase()
    if (one.length !== 1 || /[①-⑳]/.test(unit)) return unit
    return one
  }).join('')
  const simplified = toSimplified(folded)
  return simplified.length === text.length ? simplified : folded
}

function readMention(text: string, plain: string, i: number): NumberMention | null {
  if (/[a-z]/.test(plain.charAt(i)) && /[a-z\d]/.test(plain.charAt(i - 1))) return null
  if (/\d/.test(plain.charAt(i)) && /[\d.]/.test(plain.charAt(i - 1))) return null
  const list = readListNumeral(plain, i)
  if (list > i) return bare(text, i, list, 'list')
  const code = readCode(plain, i)
  if (code > i) return bare(text, i, code, 'code')
  const first = readOperand(plain, i)
  if (!first) return null
  const second = readRangeEnd(plain, first)
  return first.kind === 'ordinal' || first.kind === 'article'
    ? { ...bare(text, i, first.end, first.kind), value: first.value, unit: first.unit }
    : qualified(text, plain, i, first, second)
}

/** Where a range goes on behind `first`: the number behind the sign, if its unit can be shared. */
function readRangeEnd(plain: string, first: Operand): Operand | null {
  const unitShared = first.unit === '' || /^(?:%|年|月|岁)$/.test(first.unit)
  const sign = rangeSign.exec(plain.slice(first.end, first.end + 8))?.[0]
  if (sign === undefined || !unitShared || first.kind === 'ordinal') return null
  const second = readOperand(plain, first.end + sign.length)
  if (!second || second.kind === 'ordinal' || second.kind === 'article') return null
  const rising = second.value >= first.value || second.factor > first.factor
  return rising ? second : null
}

function qualified(
  text: string,
  plain: string,
  start: number,
  first: Operand,
  second: Operand | null
): NumberMention | null {
  const last = second ?? first
  const shared = second && first.factor === 1 && first.unit === '' ? second.factor : 1
  const english = readEnglishUnit(plain, last.end)
  const end = english?.end ?? last.end
  const factor = english?.factor ?? 1
  const head = plain.slice(Math.max(0, start - 20), start).trimEnd()
  const written = qualifierBefore(head)
  // Over two years: for two years.
  const lasts =
    written?.word.trim() === 'over' && /^ ?(?:year|month|week|day|decade)/.test(plain.slice(end))
  const before = lasts ? null : written
  const inner = first.inner || last.inner
  const after = qualifierAfter(plain.slice(end, end + 12))
  const farther = before ? null : distantQualifier(head, english?.unit || last.unit)
  const bound =
    before?.bound ??
    first.bound ??
    farther?.bound ??
    (inner === '' ? after?.bound : 'above') ??
    'exact'
  if (first.needsQualifier && bound === 'exact') return null
  const unit = baseUnit(english?.unit || last.unit)
  const isYear = last.kind === 'year' || (first.kind === 'year' && last.unit === '')
  const from = start - (before ? distanceBefore(plain, start, before.word) : 0)
  const to = end + (after?.word.length ?? 0)
  return {
    start,
    end,
    text: text.slice(from, to),
    value: first.value * shared * factor,
    upper: second ? second.value * factor : first.upper,
    unit: isYear ? '年' : unit,
    qualifier: (before?.word.trim() ?? '') || inner || farther?.word || (after?.word.trim() ?? ''),
    bound,
    kind: isYear && factor === 1 ? 'year' : unit === '%' ? 'percent' : 'quantity',
    inWords: first.inWords,
  }
}

/** 超过中职招生总数的25%: the qualifier stands before what the share is taken of. */
function distantQualifier(head: string, unit: string): { word: string; bound: Bound } | null {
  if (unit !== '%' && unit !== '倍') return null
  const base = /[^\d,，。;；、]{3,15}$/.exec(head)?.[0] ?? ''
  if (!base.endsWith('的')) return null
  for (let length = 3; length <= base.length; length++) {
    const far = qualifierBefore(head.slice(0, head.length - length))
    if (far && far.word.length > 1) return far
  }
  return null
}

function distanceBefore(plain: string, start: number, word: string): number {
  return start - plain.slice(0, start).trimEnd().length + word.trimEnd().length
}

function bare(text: string, start: number, end: number, kind: NumberKind): NumberMention {
  return {
    start,
    end,
    text: text.slice(start, end),
    value: 0,
    upper: null,
    unit: '',
    qualifier: '',
    bound: 'exact',
    kind,
    inWords: false,
  }
}
