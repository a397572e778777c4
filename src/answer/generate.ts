import type { Report } from '../corpus/report.ts'
import type { Language } from '../lib/language.ts'
import type { ChatModel } from '../llm/model.ts'
import type { Segment } from './compose.ts'
import type { Absent, Message, PlanSummary } from './events.ts'
import type { Evidence } from './evidence.ts'
export interface WritingTask {
  question: string
  language: Language
  plan: PlanSummary
  evidence: Evidence[]
  history: Message[]
  reports: Report[]
  absent: Absent[]
  cover: { province: string; fallback: Segment[] }[]
}
export async function* generate(
  _task: WritingTask,
  _model: ChatModel,
  _options: { signal?: AbortSignal }
): AsyncGenerator<Segment> {}
