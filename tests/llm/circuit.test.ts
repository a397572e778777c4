import { describe, expect, it } from 'vitest'
import { AppError, type ErrorCode } from '../../src/errors.ts'
import { type CircuitModel, withCircuit } from '../../src/llm/circuit.ts'
import type { ChatModel } from '../../src/llm/model.ts'

/** A model whose outcome is set from outside: a code to throw, or null to answer. */
function createSwitched() {
  const state = { code: null as ErrorCode | null, calls: 0, afterFirstWord: false }
  const model: ChatModel = {
    name: 'switched',
    async *stream() {
      state.calls++
      if (state.code !== null && !state.afterFirstWord) throw new AppError(state.code)
      yield '答'
      if (state.code !== null) throw new AppError(state.code)
    },
    async complete() {
      state.calls++
      if (state.code !== null) throw new AppError(state.code)
      return '答'
    },
  }
  return { state, model }
}

async function ask(model: CircuitModel): Promise<string> {
  try {
    let text = ''
    for await (const piece of model.stream([])) text += piece
    return text
  } catch (thrown) {
    return thrown instanceof AppError ? thrown.code : 'other'
  }
}

/** Lets a probe that runs in the background come to its end. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('withCircuit', () => {
  it('refuses at once with the same code after a call that failed before its first word', async () => {
    const { state, model } = createSwitched()
    const circuit = withCircuit(model)
    state.code = 'llm_timeout'
    expect(await ask(circuit)).toBe('llm_timeout')
    expect(await ask(circuit)).toBe('llm_timeout')
    expect(state.calls).toBe(1)
    expect(circuit.openBecause).toBe('llm_timeout')
    await expect(circuit.complete([])).rejects.toMatchObject({ code: 'llm_timeout' })
    expect(state.calls).toBe(1)
  })

  it.each(['llm_bad_reply', 'llm_truncated', 'internal'] as const)(
    'stays closed after %s',
    async (code) => {
      const { state, model } = createSwitched()
      const circuit = withCircuit(model)
      state.code = code
      await ask(circuit)
      expect(circuit.openBecause).toBe(null)
    }
  )

  it('stays closed when the reply broke off behind its first word', async () => {
    const { state, model } = createSwitched()
    const circuit = withCircuit(model)
    Object.assign(state, { code: 'llm_timeout', afterFirstWord: true })
    expect(await ask(circuit)).toBe('llm_timeout')
    expect(circuit.openBecause).toBe(null)
  })

  it('stays closed when the asker gave up', async () => {
    const { state, model } = createSwitched()
    const circuit = withCircuit(model)
    state.code = 'llm_timeout'
    const { signal } = { signal: AbortSignal.abort() }
    await expect(circuit.complete([], { signal })).rejects.toThrow()
    expect(circuit.openBecause).toBe(null)
  })

  it('probes in the background when the time is over and closes once the model answers', async () => {
    const { state, model } = createSwitched()
    let now = 0
    const changes: (ErrorCode | null)[] = []
    const circuit = withCircuit(model, {
      openMs: 1000,
      now: () => now,
      onChange: (reason) => changes.push(reason),
    })
    state.code = 'llm_unavailable'
    await ask(circuit)
    now = 999
    await ask(circuit)
    expect(state.calls).toBe(1)
    now = 1000
    expect(await ask(circuit)).toBe('llm_unavailable')
    expect(await ask(circuit)).toBe('llm_unavailable')
    await settle()
    expect(state.calls).toBe(2)
    state.code = null
    now = 2999
    await ask(circuit)
    await settle()
    expect(state.calls).toBe(2)
    now = 3000
    expect(await ask(circuit)).toBe('llm_unavailable')
    await settle()
    expect(await ask(circuit)).toBe('答')
    expect(changes).toEqual(['llm_unavailable', null])
  })

  it('counts a badly answered probe as alive', async () => {
    const { state, model } = createSwitched()
    let now = 0
    const circuit = withCircuit(model, { openMs: 10, now: () => now })
    state.code = 'llm_unavailable'
    await ask(circuit)
    state.code = 'llm_truncated'
    now = 10
    await ask(circuit)
    await settle()
    expect(circuit.openBecause).toBe(null)
  })
})
