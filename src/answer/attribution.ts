/** Which of the cited provinces a number of a sentence is said of. */
import type { NumberMention } from '../lib/numbers.ts'
import type { Claims, NamedProvince } from './claims.ts'

const joined = /^(?:[省市]|自治区)?[\s、，,和与及跟同以]*(?:and|&)?\s*$/i
const inOrder = /分别|依次|各为|respectively/i

/**
 * The cited provinces whose reports must each state the number; empty where the sentence leaves it
 * open. `北京和天津分别为80%和96%` gives each number its own province, otherwise the names that stand
 * together nearest before the number.
 */
export function provincesOf(
  number: NumberMention,
  claims: Claims,
  cited: readonly string[]
): readonly string[] {
  if (new Set(cited).size < 2) return []
  const ordered = orderedProvince(number, claims)
  if (ordered !== null) return cited.includes(ordered) ? [ordered] : []
  for (const group of groupsBefore(number, claims).toReversed()) {
    const own = group.map((name) => name.province).filter((province) => cited.includes(province))
    if (own.length > 0) return own
  }
  return []
}

function orderedProvince(number: NumberMention, claims: Claims): string | null {
  const word = inOrder.exec(claims.plain)
  if (!word) return null
  const english = /^r/i.test(word[0])
  const names = groupsBefore(number, claims).at(english ? 0 : -1) ?? []
  const last = names.at(-1)?.end ?? 0
  const numbers = claims.numbers.filter(
    (other) => other.start > last && other.unit === number.unit && other.kind === number.kind
  )
  const place = numbers.indexOf(number)
  return numbers.length === names.length ? (names[place]?.province ?? null) : null
}

function groupsBefore(number: NumberMention, claims: Claims): NamedProvince[][] {
  const groups: NamedProvince[][] = []
  for (const name of claims.named) {
    if (name.start >= number.start) break
    const open = groups.at(-1)
    const before = open?.at(-1)
    if (open && before && joined.test(claims.plain.slice(before.end, name.start))) open.push(name)
    else groups.push([name])
  }
  return groups
}
