/** Whether a number of a sentence is a number of a paragraph: value, unit and qualifier. */
import type { NumberMention } from '../lib/numbers.ts'
import type { Bound } from '../lib/qualifiers.ts'
import { fold } from '../lib/text.ts'
import { unitsAgree } from '../lib/units.ts'
import type { ReadParagraph } from './paragraph-index.ts'

/** `value` fits, and so does the qualifier, or it was left out, or it says something else. */
export type NumberMatch = 'same' | 'unqualified' | 'requalified'

export interface MatchedNumber {
  match: NumberMatch
  /** The paragraph's own mention; null for a code, which only has to occur. */
  mention: NumberMention | null
}

/** How a number of a sentence stands in a paragraph, best match first; empty where it does not. */
export function matchNumber(
  number: NumberMention,
  paragraph: ReadParagraph,
  { english = false, cell = false } = {}
): MatchedNumber[] {
  if (number.kind === 'code')
    return hasWhole(paragraph.folded, fold(number.text)) ? [{ match: 'same', mention: null }] : []
  const found: MatchedNumber[] = []
  for (const own of paragraph.numbers) {
    if (own.kind === 'list' || own.kind === 'code') continue
    if (!kindsAgree(number, own) || !unitsFit(number, own, paragraph, english, cell)) continue
    const match = compareValues(number, own)
    if (match) found.push({ match, mention: own })
  }
  const rank = { same: 0, unqualified: 1, requalified: 2 } satisfies Record<NumberMatch, number>
  return found.sort((a, b) => rank[a.match] - rank[b.match])
}

function kindsAgree(number: NumberMention, own: NumberMention): boolean {
  if (number.unit === '届' && own.unit === '届') return true
  if (number.kind === 'ordinal' || own.kind === 'ordinal')
    return number.kind === own.kind && number.unit === own.unit
  if (number.kind === 'year')
    return own.kind === 'year' || (number.unit === '年' && own.unit === '')
  return own.kind !== 'year' || number.unit === ''
}

function unitsFit(
  number: NumberMention,
  own: NumberMention,
  paragraph: ReadParagraph,
  english: boolean,
  cell: boolean
): boolean {
  if (number.kind === 'year' || number.kind === 'ordinal') return true
  if (number.unit === own.unit || unitsAgree(number.unit, own.unit)) return true
  const share = (unit: string) => unit === '%' || unit === '百分点'
  if (number.unit === '') return cell || !share(own.unit)
  if (own.unit === '大') return /^[个项条]$/.test(number.unit)
  // 学习人次突破3000万: the unit stands before the number.
  if (own.unit === '')
    return paragraph.text.slice(Math.max(0, own.start - 16), own.start).includes(number.unit)
  return english && !share(number.unit) && !share(own.unit) && number.unit !== '元'
}

function compareValues(number: NumberMention, own: NumberMention): NumberMatch | null {
  if (equal(number.value, own.value) && (number.upper ?? null) === (own.upper ?? null))
    return compareBounds(number.bound, own.bound)
  return number.upper === null && own.upper === null && isRounded(number, own) ? 'same' : null
}

const fitting = {
  exact: ['exact', 'about'],
  above: ['above'],
  below: ['below'],
  near: ['near', 'about'],
  about: ['about', 'near'],
} satisfies Record<Bound, Bound[]>

function compareBounds(said: Bound, own: Bound): NumberMatch {
  const allowed: readonly Bound[] = fitting[own]
  if (allowed.includes(said)) return 'same'
  return said === 'exact' ? 'unqualified' : 'requalified'
}

/** 700多个 for 733个, 约1500 for 1502: rounded, and said to be. */
function isRounded(number: NumberMention, own: NumberMention): boolean {
  if (own.bound !== 'exact' || number.bound === 'exact' || number.bound === 'below') return false
  if (number.value <= 0 || Math.abs(number.value - own.value) > own.value * 0.15) return false
  const digits = Math.trunc(number.value).toString()
  const step = 10 ** (digits.length - digits.replace(/0+$/, '').length)
  if (step === 1) return false
  const round =
    number.bound === 'above' ? Math.floor : number.bound === 'near' ? Math.ceil : Math.round
  return equal(round(own.value / step) * step, number.value)
}

function equal(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}

function hasWhole(text: string, code: string): boolean {
  for (let i = text.indexOf(code); i >= 0; i = text.indexOf(code, i + 1)) {
    const around = text.charAt(i - 1) + text.charAt(i + code.length)
    if (!/[\d.+]/.test(around.trim().charAt(0)) && !/\d/.test(text.charAt(i + code.length)))
      return true
  }
  return false
}
