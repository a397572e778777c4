/** Markdown of an answer as a small tree of known elements. No HTML, links or images come out of it. */
import MarkdownIt, { type Token } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import type { Statement } from '../../src/answer/events.ts'
import { pieces, plainText, signedText } from './marked-text.ts'

const tags = [
  ...['p', 'h3', 'h4', 'h5', 'ul', 'ol', 'li', 'strong', 'em', 'code', 'pre', 'br', 'hr'],
  ...['blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
] as const
export type Tag = (typeof tags)[number]

export type MarkdownNode =
  | { type: 'text'; text: string; unverified: boolean }
  /** A mark: index into the answer's citations. */
  | { type: 'citation'; index: number; unverified: boolean }
  | { type: 'element'; tag: Tag; start?: number; children: MarkdownNode[] }

const known: ReadonlyMap<string, Tag> = new Map<string, Tag>([
  ...tags.map((tag) => [tag, tag] as const),
  ...(['h1', 'h2', 'h3'] as const).map((tag) => [tag, 'h3'] as const),
  ...(['h4', 'h5', 'h6'] as const).map((tag) => [tag, tag === 'h4' ? 'h4' : 'h5'] as const),
])

/**
 * Indented code, setext headings and strike-through are off because Chinese prose meets them by chance
 * (3~~5天, a rule under a line); links, images and references because an answer has no business with them.
 */
const markdown = new MarkdownIt({ html: false, breaks: true, linkify: false })
  .use(cjkFriendly)
  .disable(['image', 'link', 'autolink', 'reference', 'strikethrough', 'code', 'lheading'])

/** The answer as a tree; `citations` are those of its marks in reading order. */
export function markdownTree(
  answer: string,
  citations: readonly { mark: string }[],
  statements: readonly Statement[]
): MarkdownNode[] {
  const root: MarkdownNode[] = []
  const open: MarkdownNode[][] = [root]
  let unverified = false

  function add(node: MarkdownNode): void {
    open.at(-1)?.push(node)
  }

  function addText(text: string): void {
    for (const piece of pieces(text)) {
      if (piece.type === 'edge') unverified = piece.open
      else if (piece.type === 'text') add({ ...piece, unverified })
      else if (citations[piece.index] !== undefined) add({ ...piece, unverified })
    }
  }

  function addCode(token: Token): void {
    const text = plainText(token.content, citations)
    const code: MarkdownNode = {
      type: 'element',
      tag: 'code',
      children: [{ type: 'text', text, unverified: false }],
    }
    add(token.type === 'fence' ? { type: 'element', tag: 'pre', children: [code] } : code)
  }

  function walk(tokens: readonly Token[]): void {
    for (const token of tokens) {
      if (token.hidden) continue
      const tag = known.get(token.tag)
      if (token.type === 'inline') walk(token.children ?? [])
      else if (token.type === 'fence' || token.type === 'code_inline') addCode(token)
      else if (token.type === 'softbreak' || token.type === 'hardbreak')
        add({ type: 'element', tag: 'br', children: [] })
      else if (tag === undefined) addText(token.content)
      else if (token.nesting === 0) add({ type: 'element', tag, children: [] })
      else if (token.nesting < 0) open.pop()
      else {
        // A statement ends with its block at the latest; only the cells of one row share one.
        if (token.block && tag !== 'td' && tag !== 'th') unverified = false
        const children: MarkdownNode[] = []
        const start = Number(token.attrGet('start') ?? 1)
        add({ type: 'element', tag, children, ...(start === 1 ? {} : { start }) })
        open.push(children)
      }
    }
  }

  walk(markdown.parse(signedText(answer, citations, statements), {}))
  return root
}
