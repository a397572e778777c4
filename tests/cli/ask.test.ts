import { describe, expect, it } from 'vitest'
import { ask } from '../../src/cli/ask.ts'
import { jsonLine } from '../../src/cli/json.ts'
import { printable } from '../../src/cli/terminal.ts'
import { AppError } from '../../src/errors.ts'
import { cannedSegments, fakeAssistant } from '../helpers/fake-assistant.ts'
import { fakeTerminal } from '../helpers/fake-terminal.ts'

const plain = { json: false, provinces: [] }

describe('ask', () => {
  it('prints the answer and then each cited piece once', async () => {
    const terminal = fakeTerminal()
    const segments = [...cannedSegments, ...cannedSegments]
    expect(await ask('压减率?', plain, fakeAssistant({ segments }), terminal)).toBe(0)
    const [text, sources] = terminal.written.out.split('\n\nSources\n')
    expect(text).toContain('压减率超过80%[北京:2]。')
    expect(sources).toBe('[北京:2] “压减率”超过80%\n[北京:2] 其余照旧\n[天津:1] 建成学校35所\n')
  })

  it('prints one line of JSON that is the answer', async () => {
    const terminal = fakeTerminal()
    const assistant = fakeAssistant()
    await ask('压减率?', { json: true, provinces: ['北京'] }, assistant, terminal)
    const expected = await assistant.answer({ messages: [{ role: 'user', content: 'x' }] })
    expect(JSON.parse(terminal.written.out)).toEqual(expected)
    expect(terminal.written.out.trimEnd()).not.toContain('\n')
    expect(assistant.asked[0]?.provinces).toEqual(['北京'])
  })

  it('takes the question from standard input when none is given', async () => {
    const assistant = fakeAssistant()
    await ask('', plain, assistant, fakeTerminal({ input: '压减率是多少?\n' }))
    expect(assistant.asked[0]?.messages).toEqual([{ role: 'user', content: '压减率是多少?' }])
  })

  it('ends with 3 when the reports hold no answer', async () => {
    const assistant = fakeAssistant({ segments: [], refused: true })
    expect(await ask('天气?', plain, assistant, fakeTerminal())).toBe(3)
    expect(await ask('天气?', { ...plain, json: true }, assistant, fakeTerminal())).toBe(3)
  })

  it('passes on what breaks an answer off', async () => {
    const terminal = fakeTerminal()
    const failure = { at: 3, error: new AppError('llm_truncated') }
    const asked = ask('压减率?', plain, fakeAssistant({ failure }), terminal)
    await expect(asked).rejects.toMatchObject({ code: 'llm_truncated' })
    expect(terminal.written.out).toBe('- ')
  })

  it('lets no escape sequence of an answer reach the terminal', async () => {
    const terminal = fakeTerminal()
    const segments = [
      { kind: 'frame' as const, text: 'a\u001b[31mb\u0007\u202ec\r\u001b]0;t\u0007d' },
    ]
    await ask('x', plain, fakeAssistant({ segments }), terminal)
    expect(terminal.written.out).toBe('a[31mbc]0;td\n')
  })
})

describe('ask at a terminal', () => {
  it('chats: each question comes with what went before, until /exit', async () => {
    const assistant = fakeAssistant()
    const lines = ['北京怎样?', '  ', '那天津呢?', '/exit', '不再']
    expect(await ask('', plain, assistant, fakeTerminal({ lines }))).toBe(0)
    const said = assistant.asked.map(({ messages }) => messages.map(({ role }) => role))
    expect(said).toEqual([['user'], ['user', 'assistant', 'user']])
    expect(assistant.asked[1]?.messages.at(-1)?.content).toBe('那天津呢?')
  })

  it('goes on after a question that failed, which is not remembered', async () => {
    const failing = fakeAssistant({ failure: { at: 0, error: new AppError('llm_unavailable') } })
    const terminal = fakeTerminal({ lines: ['一?', '二?'] })
    expect(await ask('', plain, failing, terminal)).toBe(0)
    expect(failing.asked.map(({ messages }) => messages.length)).toEqual([1, 1])
    expect(terminal.written.note.match(/language model is not available/g)).toHaveLength(2)
  })
})

describe('jsonLine', () => {
  it('escapes unseen characters and parses to the same value', () => {
    const value = { a: 'x\u202e\u{e0041}\u200b\ufe0f\u2028\u001b[31m' }
    const line = jsonLine(value)
    expect(JSON.parse(line)).toEqual(value)
    expect(printable(line)).toBe(line)
  })
})
