/** One number at one place of a text: digits, a Chinese numeral, a share or an English number word. */
import { multiplierOf, parseChineseNumeral, parseDigits, tidyNumber } from './numerals.ts'
import type { Bound } from './qualifiers.ts'
import { unitAt } from './units.ts'

export interface Operand {
  end: number
  value: number
  upper: number | null
  /** Measure word behind it, '' where none. */
  unit: string
  /** Multiplier (万, 亿) that it was written with, else 1. */
  factor: number
  /** 余 or 多 inside it, else ''. */
  inner: string
  kind: 'number' | 'year' | 'ordinal' | 'article'
  /** Set where the words themselves bound it: 过半. */
  bound?: Bound
  inWords: boolean
  /** 百, 千, 万 alone count only with a qualifier: 近百, 万余, but not 百校, 万人大会. */
  needsQualifier: boolean
}

const arabic = /^(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/
const chinese = /^[零〇一二两三四五六七八九十百千万亿]+/
const fixed: [RegExp, number, string, Bound?][] = [
  [/^半数/, 50, '%'],
  [/^一半/, 50, '%'],
  [/^过半(?!决|山)/, 50, '%', 'above'],
  [/^近半(?!年|个|天|世|月|数)/, 50, '%', 'near'],
  [/^翻一番/, 2, '倍'],
  [/^翻[两二]番/, 4, '倍'],
  [/^翻三番/, 8, '倍'],
  [/^half (?:of|the|its|their)\b/, 50, '%'],
  [/^two[- ]thirds\b/, 66.6666666667, '%'],
  [/^one[- ]third\b/, 33.3333333333, '%'],
  [/^three[- ]quarters\b/, 75, '%'],
]
const plainNumber = {
  upper: null,
  unit: '',
  factor: 1,
  inner: '',
  kind: 'number',
  inWords: false,
  needsQualifier: false,
} as const

/** Reads the number that begins at `i` of a plain text, with its measure word; null if none does. */
export function readOperand(plain: string, i: number): Operand | null {
  const rest = plain.slice(i, i + 40)
  return (
    readFixed(rest, i) ??
    readFraction(rest, i) ??
    readOrdinal(rest, i) ??
    readArabic(rest, i) ??
    readChinese(plain, rest, i) ??
    readEnglishWord(rest, i)
  )
}

function readFixed(rest: string, i: number): Operand | null {
  for (const [pattern, value, unit, bound] of fixed) {
    const found = pattern.exec(rest)?.[0]
    if (found === undefined) continue
    const end = i + (unit === '%' && /^half/.test(found) ? 4 : found.length)
    return { ...plainNumber, end, value, unit, inWords: true, ...(bound ? { bound } : {}) }
  }
  return null
}

function readFraction(rest: string, i: number): Operand | null {
  const found =
    /^([百千万十\d一二三四五六七八九]+)分之([零〇一二两三四五六七八九十百点\d.]+)(?:[至到-](?:百分之)?([零一二两三四五六七八九十百点\d.]+))?/.exec(
      rest
    )
  if (!found) return null
  const [whole, below = '', above = '', upper] = found
  const base = amount(below)
  const part = amount(above)
  if (base === null || part === null || base === 0) return null
  const top = upper === undefined ? null : amount(upper)
  const share = (n: number) => tidyNumber((n / base) * 100)
  return {
    ...plainNumber,
    end: i + whole.length,
    value: share(part),
    upper: top === null ? null : share(top),
    unit: '%',
    inWords: true,
  }
}

function amount(text: string): number | null {
  if (/^[\d.]+$/.test(text)) return Number(text)
  const [whole = '', decimals] = text.split('点')
  const value = parseChineseNumeral(whole)
  if (value === null || decimals === undefined) return value
  const digits = Array.from(decimals, (character) => parseChineseNumeral(character) ?? 0)
  return Number(`${value}.${digits.join('')}`)
}

function readOrdinal(rest: string, i: number): Operand | null {
  const found =
    /^第 ?(\d+|[零一二三四五六七八九十百]+)/.exec(rest) ?? /^(\d+)(?:st|nd|rd|th)\b/.exec(rest)
  const value = amount(found?.[1] ?? '')
  if (!found || value === null) return null
  return { ...plainNumber, end: i + found[0].length, value, kind: 'ordinal', inWords: true }
}

function readArabic(rest: string, i: number): Operand | null {
  const currency = /^[¥￥] ?/.exec(rest)?.[0] ?? ''
  const digits = arabic.exec(rest.slice(currency.length))?.[0]
  if (digits === undefined) return null
  let at = currency.length + digits.length
  const between = /^ ?([余多来]?)([十百千万亿]*)([余多来]?)([万亿]?)/.exec(rest.slice(at))
  const [whole = '', early = '', first = '', late = '', last = ''] = between ?? []
  const multiplier = first + last
  if (multiplier !== '' || early !== '') at += whole.length
  const space = /^ (?=\p{Script=Han}|%)/u.test(rest.slice(at)) ? 1 : 0
  const unit = unitAt(rest.slice(at + space))
  const year = /^(?:19|20)\d\d$/.test(digits) && multiplier === '' && early === ''
  const factor = multiplierOf(multiplier)
  return {
    ...plainNumber,
    end: i + at + (unit === '' ? 0 : space + unit.length),
    value: parseDigits(digits, factor) * (unit === '成' ? 10 : 1),
    unit: unit === '成' ? '%' : unit || (currency === '' ? '' : '元'),
    factor,
    inner: early || late,
    kind: year && /^(?:|年|年度|学年|届|级)$/.test(unit) ? 'year' : 'number',
  }
}

/** Measure words that a Chinese numeral before them often does not count: 二级, 十分, 三点, 一路. */
const unsure = /^(?:级|分|度|点|路|环|头|年级|层|岁月|面|口|块|股份|本|校|院|道|节|步|人|时|天|园)$/
const surePair =
  /^(?:两级|两校|三级|四级|五级|[两三四五六七八九十百]+(?:人|天)|[一二三四五六七八九十]+人次)/

/** Names that begin like a number with its measure word. */
const placeNames = /^(?:三门[峡县]|五台|七台河|九台|三台|五家渠|万年县|百色|千岛)/
const consecutive = /^(?:一[二两]|[二两]三|三[四五]|四五|五六|六七|七八|八九)$/

function readChinese(plain: string, rest: string, i: number): Operand | null {
  const run = chinese.exec(rest)?.[0]
  if (run === undefined || placeNames.test(rest)) return null
  const previous = plain.charAt(i - 1)
  if (/[统唯同单专归划合第之逐]/.test(previous) || chinese.test(previous)) return null
  const few = /^[几数]/.test(rest.slice(run.length)) && run.endsWith('十') ? 1 : 0
  let at = run.length + few
  const inner = /^[余多来]/.exec(rest.slice(at))?.[0] ?? ''
  at += inner.length
  const late = inner === '' ? '' : (/^[万亿]/.exec(rest.slice(at))?.[0] ?? '')
  at += late.length
  const unit =
    unitAt(rest.slice(at)) || (/^大(?!学|力|会|批|量|多|家|幅)/.test(rest.slice(at)) ? '大' : '')
  const approximate = consecutive.test(run)
  const value = approximate ? parseChineseNumeral(run.charAt(0)) : parseChineseNumeral(run)
  if (value === null || /^[零〇]+$/.test(run)) return null
  const multiplierOnly = /^[百千万亿]+$/.test(run)
  if (
    unit === '' &&
    !(multiplierOnly && (inner !== '' || /^[^\p{Script=Han}]|^$/u.test(rest.slice(at))))
  )
    return null
  if (run.length === 1 && unsure.test(unit) && !surePair.test(run + unit) && !multiplierOnly)
    return null
  const end = i + at + unit.length
  const common = { ...plainNumber, end, unit, inWords: true }
  const full = value * multiplierOf(late)
  if (unit === '成') return { ...common, value: full * 10, unit: '%' }
  // 二十大 is the name of a congress, 四大行动 counts.
  if (unit === '届' || (unit === '大' && value > 10))
    return { ...common, value: full, kind: 'ordinal' }
  if (unit === '年' && full >= 1900 && full < 2100) return { ...common, value: full, kind: 'year' }
  if (run === '一') return { ...common, value: 1, kind: 'article' }
  return {
    ...common,
    value: full,
    upper: approximate ? parseChineseNumeral(run.charAt(1)) : null,
    inner: inner || (few ? '多' : ''),
    needsQualifier: multiplierOnly && inner === '',
  }
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' '
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const englishWord = new RegExp(
  `^(?:(${tens.join('|')})(?:[- ](${small.slice(1, 10).join('|')}))?|(${small.slice(2).join('|')}))\\b`
)

function readEnglishWord(rest: string, i: number): Operand | null {
  const found = englishWord.exec(rest)
  if (!found) return null
  const [whole, ten, digit, low] = found
  const value =
    low === undefined
      ? (tens.indexOf(ten ?? '') + 2) * 10 + Math.max(0, small.indexOf(digit ?? 'zero'))
      : small.indexOf(low)
  return { ...plainNumber, end: i + whole.length, value, inWords: true }
}

const factors = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['mn', 1e6],
  ['bn', 1e9],
])

/** The English multiplier, per cent or currency behind a number, e.g. ` million yuan`; null if none. */
export function readEnglishUnit(
  plain: string,
  i: number
): { end: number; factor: number; unit: string } | null {
  const found =
    /^[ -]?(hundred|thousand|million|billion|trillion|mn|bn)?(?: ?(percentage points?|percent|per cent|pct|%|yuan|rmb|cny|renminbi))?(?![a-z])/.exec(
      plain.slice(i, i + 40)
    )
  const [whole = '', factor, unit = ''] = found ?? []
  if (factor === undefined && unit === '') return null
  const folded = /^percentage/.test(unit) ? '百分点' : /^(?:per|pct|%)/.test(unit) ? '%' : ''
  return {
    end: i + whole.length,
    factor: factors.get(factor ?? '') ?? 1,
    unit: folded || (unit === '' ? '' : '元'),
  }
}
