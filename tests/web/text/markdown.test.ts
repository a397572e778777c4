import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Statement } from '../../../src/answer/events.ts'
import { type MarkdownNode, markdownTree } from '../../../web/text/markdown.ts'
import { settledText } from '../../../web/text/marked-text.ts'

/** The tree as short text: `tag(…)`, `{n}` for a citation, `~text~` for an unverified one. */
function sketch(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.unverified ? `~${node.text}~` : node.text
      if (node.type === 'citation') return `{${node.index}}`
      const start = node.start === undefined ? '' : `${node.start}:`
      return `${node.tag}(${start}${sketch(node.children)})`
    })
    .join('')
}

function draw(answer: string, marks: string[] = [], statements: Statement[] = []): string {
  return sketch(
    markdownTree(
      answer,
      marks.map((mark) => ({ mark })),
      statements
    )
  )
}

function unverified(answer: string, part: string): Statement {
  const start = answer.indexOf(part)
  return { start, end: start + part.length, verdict: 'unverified', citations: [] }
}

/** Every text of a tree, for what must not be lost. */
function textOf(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text
      return node.type === 'element' ? textOf(node.children) : ''
    })
    .join('')
}

describe('markdown of an answer', () => {
  it('sets Chinese emphasis beside quotation marks, brackets, colons and marks', () => {
    expect(draw('**“引号”**后面')).toBe('p(strong(“引号”)后面)')
    expect(draw('是**重点：**说明')).toBe('p(是strong(重点：)说明)')
    expect(draw('**北京（首都）**是')).toBe('p(strong(北京（首都）)是)')
    expect(draw('有**“双减”**[北京:2]。', ['[北京:2]'])).toBe('p(有strong(“双减”){0}。)')
    expect(draw('**超过80%[北京:2]**的', ['[北京:2]'])).toBe('p(strong(超过80%{0})的)')
  })

  it('leaves ranges, years and indented lines as they are written', () => {
    expect(draw('3~5天和6~8天')).toBe('p(3~5天和6~8天)')
    expect(draw('3~~5~~天')).toBe('p(3~~5~~天)')
    expect(draw('1949. 年建国')).toBe('ol(1949:li(年建国))')
    expect(draw('一段\n---\n\n    缩进')).toBe('p(一段)hr()p(缩进)')
  })

  it('numbers the marks in reading order, in lists, tables and headings too', () => {
    const answer =
      '# 题 [北京:2]\n\n- 一[天津:1]\n- 二[北京:2]\n\n| 省 | 数 |\n| - | - |\n| 北京 | 8[北京:2] |\n'
    expect(draw(answer, ['[北京:2]', '[天津:1]', '[北京:2]', '[北京:2]'])).toBe(
      'h3(题 {0})ul(li(一{1})li(二{2}))table(thead(tr(th(省)th(数)))tbody(tr(td(北京)td(8{3}))))'
    )
  })

  it('shows a mark that is no citation as text, and marks in code as code', () => {
    expect(draw('真[北京:2]假[上海:99]', ['[北京:2]'])).toBe('p(真{0}假[上海:99])')
    expect(draw('`[北京:2]` 后 [天津:1]', ['[北京:2]', '[天津:1]'])).toBe(
      'p(code([北京:2]) 后 {1})'
    )
  })

  it('lets no markup, link, image or reference through', () => {
    expect(draw('<b>粗</b><script>x</script>')).toBe('p(<b>粗</b><script>x</script>)')
    expect(draw('[点](javascript:x) ![图](https://e.example/p.png) <https://e.example>')).toBe(
      'p([点](javascript:x) ![图](https://e.example/p.png) <https://e.example>)'
    )
    expect(draw('[北京:2]\n\n[北京:2]: https://e.example', ['[北京:2]'])).toBe(
      'p({0})p([北京:2]: https://e.example)'
    )
    expect(draw('反\u202e转\u2066')).toBe('p(反转)')
  })

  it('cannot be told of a citation by the answer itself', () => {
    expect(draw('⟦\uE0000\uE000⟧ 和 \uE001藏\uE002', ['[北京:2]'])).not.toContain('{0}')
  })

  it('mutes an unverified statement wherever it stands', () => {
    const list = '- 甲[北京:2]\n- 乙是**第一**。\n- 丙'
    expect(draw(list, ['[北京:2]'], [unverified(list, '乙是**第一**。')])).toBe(
      'ul(li(甲{0})li(~乙是~strong(~第一~)~。~)li(丙))'
    )
    const whole = '- 乙。\n- 丙'
    expect(draw(whole, [], [unverified(whole, '- 乙。')])).toBe('ul(li(~乙。~)li(丙))')
    const bold = '前。**乙**。后'
    expect(draw(bold, [], [unverified(bold, '**乙**。')])).toBe('p(前。strong(~乙~)~。~后)')
    const row = '| 省 | 数 |\n| - | - |\n| 甲 | 1 |\n| 乙 | 2 |'
    expect(draw(row, [], [unverified(row, '| 甲 | 1 |')])).toBe(
      'table(thead(tr(th(省)th(数)))tbody(tr(td(~甲~)td(~1~))tr(td(乙)td(2))))'
    )
  })

  it('keeps every word, whatever the answer and wherever its statements stand', () => {
    const bit = fc.constantFrom(
      '北京',
      '80%',
      '。',
      ' ',
      '**',
      '[北京:2]',
      '（首都）',
      '，',
      '“',
      '”'
    )
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 30 }), fc.nat(), fc.nat(), (bits, from, length) => {
        const answer = `字${bits.join('')}字`
        const marks = bits.filter((text) => text === '[北京:2]')
        const start = from % answer.length
        const end = Math.min(answer.length, start + 1 + (length % answer.length))
        const statement: Statement = { start, end, verdict: 'unverified', citations: [] }
        const bare = (text: string) => text.replaceAll('[北京:2]', '').replace(/[\s*]/g, '')
        const tree = markdownTree(
          answer,
          marks.map((mark) => ({ mark })),
          [statement]
        )
        expect(bare(textOf(tree))).toBe(bare(answer))
      }),
      { numRuns: 500 }
    )
  })
})

describe('the shown part of a growing answer', () => {
  it('holds back half a mark, half an emphasis and a table without its second line', () => {
    expect(settledText('压减超过80%[北')).toBe('压减超过80%')
    expect(settledText('压减超过80%[北京:2]')).toBe('压减超过80%[北京:2]')
    expect(settledText('是**')).toBe('是')
    expect(settledText('如下：\n\n| 省 | 数 |')).toBe('如下：')
    expect(settledText('如下：\n\n| 省 | 数 |\n| - |')).toBe('如下：')
    expect(settledText('如下：\n\n| 省 | 数 |\n| - | - |\n| 北')).toContain('| 北')
  })

  it('is never longer than a mark behind, and shows all of a long bracket', () => {
    const long = `见[${'很'.repeat(30)}`
    expect(settledText(long)).toBe(long)
  })
})
