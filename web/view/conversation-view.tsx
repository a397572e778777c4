/** The questions and answers of a conversation, and where the page is scrolled to. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Conversation, conversationTitle } from '../state/conversation.ts'
import { Icon } from './icons.tsx'
import { usePage } from './page-context.ts'
import { type TurnActions, TurnView } from './turn-view.tsx'

interface ConversationViewProps {
  conversation: Conversation
  actions: TurnActions
}

export function ConversationView({ conversation, actions }: ConversationViewProps) {
  const { words } = usePage()
  const { turns } = conversation
  const end = useRef<HTMLDivElement>(null)
  const [endNear, setEndNear] = useState(true)
  const lastId = turns.at(-1)?.id

  useLayoutEffect(() => {
    // A new question stands at the top, so that its answer is read from the beginning.
    if (lastId !== undefined) showTurn(lastId)
  }, [lastId])

  useEffect(() => {
    if (!end.current) return
    const observer = new IntersectionObserver(
      (entries) => setEndNear(entries.at(-1)?.isIntersecting ?? true),
      { rootMargin: '0px 0px 160px' }
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [])

  return (
    <>
      <h1 class="visually-hidden">{conversationTitle(conversation)}</h1>
      <div class="turns" role="log" aria-live="off" aria-label={words.conversations}>
        {turns.map((turn) => (
          <TurnView key={turn.id} turn={turn} last={turn.id === lastId} actions={actions} />
        ))}
      </div>
      <div ref={end} class="end" />
      {!endNear && (
        <button
          type="button"
          class="round to-end"
          aria-label={words.toEnd}
          title={words.toEnd}
          onClick={() => end.current?.scrollIntoView({ block: 'end', behavior: scrollBehavior() })}
        >
          <Icon name="down" />
        </button>
      )}
    </>
  )
}

/** Scrolls to where a turn begins. */
export function showTurn(id: string): void {
  document.querySelector(`[data-turn="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'start' })
}

function scrollBehavior(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
}
