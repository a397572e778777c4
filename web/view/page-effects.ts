/** What the page does to the window around it: keys, title, language, colours, print. */
import { useEffect, useRef } from 'preact/hooks'
import type { Settings } from '../state/keeping.ts'

interface PageEffects {
  settings: Settings
  /** Name of the conversation; '' for none. */
  title: string
  appName: string
  onEscape(): void
  onSlash(): void
}

export function usePageEffects(effects: PageEffects): void {
  const { settings, title, appName } = effects
  const latest = useRef(effects)
  latest.current = effects

  useEffect(() => {
    const root = document.documentElement
    root.lang = settings.language === 'zh' ? 'zh-CN' : 'en'
    root.dataset.theme = settings.theme
  }, [settings])

  useEffect(() => {
    document.title = title === '' ? appName : `${title} · ${appName}`
  }, [title, appName])

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return
      if (event.key === 'Escape') {
        // An open menu or modal dialog takes the key for itself.
        if (!document.querySelector('dialog:modal, .menu:popover-open')) latest.current.onEscape()
        return
      }
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select')
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      latest.current.onSlash()
    }
    const opened = new Set<HTMLDetailsElement>()
    function beforePrint(): void {
      for (const details of document.querySelectorAll('details')) {
        if (details.open) continue
        details.open = true
        opened.add(details)
      }
    }
    function afterPrint(): void {
      for (const details of opened) details.open = false
      opened.clear()
    }
    document.addEventListener('keydown', onKey)
    window.addEventListener('beforeprint', beforePrint)
    window.addEventListener('afterprint', afterPrint)
    return () => {
      document.removeEventListener('keydown', onKey)
      window.removeEventListener('beforeprint', beforePrint)
      window.removeEventListener('afterprint', afterPrint)
    }
  }, [])
}
