/** Results for reading: a table of figures, and every answer in full beside its gold. */
import { floors, missedFloors, timeBudget } from './floors.ts'
import type { VerificationMeasure } from './mutations.ts'
import { type Place, placeKey, type Question, questionTypes } from './question.ts'
import type { Run } from './run.ts'
import { has, type Summary, summarise, withoutMarks } from './score.ts'

const columns = [
  ['recall', 'recall'],
  ['precision', 'precis.'],
  ['provinces', 'provs'],
  ['must', 'must'],
  ['absent', 'absent'],
  ['refusal', 'refusal'],
  ['falseRefusal', 'f.refus.'],
  ['length', 'chars'],
  ['p50', 'p50 ms'],
  ['p95', 'p95 ms'],
] as const

/** Per type and overall, then what falls short. */
export function table(name: string, runs: readonly Run[]): string {
  const rows = questionTypes.flatMap((type) => {
    const own = runs.filter((run) => run.question.type === type)
    return own.length === 0 ? [] : [row(type, summarise(own))]
  })
  const all = summarise(runs)
  const missed = missedFloors(runs)
  if (all.p50 > timeBudget.p50)
    missed.push(`p50 ${all.p50.toFixed(0)} ms, wanted ≤ ${timeBudget.p50}`)
  if (all.p95 > timeBudget.p95)
    missed.push(`p95 ${all.p95.toFixed(0)} ms, wanted ≤ ${timeBudget.p95}`)
  const faults = runs.flatMap((run) => run.faults.map((fault) => `${run.question.id}: ${fault}`))
  const errors = runs.flatMap((run) => (run.error ? [`${run.question.id}: ${run.error}`] : []))
  const head =
    name.padEnd(14) + 'n'.padStart(4) + columns.map(([, title]) => title.padStart(9)).join('')
  return [
    head,
    ...rows,
    row('overall', all),
    row('wanted', { ...floors[0]?.min, ...floors[0]?.max, ...timeBudget }),
    missed.length === 0 ? 'every floor is reached' : `below the floors:\n${indent(missed)}`,
    ...(faults.length === 0 ? [] : [`faults in answers:\n${indent(faults)}`]),
    ...(errors.length === 0 ? [] : [`errors:\n${indent(errors)}`]),
    `short of full: ${
      runs
        .filter(isShort)
        .map((run) => run.question.id)
        .join(' ') || 'none'
    }`,
    '',
  ].join('\n')
}

/** How the check of single sentences does: falsified ones must be caught, true ones left alone. */
export function verification(corpus: string, measure: VerificationMeasure): string {
  const { caught, total, missed, wronged, trueTotal } = measure
  const lines = [...missed, ...wronged].map((m) => `${m.kind} (${m.outcome}): ${m.text} ${m.mark}`)
  const share = caught / total
  return [
    `verification over ${corpus}:`,
    `  falsified sentences caught ${caught}/${total} = ${share.toFixed(3)} ${share < 0.98 ? '✗' : '✓'} wanted ≥ 0.98`,
    `  true sentences wronged ${wronged.length}/${trueTotal} ${wronged.length > 0 ? '✗' : '✓'} wanted 0`,
    ...(lines.length === 0 ? [] : [indent(lines)]),
    '',
  ].join('\n')
}

/** Every question with its answer, what the gold asks for and what is missing or too much. */
export function markdown(name: string, runs: readonly Run[]): string {
  return [`# ${name}`, '```', table(name, runs), '```', ...runs.map(section)].join('\n\n')
}

function section({ question, answer, error, score, length, milliseconds, faults }: Run): string {
  const cited = new Set(answer?.citations.map((c) => placeKey([c.label, c.paragraph])))
  const right = new Set(
    [...question.cites, ...question.cites_any.flat(), ...question.ok].map(placeKey)
  )
  const text = withoutMarks(answer?.answer ?? '')
  const lacks = (places: Place[]) => places.every((place) => !cited.has(placeKey(place)))
  const missing = [
    ...question.cites.filter((place) => lacks([place])).map(placeKey),
    ...question.cites_any.filter(lacks).map((group) => group.map(placeKey).join('|')),
    ...question.must.filter((must) => !has(text, must)),
  ]
  const surplus = [...cited].filter((key) => !right.has(key))
  const shown = Object.entries(score).map(([key, value]) => `${key} ${value.toFixed(2)}`)
  return [
    `## ${question.id} ${question.type}${isShort({ score, faults, error }) ? ' ✗' : ''}`,
    ...question.history.map((turn) => `> ${turn.role}: ${turn.content}\n>`),
    `> **${question.question}**`,
    answer?.answer ?? `\`\`\`\n${error}\n\`\`\``,
    answer ? `plan: ${JSON.stringify(answer.plan)} · refused: ${answer.refused}` : '',
    ...(answer?.notices ?? []).map((notice) => `notice: ${notice.message}`),
    answer?.suggestions.length ? `suggestions: ${answer.suggestions.join(' / ')}` : '',
    `${shown.join(' · ')} · ${length} chars · ${milliseconds.toFixed(0)} ms`,
    `gold: ${gold(question)}`,
    missing.length > 0 ? `missing: ${missing.join('、')}` : '',
    surplus.length > 0 ? `too much: ${surplus.join('、')}` : '',
    ...faults.map((fault) => `fault: ${fault}`),
  ]
    .filter((line) => line !== '')
    .join('\n\n')
}

function gold(question: Question): string {
  if (question.refuse) return 'refuse'
  const groups = question.cites_any.map((group) => `(${group.map(placeKey).join('|')})`)
  const parts = [...question.cites.map(placeKey), ...groups, ...question.must.map((m) => `“${m}”`)]
  const absent = question.absent.map((province) => `${province}: absent`)
  return [...parts, ...absent].join('、')
}

function isShort({ score, faults, error }: Pick<Run, 'score' | 'faults' | 'error'>): boolean {
  const { falseRefusal = 0, ...rest } = score
  return (
    error !== '' || faults.length > 0 || falseRefusal > 0 || Object.values(rest).some((v) => v < 1)
  )
}

function row(name: string, summary: Partial<Summary>): string {
  const cells = columns.map(([key]) => {
    const value = summary[key]
    if (value === undefined) return ''
    return value.toFixed(key === 'length' || key === 'p50' || key === 'p95' ? 0 : 3)
  })
  return (
    name.padEnd(14) +
    String(summary.count ?? '').padStart(4) +
    cells.map((cell) => cell.padStart(9)).join('')
  )
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n')
}
