import { describe, expect, it } from 'vitest'
import { measureVerification } from './mutations.ts'
import { readCorpus } from './question.ts'

describe('verification of generated sentences', () => {
  it('catches mutations of true sentences and leaves true ones as they are', () => {
    const measured = measureVerification(readCorpus('corpus'))
    expect(measured.total).toBe(200)
    expect(measured.trueTotal).toBe(200)
    expect(
      measured.caught / measured.total,
      JSON.stringify(measured.missed, null, 1)
    ).toBeGreaterThanOrEqual(0.98)
    expect(measured.wronged).toEqual([])
  })
})
