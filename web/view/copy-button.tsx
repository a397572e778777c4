/** A button that copies a text and says so. */
import { useEffect, useState } from 'preact/hooks'
import { Icon, type IconName } from './icons.tsx'
import { usePage } from './page-context.ts'

interface CopyButtonProps {
  label: string
  /** Made when the button is pressed. */
  text: () => string
  icon?: IconName
}

export function CopyButton({ label, text, icon = 'copy' }: CopyButtonProps) {
  const { words, announce } = usePage()
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (said === '') return
    const timer = setTimeout(() => setSaid(''), 2000)
    return () => clearTimeout(timer)
  }, [said])

  async function copy(): Promise<void> {
    const outcome = (await copyText(text())) ? words.copied : words.copyFailed
    setSaid(outcome)
    announce(outcome)
  }

  return (
    <button type="button" class="quiet" onClick={() => void copy()}>
      <Icon name={icon} />
      <span>{said || label}</span>
    </button>
  )
}

/** Copies; browsers offer the clipboard only to safe origins, so there is the old way besides. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement('textarea')
    const before = document.activeElement
    area.value = text
    area.className = 'visually-hidden'
    document.body.append(area)
    area.select()
    const copied = document.execCommand('copy')
    area.remove()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    return copied
  }
}
