/** A question and its answer. */
import { useMemo } from 'preact/hooks'
import { isRunning } from '../state/answer.ts'
import type { Turn } from '../state/conversation.ts'
import { provinceName } from '../text/tiles.ts'
import { AnswerView } from './answer-view.tsx'
import { Icon } from './icons.tsx'
import { usePage } from './page-context.ts'

/** What a reader can do with a turn. */
export interface TurnActions {
  retry(turn: Turn): void
  edit(turn: Turn): void
  ask(question: string): void
}

interface TurnViewProps {
  turn: Turn
  last: boolean
  actions: TurnActions
}

/** Drawn again only when its own turn has changed. */
export function TurnView({ turn, last, actions }: TurnViewProps) {
  return useMemo(
    () => <TurnBody turn={turn} last={last} actions={actions} />,
    [turn, last, actions]
  )
}

function TurnBody({ turn, last, actions }: TurnViewProps) {
  const { words, language } = usePage()
  const { question, provinces, answer } = turn
  const names = provinces.map((province) => provinceName(province, language))
  return (
    <article class="turn" data-turn={turn.id}>
      <header class="question">
        <h2 class={question.length > 120 ? 'long' : undefined}>{question}</h2>
        {/* It keeps its room while it is of no use, so that the question does not break anew. */}
        <button
          type="button"
          class="quiet edit"
          disabled={isRunning(answer)}
          aria-label={last ? words.edit : words.askAgain}
          title={last ? words.edit : words.askAgain}
          onClick={() => actions.edit(turn)}
        >
          <Icon name={last ? 'edit' : 'retry'} />
        </button>
        {names.length > 0 && (
          <p class="question-scope">{words.onlyThese(names.join(words.listJoin))}</p>
        )}
      </header>
      <AnswerView
        answer={answer}
        turnId={turn.id}
        last={last}
        onRetry={() => actions.retry(turn)}
        onEdit={() => actions.edit(turn)}
        onSuggestion={(suggestion) => actions.ask(suggestion)}
      />
    </article>
  )
}
