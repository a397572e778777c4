/** A conversation and everything that may happen to it, as one pure reducer. */
import type { ChatEvent, Message } from '../../src/answer/events.ts'
import { type AnswerState, applyEvent, emptyAnswer, endAnswer, type Failure } from './answer.ts'

export interface Turn {
  id: string
  question: string
  /** Provinces the asker picked for this question; empty: all. */
  provinces: string[]
  answer: AnswerState
}

export interface Conversation {
  id: string
  /** Given by the reader; empty: the first question stands for it. */
  title: string
  /** Milliseconds since 1970. */
  updatedAt: number
  turns: Turn[]
}

export type ConversationAction =
  | { type: 'open'; conversation: Conversation }
  | {
      type: 'ask'
      turnId: string
      question: string
      provinces: string[]
      at: number
      /** Takes the place of the last turn (asked again, or edited). */
      replacing?: string
    }
  | { type: 'events'; turnId: string; events: readonly ChatEvent[]; at: number }
  | {
      type: 'end'
      turnId: string
      phase: 'stopped' | 'interrupted' | 'failed'
      failure?: Failure
      at: number
    }
  | { type: 'rename'; title: string }

export function emptyConversation(id: string): Conversation {
  return { id, title: '', updatedAt: 0, turns: [] }
}

export function reduceConversation(state: Conversation, action: ConversationAction): Conversation {
  switch (action.type) {
    case 'open':
      return action.conversation
    case 'rename':
      return { ...state, title: action.title }
    case 'ask': {
      const { turnId: id, question, provinces, at, replacing } = action
      const before =
        replacing !== undefined && state.turns.at(-1)?.id === replacing
          ? state.turns.slice(0, -1)
          : state.turns
      const turn: Turn = { id, question, provinces, answer: emptyAnswer }
      return { ...state, updatedAt: at, turns: [...before, turn] }
    }
    case 'events':
      return changeAnswer(state, action.turnId, action.at, (answer) =>
        action.events.reduce(applyEvent, answer)
      )
    case 'end':
      return changeAnswer(state, action.turnId, action.at, (answer) =>
        endAnswer(answer, action.phase, action.failure ?? null)
      )
  }
}

/** Changes one turn and leaves the others the same objects, so that only it is drawn again. */
function changeAnswer(
  state: Conversation,
  turnId: string,
  at: number,
  change: (answer: AnswerState) => AnswerState
): Conversation {
  let changed = false
  const turns = state.turns.map((turn) => {
    if (turn.id !== turnId) return turn
    const answer = change(turn.answer)
    if (answer === turn.answer) return turn
    changed = true
    return { ...turn, answer }
  })
  return changed ? { ...state, updatedAt: at, turns } : state
}

const sentMessages = 12
const sentChars = 8000

/**
 * What is sent with a new question: the last 12 messages, oldest first. Turns without any answer are left
 * out, long answers are cut.
 */
export function messagesFor(turns: readonly Turn[], question: string): Message[] {
  const history = turns
    .filter((turn) => turn.answer.text !== '')
    .flatMap((turn): Message[] => [
      { role: 'user', content: turn.question },
      { role: 'assistant', content: turn.answer.text.slice(0, sentChars) },
    ])
  const kept = history.slice(-(sentMessages - 1))
  // A history that begins with an answer whose question was cut off helps nobody.
  const whole = kept[0]?.role === 'assistant' ? kept.slice(1) : kept
  return [...whole, { role: 'user', content: question }]
}

/** The conversation's name in lists. */
export function conversationTitle(conversation: Conversation): string {
  return conversation.title || (conversation.turns[0]?.question ?? '').slice(0, 60)
}
