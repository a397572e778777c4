/** An answer's Markdown as elements; every text goes in as text. */
import { type ComponentChildren, h } from 'preact'
import { useMemo } from 'preact/hooks'
import { type AnswerState, isRunning } from '../state/answer.ts'
import { type MarkdownNode, markdownTree } from '../text/markdown.ts'
import { settledText } from '../text/marked-text.ts'
import { Chip } from './chip.tsx'
import { DataTable } from './data-table.tsx'
import { usePage } from './page-context.ts'

interface MarkdownViewProps {
  answer: AnswerState
  turnId: string
}

export function MarkdownView({ answer, turnId }: MarkdownViewProps) {
  const { words } = usePage()
  const { text, citations, statements, table } = answer
  const shown = isRunning(answer) ? settledText(text) : text
  const tree = useMemo(
    () => markdownTree(shown, citations, statements),
    [shown, citations, statements]
  )

  function view(node: MarkdownNode, index: number): ComponentChildren {
    switch (node.type) {
      case 'text':
        if (!node.unverified) return node.text
        return (
          <span key={index} class="unverified" title={words.unverified}>
            {node.text}
          </span>
        )
      case 'citation': {
        const citation = citations[node.index]
        if (!citation) return null
        return <Chip key={index} citation={citation} turnId={turnId} index={node.index} />
      }
      case 'element': {
        const { tag, start } = node
        if (tag === 'table') {
          const absent = (table?.rows ?? []).map((row) => !row.found)
          return (
            <DataTable key={index} node={node} absent={absent}>
              {view}
            </DataTable>
          )
        }
        const children = node.children.map(view)
        return start === undefined
          ? h(tag, { key: index }, children)
          : h('ol', { key: index, start }, children)
      }
    }
  }

  return <>{tree.map(view)}</>
}
