/** What the server counts, in Prometheus's format. Labels are closed lists, never an asker's text. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { AnswerEvent } from './answer/events.ts'
import { asAppError, type ErrorCode } from './errors.ts'
import type { ChatModel } from './llm/model.ts'

const seconds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 180]

/** Follows one question. */
export interface QuestionWatch {
  event(event: AnswerEvent): void
  failed(code: ErrorCode): void
  /** The asker went away before the end. */
  left(): void
  end(): void
}

export interface Metrics {
  readonly registry: Registry
  question(): QuestionWatch
  request(route: string, method: string, status: number, ms: number): void
  /** The same model, its failures counted by code. */
  watchModel<M extends ChatModel>(model: M): ChatModel
}

export interface MetricsOptions {
  /** Also memory, handles and event-loop delay of the process. @default false */
  process?: boolean
}

export function createMetrics({ process = false }: MetricsOptions = {}): Metrics {
  const registry = new Registry()
  const registers = [registry]
  if (process) collectDefaultMetrics({ register: registry })
  const questions = new Counter({
    name: 'reports_questions_total',
    help: 'Questions answered, by who wrote, intent and language',
    labelNames: ['mode', 'intent', 'language'],
    registers,
  })
  const refusals = new Counter({
    name: 'reports_refusals_total',
    help: 'Questions that the reports hold no answer to',
    labelNames: ['intent'],
    registers,
  })
  const failures = new Counter({
    name: 'reports_question_failures_total',
    help: 'Questions that ended with an error, by its code',
    labelNames: ['code'],
    registers,
  })
  const left = new Counter({
    name: 'reports_questions_left_total',
    help: 'Questions whose asker went away before the answer was complete',
    registers,
  })
  const statements = new Counter({
    name: 'reports_statements_total',
    help: 'Statements of answers, by verdict',
    labelNames: ['verdict'],
    registers,
  })
  const notices = new Counter({
    name: 'reports_notices_total',
    help: 'Notices of answers, by code',
    labelNames: ['code'],
    registers,
  })
  const answerSeconds = new Histogram({
    name: 'reports_answer_seconds',
    help: 'Time from question to complete answer',
    labelNames: ['mode'],
    buckets: seconds,
    registers,
  })
  const stepSeconds = new Histogram({
    name: 'reports_answer_step_seconds',
    help: 'Time of each step of an answer',
    labelNames: ['step'],
    buckets: seconds,
    registers,
  })
  const firstSeconds = new Histogram({
    name: 'reports_first_text_seconds',
    help: 'Time from question to the first text of the answer',
    buckets: seconds,
    registers,
  })
  const active = new Gauge({
    name: 'reports_questions_active',
    help: 'Questions being answered or waiting for a place',
    registers,
  })
  const requests = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to the response headers, by route, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets: seconds,
    registers,
  })
  const llmErrors = new Counter({
    name: 'reports_llm_errors_total',
    help: 'Failed calls of the language model, by code',
    labelNames: ['code'],
    registers,
  })

  return {
    registry,
    question() {
      const started = performance.now()
      const elapsed = () => (performance.now() - started) / 1000
      let hasText = false
      active.inc()
      return {
        event(event) {
          if (event.type === 'text' && !hasText) {
            hasText = true
            firstSeconds.observe(elapsed())
          }
          if (event.type !== 'done') return
          const { answer } = event
          questions.inc({
            mode: answer.mode,
            intent: answer.plan.intent,
            language: answer.language,
          })
          if (answer.refused) refusals.inc({ intent: answer.plan.intent })
          for (const { verdict } of answer.statements) statements.inc({ verdict })
          for (const { code } of answer.notices) notices.inc({ code })
          answerSeconds.observe({ mode: answer.mode }, elapsed())
          for (const step of ['plan', 'retrieve', 'write', 'verify'] as const)
            stepSeconds.observe({ step }, answer.timings[step] / 1000)
        },
        failed: (code) => failures.inc({ code }),
        left: () => left.inc(),
        end: () => active.dec(),
      }
    },
    request: (route, method, status, ms) => requests.observe({ route, method, status }, ms / 1000),
    watchModel(model) {
      const count = (thrown: unknown, signal: AbortSignal | undefined) => {
        if (!signal?.aborted) llmErrors.inc({ code: asAppError(thrown).code })
      }
      return {
        name: model.name,
        async *stream(messages, options) {
          try {
            yield* model.stream(messages, options)
          } catch (thrown) {
            count(thrown, options?.signal)
            throw thrown
          }
        },
        async complete(messages, options) {
          try {
            return await model.complete(messages, options)
          } catch (thrown) {
            count(thrown, options?.signal)
            throw thrown
          }
        },
      }
    },
  }
}
