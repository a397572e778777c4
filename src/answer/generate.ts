/** The LLM writer: prompts the model and releases its answer sentence by sentence once verified. */
import type { Report } from '../corpus/report.ts'
import type { ChatModel } from '../llm/model.ts'
import type { Cover } from './checked-table.ts'
import { createCheckedWriter } from './checked-writer.ts'
import type { Segment } from './compose.ts'
import type { ComputedNumber } from './compute-figures.ts'
import type { DraftTable } from './draft.ts'
import { buildMessages, type PromptTask } from './prompt.ts'
import type { VerifyContext } from './verify.ts'

export interface WritingTask extends PromptTask {
  /** All reports that marks may name. */
  reports: readonly Report[]
  /** The compared provinces; what the model leaves out of them is added. */
  cover: readonly Cover[]
  /** Numbers that code computed for this answer. */
  computed?: readonly ComputedNumber[]
}

export interface GenerateOptions {
  signal?: AbortSignal
  /** Hears of the table in the answer, as data, once the answer is complete. */
  onTable?: (table: DraftTable) => void
}

/** How a model's answer turned out. */
export interface GenerateResult {
  /** Whether at least one statement of the model could be cited; if not, nothing was yielded. */
  usable: boolean
  cited: number
  unverified: number
}

const maxTokens = 2048

/**
 * Streams the segments of a model's answer. Nothing is yielded before the first statement that the
 * reports prove, so that another writer can still take over. Throws the model's AppError, also in the
 * middle of the answer: then everything yielded stands, and the unfinished sentence is dropped.
 */
export async function* generate(
  task: WritingTask,
  model: ChatModel,
  { signal, onTable }: GenerateOptions = {}
): AsyncGenerator<Segment, GenerateResult, undefined> {
  const context: VerifyContext = {
    reports: task.reports,
    evidence: task.evidence,
    question: task.question,
    language: task.language,
    ...(task.computed ? { computed: task.computed } : {}),
  }
  const writer = createCheckedWriter(task, context)
  let held: Segment[] | null = []
  const release = (segments: Segment[]): Segment[] => {
    if (held === null) return segments
    held.push(...segments)
    if (writer.cited === 0) return []
    const first = withoutLeadingBlanks(held)
    held = null
    return first
  }
  const options = { maxTokens, temperature: 0, ...(signal ? { signal } : {}) }
  for await (const delta of model.stream(buildMessages(task), options))
    yield* release(writer.push(delta))
  yield* release(writer.end())
  if (writer.table) onTable?.(writer.table)
  return { usable: held === null, cited: writer.cited, unverified: writer.unverified }
}

function withoutLeadingBlanks(segments: readonly Segment[]): Segment[] {
  const first = segments.findIndex((segment) => segment.text.trim() !== '')
  return segments.slice(Math.max(0, first))
}
