/** What a report without a whole front matter tells about itself: its first lines and its file name. */
import { type TextKind, withoutHeadingMark } from './paragraphs.ts'
import { provinces, resolveProvince } from './provinces.ts'

export interface HeaderFields {
  province?: string | undefined
  year?: number | undefined
  title?: string | undefined
  issuer?: string | undefined
  event?: string | undefined
  note?: string | undefined
}

const keyNames: Record<keyof HeaderFields, RegExp> = {
  province: /^(省份|省|地区|province)\s*[:：]\s*(.+)$/i,
  year: /^(年份|年度|时间|日期|发布时间|发布日期|year|date)\s*[:：]\s*(\d{4})(?!\d).{0,12}$/i,
  title: /^(标题|题目|title)\s*[:：]\s*(.+)$/i,
  issuer: /^(发布单位|单位|来源|发布机构|作者|issuer|source)\s*[:：]\s*(.+)$/i,
  event: /^(会议|场合|event)\s*[:：]\s*(.+)$/i,
  note: /^(备注|说明|note)\s*[:：]\s*(.+)$/i,
}
const headerLines = 12
const sentenceMarks = /[。；;，,！？!?]/
const authority =
  /(厅|委员会|教委|工委|党委|局|政府|办公室|部|大学|学院|研究院|研究所|集团|公司|中心|协会|学会|Commission|Department|Bureau|Office|Government)$/i
/** A line that is a date and nothing else: 2023年3月15日, （二〇二三年三月）, 2023-03-15. */
const dateLine =
  /^[（(]?(?:\d{4}|[〇零○一二三四五六七八九]{4})(?:年|[-/.])(?:[\d一二三四五六七八九十]{1,3}(?:月|[-/.])?)?(?:[\d一二三四五六七八九十]{1,3}日?)?[）)]?$/

interface Line {
  index: number
  line: string
}

/** Fills what the front matter left out; lines that gave a field are taken out of the body. */
export function guessHeader(
  content: string,
  name: string,
  kind: TextKind,
  given: HeaderFields
): { fields: HeaderFields; body: string } {
  const fields: HeaderFields = { ...given }
  const { province, year, title, issuer } = given
  // A complete front matter leaves the body as it is.
  if (province !== undefined && year !== undefined && title !== undefined && issuer !== undefined)
    return { fields, body: content }
  const lines = content.split('\n')
  const first = lines
    .map((line, index) => ({
      index,
      line: (kind === 'markdown' ? withoutHeadingMark(line) : line).trim(),
    }))
    .filter(({ line }) => line !== '')
    .slice(0, headerLines)
  const keyed = takeKeyed(fields, first)
  const titled = takeTitleAndIssuer(
    fields,
    first.filter(({ index }) => !keyed.has(index))
  )
  const taken = new Set([...keyed, ...titled])
  fields.province ??=
    onlyProvince(fields.issuer) ?? onlyProvince(fields.title) ?? provinceOfName(name)
  fields.year ??= yearIn(fields.title) ?? yearIn(name) ?? yearIn(fields.event)
  return { fields, body: lines.filter((_, index) => !taken.has(index)).join('\n') }
}

/** Lines such as `省份：四川`; which lines gave something. */
function takeKeyed(fields: HeaderFields, lines: readonly Line[]): Set<number> {
  const taken = new Set<number>()
  for (const { index, line } of lines) {
    const key = keyedField(line)
    if (key === null || fields[key.field] !== undefined) continue
    taken.add(index)
    if (key.field === 'year') fields.year = Number.parseInt(key.value, 10)
    else fields[key.field] = key.value
  }
  return taken
}

/** The title on top, then the issuer and a date in either order; which lines they were. */
function takeTitleAndIssuer(fields: HeaderFields, lines: readonly Line[]): Set<number> {
  const taken = new Set<number>()
  const rest = [...lines]
  const [top] = rest
  const isTitle = top !== undefined && top.line.length <= 80 && !/[。；;！？!?]$/.test(top.line)
  if (isTitle && (fields.title === undefined || fields.title === top.line)) {
    fields.title = top.line
    taken.add(top.index)
    rest.shift()
  }
  for (const { index, line } of rest.slice(0, 2)) {
    const bare = line.replace(/^[（(]|[）)]$/g, '')
    if (dateLine.test(line.replaceAll(/\s/g, ''))) fields.year ??= yearIn(line)
    else if (line.length > 60 || sentenceMarks.test(line) || !authority.test(bare)) break
    else if (fields.issuer === undefined) fields.issuer = bare
    else if (fields.issuer !== bare) break
    taken.add(index)
  }
  return taken
}

function keyedField(line: string): { field: keyof HeaderFields; value: string } | null {
  const fieldNames = ['province', 'year', 'title', 'issuer', 'event', 'note'] as const
  for (const field of fieldNames) {
    const value = keyNames[field].exec(line)?.[2]
    if (value !== undefined && value.length <= 120 && !value.endsWith('。'))
      return { field, value: value.trim() }
  }
  return null
}

/** The province a text names, if it names exactly one. */
function onlyProvince(words: string | undefined): string | undefined {
  if (words === undefined) return undefined
  const named = provinces.filter(
    ({ short, english }) =>
      words.includes(short) || words.toLowerCase().includes(english.toLowerCase())
  )
  return named.length === 1 ? named[0]?.short : undefined
}

function provinceOfName(name: string): string | undefined {
  const parts = name.split(/[-_\s.·—]+|(?<=\d)(?=\D)|(?<=\D)(?=\d)/u)
  const resolved = new Set(
    parts.map((part) => resolveProvince(part)).filter((p) => p !== undefined)
  )
  return resolved.size === 1 ? [...resolved][0] : onlyProvince(name)
}

function yearIn(words: string | undefined): number | undefined {
  const match = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(withDigits(words ?? ''))
  return match === null ? undefined : Number.parseInt(match[0], 10)
}

/** 二〇二三 → 2023. */
function withDigits(words: string): string {
  return words.replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, (year) =>
    Array.from(year, (digit) => '〇一二三四五六七八九'.indexOf(digit.replace(/[零○]/, '〇'))).join(
      ''
    )
  )
}
