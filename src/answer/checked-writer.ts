/** A model's stream of text in, verified segments out, unit by unit as they complete. */
import { checkedStatements, labelSegments, takeMarks } from './checked-statements.ts'
import { briefly, type CheckedTable, type Cover, createCheckedTable } from './checked-table.ts'
import { namedProvinces, saysAbsent } from './claims.ts'
import type { Segment } from './compose.ts'
import type { DraftTable } from './draft.ts'
import type { Absent } from './events.ts'
import { neutralise } from './neutral-markdown.ts'
import { nameOf, namesOf, phrase } from './phrases.ts'
import { createSentenceSplitter, type Unit } from './sentence-splitter.ts'
import type { VerifyContext } from './verify.ts'

export interface CheckedWriter {
  push(delta: string): Segment[]
  /** What is left, then everything a compared or absent province is owed. */
  end(): Segment[]
  /** How many of the model's statements carry a mark so far, and how many could not be verified. */
  readonly cited: number
  readonly unverified: number
  /** The first table of provinces, once it is closed. */
  readonly table: DraftTable | null
}

const frame = (text: string): Segment => ({ kind: 'frame', text })
/** What is left of `来源：[…][…]` without its marks: nothing to say. */
const sourcesOnly =
  /^[\s*（(]*(?:(?:数据|资料|参考|引用)?(?:来源|出处|文献|依据)|引用|参见|详见|见|sources?|references?|see)?[\s*:：、,，;；。.)）]*$/i

/** Any split of the same text gives the same segments. */
export function createCheckedWriter(
  task: { cover: readonly Cover[]; absent: readonly Absent[] },
  context: VerifyContext
): CheckedWriter {
  const language = context.language ?? 'zh-Hans'
  const splitter = createSentenceSplitter()
  const covered = new Set<string>()
  const saidAbsent = new Set<string>()
  const repaired = new Set<string>()
  const owed = new WeakSet<Segment>(task.cover.flatMap(({ fallback }) => fallback))
  const withEvidence = new Set(
    task.cover.filter(({ fallback }) => fallback.some(hasPieces)).map(({ province }) => province)
  )
  let table: CheckedTable | null = null
  let data: DraftTable | null = null
  let heading: string[] = []
  let item: string[] = []
  let cited = 0
  let unverified = 0
  let endsLine = true

  function take(segments: readonly Segment[]): Segment[] {
    const kept = segments.filter(({ text }) => text !== '')
    for (const segment of kept) {
      if (segment.kind !== 'statement') continue
      if (segment.pieces.length === 0) unverified++
      else if (!owed.has(segment)) cited++
      for (const { report } of segment.pieces) covered.add(report.province)
    }
    endsLine = kept.at(-1)?.text.endsWith('\n') ?? endsLine
    return kept
  }

  /** The report's own sentence says the same however often a model gets it wrong. */
  function isRepeated(segments: readonly Segment[]): boolean {
    const own = segments.filter((s) => s.kind === 'statement' && s.verdict === 'repaired')
    const isNew = own.some(({ text }) => !repaired.has(text))
    for (const { text } of own) repaired.add(text)
    return own.length > 0 && !isNew && own.length === segments.length
  }

  function unitSegments({ kind, text: raw }: Unit): Segment[] {
    const closing = kind !== 'row' ? closeTable() : []
    const text = neutralise(raw)
    if (text.trim() === '') return [...closing, frame(raw.endsWith('\n') ? '\n' : '')]
    if (kind === 'mark-up') return closing
    if (kind === 'row') {
      table ??= createCheckedTable(task.cover, context, owed)
      const segments = table.row(text)
      noteAbsent(text)
      return segments
    }
    if (kind === 'heading') {
      heading = provincesIn(text)
      item = []
      const [lead = ''] = /^#+\s*/.exec(text) ?? []
      const place = { about: heading, cell: false }
      const label = labelSegments(text.slice(lead.length), place, context)
      return [...closing, frame(lead), ...label, frame('\n')]
    }
    if (kind === 'item') item = provincesIn(text)
    return [...closing, ...sentenceSegments(text)]
  }

  function sentenceSegments(text: string): Segment[] {
    const lead = /^(?:[ \t]*(?:[-*+•·>]|\d{1,3}[.)、])[ \t]*)*/.exec(text)?.[0] ?? ''
    const trail = /\s*$/.exec(text)?.[0] ?? ''
    const core = text.slice(lead.length, text.length - trail.length)
    const about = item.length > 0 ? item : heading
    const named = provincesIn(core)
    if (trail.includes('\n')) item = []
    if (sourcesOnly.test(takeMarks(core, context).text)) return [frame(trail)]
    if (saysAbsent(core) && named.some((name) => withEvidence.has(name)))
      // The model says that nothing is there where something was found: the evidence is added below.
      return []
    noteAbsent(core)
    const segments = checkedStatements(core, { about, cell: false }, context)
    if (isRepeated(segments)) return []
    return [
      frame(lead),
      ...segments,
      frame(trail.includes('\n') ? '\n'.repeat(trail.split('\n').length - 1) : trail),
    ]
  }

  function noteAbsent(text: string): void {
    if (saysAbsent(text)) for (const province of provincesIn(text)) saidAbsent.add(province)
  }

  function closeTable(): Segment[] {
    const rows = table?.close() ?? []
    data ??= table?.data() ?? null
    table = null
    return rows
  }

  function whatIsOwed(): Segment[] {
    const missing = task.cover.filter(
      ({ province }) => withEvidence.has(province) && !covered.has(province)
    )
    const items = missing.flatMap(({ province, fallback }) => [
      frame(`- **${nameOf(language, province)}**${language === 'en' ? ': ' : '：'}`),
      ...briefly(fallback).flatMap((s, i) => (i === 0 ? [s] : [frame('；'), s])),
      frame('\n'),
    ])
    const silent = task.absent.filter(({ province }) => !saidAbsent.has(province))
    const sentences = (['not_mentioned', 'no_report'] as const).flatMap((reason) => {
      const own = silent.filter((absent) => absent.reason === reason)
      const [first] = own
      if (!first) return []
      const provinces = namesOf(
        language,
        own.map(({ province }) => province)
      )
      const name = reason === 'no_report' ? 'noReport' : 'notMentioned'
      return [frame(phrase(language, name, { provinces, topic: first.topic }))]
    })
    const gap = () => frame(endsLine ? '\n' : '\n\n')
    return [
      ...(items.length > 0 ? [gap(), ...items] : []),
      ...(sentences.length > 0 ? [items.length > 0 ? frame('\n') : gap(), ...sentences] : []),
    ]
  }

  return {
    push: (delta) => splitter.push(delta).flatMap((unit) => take(unitSegments(unit))),
    end() {
      const rest = splitter.end().flatMap((unit) => take(unitSegments(unit)))
      return [...rest, ...take(closeTable()), ...take(whatIsOwed())]
    },
    get table() {
      return data
    },
    get cited() {
      return cited
    },
    get unverified() {
      return unverified
    },
  }
}

function hasPieces(segment: Segment): boolean {
  return segment.kind === 'statement' && segment.pieces.length > 0
}

function provincesIn(text: string): string[] {
  return [...new Set(namedProvinces(text).map(({ province }) => province))]
}
