/** The page: puts its parts together and lets them act on one another. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Api } from '../state/api.ts'
import { conversationTitle, type Turn } from '../state/conversation.ts'
import type { Keeper, SaveResult } from '../state/keeping.ts'
import { targetHash } from '../state/route.ts'
import type { TokenGate } from '../state/token-gate.ts'
import { isAnswering, useChat } from '../state/use-chat.ts'
import { usePlace } from '../state/use-place.ts'
import { useReports } from '../state/use-reports.ts'
import { conversationText, distinctSources } from '../text/export.ts'
import { words as allWords } from '../text/words.ts'
import { pageAddress } from './answer-view.tsx'
import { Composer, type ComposerHandle } from './composer.tsx'
import { ConversationView, showTurn } from './conversation-view.tsx'
import { downloadMarkdown } from './download.ts'
import { HistoryDrawer } from './history-drawer.tsx'
import { PageContext, type PageContextValue } from './page-context.ts'
import { usePageEffects } from './page-effects.ts'
import { PageHeader } from './page-header.tsx'
import { Preview, type PreviewHandle } from './preview.tsx'
import { ReportsView } from './reports-view.tsx'
import { SettingsMenu } from './settings-menu.tsx'
import { SourcePanel } from './source-panel.tsx'
import { TokenDialog } from './token-dialog.tsx'
import type { TurnActions } from './turn-view.tsx'
import { useMedia } from './use-media.ts'
import { Welcome } from './welcome.tsx'

export interface AppProps {
  api: Api
  keeper: Keeper
  gate: TokenGate
}

export function App({ api, keeper, gate }: AppProps) {
  const [settings, setSettings] = useState(() => keeper.settings(navigator.languages))
  const words = allWords[settings.language]
  const { reports, failure: reportsFailure, reload } = useReports(api)
  const [entries, setEntries] = useState(() => keeper.list())
  const [saveResult, setSaveResult] = useState<SaveResult>('saved')
  const [refusedToken, setRefusedToken] = useState<string | null>(null)
  const [drawer, setDrawer] = useState(false)
  const [status, setStatus] = useState('')
  const [place, navigation] = usePlace()
  const [origin, setOrigin] = useState<{ turnId: string; index: number } | undefined>()
  const opener = useRef<HTMLElement | null>(null)
  const composer = useRef<ComposerHandle>(null)
  const preview = useRef<PreviewHandle>(null)

  const [conversation, chat] = useChat({
    api,
    keeper,
    onEnd(turn) {
      setStatus(endWords(turn))
      // The server can be reached again.
      if (reportsFailure && turn.answer.phase === 'done') reload()
    },
    onSaved: (result) => {
      setSaveResult(result)
      setEntries(keeper.list())
    },
  })
  const answering = isAnswering(conversation)
  const lastTurn = conversation.turns.at(-1)
  const { target } = place
  // There the panel covers the page instead of standing beside it.
  const covers = useMedia('(max-width: 899px)')
  const touch = useMedia('(pointer: coarse)')

  function endWords({ answer }: Turn): string {
    if (answer.phase === 'stopped') return words.answerStopped
    if (answer.phase !== 'done') return words.answerFailed
    const head = answer.refused ? words.answerRefused : words.answerReady(answer.citations.length)
    return `${head} ${answer.text.slice(0, 600)}`
  }

  useEffect(() => {
    // A touch keyboard would cover half of what there is to see.
    if (!target && !touch) composer.current?.focus()
  }, [])
  useEffect(() => gate.onChange(setRefusedToken), [gate])
  useEffect(() => {
    const onStorage = () => setEntries(keeper.list())
    window.addEventListener('storage', onStorage)
    return () => window.removeEventListener('storage', onStorage)
  }, [keeper])

  usePageEffects({
    settings,
    title: conversationTitle(conversation),
    appName: words.appName,
    onEscape() {
      if (target) navigation.closeTarget()
      else chat.stop()
    },
    onSlash: () => composer.current?.focus(),
  })

  useLayoutEffect(() => {
    if (target) return
    const chip = opener.current
    opener.current = null
    if (!chip?.isConnected) return
    chip.focus({ preventScroll: true })
    preview.current?.hide()
  }, [target])

  const context = useMemo((): PageContextValue => {
    return {
      ...{ language: settings.language, words: allWords[settings.language], api, reports },
      openSource(next, from) {
        const focused = document.activeElement
        if (focused instanceof HTMLElement && !focused.closest('.panel')) opener.current = focused
        preview.current?.hide()
        setOrigin(from)
        navigation.openTarget(next)
      },
      preview(citation, chip) {
        if (citation && chip) preview.current?.show(citation, chip)
        else preview.current?.leave()
      },
      announce: setStatus,
    }
  }, [settings.language, api, reports, navigation])

  function ask(question: string, provinces: readonly string[] = [], replacing?: string): void {
    // The question box keeps the focus, not the chip whose source was open.
    opener.current = null
    navigation.showView('chat')
    setStatus(words.thinking)
    // Before its end is taken away: the browser would scroll back to it as the new answer grows.
    if (replacing !== undefined) showTurn(replacing)
    chat.ask(question, provinces, replacing)
    if (!touch) composer.current?.focus()
  }

  const latest = useRef({ ask, lastTurn })
  latest.current = { ask, lastTurn }
  const turnActions = useMemo((): TurnActions => {
    return {
      retry: (turn) => latest.current.ask(turn.question, turn.provinces, turn.id),
      edit(turn) {
        const isLast = turn.id === latest.current.lastTurn?.id
        composer.current?.fill(turn.question, turn.provinces, isLast ? turn.id : undefined)
      },
      ask: (question) => latest.current.ask(question),
    }
  }, [])

  const turns = useMemo(
    () => <ConversationView conversation={conversation} actions={turnActions} />,
    [conversation, turnActions]
  )

  function replyToken(token: string | null): void {
    gate.reply(token)
    if (token !== null && reportsFailure) reload()
  }

  function exportConversation(): void {
    const date = new Intl.DateTimeFormat(settings.language === 'zh' ? 'zh-CN' : 'en', {
      dateStyle: 'long',
    }).format()
    const content = conversationText(conversation, { words, reports, base: pageAddress() }, date)
    downloadMarkdown(conversationTitle(conversation), content)
  }

  const cited = conversation.turns.find(({ id }) => id === origin?.turnId)?.answer.citations ?? []
  const clicked = origin && cited[origin.index]
  // A step that leads to the same words again would look like none.
  const places = distinctSources(cited)
  const trail = clicked && {
    citations: places,
    index: places.findIndex((place) => targetHash(place) === targetHash(clicked)),
    move(index: number) {
      const citation = places[index]
      if (!citation) return
      setOrigin({ ...origin, index: cited.indexOf(citation) })
      navigation.openTarget(citation)
    },
  }

  const empty = conversation.turns.length === 0 && place.view === 'chat'
  const warning =
    saveResult === 'full' ? words.storageFull : saveResult === 'off' ? words.storageOff : ''
  return (
    <PageContext.Provider value={context}>
      <div class={['page', target && 'with-panel', empty && 'empty'].filter(Boolean).join(' ')}>
        <div class="page-main" inert={target !== null && covers}>
          {place.view === 'chat' && (
            <button type="button" class="skip" onClick={() => composer.current?.focus()}>
              {words.skip}
            </button>
          )}
          <PageHeader
            inReports={place.view === 'reports'}
            onHistory={() => setDrawer(true)}
            onNew={() => {
              chat.startNew()
              navigation.showView('chat')
              composer.current?.focus()
            }}
            onReports={() => navigation.showView('reports')}
          >
            <SettingsMenu
              settings={settings}
              onChange={(next) => {
                setSettings(next)
                keeper.saveSettings(next)
              }}
              canExport={conversation.turns.length > 0}
              onExport={exportConversation}
              onPrint={() => window.print()}
            />
          </PageHeader>
          <main>
            {place.view === 'reports' ? (
              <ReportsView
                failure={reportsFailure && (reportsFailure.message || words.failedOffline)}
                onReload={reload}
                onBack={() => navigation.showView('chat')}
              />
            ) : empty ? (
              <Welcome onAsk={(question) => ask(question)} />
            ) : (
              turns
            )}
          </main>
          {place.view === 'chat' && (
            <div class="dock">
              {warning !== '' && <p class="notice">{warning}</p>}
              <Composer
                handle={composer}
                sendKey={settings.sendKey}
                answering={answering}
                first={empty}
                lastAnswer={lastTurn?.answer}
                onAsk={ask}
                onStop={() => chat.stop()}
                onRecall={() => lastTurn && turnActions.edit(lastTurn)}
              />
            </div>
          )}
        </div>
        {target && (
          <>
            {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: Esc and the close button do the same */}
            <div class="scrim" onClick={() => navigation.closeTarget()} />
            <SourcePanel target={target} trail={trail} onClose={navigation.closeTarget} />
          </>
        )}
        <Preview handle={preview} />
        {drawer && (
          <HistoryDrawer
            entries={entries}
            current={conversation.id}
            chat={chat}
            onChosen={() => navigation.showView('chat')}
            onClose={() => setDrawer(false)}
          />
        )}
        {refusedToken !== null && <TokenDialog wrong={refusedToken !== ''} onToken={replyToken} />}
        <p class="visually-hidden" role="status">
          {status}
        </p>
      </div>
    </PageContext.Provider>
  )
}
