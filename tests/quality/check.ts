/** Checks gold questions against their corpus: every claim of the file is proved or named as a problem. */
import type { Report } from '../../src/corpus/report.ts'
import { type Place, placeKey, type Question } from './question.ts'
import { has, norm } from './score.ts'

/** Character-bigram Jaccard above which two questions count as near-duplicates. */
const nearDuplicate = 0.6

/**
 * Returns one line a problem. `others` are questions of other sets over the same corpus, which these
 * must not repeat.
 */
export function checkQuestions(
  questions: readonly Question[],
  reports: readonly Report[],
  others: readonly Question[] = []
): string[] {
  const places = new Map(
    reports.flatMap((r) =>
      r.paragraphs.map((p) => [placeKey([r.label, p.number]), { report: r, text: p.text }] as const)
    )
  )
  const seen = new Set<string>()
  const asked = others.filter((q) => q.history.length === 0)
  return questions.flatMap((question) => {
    const problems: string[] = []
    if (seen.has(question.id)) problems.push('id used twice')
    seen.add(question.id)
    if (question.history.length === 0) {
      const double = asked.find(
        (other) => similarity(other.question, question.question) > nearDuplicate
      )
      if (double) problems.push(`near-duplicate of ${double.id}`)
      asked.push(question)
    }
    problems.push(
      ...historyProblems(question, places),
      ...placeProblems(question, places),
      ...provinceProblems(question, places),
      ...proofProblems(question, reports, places)
    )
    return problems.map((problem) => `${question.id}: ${problem}`)
  })
}

type Places = ReadonlyMap<string, { report: Report; text: string }>

function required(question: Question): Place[] {
  return [...question.cites, ...question.cites_any.flat()]
}

function historyProblems({ type, history }: Question, places: Places): string[] {
  const problems: string[] = []
  if ((type === 'followup') !== history.length > 0)
    problems.push('history belongs to follow-ups, and only to them')
  if (history.some((turn, i) => turn.role !== (i % 2 === 0 ? 'user' : 'assistant')))
    problems.push('history does not alternate')
  if (history.length % 2 !== 0) problems.push('history does not end with the assistant')
  for (const turn of history)
    for (const [, key = ''] of turn.content.matchAll(/\[([^[\]:]+:\d+)\]/g))
      if (!places.has(key)) problems.push(`history cites ${key}, not in the corpus`)
  return problems
}

function placeProblems(question: Question, places: Places): string[] {
  const problems: string[] = []
  const keys = [...required(question), ...question.ok].map(placeKey)
  for (const key of keys) if (!places.has(key)) problems.push(`no paragraph ${key}`)
  if (new Set(keys).size !== keys.length) problems.push('a paragraph is named twice')
  const refusing = question.type === 'absent' || question.type === 'offtopic'
  if (question.refuse !== refusing) problems.push('refuse belongs to absent and offtopic')
  const claims = [keys, question.provinces, question.must, question.absent].flat()
  if (question.refuse && claims.length > 0) problems.push('refuses, yet names what to cite')
  if (!question.refuse && required(question).length === 0) problems.push('nothing to cite')
  const texts = keys.flatMap((key) => places.get(key)?.text ?? [])
  for (const must of question.derived ? [] : question.must)
    if (!texts.some((text) => has(text, must)))
      problems.push(`must ${must} is in no paragraph that may be cited`)
  return problems
}

function provinceProblems(question: Question, places: Places): string[] {
  const problems: string[] = []
  const provinces = new Set(question.provinces)
  const of = (list: readonly Place[]) =>
    new Set(list.flatMap((place) => places.get(placeKey(place))?.report.province ?? []))
  const cited = of(required(question))
  if (['compare', 'group_compare', 'coverage', 'list'].includes(question.type) && !provinces.size)
    problems.push('no provinces')
  if (provinces.size > 0) {
    for (const p of cited) if (!provinces.has(p)) problems.push(`provinces lacks ${p}`)
    for (const p of provinces) if (!cited.has(p)) problems.push(`no paragraph named for ${p}`)
    for (const p of of(question.ok)) if (!provinces.has(p)) problems.push(`ok names ${p} besides`)
  }
  const known = new Set([...places.values()].map(({ report }) => report.province))
  for (const p of [...provinces, ...question.absent])
    if (!known.has(p)) problems.push(`${p} has no report`)
  for (const p of question.absent) if (provinces.has(p)) problems.push(`${p} both cited and absent`)
  return problems
}

function proofProblems(question: Question, reports: readonly Report[], places: Places): string[] {
  const problems: string[] = []
  const inYear = reports.filter((r) => question.year === undefined || r.year === question.year)
  const textOf = (province: string) =>
    norm(
      inYear
        .flatMap((r) => (r.province === province ? r.paragraphs : []))
        .map((p) => p.text)
        .join('')
    )
  const known = new Set(reports.map((r) => r.province))
  const all = reports.flatMap((r) => r.paragraphs.map((p) => p.text)).join('')
  for (const p of question.outside)
    if (known.has(p) || all.includes(p)) problems.push(`outside ${p}: the corpus knows it`)
  if (question.absent.length > 0 && question.absent_grep === undefined)
    problems.push('absent without absent_grep')
  for (const p of question.absent_grep === undefined ? [] : question.absent) {
    const hit = textOf(p).match(new RegExp(question.absent_grep ?? '', 'u'))
    if (hit) problems.push(`absent ${p} does say ${hit[0]}`)
  }
  if (question.type === 'coverage' && (question.grep === undefined || question.why === undefined))
    problems.push('coverage without grep or why')
  if (question.grep === undefined) return problems
  const pattern = new RegExp(question.grep, 'u')
  const hits = [...known].filter((p) => pattern.test(textOf(p)))
  if (hits.toSorted().join() !== question.provinces.toSorted().join())
    problems.push(`grep finds ${hits.join('、')}`)
  if (question.type === 'coverage')
    for (const place of question.cites)
      if (!pattern.test(norm(places.get(placeKey(place))?.text ?? '')))
        problems.push(`grep does not match in ${placeKey(place)}`)
  return problems
}

function similarity(a: string, b: string): number {
  const first = bigrams(a)
  const second = bigrams(b)
  const shared = [...first].filter((gram) => second.has(gram)).length
  return shared / (first.size + second.size - shared || 1)
}

function bigrams(text: string): Set<string> {
  const letters = norm(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]/gu, '')
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2))
  )
}
