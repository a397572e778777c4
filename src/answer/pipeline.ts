/** The ask flow: plan → retrieve → write → verify → events. */
import { randomUUID } from 'node:crypto'
import { resolveProvince } from '../corpus/provinces.ts'
import type { Embedder } from '../embed/embedder.ts'
import { AppError } from '../errors.ts'
import { stripInvisible } from '../lib/text.ts'
import type { ChatModel } from '../llm/model.ts'
import type { LiveStore, Store } from '../store/store.ts'
import { type Composer, createComposer, type Segment } from './compose.ts'
import { type Draft, type DraftTable, frame } from './draft.ts'
import {
  type Answer,
  type AnswerEvent,
  type Figures,
  type Message,
  maxAnswerChars,
  maxMessages,
  maxQuestionChars,
  type Notice,
  type Table,
} from './events.ts'
import { sourceOf } from './evidence.ts'
import { writeExtract } from './extract.ts'
import { generate } from './generate.ts'
import { noticesOf } from './notices.ts'
import { phrase } from './phrases.ts'
import { type Plan, planQuestion, summarisePlan } from './plan.ts'
import { type Retrieval, retrieve } from './retrieve.ts'
import { sentenceIndexOf } from './sentence-index.ts'
import { suggest } from './suggest.ts'
import { untangle } from './untangle.ts'
import { writingTask } from './writing-task.ts'

export interface AssistantDependencies {
  store: LiveStore
  embedder: Embedder
  /** Absent: the extractive writer answers. */
  model?: ChatModel
  /** With a model: answer without it when it fails before its first word. @default true */
  llmFallback?: boolean
}

export interface AskRequest {
  /** Oldest first; the last is the user's question. */
  messages: readonly Message[]
  /** Any form of name; a hard scope. */
  provinces?: readonly string[]
}

export interface AskOptions {
  signal?: AbortSignal
}

/** Answers questions over the reports. Every surface uses this one object. */
export interface Assistant {
  /**
   * Streams one answer; the last event is `done`. Throws AppError for a bad request
   * (`question_empty`, `question_too_long`, `province_unknown`) or a broken world (`index_missing`, `llm_…`).
   */
  ask(request: AskRequest, options?: AskOptions): AsyncGenerator<AnswerEvent, void, undefined>
  /** The same answer, whole. */
  answer(request: AskRequest, options?: AskOptions): Promise<Answer>
}

export function createAssistant(dependencies: AssistantDependencies): Assistant {
  return {
    ask: (request, options = {}) => ask(dependencies, request, options),
    async answer(request, options = {}) {
      for await (const event of ask(dependencies, request, options))
        if (event.type === 'done') return event.answer
      throw new AppError('internal')
    },
  }
}

async function* ask(
  { store: liveStore, embedder, model, llmFallback = true }: AssistantDependencies,
  request: AskRequest,
  { signal }: AskOptions
): AsyncGenerator<AnswerEvent, void, undefined> {
  const clock = startClock()
  const messages = checkMessages(request.messages)
  const given = (request.provinces ?? []).map(checkProvince)
  const store = await liveStore.current()
  const index = sentenceIndexOf(store.corpus)
  const planned = planQuestion(messages, store.corpus.reports, given)
  const plan = model ? await untangle(planned, messages, index, model, { given, signal }) : planned
  const id = randomUUID()
  clock.lap('plan')

  const retrieval = await evidenceFor(plan, store, embedder, signal)
  clock.lap('retrieve')
  signal?.throwIfAborted()

  const draft = writeExtract(plan, retrieval, index, store.figures)
  const hasEvidence = draft.segments.some((segment) => segment.kind === 'statement')
  const writer = model && hasEvidence && !computed.includes(plan.intent) ? model : null
  yield {
    type: 'plan',
    id,
    plan: summarisePlan(plan),
    language: plan.language,
    mode: writer ? 'llm' : 'extractive',
    model: writer?.name ?? null,
  }
  const task = writingTask(plan, retrieval, draft, messages, store.corpus.reports)
  const shown = writer
    ? task.evidence.map(({ report, chunk }) =>
        sourceOf({ report, paragraph: chunk.paragraph, start: chunk.start, end: chunk.end })
      )
    : draft.segments.flatMap((s) => (s.kind === 'statement' ? s.pieces.map(sourceOf) : []))
  yield { type: 'sources', sources: shown }

  const composer = createComposer()
  const notices: Notice[] = noticesOf(plan, retrieval, draft, request.messages.length > maxMessages)
  for (const notice of notices) yield { type: 'notice', notice }
  let written: 'llm' | 'extractive' = 'extractive'
  let draftTable: DraftTable | null = null
  let figures: Figures | null = null

  if (writer) {
    try {
      const onTable = (own: DraftTable) => {
        draftTable = own
      }
      const options = signal ? { signal, onTable } : { onTable }
      for await (const segment of generate(task, writer, options)) {
        written = 'llm'
        yield { type: 'text', ...composer.add(segment) }
      }
      const closing = written === 'llm' ? draft.closing : []
      if (closing.length > 0) yield { type: 'text', ...addAll(composer, closing) }
    } catch (error) {
      signal?.throwIfAborted()
      const mayFallBack = written === 'extractive' && llmFallback && error instanceof AppError
      if (!mayFallBack) throw error
      const notice: Notice = {
        code: 'llm_unavailable',
        message: phrase(plan.language, 'llmUnavailable'),
      }
      notices.push(notice)
      yield { type: 'notice', notice }
    }
    clock.lap('verify')
  }
  if (written === 'extractive') {
    for (const piece of grouped(draft.segments)) yield { type: 'text', ...addAll(composer, piece) }
    draftTable = draft.table
    figures = figuresOf(draft, composer)
  }
  const table = draftTable ? tableOf(draftTable, composer) : null
  if (table) yield { type: 'table', table }
  if (figures) yield { type: 'figures', figures }
  const unverified = composer.statements.filter((s) => s.verdict === 'unverified').length
  if (unverified > 0) {
    const notice: Notice = {
      code: 'statements_unverified',
      message: phrase(plan.language, 'unverified', { count: unverified }),
    }
    notices.push(notice)
    yield { type: 'text', ...composer.add(frame(`\n\n${notice.message}`)) }
    yield { type: 'notice', notice }
  }
  clock.lap('write')
  const cited = composer.citations.flatMap(({ reportId }) => store.report(reportId) ?? [])
  yield {
    type: 'done',
    answer: {
      id,
      answer: composer.text,
      mode: written,
      model: written === 'llm' ? (writer?.name ?? null) : null,
      language: plan.language,
      plan: summarisePlan(plan),
      citations: [...composer.citations],
      statements: [...composer.statements],
      unverified,
      absent: draft.absent,
      refused: composer.citations.length === 0 && !aboutCollection.includes(plan.intent),
      table,
      figures,
      suggestions: suggest(plan, cited, index),
      notices,
      timings: clock.timings(),
    },
  }
}

/** What code computes over the whole corpus is written by code in every mode. */
const computed: readonly Plan['intent'][] = ['coverage', 'ranking', 'catalogue', 'none']
const aboutCollection: readonly Plan['intent'][] = ['catalogue', 'none']

const noEvidence: Retrieval = { reports: [], ranked: [], bareCosine: 0 }

async function evidenceFor(
  plan: Plan,
  store: Store,
  embedder: Embedder,
  signal: AbortSignal | undefined
): Promise<Retrieval> {
  const unneeded = aboutCollection.includes(plan.intent)
  return unneeded ? noEvidence : retrieve(plan, store, embedder, signal)
}

/** The last messages that are read; the last is the question. Throws AppError for a bad one. */
function checkMessages(all: readonly Message[]): Message[] {
  const messages = all.slice(-maxMessages).map(shortened)
  const last = all.at(-1)
  if (last?.role !== 'user')
    throw new AppError('bad_request', { problem: 'messages: the last one must be the user’s' })
  if (stripInvisible(last.content).trim() === '') throw new AppError('question_empty')
  const { length } = last.content.trim()
  if (length > maxQuestionChars) throw new AppError('question_too_long', { length })
  return messages
}

/** No question can have been longer, and what an answer says at such length nobody points at. */
function shortened({ role, content }: Message): Message {
  return {
    role,
    content: content.trim().slice(0, role === 'user' ? maxQuestionChars : maxAnswerChars),
  }
}

function checkProvince(name: string): string {
  const province = resolveProvince(name)
  if (province === undefined)
    throw new AppError('province_unknown', { name: stripInvisible(name).slice(0, 40) })
  return province
}

/** One text event a statement, with the frame text before it. */
function grouped(segments: readonly Segment[]): Segment[][] {
  const groups: Segment[][] = []
  let open: Segment[] = []
  for (const segment of segments) {
    open.push(segment)
    if (segment.kind !== 'statement') continue
    groups.push(open)
    open = []
  }
  return open.length > 0 ? [...groups, open] : groups
}

function addAll(composer: Composer, segments: readonly Segment[]) {
  const added = segments.map((segment) => composer.add(segment))
  return {
    text: added.map((one) => one.text).join(''),
    citations: added.flatMap((one) => one.citations),
    statements: added.flatMap((one) => one.statements),
  }
}

function tableOf(table: DraftTable, composer: Composer): Table {
  return {
    columns: table.columns,
    rows: table.rows.map(({ province, found, cells }) => ({
      province,
      found,
      cells: cells.map(({ text, statements }) => ({
        text,
        citations: statements.flatMap((statement) => composer.citationsOf(statement)),
      })),
    })),
  }
}

function figuresOf(draft: Draft, composer: Composer): Figures | null {
  if (!draft.figures) return null
  return {
    ...draft.figures,
    items: draft.figures.items.flatMap(({ statement, ...item }) => {
      const [citation] = composer.citationsOf(statement)
      return citation === undefined ? [] : [{ ...item, citation }]
    }),
  }
}

function startClock() {
  const laps = { plan: 0, retrieve: 0, write: 0, verify: 0 }
  const start = performance.now()
  let last = start
  return {
    lap(name: keyof typeof laps) {
      const now = performance.now()
      laps[name] += now - last
      last = now
    },
    timings: () => ({ ...laps, total: performance.now() - start }),
  }
}
