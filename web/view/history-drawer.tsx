/** The drawer with the conversations that this browser keeps. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ConversationEntry } from '../state/keeping.ts'
import type { Chat } from '../state/use-chat.ts'
import { Icon } from './icons.tsx'
import { usePage } from './page-context.ts'

interface HistoryDrawerProps {
  entries: readonly ConversationEntry[]
  /** Id of the conversation on the page. */
  current: string
  chat: Chat
  /** Another conversation was chosen. */
  onChosen(): void
  onClose(): void
}

export function HistoryDrawer(props: HistoryDrawerProps) {
  const { entries, current, chat, onChosen, onClose } = props
  const { words } = usePage()
  const dialog = useRef<HTMLDialogElement>(null)
  const [busy, setBusy] = useState<{ id: string; doing: 'rename' | 'remove' } | null>(null)
  const [removingAll, setRemovingAll] = useState(false)

  useEffect(() => dialog.current?.showModal(), [])

  /** The button that had the focus is gone; without a next one a keyboard would start over. */
  function settle(id: string): void {
    setBusy(null)
    requestAnimationFrame(() => {
      const entry = dialog.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`)
      const next = entry ?? dialog.current?.querySelector<HTMLElement>('.wide')
      next?.focus()
    })
  }

  function open(id: string): void {
    chat.open(id)
    onChosen()
    onClose()
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the drawer closes it; by keyboard Esc does
    <dialog
      ref={dialog}
      class="drawer"
      aria-labelledby="drawer-title"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div class="drawer-inner">
        <header>
          <h2 id="drawer-title">{words.conversations}</h2>
          <button type="button" class="round" aria-label={words.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        <button
          type="button"
          class="button wide"
          onClick={() => {
            chat.startNew()
            onChosen()
            onClose()
          }}
        >
          <Icon name="plus" />
          {words.newConversation}
        </button>
        {entries.length === 0 ? (
          <p class="quiet-text">{words.noConversations}</p>
        ) : (
          <ul>
            {entries.map(({ id, title }) => {
              const doing = busy?.id === id ? busy.doing : undefined
              if (doing === 'rename')
                return (
                  <li key={id}>
                    <RenameForm
                      title={title}
                      onDone={(next) => {
                        if (next !== '') chat.rename(id, next)
                        settle(id)
                      }}
                    />
                  </li>
                )
              return (
                <li key={id} class={id === current ? 'current' : undefined}>
                  <button
                    type="button"
                    class="entry"
                    data-entry={id}
                    aria-current={id === current ? 'true' : undefined}
                    onClick={() => open(id)}
                  >
                    {title || words.untitled}
                  </button>
                  {doing === 'remove' ? (
                    <button
                      type="button"
                      ref={focusNew}
                      class="quiet danger"
                      onClick={() => {
                        chat.remove(id)
                        settle(id)
                      }}
                    >
                      {words.confirmRemove}
                    </button>
                  ) : (
                    <>
                      <EntryButton
                        icon="edit"
                        label={`${words.rename}: ${title}`}
                        onClick={() => setBusy({ id, doing: 'rename' })}
                      />
                      <EntryButton
                        icon="remove"
                        label={`${words.remove}: ${title}`}
                        onClick={() => setBusy({ id, doing: 'remove' })}
                      />
                    </>
                  )}
                </li>
              )
            })}
          </ul>
        )}
        <footer>
          <p>{words.keptHere}</p>
          {entries.length > 1 && (
            <button
              type="button"
              class="quiet danger"
              onClick={() => {
                if (removingAll) chat.removeAll()
                setRemovingAll(!removingAll)
              }}
            >
              {removingAll ? words.confirmRemoveAll : words.removeAll}
            </button>
          )}
        </footer>
      </div>
    </dialog>
  )
}

/** As a ref it moves the focus to an element when that appears. */
function focusNew(element: HTMLElement | null): void {
  element?.focus()
}

interface EntryButtonProps {
  icon: 'edit' | 'remove'
  label: string
  onClick(): void
}

function EntryButton({ icon, label, onClick }: EntryButtonProps) {
  return (
    <button type="button" class="round small" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  )
}

function RenameForm({ title, onDone }: { title: string; onDone(title: string): void }) {
  const { words } = usePage()
  const [name, setName] = useState(title)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])
  return (
    <form
      class="rename"
      onSubmit={(event) => {
        event.preventDefault()
        onDone(name.trim())
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onDone('')
      }}
    >
      <input
        ref={input}
        aria-label={words.renameTo}
        value={name}
        maxLength={120}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="quiet">
        {words.save}
      </button>
    </form>
  )
}
