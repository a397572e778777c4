/** Numerals: the value of digits and Chinese numerals, with 十 百 千 万 亿. */

const digits = new Map(Array.from('零一二三四五六七八九', (character, value) => [character, value]))
digits.set('〇', 0).set('两', 2)
const small = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
const large = new Map([
  ['万', 1e4],
  ['亿', 1e8],
])

/** The factor of a multiplier such as `万`, `百万` or `万亿`; 1 for ''. */
export function multiplierOf(text: string): number {
  let factor = 1
  for (const character of text) factor *= small.get(character) ?? large.get(character) ?? 1
  return factor
}

/** The value of a whole Chinese numeral (`三十二`, `一百零五`, `二〇二一`, `十二万`), or null. */
export function parseChineseNumeral(text: string): number | null {
  if (text === '') return null
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text))
    return Number(Array.from(text, (character) => digits.get(character)).join(''))
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const character of text) {
    const value = digits.get(character)
    const unit = small.get(character)
    const factor = large.get(character)
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null
      digit = value
    } else if (unit !== undefined) {
      section += (digit ?? 1) * unit
      digit = null
    } else if (factor !== undefined) {
      const whole = section + (digit ?? 0)
      if (factor === 1e8) total = (total + whole || 1) * factor
      else total += (whole || 1) * factor
      section = 0
      digit = null
    } else return null
  }
  return total + section + (digit ?? 0)
}

/** `1,200` → 1200; decimals are rounded free of binary noise. */
export function parseDigits(text: string, factor = 1): number {
  return tidyNumber(Number(text.replaceAll(',', '')) * factor)
}

/** Rounds binary noise away: 14.65 × 10⁸ is 1465000000, not …999.99. */
export function tidyNumber(value: number): number {
  return Number(value.toPrecision(12))
}
