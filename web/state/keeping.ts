/** Conversations and settings in the browser's own storage; they never leave it. */
import { emptyAnswer, isRunning } from './answer.ts'
import { type Conversation, conversationTitle } from './conversation.ts'

export interface ConversationEntry {
  id: string
  title: string
  updatedAt: number
}

export interface Settings {
  language: 'zh' | 'en'
  theme: 'auto' | 'light' | 'dark'
  sendKey: 'enter' | 'ctrl-enter'
}

/** What came of saving: `full` and `off` say why nothing was kept. */
export type SaveResult = 'saved' | 'full' | 'off'

export interface Keeper {
  /** Newest first. */
  list(): ConversationEntry[]
  load(id: string): Conversation | undefined
  save(conversation: Conversation): SaveResult
  remove(id: string): void
  removeAll(): void
  /** The conversation that this tab shows, so that a reload comes back to it. */
  current(): string | null
  setCurrent(id: string | null): void
  settings(preferred: readonly string[]): Settings
  saveSettings(settings: Settings): void
  token(): string
  setToken(token: string): void
}

const prefix = 'edu-reports:'
const conversationKey = (id: string) => `${prefix}conversation:${id}`
const listKey = `${prefix}conversations`
const settingsKey = `${prefix}settings`
const currentKey = `${prefix}current`
const tokenKey = `${prefix}token`

/** `local` and `tab` are undefined where the browser keeps nothing; then all lasts until the page is closed. */
export function createKeeper(local: Storage | undefined, tab: Storage | undefined): Keeper {
  let tokenInMemory = ''

  function list(): ConversationEntry[] {
    const entries = readJson(local, listKey)
    if (!Array.isArray(entries)) return []
    return entries.filter(isEntry).sort((a, b) => b.updatedAt - a.updatedAt)
  }

  function write(key: string, value: unknown): SaveResult {
    if (!local) return 'off'
    try {
      local.setItem(key, JSON.stringify(value))
      return 'saved'
    } catch {
      return 'full'
    }
  }

  function remove(id: string): void {
    local?.removeItem(conversationKey(id))
    write(
      listKey,
      list().filter((entry) => entry.id !== id)
    )
  }

  return {
    list,
    load(id) {
      const stored = readJson(local, conversationKey(id))
      return isConversation(stored) ? settled(stored) : undefined
    },
    save(conversation) {
      const { id, updatedAt } = conversation
      const result = write(conversationKey(id), conversation)
      if (result !== 'saved') return result
      const entry = { id, title: conversationTitle(conversation), updatedAt }
      return write(listKey, [entry, ...list().filter((other) => other.id !== id)])
    },
    remove,
    removeAll() {
      for (const { id } of list()) remove(id)
    },
    current: () => attempt(() => tab?.getItem(currentKey)) ?? null,
    setCurrent(id) {
      attempt(() => (id === null ? tab?.removeItem(currentKey) : tab?.setItem(currentKey, id)))
    },
    settings(preferred) {
      const stored = readJson(local, settingsKey)
      const chinese = preferred[0]?.toLowerCase().startsWith('zh') ?? true
      const defaults: Settings = {
        language: chinese ? 'zh' : 'en',
        theme: 'auto',
        sendKey: 'enter',
      }
      return isSettings(stored) ? stored : defaults
    },
    saveSettings: (settings) => void write(settingsKey, settings),
    token: () => attempt(() => tab?.getItem(tokenKey)) ?? tokenInMemory,
    setToken(token) {
      tokenInMemory = token
      attempt(() => tab?.setItem(tokenKey, token))
    },
  }
}

/**
 * An answer that was being written when the page was closed was interrupted; what an older page did not
 * know to keep is empty.
 */
function settled(conversation: Conversation): Conversation {
  return {
    ...conversation,
    turns: conversation.turns.map((turn) => {
      const answer = { ...emptyAnswer, ...turn.answer }
      const phase = isRunning(answer) ? 'interrupted' : answer.phase
      return { ...turn, provinces: turn.provinces ?? [], answer: { ...answer, phase } }
    }),
  }
}

/** Storage of this origin, or undefined where the browser forbids it. */
export function usableStorage(name: 'localStorage' | 'sessionStorage'): Storage | undefined {
  return attempt(() => {
    const storage = window[name]
    storage.setItem(`${prefix}probe`, '1')
    storage.removeItem(`${prefix}probe`)
    return storage
  })
}

function readJson(storage: Storage | undefined, key: string): unknown {
  return attempt(() => JSON.parse(storage?.getItem(key) ?? 'null'))
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}

function isEntry(value: unknown): value is ConversationEntry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'title' in value &&
    typeof value.title === 'string' &&
    'updatedAt' in value &&
    typeof value.updatedAt === 'number'
  )
}

function isSettings(value: unknown): value is Settings {
  return (
    typeof value === 'object' &&
    value !== null &&
    'language' in value &&
    (value.language === 'zh' || value.language === 'en') &&
    'theme' in value &&
    (value.theme === 'auto' || value.theme === 'light' || value.theme === 'dark') &&
    'sendKey' in value &&
    (value.sendKey === 'enter' || value.sendKey === 'ctrl-enter')
  )
}

function isConversation(value: unknown): value is Conversation {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'turns' in value &&
    Array.isArray(value.turns) &&
    value.turns.every(
      (turn) => typeof turn?.question === 'string' && Array.isArray(turn?.answer?.citations)
    )
  )
}
