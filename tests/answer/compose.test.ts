import { describe, expect, it } from 'vitest'
import { createComposer } from '../../src/answer/compose.ts'
import { cannedSegments } from '../helpers/fake-assistant.ts'

describe('createComposer', () => {
  it('sets marks behind what they prove, before its closing punctuation', () => {
    const composer = createComposer()
    const pieces = cannedSegments.map((segment) => composer.add(segment).text).join('')
    expect(composer.text).toBe('- 压减率超过80%[北京:2]。\n- 两地各有进展[北京:2][天津:1]。')
    expect(pieces).toBe(composer.text)
    const marked = composer.statements.map(({ start, end }) => composer.text.slice(start, end))
    expect(marked).toEqual(['压减率超过80%[北京:2]。', '两地各有进展[北京:2][天津:1]。'])
  })

  it('lets no mark of a report or a heading pass for one of its own', () => {
    const composer = createComposer()
    composer.add({ kind: 'frame', text: '标题[天津:1]：' })
    for (const segment of cannedSegments)
      composer.add({ ...segment, text: `${segment.text.replace('。', '')}[上海:9](http://x)。` })
    const marks = composer.text.match(/\[[^[\]]+:\d+\]/g)
    expect(marks).toEqual(composer.citations.map(({ mark }) => mark))
    expect(composer.text).toContain('标题（天津:1）：')
  })
})
