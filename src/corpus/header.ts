/** Who reports what, when: from front matter, else from the first lines, else from the file name. */
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { type TextKind, withoutHeadingMark } from './paragraphs.ts'
import { provinces, resolveProvince } from './provinces.ts'

export interface Header {
  province: string
  year: number
  title: string
  issuer: string
  event: string
  note: string
}

export type HeaderResult =
  | { ok: true; header: Header; body: string }
  | { ok: false; problem: string }

const text = z.coerce.string().trim()
const FrontMatterSchema = z.object({
  province: text.min(1).optional(),
  year: z
    .union([
      z.int(),
      z
        .string()
        .regex(/^\s*\d{4}\s*年?\s*$/)
        .transform((s) => Number.parseInt(s, 10)),
    ])
    .refine((year) => year >= 1900 && year <= 2200, 'not a year')
    .optional(),
  title: text.min(1).optional(),
  issuer: text.min(1).optional(),
  event: text.optional(),
  note: text.optional(),
})
type Fields = z.infer<typeof FrontMatterSchema>

/** Reads the header and what is left as body. `name` is the file's name without suffix. */
export function readHeader(content: string, name: string, kind: TextKind): HeaderResult {
  const front = splitFrontMatter(content)
  const parsed = FrontMatterSchema.safeParse(withoutEmpty(front.fields))
  if (front.problem !== null) return { ok: false, problem: front.problem }
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => issue.path.join('.') || 'front matter')
    return { ok: false, problem: `字段有误 / bad field: ${[...new Set(fields)].join(', ')}` }
  }
  const guessed = guessHeader(front.body, name, kind, parsed.data)
  const province = guessed.fields.province
  const resolved = province === undefined ? undefined : resolveProvince(province)
  if (province !== undefined && resolved === undefined)
    return { ok: false, problem: `不认识的省份 / unknown province: ${province.slice(0, 40)}` }
  const { year, title, issuer, event = '', note = '' } = guessed.fields
  const missing = Object.entries({ province: resolved, year, title, issuer })
    .filter(([, value]) => value === undefined)
    .map(([field]) => field)
  if (resolved === undefined || year === undefined || title === undefined || issuer === undefined)
    return { ok: false, problem: `缺少字段 / missing field: ${missing.join(', ')}` }
  return {
    ok: true,
    header: { province: resolved, year, title, issuer, event, note },
    body: guessed.body,
  }
}

interface FrontMatter {
  fields: unknown
  body: string
  problem: string | null
}

function splitFrontMatter(content: string): FrontMatter {
  const match = /^\s*---[^\S\n]*\n([\s\S]*?)\n---[^\S\n]*(?:\n|$)/.exec(content)
  if (match === null) return { fields: {}, body: content, problem: null }
  const body = content.slice(match[0].length)
  try {
    // Dates stay strings and aliases are refused: a front matter is five short lines.
    const fields: unknown = parseYaml(match[1] ?? '', { schema: 'core', maxAliasCount: 0 })
    return { fields: fields ?? {}, body, problem: null }
  } catch {
    return {
      fields: {},
      body,
      problem: '文件头不是有效的 YAML / the front matter is not valid YAML',
    }
  }
}

function withoutEmpty(fields: unknown): unknown {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return fields
  return Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== null && v !== ''))
}

const keyNames: Record<keyof Fields, RegExp> = {
  province: /^(省份|省|地区|province)\s*[:：]\s*(.+)$/i,
  year: /^(年份|年度|year)\s*[:：]\s*(\d{4})\s*年?$/i,
  title: /^(标题|题目|title)\s*[:：]\s*(.+)$/i,
  issuer: /^(发布单位|单位|来源|发布机构|作者|issuer|source)\s*[:：]\s*(.+)$/i,
  event: /^(会议|场合|event)\s*[:：]\s*(.+)$/i,
  note: /^(备注|说明|note)\s*[:：]\s*(.+)$/i,
}
const headerLines = 12
const body = /[。；;，,！？!?]/
const authority =
  /(厅|委员会|教委|工委|党委|局|政府|办公室|部|大学|学院|研究院|研究所|集团|公司|中心|协会|学会|Commission|Department|Bureau|Office|Government)$/i

/** Fills what the front matter left out; lines that gave a field are taken out of the body. */
function guessHeader(
  content: string,
  name: string,
  kind: TextKind,
  given: Fields
): { fields: Fields; body: string } {
  const fields: Fields = { ...given }
  const { province, year, title, issuer } = given
  // A complete front matter leaves the body as it is.
  if (province !== undefined && year !== undefined && title !== undefined && issuer !== undefined)
    return { fields, body: content }
  const lines = content.split('\n')
  const taken = new Set<number>()
  const first = lines
    .map((line, index) => ({
      index,
      line: (kind === 'markdown' ? withoutHeadingMark(line) : line).trim(),
    }))
    .filter(({ line }) => line !== '')
    .slice(0, headerLines)
  for (const { index, line } of first) {
    const key = keyedField(line)
    if (key === null || fields[key.field] !== undefined) continue
    taken.add(index)
    if (key.field === 'year') fields.year = Number.parseInt(key.value, 10)
    else fields[key.field] = key.value
  }
  const free = first.filter(({ index }) => !taken.has(index))
  const top = free[0]
  const titled = top !== undefined && top.line.length <= 80 && !/[。；;！？!?]$/.test(top.line)
  if (fields.title === undefined && titled) fields.title = top.line
  const titleIsTop = titled && fields.title === top.line
  if (titleIsTop) taken.add(top.index)
  const next = free[titleIsTop ? 1 : 0]
  const issued =
    next !== undefined &&
    next.line.length <= 60 &&
    !body.test(next.line) &&
    authority.test(next.line)
  if (fields.issuer === undefined && issued) fields.issuer = next.line
  if (issued && fields.issuer === next.line) taken.add(next.index)
  fields.province ??=
    onlyProvince(fields.issuer) ?? onlyProvince(fields.title) ?? provinceOfName(name)
  fields.year ??= yearIn(fields.title) ?? yearIn(name) ?? yearIn(fields.event)
  return { fields, body: lines.filter((_, index) => !taken.has(index)).join('\n') }
}

function keyedField(line: string): { field: keyof Fields; value: string } | null {
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
  const match = /(?<!\d)(19|20)\d{2}(?!\d)/.exec(words ?? '')
  return match === null ? undefined : Number.parseInt(match[0], 10)
}
