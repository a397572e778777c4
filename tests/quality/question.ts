/** Gold questions: their format, and the reports they are asked about, read without the product's code. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { labelReports, type Report } from '../../src/corpus/report.ts'

export const questionTypes = [
  'number',
  'fact',
  'paraphrase',
  'list',
  'compare',
  'group_compare',
  'coverage',
  'superlative',
  'summary',
  'followup',
  'absent',
  'offtopic',
  'english',
  'traditional',
  'typo',
] as const
export type QuestionType = (typeof questionTypes)[number]

/** `[label, paragraph]`, e.g. `["北京", 2]` or `["北京2023", 2]`. */
const PlaceSchema = z.tuple([z.string(), z.number().int().positive()])
export type Place = z.infer<typeof PlaceSchema>

export const QuestionSchema = z.strictObject({
  id: z.string().regex(/^q\d{3,4}$/),
  type: z.enum(questionTypes),
  history: z
    .array(
      z.strictObject({ role: z.enum(['user', 'assistant']), content: z.string().trim().min(1) })
    )
    .default([]),
  question: z.string().trim().min(1),
  cites: z.array(PlaceSchema).default([]),
  cites_any: z.array(z.array(PlaceSchema).min(2)).default([]),
  ok: z.array(PlaceSchema).default([]),
  must: z.array(z.string().trim().min(1)).default([]),
  derived: z.boolean().default(false),
  provinces: z.array(z.string()).default([]),
  absent: z.array(z.string()).default([]),
  absent_grep: z.string().optional(),
  outside: z.array(z.string()).default([]),
  refuse: z.boolean().default(false),
  grep: z.string().optional(),
  year: z.number().int().optional(),
  why: z.string().optional(),
})
export type Question = z.infer<typeof QuestionSchema>

/** Reads one question a line. Throws an error that names the line of the first bad one. */
export function readQuestions(file: string): Question[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return []
    const parsed = QuestionSchema.safeParse(JSON.parse(line))
    if (!parsed.success) throw new Error(`${file}:${i + 1}: ${z.prettifyError(parsed.error)}`)
    return [parsed.data]
  })
}

/** Reads the reports of a folder (front matter, blank line between paragraphs), labels included. */
export function readCorpus(folder: string): Report[] {
  const files = readdirSync(folder).filter((file) => /^\d{4}-.*\.md$/.test(file))
  return labelReports(files.sort().map((file) => readReport(join(folder, file))))
}

const FrontMatterSchema = z.object({
  province: z.string(),
  year: z.number().int(),
  title: z.string(),
  issuer: z.string(),
  event: z.string(),
  note: z.string().default(''),
})

function readReport(file: string): Omit<Report, 'label'> {
  const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
  const [, head = '', body = ''] = text.match(/^---\n(.*?)\n---\n(.*)$/s) ?? []
  const paragraphs = body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph, i) => ({ number: i + 1, text: paragraph }))
  return { id: basename(file, '.md'), ...FrontMatterSchema.parse(parse(head)), paragraphs }
}

/** The one form in which a place is compared: `北京:2`. */
export function placeKey([label, paragraph]: Place): string {
  return `${label}:${paragraph}`
}
