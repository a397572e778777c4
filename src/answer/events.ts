/** The wire: what a question looks like, and every event and object an answer is made of. */
import { z } from 'zod'
import { errorCodes } from '../errors.ts'
import { languages } from '../lib/language.ts'

export const maxQuestionChars = 2000
export const maxMessages = 12
/** So much of an earlier answer is read. */
export const maxAnswerChars = 20_000

export const MessageSchema = z.strictObject({
  role: z.enum(['user', 'assistant']),
  content: z.string().max(200_000),
})
export type Message = z.infer<typeof MessageSchema>

/** Body of `POST /api/chat`. The last message is the question; only the last 12 are read. */
export const ChatRequestSchema = z.strictObject({
  messages: z.array(MessageSchema).min(1).max(1000),
  provinces: z.array(z.string().max(40)).max(100).optional(),
  stream: z.boolean().optional(),
})
export type ChatRequest = z.infer<typeof ChatRequestSchema>

export const intents = [
  'lookup',
  'list',
  'compare',
  'coverage',
  'ranking',
  'summary',
  'catalogue',
  'check',
  'none',
] as const

export const PlanSummarySchema = z.object({
  intent: z.enum(intents),
  /** Simplified short names; empty when the question names none. */
  provinces: z.array(z.string()),
  years: z.array(z.number().int()),
  topic: z.string(),
})
export type PlanSummary = z.infer<typeof PlanSummarySchema>

/** A piece of a report: `quote` is `paragraph.slice(start, end)` in UTF-16 units. */
export const SourceSchema = z.object({
  mark: z.string(),
  label: z.string(),
  province: z.string(),
  year: z.number().int(),
  reportId: z.string(),
  paragraph: z.number().int().positive(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  quote: z.string(),
})
export type Source = z.infer<typeof SourceSchema>

/** The n-th mark of the answer is the n-th citation. */
export const CitationSchema = SourceSchema.extend({ status: z.enum(['verified', 'repaired']) })
export type Citation = z.infer<typeof CitationSchema>

export const verdicts = ['verified', 'repaired', 'unverified'] as const
export const StatementSchema = z.object({
  /** Offsets into the answer (UTF-16 units), marks included. */
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  verdict: z.enum(verdicts),
  /** Indices into `citations`. */
  citations: z.array(z.number().int().nonnegative()),
})
export type Statement = z.infer<typeof StatementSchema>

export const AbsentSchema = z.object({
  province: z.string(),
  topic: z.string(),
  reason: z.enum(['not_mentioned', 'no_report']),
})
export type Absent = z.infer<typeof AbsentSchema>

/** A comparison or coverage answer as data; the same table stands in `answer` as Markdown. */
export const TableSchema = z.object({
  columns: z.array(z.string()),
  rows: z.array(
    z.object({
      province: z.string(),
      found: z.boolean(),
      /** One a column after the province. */
      cells: z.array(
        z.object({ text: z.string(), citations: z.array(z.number().int().nonnegative()) })
      ),
    })
  ),
})
export type Table = z.infer<typeof TableSchema>

/** Numbers that a ranking or comparison rests on; bars are drawn only from comparable items. */
export const FiguresSchema = z.object({
  subject: z.string(),
  unit: z.string(),
  items: z.array(
    z.object({
      province: z.string(),
      label: z.string(),
      /** In the base unit: 2.4万人 → 24000. */
      value: z.number(),
      /** As the report writes it. */
      text: z.string(),
      qualifier: z.string(),
      comparable: z.boolean(),
      /** Index into `citations`. */
      citation: z.number().int().nonnegative(),
    })
  ),
})
export type Figures = z.infer<typeof FiguresSchema>

export const noticeCodes = [
  'llm_unavailable',
  'statements_unverified',
  'year_differs',
  'name_read_as',
  'source_truncated',
  'premise_corrected',
  'history_cut',
] as const
export const NoticeSchema = z.object({ code: z.enum(noticeCodes), message: z.string() })
export type Notice = z.infer<typeof NoticeSchema>

const ms = z.number().nonnegative()
export const AnswerSchema = z.object({
  id: z.string(),
  /** Complete Markdown, tables, ranked lists and marks included. */
  answer: z.string(),
  mode: z.enum(['llm', 'extractive']),
  model: z.string().nullable(),
  language: z.enum(languages),
  plan: PlanSummarySchema,
  citations: z.array(CitationSchema),
  statements: z.array(StatementSchema),
  unverified: z.number().int().nonnegative(),
  absent: z.array(AbsentSchema),
  refused: z.boolean(),
  table: TableSchema.nullable(),
  figures: FiguresSchema.nullable(),
  suggestions: z.array(z.string()),
  notices: z.array(NoticeSchema),
  timings: z.object({ plan: ms, retrieve: ms, write: ms, verify: ms, total: ms }),
})
export type Answer = z.infer<typeof AnswerSchema>

export const ErrorBodySchema = z.object({
  code: z.enum(errorCodes),
  message: z.string(),
  retryable: z.boolean(),
  requestId: z.string(),
})
export type ErrorBody = z.infer<typeof ErrorBodySchema>

/** One event of a streamed answer. After any number of the others comes exactly one `done` or `error`. */
export const ChatEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('plan'),
    id: z.string(),
    plan: PlanSummarySchema,
    language: z.enum(languages),
    mode: z.enum(['llm', 'extractive']),
    model: z.string().nullable(),
  }),
  /** The evidence chosen for the question, before any text. */
  z.object({ type: z.literal('sources'), sources: z.array(SourceSchema) }),
  /**
   * The next piece of the answer; joined, the pieces equal `answer`. A mark is never cut. `citations`
   * are those of the marks in this piece, `statements` those that end in it (offsets into the whole answer,
   * indices into all citations so far).
   */
  z.object({
    type: z.literal('text'),
    text: z.string(),
    citations: z.array(CitationSchema),
    statements: z.array(StatementSchema),
  }),
  z.object({ type: z.literal('table'), table: TableSchema }),
  z.object({ type: z.literal('figures'), figures: FiguresSchema }),
  z.object({ type: z.literal('notice'), notice: NoticeSchema }),
  z.object({ type: z.literal('done'), answer: AnswerSchema }),
  z.object({ type: z.literal('error'), error: ErrorBodySchema }),
])
export type ChatEvent = z.infer<typeof ChatEventSchema>
/** What the pipeline itself yields; `error` is added by the surface that knows the request's id. */
export type AnswerEvent = Exclude<ChatEvent, { type: 'error' }>
