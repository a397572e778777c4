/** Asks the questions of a set, one after the other, of the extractive pipeline. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer } from '../../src/answer/events.ts'
import type { Assistant } from '../../src/answer/pipeline.ts'
import { readConfig } from '../../src/config.ts'
import type { Report } from '../../src/corpus/report.ts'
import { openApplication } from '../../src/open.ts'
import { faultsOf } from './faults.ts'
import type { Question } from './question.ts'
import { lengthOf, type Result, scoreAnswer } from './score.ts'

export interface OpenedAssistant {
  assistant: Assistant
  /** Removes what was built. */
  close(): Promise<void>
}

/** One asked question: `answer` is null where the pipeline threw `error`. */
export interface Run extends Result {
  answer: Answer | null
  error: string
  faults: string[]
}

/** An assistant without a language model over a folder of reports, on a new index unless one is named. */
export async function openAssistant(corpus: string, index?: string): Promise<OpenedAssistant> {
  const folder = await mkdtemp(join(tmpdir(), 'quality-'))
  const config = readConfig({ CORPUS_DIR: corpus, LANCEDB_URI: index ?? join(folder, 'index') })
  const application = await openApplication(config, {
    onIngested({ problems }) {
      if (problems.length > 0) throw new Error(JSON.stringify(problems))
    },
  })
  return {
    assistant: application.assistant,
    async close() {
      await application.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Asks in order, after one unmeasured question that warms everything up. */
export async function askAll(
  assistant: Assistant,
  questions: readonly Question[],
  reports: readonly Report[]
): Promise<Run[]> {
  await assistant
    .answer({ messages: [{ role: 'user', content: '各份报告都讲了什么?' }] })
    .catch(() => {})
  const runs: Run[] = []
  for (const question of questions) runs.push(await ask(assistant, question, reports))
  return runs
}

async function ask(
  assistant: Assistant,
  question: Question,
  reports: readonly Report[]
): Promise<Run> {
  const messages = [...question.history, { role: 'user' as const, content: question.question }]
  const start = performance.now()
  try {
    const answer = await assistant.answer({ messages })
    const milliseconds = performance.now() - start
    const score = scoreAnswer(question, answer)
    const length = lengthOf(answer.answer)
    const faults = faultsOf(answer, reports)
    return { question, answer, error: '', faults, score, length, milliseconds }
  } catch (thrown) {
    const error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
    const score = scoreAnswer(question, { answer: '', citations: [] })
    // An answer that never came is no refusal either.
    if (score.refusal !== undefined) score.refusal = 0
    const milliseconds = performance.now() - start
    return { question, answer: null, error, faults: [], score, length: 0, milliseconds }
  }
}
