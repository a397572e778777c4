/** A table of an answer: stands whole in the text where it fits, else scrolls in a frame; can be copied into a spreadsheet. */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { MarkdownNode } from '../text/markdown.ts'
import { CopyButton } from './copy-button.tsx'
import { usePage } from './page-context.ts'

type Element = Extract<MarkdownNode, { type: 'element' }>

interface DataTableProps {
  node: Element
  /** For each row of the body whether the report says nothing. */
  absent: readonly boolean[]
  /** Draws what stands in a cell. */
  children: (node: MarkdownNode, index: number) => ComponentChildren
}

export function DataTable({ node, absent, children: view }: DataTableProps) {
  const { words } = usePage()
  const frame = useRef<HTMLElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const [wide, setWide] = useState(false)
  const head = rowsOf(node, 'thead')
  const body = rowsOf(node, 'tbody')
  const muted = absent.length === body.length ? absent : []

  useLayoutEffect(() => {
    const [outer, inner] = [frame.current, table.current]
    if (!outer || !inner) return
    const observer = new ResizeObserver(() => setWide(inner.offsetWidth > outer.clientWidth))
    observer.observe(outer)
    observer.observe(inner)
    return () => observer.disconnect()
  }, [])

  function tabbed(): string {
    return Array.from(table.current?.rows ?? [], (row) =>
      Array.from(row.cells, (cell) => (cell.textContent ?? '').replace(/\s+/g, ' ')).join('\t')
    ).join('\n')
  }

  return (
    <div class="table-block">
      <section
        ref={frame}
        class={wide ? 'table-frame wide' : 'table-frame'}
        // A region that scrolls must be reachable by keyboard.
        tabIndex={wide ? 0 : undefined}
        aria-label={wide ? words.table : undefined}
      >
        <table ref={table}>
          <thead>
            {head.map((row, r) => (
              <tr key={r}>
                {row.children.map((cell, c) => (
                  <th key={c} scope="col">
                    {cell.type === 'element' && cell.children.map(view)}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {body.map((row, r) => (
              <tr key={r} class={muted[r] ? 'absent' : undefined}>
                {row.children.map((cell, c) => {
                  const content = cell.type === 'element' && cell.children.map(view)
                  return c === 0 ? (
                    <th key={c} scope="row">
                      {content}
                    </th>
                  ) : (
                    <td key={c}>{content}</td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <CopyButton label={words.copyTable} text={tabbed} />
    </div>
  )
}

function rowsOf(table: Element, tag: 'thead' | 'tbody'): Element[] {
  return table.children
    .filter((part) => part.type === 'element' && part.tag === tag)
    .flatMap((part) => (part.type === 'element' ? part.children : []))
    .filter((row) => row.type === 'element')
}
