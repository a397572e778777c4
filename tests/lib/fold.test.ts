import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldWithOffsets } from '../../src/lib/text.ts'

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '压',
      '減',
      '率',
      '龙',
      '“',
      ' ',
      '\u200b',
      'Ａ',
      'b',
      '８',
      '㎡',
      '\u{20bb7}',
      '鿿'
    ),
    fc.string({ unit: 'binary', maxLength: 1 })
  ),
})

describe('fold', () => {
  it('gives the same key however often and between whatever others it is asked', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), text, (others, asked) => {
        const key = foldWithOffsets(asked).text
        expect(fold(asked)).toBe(key)
        for (const other of others) fold(other)
        expect(fold(asked)).toBe(key)
      })
    )
  })

  it('keeps for each unit of the key where it comes from', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { text: key, at, after } = foldWithOffsets(given)
        expect(at.length).toBe(key.length)
        expect(after.length).toBe(key.length)
        for (const [i, start] of at.entries()) {
          const end = after[i] ?? -1
          expect(end).toBeGreaterThanOrEqual(start)
          const origin = given.slice(start, end)
          if (key.charAt(i) !== ' ') expect(fold(origin)).toContain(key.charAt(i))
        }
      })
    )
  })

  it('folds width, case, script and quotation marks', () => {
    expect(fold('“壓減”Ａ b  C　８０％\u200b')).toBe('压减a b c 80%')
  })

  it('forgets old texts', () => {
    const first = fold('第一')
    for (let i = 0; i < 3000; i++) fold(`第${i}段`)
    expect(fold('第一')).toBe(first)
  })
})
