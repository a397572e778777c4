/** One answer: its text, chart, map, sources, notices and what can be done with it. */
import { useEffect, useState } from 'preact/hooks'
import { type AnswerState, isRunning } from '../state/answer.ts'
import { answerText } from '../text/export.ts'
import { provinceName } from '../text/tiles.ts'
import { BarChart, canDraw } from './bar-chart.tsx'
import { CopyButton } from './copy-button.tsx'
import { Icon } from './icons.tsx'
import { MarkdownView } from './markdown-view.tsx'
import { usePage } from './page-context.ts'
import { SourceList } from './source-list.tsx'
import { standings, TileMap } from './tile-grid.tsx'

export interface AnswerViewProps {
  answer: AnswerState
  turnId: string
  /** Only the last answer can be asked for again. */
  last: boolean
  onRetry(): void
  onEdit(): void
  onSuggestion(question: string): void
}

const languageTags = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en' }

export function AnswerView(props: AnswerViewProps) {
  const { answer, turnId, last, onSuggestion } = props
  const { words } = usePage()
  const running = isRunning(answer)
  const lang = answer.language ? languageTags[answer.language] : undefined
  return (
    <section class="answer" aria-busy={running}>
      {answer.text === '' && running && <Progress answer={answer} />}
      {answer.text !== '' && (
        <div class={proseClass(answer)} lang={lang}>
          <MarkdownView answer={answer} turnId={turnId} />
        </div>
      )}
      {!running && canDraw(answer.figures) && (
        <BarChart figures={answer.figures} citations={answer.citations} turnId={turnId} />
      )}
      {!running && showsMap(answer) && <TileMap answer={answer} />}
      {answer.notices.map((notice) => (
        <p key={notice.code + notice.message} class="notice" lang={lang}>
          {notice.message}
        </p>
      ))}
      <Ending {...props} />
      {!running && answer.citations.length > 0 && (
        <SourceList citations={answer.citations} turnId={turnId} />
      )}
      {!running && <Tools {...props} />}
      {last && !running && answer.suggestions.length > 0 && (
        <div class="suggestions">
          <h3>{words.suggestions}</h3>
          <ul lang={lang}>
            {answer.suggestions.map((question) => (
              <li key={question}>
                <button type="button" class="suggestion" onClick={() => onSuggestion(question)}>
                  {question}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function proseClass(answer: AnswerState): string {
  if (isRunning(answer)) return 'prose writing'
  return answer.refused ? 'prose refused' : 'prose'
}

/** The map is worth its room where many provinces were looked at. */
function showsMap(answer: AnswerState): boolean {
  const intent = answer.plan?.intent
  const looked = [...standings(answer).values()].filter((standing) => standing !== 'scope')
  return intent === 'coverage' ? looked.length > 1 : intent === 'compare' && looked.length > 4
}

function Progress({ answer }: { answer: AnswerState }) {
  const { words, language } = usePage()
  const names = (answer.plan?.provinces ?? []).map((name) => provinceName(name, language))
  const text =
    answer.found > 0
      ? words.writingFrom(answer.found)
      : names.length > 0 && names.length < 6
        ? words.readingOf(names.join(words.listJoin))
        : words.thinking
  return <p class="progress">{text}</p>
}

/** Asking the same again would fail the same way. */
const faultsOfQuestion = [
  ...['question_empty', 'question_too_long', 'province_unknown', 'bad_request', 'too_large'],
]

/** Why an answer is not whole, with the way on. */
function Ending({ answer, last, onRetry, onEdit }: AnswerViewProps) {
  const { words } = usePage()
  const { phase, failure } = answer
  const mustEdit = failure !== null && faultsOfQuestion.includes(failure.code)
  const wait = useCountdown(phase === 'failed' ? (failure?.retryAfter ?? 0) : 0)
  if (isRunning(answer) || phase === 'done') return null
  const text =
    phase === 'stopped'
      ? words.stopped
      : phase === 'interrupted'
        ? words.interrupted
        : failure?.message ||
          (failure?.code === 'offline' ? words.failedOffline : words.failedReply)
  return (
    <div class={phase === 'stopped' ? 'ending' : 'ending failed'}>
      <p>
        {text}
        {failure?.requestId && <small> {words.requestId(failure.requestId)}</small>}
      </p>
      {last && !mustEdit && (
        <button type="button" class="button" disabled={wait > 0} onClick={onRetry}>
          <Icon name="retry" />
          {wait > 0 ? words.retryIn(wait) : words.retry}
        </button>
      )}
      {last && mustEdit && (
        <button type="button" class="button" onClick={onEdit}>
          <Icon name="edit" />
          {words.edit}
        </button>
      )}
    </div>
  )
}

function useCountdown(seconds: number): number {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    setLeft(seconds)
    if (seconds <= 0) return
    const timer = setInterval(() => setLeft((value) => Math.max(0, value - 1)), 1000)
    return () => clearInterval(timer)
  }, [seconds])
  return left
}

function Tools({ answer, last, onRetry }: AnswerViewProps) {
  const { words, reports } = usePage()
  const quotes = answer.mode === 'extractive' && answer.citations.length > 0
  const writer = answer.mode === 'llm' ? answer.model : quotes && words.quoted
  return (
    <div class="tools">
      {answer.text !== '' && (
        <CopyButton
          label={words.copy}
          text={() => answerText(answer, { words, reports, base: pageAddress() })}
        />
      )}
      {last && answer.phase === 'done' && (
        <button type="button" class="quiet" onClick={onRetry}>
          <Icon name="retry" />
          <span>{words.askAgain}</span>
        </button>
      )}
      {writer && (
        <span class="writer">
          {writer}
          {answer.total !== null && ` · ${words.duration(answer.total)}`}
        </span>
      )}
    </div>
  )
}

/** Address of the page without its hash. */
export function pageAddress(): string {
  return location.origin + location.pathname
}
