import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createThinkingFilter } from '../../src/llm/thinking.ts'

function shown(pieces: string[]): string {
  const filter = createThinkingFilter()
  return pieces.map((piece) => filter.push(piece)).join('') + filter.end()
}

describe('createThinkingFilter', () => {
  it.each([
    ['<think>想</think>答案', '答案'],
    ['答案', '答案'],
    ['a < b', 'a < b'],
    ['<thi', '<thi'],
    ['<think>没有想完', ''],
    ['甲<think>想</think>乙<think></think>丙', '甲乙丙'],
  ])('shows of %j only %j', (text, expected) => {
    expect(shown([text])).toBe(expected)
  })

  it('shows the same however the text is cut', () => {
    const part = fc.constantFrom('<think>', '</think>', '<', 'think>', '答', '/', '>')
    fc.assert(
      fc.property(fc.array(part), fc.array(fc.nat(5)), (parts, sizes) => {
        const text = parts.join('')
        const pieces: string[] = []
        let at = 0
        for (const size of sizes) {
          pieces.push(text.slice(at, at + size))
          at += size
        }
        expect(shown([...pieces, text.slice(at)])).toBe(shown([text]))
      })
    )
  })
})
