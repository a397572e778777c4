/** The small card beside a chip that shows the cited sentence, in the browser's top layer. */
import type { Ref } from 'preact'
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Citation } from '../../src/answer/events.ts'
import { provinceName } from '../text/tiles.ts'
import { usePage } from './page-context.ts'

export interface PreviewHandle {
  show(citation: Citation, chip: HTMLElement): void
  /** Hides it unless the pointer comes back or moves onto it. */
  leave(): void
  hide(): void
}

const showAfter = 150
const hideAfter = 160
const gap = 6

export function Preview({ handle }: { handle: Ref<PreviewHandle> }) {
  const { words, language, reports } = usePage()
  const [shown, setShown] = useState<{ citation: Citation; chip: HTMLElement } | null>(null)
  const card = useRef<HTMLDivElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  function later(wait: number, next: typeof shown): void {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setShown(next), wait)
  }

  useImperativeHandle(handle, () => ({
    show: (citation, chip) => later(showAfter, { citation, chip }),
    leave: () => later(hideAfter, null),
    hide: () => later(0, null),
  }))

  useLayoutEffect(() => {
    const element = card.current
    if (!shown || !element || !shown.chip.isConnected) return
    element.showPopover?.()
    place(element, shown.chip)
    return () => element.hidePopover?.()
  }, [shown])

  useEffect(() => {
    if (!shown) return
    const hide = () => setShown(null)
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide()
    }
    document.addEventListener('keydown', onKey)
    window.addEventListener('scroll', hide, { passive: true, capture: true })
    return () => {
      document.removeEventListener('keydown', onKey)
      window.removeEventListener('scroll', hide, { capture: true })
    }
  }, [shown])

  if (!shown) return null
  const { province, year, paragraph, quote, reportId, status } = shown.citation
  const title = reports.find((report) => report.id === reportId)?.title
  return (
    <div
      ref={card}
      class="preview"
      popover="manual"
      role="tooltip"
      onMouseEnter={() => clearTimeout(timer.current)}
      onMouseLeave={() => later(hideAfter, null)}
    >
      <p class="preview-place">
        {words.sourceOf(`${provinceName(province, language)} ${year}`, paragraph)}
      </p>
      <p class="preview-quote" lang="zh-CN">
        {quote}
      </p>
      {title !== undefined && (
        <p class="preview-title" lang="zh-CN">
          《{title}》
        </p>
      )}
      <p class="preview-hint">{status === 'repaired' ? words.repaired : words.openSource}</p>
    </div>
  )
}

/** Below the chip, or above it where there is no room; never over the window's edge. */
function place(card: HTMLElement, chip: HTMLElement): void {
  const anchor = chip.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = card
  const room = document.documentElement.clientWidth - width - 8
  const below = anchor.bottom + gap
  const fits = below + height < window.innerHeight
  card.style.left = `${Math.max(8, Math.min(anchor.left, room))}px`
  card.style.top = `${fits ? below : Math.max(8, anchor.top - height - gap)}px`
}
