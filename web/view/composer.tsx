/** The question box: grows with its text, knows input methods, sends and stops. */
import type { Ref } from 'preact'
import { useEffect, useId, useImperativeHandle, useRef, useState } from 'preact/hooks'
import type { AnswerState } from '../state/answer.ts'
import type { Settings } from '../state/keeping.ts'
import { provinceName } from '../text/tiles.ts'
import { Icon } from './icons.tsx'
import { usePage } from './page-context.ts'
import { TilePicker } from './tile-grid.tsx'

export interface ComposerHandle {
  focus(): void
  /** Puts a question into the box; `replacing` is the turn that sending it takes the place of. */
  fill(question: string, provinces: readonly string[], replacing?: string): void
}

interface ComposerProps {
  handle: Ref<ComposerHandle>
  sendKey: Settings['sendKey']
  /** Whether an answer is being written. */
  answering: boolean
  /** Whether nothing has been asked yet. */
  first: boolean
  lastAnswer: AnswerState | undefined
  onAsk(question: string, provinces: readonly string[], replacing?: string): void
  onStop(): void
  /** The reader wants to edit the last question. */
  onRecall(): void
}

const maxChars = 2000
/** In Safari the Enter that ends a composition comes right after its end. */
const afterComposition = 50

export function Composer(props: ComposerProps) {
  const { handle, sendKey, answering, first, lastAnswer, onAsk, onStop, onRecall } = props
  const { words, language, reports } = usePage()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [provinces, setProvinces] = useState<readonly string[]>([])
  const [replacing, setReplacing] = useState<string | undefined>()
  const [picking, setPicking] = useState(false)
  const composing = useRef(false)
  const composedAt = useRef(Number.NEGATIVE_INFINITY)
  const tooLong = text.trim().length > maxChars
  const ready = text.trim() !== '' && !tooLong

  useImperativeHandle(handle, () => ({
    focus: () => box.current?.focus(),
    fill(question, scope, turnId) {
      setText(question)
      setProvinces(scope)
      setReplacing(turnId)
      box.current?.focus()
      // The caret belongs at the end of a text that is to be changed.
      requestAnimationFrame(() => box.current?.setSelectionRange(question.length, question.length))
    },
  }))

  useEffect(() => {
    // Browsers without `field-sizing` need the height set by hand.
    const element = box.current
    if (!element || CSS.supports('field-sizing', 'content')) return
    element.style.height = 'auto'
    element.style.height = `${Math.min(element.scrollHeight, 240)}px`
  }, [text])

  useEffect(() => {
    if (!picking) return
    const onPress = (event: PointerEvent) => {
      const inside = event.target instanceof Node && form.current?.contains(event.target)
      if (!inside) setPicking(false)
    }
    document.addEventListener('pointerdown', onPress)
    return () => document.removeEventListener('pointerdown', onPress)
  }, [picking])

  function clear(): void {
    setText('')
    setProvinces([])
    setReplacing(undefined)
    setPicking(false)
  }

  function send(): void {
    if (!ready || answering) return
    onAsk(text.trim(), provinces, replacing)
    clear()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowUp' && text === '' && !first && !answering) {
      event.preventDefault()
      onRecall()
    }
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return
    // Key code 229 alone proves nothing: Chrome on macOS also sends it outside of a composition.
    const ending = performance.now() - composedAt.current < afterComposition
    if (event.isComposing || composing.current || ending) return
    const withControl = event.ctrlKey || event.metaKey
    // On a touch keyboard Enter breaks the line; there is a button to send.
    const touch = matchMedia('(pointer: coarse)').matches
    if (!withControl && (touch || sendKey === 'ctrl-enter')) return
    event.preventDefault()
    send()
  }

  const names = provinces.map((province) => provinceName(province, language))
  return (
    <form
      ref={form}
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        if (answering) onStop()
        else send()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !picking) return
        event.stopPropagation()
        setPicking(false)
        box.current?.focus()
      }}
    >
      {picking && (
        <fieldset class="picker" id={`${id}-picker`}>
          <legend>{words.pickProvinces}</legend>
          <TilePicker picked={provinces} onPick={setProvinces} answer={lastAnswer} />
          <p class="picker-hint">{words.pickHint}</p>
          <div class="picker-foot">
            <button
              type="button"
              class="quiet"
              disabled={provinces.length === 0}
              onClick={() => setProvinces([])}
            >
              {words.clear}
            </button>
            <button type="button" class="button" onClick={() => setPicking(false)}>
              {words.close}
            </button>
          </div>
        </fieldset>
      )}
      {replacing !== undefined && (
        <p class="editing">
          {words.editing}
          <button type="button" class="quiet" onClick={clear}>
            {words.cancel}
          </button>
        </p>
      )}
      <div class="composer-box">
        <label class="visually-hidden" for={`${id}-box`}>
          {words.questionLabel}
        </label>
        <textarea
          id={`${id}-box`}
          ref={box}
          rows={1}
          value={text}
          placeholder={first ? words.askPlaceholder : words.askMore}
          aria-describedby={`${id}-hint`}
          aria-invalid={tooLong}
          enterkeyhint="enter"
          autocomplete="off"
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onCompositionStart={() => {
            composing.current = true
          }}
          onCompositionEnd={() => {
            composing.current = false
            composedAt.current = performance.now()
          }}
        />
        <div class="composer-foot">
          <button
            type="button"
            class={provinces.length > 0 ? 'quiet scope picked' : 'quiet scope'}
            aria-expanded={picking}
            aria-controls={`${id}-picker`}
            disabled={reports.length === 0}
            onClick={() => setPicking(!picking)}
          >
            <Icon name="tiles" />
            <span>{names.length > 0 ? names.join(words.listJoin) : words.allProvinces}</span>
          </button>
          <span id={`${id}-hint`} class={tooLong ? 'hint wrong' : 'hint'}>
            {tooLong
              ? words.tooLong(text.trim().length)
              : sendKey === 'enter'
                ? words.hintEnter
                : words.hintCtrlEnter}
          </span>
          <button
            type="submit"
            class="send"
            aria-label={answering ? words.stop : words.send}
            title={answering ? words.stop : words.send}
            disabled={!answering && !ready}
          >
            <Icon name={answering ? 'stop' : 'send'} />
          </button>
        </div>
      </div>
    </form>
  )
}
