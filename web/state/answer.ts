/** The state of one answer, and the pure reducer that the stream's events drive. */
import type {
  Absent,
  Answer,
  ChatEvent,
  Citation,
  Figures,
  Notice,
  PlanSummary,
  Statement,
  Table,
} from '../../src/answer/events.ts'
import type { Language } from '../../src/lib/language.ts'

export type Phase = 'waiting' | 'writing' | 'done' | 'stopped' | 'interrupted' | 'failed'

/** Why an answer failed; `code` is the server's, or `offline` where it could not be reached. */
export interface Failure {
  code: string
  /** Empty where the page has its own words for the code. */
  message: string
  retryable: boolean
  requestId: string
  /** Seconds to wait before asking again. */
  retryAfter?: number
}

export interface AnswerState {
  phase: Phase
  text: string
  citations: Citation[]
  statements: Statement[]
  table: Table | null
  figures: Figures | null
  notices: Notice[]
  plan: PlanSummary | null
  language: Language | null
  mode: Answer['mode'] | null
  model: string | null
  /** How many pieces of evidence were found, before the text comes. */
  found: number
  absent: Absent[]
  refused: boolean
  suggestions: string[]
  /** Milliseconds the server took. */
  total: number | null
  failure: Failure | null
}

export const emptyAnswer: AnswerState = {
  phase: 'waiting',
  text: '',
  citations: [],
  statements: [],
  table: null,
  figures: null,
  notices: [],
  plan: null,
  language: null,
  mode: null,
  model: null,
  found: 0,
  absent: [],
  refused: false,
  suggestions: [],
  total: null,
  failure: null,
}

/** Whether the answer is still being written. */
export function isRunning(answer: AnswerState): boolean {
  return answer.phase === 'waiting' || answer.phase === 'writing'
}

/** The answer after one more event; an answer that has ended stays as it is. */
export function applyEvent(state: AnswerState, event: ChatEvent): AnswerState {
  if (!isRunning(state)) return state
  switch (event.type) {
    case 'plan': {
      const { plan, language, mode, model } = event
      return { ...state, plan, language, mode, model }
    }
    case 'sources':
      return { ...state, found: event.sources.length }
    case 'text':
      return {
        ...state,
        phase: 'writing',
        text: state.text + event.text,
        citations: [...state.citations, ...event.citations],
        statements: [...state.statements, ...event.statements],
      }
    case 'table':
      return { ...state, table: event.table }
    case 'figures':
      return { ...state, figures: event.figures }
    case 'notice':
      return { ...state, notices: [...state.notices, event.notice] }
    case 'error':
      return { ...state, phase: 'failed', failure: event.error }
    case 'done':
      return wholeAnswer(state, event.answer)
  }
}

/** The last event repeats everything, so what it says stands. */
function wholeAnswer(state: AnswerState, answer: Answer): AnswerState {
  const { citations, statements, table, figures, notices, plan, language, mode, model } = answer
  const { absent, refused, suggestions } = answer
  return {
    ...state,
    ...{ citations, statements, table, figures, notices, plan, language, mode, model },
    ...{ absent, refused, suggestions },
    phase: 'done',
    text: answer.answer,
    total: answer.timings.total,
  }
}

/** The answer after it was cut short: by the asker, by the line, or by a failure. */
export function endAnswer(
  state: AnswerState,
  phase: 'stopped' | 'interrupted' | 'failed',
  failure: Failure | null = null
): AnswerState {
  return isRunning(state) ? { ...state, phase, failure } : state
}
