/** The bar at the top: conversations, name, reports and menu. */
import type { ComponentChildren } from 'preact'
import { Icon } from './icons.tsx'
import { usePage } from './page-context.ts'

interface PageHeaderProps {
  onHistory(): void
  onNew(): void
  onReports(): void
  /** Whether the list of reports is shown. */
  inReports: boolean
  /** The menu. */
  children: ComponentChildren
}

export function PageHeader({ onHistory, onNew, onReports, inReports, children }: PageHeaderProps) {
  const { words } = usePage()
  return (
    <header class="page-head">
      <button
        type="button"
        class="round"
        aria-label={words.conversations}
        title={words.conversations}
        aria-haspopup="dialog"
        onClick={onHistory}
      >
        <Icon name="menu" />
      </button>
      <a class="brand" href="#/">
        {words.appName}
      </a>
      <nav>
        <button
          type="button"
          class="quiet"
          aria-current={inReports ? 'page' : undefined}
          onClick={onReports}
        >
          <Icon name="book" />
          <span>{words.reports}</span>
        </button>
        <button
          type="button"
          class="round"
          aria-label={words.newConversation}
          title={words.newConversation}
          onClick={onNew}
        >
          <Icon name="plus" />
        </button>
        {children}
      </nav>
    </header>
  )
}
