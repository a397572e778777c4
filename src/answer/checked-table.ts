/** A table that a model writes: cells verified by the province of their row, missing rows added. */
import { checkedStatements, labelSegments, takeMarks } from './checked-statements.ts'
import { namedProvinces, saysAbsent } from './claims.ts'
import type { Segment } from './compose.ts'
import type { DraftTable } from './draft.ts'
import { nameOf, phrase } from './phrases.ts'
import type { VerifyContext } from './verify.ts'

/** A compared province with what the extractive writer found; empty where its report is silent. */
export interface Cover {
  province: string
  fallback: readonly Segment[]
}

export interface CheckedTable {
  /** The segments of one row as the model wrote it. */
  row(line: string): Segment[]
  /** Rows for the compared provinces that got none. */
  close(): Segment[]
  /** The same as data; null where not every row is one province's. */
  data(): DraftTable | null
}

const frame = (text: string): Segment => ({ kind: 'frame', text })
const isCited = (segment: Segment) => segment.kind === 'statement' && segment.pieces.length > 0

/** Starts a table; the first row is its head. Statements that are not the model's go into `owed`. */
export function createCheckedTable(
  cover: readonly Cover[],
  context: VerifyContext,
  owed: WeakSet<Segment>
): CheckedTable {
  const language = context.language ?? 'zh-Hans'
  const covered = new Set<string>()
  const rows: DraftTable['rows'] = []
  let isByProvince = true
  let head: string[] | null = null
  let ruled = false
  /** Province of each column, in a table with a column a province. */
  let columns: (string | undefined)[] = []

  const isTransposed = () => columns.filter((province) => province !== undefined).length > 1
  const ruler = (): Segment[] => {
    if (ruled || head === null) return []
    ruled = true
    return [frame(`|${head.map(() => ' --- |').join('')}\n`)]
  }

  function cellSegments(
    cell: string,
    { about, head: column }: { about: readonly string[]; head: string },
    rowMarks: string
  ): Segment[] {
    const { text, marks } = takeMarks(cell, context)
    if (text.replace(/[\s—–\-/／、]/g, '') === '' || saysAbsent(text))
      return [frame(text.trim() || (marks.length > 0 ? '' : '—'))]
    const marked = marks.length > 0 ? cell : `${cell}${rowMarks}`
    const place = { about, cell: true, head: column }
    return checkedStatements(marked.trim(), place, context).map(inCell)
  }

  function label(cell: string): Segment[] {
    const province = onlyProvince(cell)
    const place = { about: province === undefined ? [] : [province], cell: true }
    return labelSegments(cell, place, context).map(inCell)
  }

  function fallbackRow({ province, fallback }: Cover): Segment[] {
    const statements = briefly(fallback).map(inCell)
    for (const statement of statements) owed.add(statement)
    const rest = Math.max(0, (head?.length ?? 2) - 2)
    const content =
      statements.length > 0
        ? statements.flatMap((s, i) => (i === 0 ? [s] : [frame('；'), s]))
        : [frame(phrase(language, 'notMentionedCell'))]
    note(province, [content])
    return [
      frame(`| ${nameOf(language, province)} | `),
      ...content,
      frame(` |${' — |'.repeat(rest)}\n`),
    ]
  }

  function note(province: string | undefined, content: readonly Segment[][]): void {
    if (province === undefined) isByProvince = false
    else
      rows.push({
        province,
        found: content.flat().some(isCited),
        cells: (head ?? []).slice(1).map((_, i) => ({
          text: (content[i] ?? []).map(({ text }) => text).join(''),
          statements: (content[i] ?? []).filter((segment) => segment.kind === 'statement'),
        })),
      })
  }

  return {
    data: () => (isByProvince && rows.length > 0 ? { columns: head ?? [], rows } : null),
    row(line) {
      const cells = cellsOf(line)
      if (head === null) {
        head = cells.map((cell) => takeMarks(cell, context).text.trim())
        columns = head.map((cell) => onlyProvince(cell))
        return rowOf(cells.map(label))
      }
      if (cells.every((cell) => /^\s*:?-+:?\s*$/.test(cell))) return ruler()
      const [first = '', ...others] = cells
      const named = isTransposed() ? undefined : onlyProvince(first)
      const own = cover.find(({ province }) => province === named)
      const rowMarks = markOnlyCells(others, context)
      const content = others.map((cell, i) => {
        const column = isTransposed() ? columns[i + 1] : named
        const about = column === undefined ? [] : [column]
        const over = isTransposed() ? takeMarks(first, context).text : (head?.[i + 1] ?? '')
        return cellSegments(cell, { about, head: over }, rowMarks)
      })
      if (named !== undefined) covered.add(named)
      // A row without a single proof gives way to what the reports say, or to their silence.
      if (own && !content.flat().some(isCited)) return [...ruler(), ...fallbackRow(own)]
      note(named, content)
      return [...ruler(), ...rowOf([label(first), ...content])]
    },
    close() {
      if (head === null || isTransposed()) return []
      const missing = cover.filter(({ province }) => !covered.has(province))
      for (const { province } of missing) covered.add(province)
      return [...ruler(), ...missing.flatMap(fallbackRow)]
    },
  }
}

function rowOf(cells: readonly Segment[][]): Segment[] {
  return [
    frame('| '),
    ...cells.flatMap((segments, i) => (i === 0 ? segments : [frame(' | '), ...segments])),
    frame(' |\n'),
  ]
}

const briefEnough = 160

/** What a province is owed in short: the first cited statement, and the next while they stay short. */
export function briefly(fallback: readonly Segment[]): Segment[] {
  const statements = fallback.filter(isCited)
  let length = 0
  return statements.filter(({ text }, i) => {
    length += text.length
    return i === 0 || (i < 3 && length <= briefEnough)
  })
}

function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/)
}

function onlyProvince(cell: string): string | undefined {
  const named = new Set(namedProvinces(cell).map(({ province }) => province))
  return named.size === 1 ? [...named][0] : undefined
}

/** The marks of cells that hold nothing else: a column of sources speaks for its row. */
function markOnlyCells(cells: readonly string[], context: VerifyContext): string {
  return cells
    .filter((cell) => {
      const { text, marks } = takeMarks(cell, context)
      return marks.length > 0 && text.replace(/[\s,，、;；]/g, '') === ''
    })
    .join('')
}

/** Text of a cell stays on its line and inside its borders. */
function inCell(segment: Segment): Segment {
  const text = segment.text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/(?<!\\)\|/g, '／')
    .trim()
  return { ...segment, text: segment.kind === 'frame' ? segment.text : text.replace(/[。.]$/, '') }
}
