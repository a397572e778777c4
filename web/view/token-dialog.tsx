/** Asks for the access token that the server wants. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { usePage } from './page-context.ts'

interface TokenDialogProps {
  /** Whether a token was sent and refused. */
  wrong: boolean
  /** Null: the reader has none. */
  onToken(token: string | null): void
}

export function TokenDialog({ wrong, onToken }: TokenDialogProps) {
  const { words } = usePage()
  const dialog = useRef<HTMLDialogElement>(null)
  const [token, setToken] = useState('')
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="token" aria-labelledby="token-title" onClose={() => onToken(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (token.trim() !== '') onToken(token.trim())
        }}
      >
        <h2 id="token-title">{words.tokenTitle}</h2>
        <p>{words.tokenText}</p>
        {wrong && (
          <p class="wrong" role="alert">
            {words.tokenWrong}
          </p>
        )}
        <label for="token">{words.token}</label>
        <input
          id="token"
          type="password"
          value={token}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setToken(event.currentTarget.value)}
        />
        <div class="token-foot">
          <button type="button" class="quiet" onClick={() => onToken(null)}>
            {words.cancel}
          </button>
          <button type="submit" class="button">
            {words.continue}
          </button>
        </div>
      </form>
    </dialog>
  )
}
