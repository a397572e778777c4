/** Runs a conversation: asks, reads the stream into the state, stops, keeps what was said. */
import { useMemo, useRef, useState } from 'preact/hooks'
import type { ChatEvent } from '../../src/answer/events.ts'
import { isRunning } from './answer.ts'
import { type Api, RequestFailed } from './api.ts'
import {
  type Conversation,
  type ConversationAction,
  emptyConversation,
  messagesFor,
  reduceConversation,
  type Turn,
} from './conversation.ts'
import type { Keeper, SaveResult } from './keeping.ts'

export interface Chat {
  /** `replacing`: the last turn, which the new one takes the place of. */
  ask(question: string, provinces: readonly string[], replacing?: string): void
  /** Stops the answer that is being written; what has come stays. */
  stop(): void
  open(id: string): void
  startNew(): void
  /** Renames any kept conversation. */
  rename(id: string, title: string): void
  remove(id: string): void
  removeAll(): void
}

export interface ChatDependencies {
  api: Api
  keeper: Keeper
  /** The turn whose answer has just ended. */
  onEnd(turn: Turn): void
  /** After anything was written to the browser's storage. */
  onSaved(result: SaveResult): void
}

interface Run {
  turnId: string
  controller: AbortController
  queue: ChatEvent[]
}

/** Not a secret, only different from the others; the page may be on an origin without `randomUUID`. */
function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`
}

/** The conversation on the page and what can be done with it; the actions stay the same object. */
export function useChat(dependencies: ChatDependencies): [Conversation, Chat] {
  const latest = useRef(dependencies)
  latest.current = dependencies
  const [shown, show] = useState(() => firstConversation(dependencies.keeper))
  const conversation = useRef(shown)
  const run = useRef<Run | null>(null)

  const chat = useMemo((): Chat => {
    const keeper = () => latest.current.keeper

    function dispatch(action: ConversationAction): void {
      conversation.current = reduceConversation(conversation.current, action)
      show(conversation.current)
    }

    function save(): void {
      if (conversation.current.turns.length === 0) return
      latest.current.onSaved(keeper().save(conversation.current))
      keeper().setCurrent(conversation.current.id)
    }

    function flush(current: Run): void {
      const events = current.queue.splice(0)
      if (events.length > 0)
        dispatch({ type: 'events', turnId: current.turnId, events, at: Date.now() })
    }

    function finish(
      current: Run,
      phase: 'stopped' | 'interrupted' | 'failed',
      failure?: RequestFailed['failure']
    ): void {
      if (run.current !== current) return
      run.current = null
      flush(current)
      const end = { type: 'end', turnId: current.turnId, phase, at: Date.now() } as const
      dispatch(failure ? { ...end, failure } : end)
      save()
      const turn = conversation.current.turns.find(({ id }) => id === current.turnId)
      if (turn) latest.current.onEnd(turn)
    }

    function stop(): void {
      if (!run.current) return
      run.current.controller.abort()
      finish(run.current, 'stopped')
    }

    async function read(current: Run, turn: Turn, earlier: readonly Turn[]): Promise<void> {
      const provinces = turn.provinces.length > 0 ? { provinces: turn.provinces } : {}
      const body = { messages: messagesFor(earlier, turn.question), ...provinces }
      let waiting = false
      try {
        for await (const event of latest.current.api.chat(body, current.controller.signal)) {
          current.queue.push(event)
          if (waiting) continue
          waiting = true
          const length = conversation.current.turns.at(-1)?.answer.text.length ?? 0
          onNextFrame(length, () => {
            waiting = false
            if (run.current === current) flush(current)
          })
        }
        // Without effect where the last event was `done` or `error`.
        finish(current, 'interrupted')
      } catch (error) {
        if (error instanceof RequestFailed) finish(current, 'failed', error.failure)
        else finish(current, current.controller.signal.aborted ? 'stopped' : 'interrupted')
      }
    }

    function openConversation(next: Conversation): void {
      stop()
      dispatch({ type: 'open', conversation: next })
      keeper().setCurrent(next.turns.length > 0 ? next.id : null)
    }

    return {
      ask(question, provinces, replacing) {
        stop()
        const turnId = newId()
        const replaced = replacing === undefined ? {} : { replacing }
        dispatch({
          ...{ type: 'ask', turnId, question, provinces: [...provinces], at: Date.now() },
          ...replaced,
        })
        save()
        const turns = conversation.current.turns
        const turn = turns.at(-1)
        if (!turn) return
        run.current = { turnId, controller: new AbortController(), queue: [] }
        void read(run.current, turn, turns.slice(0, -1))
      },
      stop,
      open(id) {
        const stored = keeper().load(id)
        if (stored && id !== conversation.current.id) openConversation(stored)
      },
      startNew: () => openConversation(emptyConversation(newId())),
      rename(id, title) {
        if (id === conversation.current.id) {
          dispatch({ type: 'rename', title })
          save()
          return
        }
        const stored = keeper().load(id)
        if (stored) latest.current.onSaved(keeper().save({ ...stored, title }))
      },
      remove(id) {
        if (id === conversation.current.id) openConversation(emptyConversation(newId()))
        keeper().remove(id)
        latest.current.onSaved('saved')
      },
      removeAll() {
        openConversation(emptyConversation(newId()))
        keeper().removeAll()
        latest.current.onSaved('saved')
      },
    }
  }, [])

  return [shown, chat]
}

function firstConversation(keeper: Keeper): Conversation {
  const current = keeper.current()
  const stored = current === null ? undefined : keeper.load(current)
  return stored ?? emptyConversation(newId())
}

/** Whether the conversation's last answer is being written. */
export function isAnswering(conversation: Conversation): boolean {
  const last = conversation.turns.at(-1)
  return last !== undefined && isRunning(last.answer)
}

/**
 * Runs before the next frame, or soon in a tab that draws none. A long answer is drawn again less often,
 * so that drawing never takes up the page.
 */
function onNextFrame(length: number, action: () => void): void {
  let done = false
  const once = () => {
    if (done) return
    done = true
    action()
  }
  setTimeout(once, Math.max(100, Math.min(length / 50, 500)))
  if (length < 5000) requestAnimationFrame(once)
}
