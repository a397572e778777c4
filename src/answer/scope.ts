/** The scope of a question: which of the places it names it asks about, and which it leaves out. */
import type { NameHit } from '../corpus/names.ts'

export interface Scope {
  provinces: string[]
  kind: 'given' | 'named' | 'region' | 'unsure' | 'carried' | 'none'
}

export interface NamedScope extends Scope {
  excluded: string[]
  unsure: string[]
}

/** Which provinces the names of a question put in scope; `given` ones from outside win. */
export function readScope(question: string, hits: NameHit[], given: readonly string[]): NamedScope {
  const exceptions = exceptionStarts(question)
  const isExcluded = (hit: NameHit) => exceptions.has(hit.start)
  const excluded = hits.filter(isExcluded).flatMap((hit) => hit.provinces)
  const inScope = hits.filter((hit) => hit.role === 'scope' && !isExcluded(hit))
  const unsure = hits.filter((hit) => hit.role === 'unsure').flatMap((hit) => hit.provinces)
  if (given.length > 0) return { provinces: [...given], kind: 'given', excluded, unsure: [] }
  const provinces = [...new Set(inScope.flatMap((hit) => hit.provinces))]
  if (provinces.length === 0 && unsure.length > 0) {
    const isRegion = hits.some((hit) => hit.role === 'unsure' && hit.kind === 'region')
    return {
      provinces: [...new Set(unsure)],
      kind: isRegion ? 'region' : 'unsure',
      excluded: [...new Set(excluded)],
      unsure: [...new Set(unsure)],
    }
  }
  const isRegion = inScope.some((hit) => hit.kind === 'region')
  const kind = provinces.length === 0 ? 'none' : isRegion ? 'region' : 'named'
  return { provinces, kind, excluded: [...new Set(excluded)], unsure: [...new Set(unsure)] }
}

/** 京津冀、成渝对应的天津、重庆: a region named beside its own member is what is spoken of, unless it is the yardstick. */
export function regionsOfMembers(question: string, hits: readonly NameHit[]): NameHit[] {
  const named = new Set(
    hits
      .filter((hit) => hit.kind !== 'region' && hit.role !== 'topic')
      .flatMap((hit) => hit.provinces)
  )
  if (named.size === 0 || yardstick.test(question)) return [...hits]
  return hits.map((hit) =>
    hit.kind === 'region' && hit.provinces.some((province) => named.has(province))
      ? { ...hit, role: 'topic' as const }
      : hit
  )
}

/** 香港同胞在广东: where nobody asked about has a report, the report of where they are answers. */
export function hostsOfGuests(
  question: string,
  hits: readonly NameHit[],
  covered: ReadonlySet<string>
): NameHit[] {
  const has = (hit: NameHit) => hit.provinces.some((province) => covered.has(province))
  const isHost = (hit: NameHit) =>
    hit.role === 'topic' && has(hit) && question.slice(0, hit.start).endsWith('在')
  if (!hits.some(isHost) || hits.some((hit) => hit.role !== 'topic' && has(hit))) return [...hits]
  return hits.map((hit) => ({
    ...hit,
    role: isHost(hit) ? ('scope' as const) : ('topic' as const),
  }))
}

const yardstick =
  /排|[最比较]|平均|相差|差距|其他|别的|除|\b(?:rank|most|least|than|other|average)/iu

const exception =
  /(?:除了?|除开|不算|不含|不包括|\bexcept(?: for)?|\bbesides|\bother than|\bapart from)\s*/giu
const listItem = /[\p{Script=Han}A-Za-z]{0,12}?(?:[、和,，]|and)\s*/iuy
/** 除了名校,北京还… is about Beijing: behind a comma the exception goes on only to a name in a list. */
const goesOn =
  /^[\p{Script=Han}A-Za-z]{2,4}?(?:省|市)?(?:\s*[、和,，?？]|\s+and\b|[之以]?外|\s*$)/iu

/** Where a name would be left out: 除了北京、上海(以外)…, except Beijing. */
function exceptionStarts(question: string): Set<number> {
  const starts = new Set<number>()
  for (const opening of question.matchAll(exception)) {
    let at = opening.index + opening[0].length
    while (!starts.has(at)) {
      if (/[,，]\s*$/u.test(question.slice(opening.index, at)) && !goesOn.test(question.slice(at)))
        break
      starts.add(at)
      listItem.lastIndex = at
      at += listItem.exec(question)?.[0].length ?? 0
    }
  }
  return starts
}

export function isExample(question: string, hit: NameHit): boolean {
  return /(?:比如|例如|譬如|像|such as|for example,?|e\.g\.)\s*$/iu.test(
    question.slice(0, hit.start)
  )
}

/** A city stays in the topic: its report is in scope, and the question is about the city. */
export function isCutFromTopic(hit: NameHit, scope: readonly string[]): boolean {
  const inScope = hit.role === 'unsure' && hit.provinces.every((p) => scope.includes(p))
  return (hit.role === 'scope' || inScope) && hit.kind !== 'city'
}

/** The question without its exception (除了北京,…). */
export function withoutExcluded(text: string): string {
  return text.replace(
    /除了?[^,，。?？]{0,12}?(?:之外|以外|外)?[,，]?(?=还有|其他|另外|哪|谁|都|也)/u,
    ''
  )
}
