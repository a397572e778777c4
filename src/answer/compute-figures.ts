/** Differences and totals, computed from figures of the same unit. */
import { multiplierOf, tidyNumber } from '../lib/numerals.ts'
import { type Bound, qualifierAfter, qualifierBefore } from '../lib/qualifiers.ts'
import { unitsAgree } from '../lib/units.ts'
import type { Figure } from './figures.ts'

/** A number that was computed from figures, and what from. */
export interface ComputedNumber {
  value: number
  unit: string
  /** `约` where a part is not exact, else ''. */
  qualifier: string
  parts: readonly Figure[]
}

/** How much more `a` is than `b` (never negative), or null where their units do not agree. */
export function differenceOf(a: Figure, b: Figure): ComputedNumber | null {
  if (!unitsAgree(a.unit, b.unit)) return null
  return computed(Math.abs(a.value - b.value), a.unit === '%' ? '百分点' : a.unit, [a, b])
}

/** The sum of figures, or null where units do not agree or cannot be added (shares). */
export function totalOf(parts: readonly Figure[]): ComputedNumber | null {
  const [first] = parts
  if (!first || first.unit === '%' || parts.some((part) => !unitsAgree(part.unit, first.unit)))
    return null
  return computed(
    parts.reduce((sum, part) => sum + part.value, 0),
    first.unit,
    parts
  )
}

function computed(value: number, unit: string, parts: readonly Figure[]): ComputedNumber {
  const exact = parts.every((part) => boundOf(part) === 'exact' && part.upper === null)
  const coarsest = Math.max(...parts.map(stepOf))
  // 4.9万 − 4277: no more is known of the result than of the rounded one.
  const isRounded =
    coarsest > 1 && parts.some((part) => tidyNumber(part.value / coarsest) % 1 !== 0)
  const rounded = Math.round(value / coarsest) * coarsest
  return {
    value: tidyNumber(isRounded && rounded > 0 ? rounded : value),
    unit,
    qualifier: exact && !isRounded ? '' : '约',
    parts,
  }
}

/** What the last digit written of a figure counts: 1000 of 4.9万, 1 of 4277. */
function stepOf({ text }: Figure): number {
  const written = /\d[\d,]*(?:\.(\d+))?\s*([千百]?[万亿]*)/.exec(text)
  return multiplierOf(written?.[2] ?? '') / 10 ** (written?.[1]?.length ?? 0)
}

/** A number as people write it: 24000 人 → `2.4万人`, 80 % → `80%`. */
export function formatQuantity(value: number, unit: string): string {
  if (unit === '百分点') return `${value}个百分点`
  for (const [size, name] of [
    [1e8, '亿'],
    [1e4, '万'],
  ] as const) {
    const short = tidyNumber(value / size)
    if (value >= size && /^\d+(?:\.\d{1,2})?$/.test(String(short))) return `${short}${name}${unit}`
  }
  return `${value}${unit}`
}

/** How the qualifier of a figure bounds it. */
export function boundOf(figure: Figure): Bound {
  const { qualifier } = figure
  if (qualifier === '') return 'exact'
  if (/^[余多来]$/.test(qualifier)) return 'above'
  return qualifierBefore(qualifier)?.bound ?? qualifierAfter(qualifier)?.bound ?? 'about'
}
