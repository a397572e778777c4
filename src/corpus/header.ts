/** Who reports what, when: from front matter, else from the first lines, else from the file name. */
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { guessHeader } from './guess-header.ts'
import type { TextKind } from './paragraphs.ts'
import { resolveProvince } from './provinces.ts'
import type { Report } from './report.ts'

export type Header = Omit<Report, 'id' | 'label' | 'paragraphs'>

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
