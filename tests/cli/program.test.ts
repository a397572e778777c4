import { describe, expect, it } from 'vitest'
import { type Commands, runCommand } from '../../src/cli/program.ts'
import { AppError } from '../../src/errors.ts'
import { fakeTerminal } from '../helpers/fake-terminal.ts'

function recording(code = 0): Commands & { calls: unknown[][] } {
  const calls: unknown[][] = []
  const note =
    (name: string) =>
    (...values: unknown[]): Promise<number> => {
      calls.push([name, ...values])
      return Promise.resolve(code)
    }
  return {
    calls,
    serve: note('serve'),
    ingest: note('ingest'),
    ask: note('ask'),
    search: note('search'),
    reports: note('reports'),
    mcp: note('mcp'),
  }
}

describe('runCommand', () => {
  it('hands words and repeated options to the command', async () => {
    const commands = recording()
    const words = ['ask', '北京', '的压减率?', '-p', '北京', '--province', '天津', '--json']
    expect(await runCommand(words, commands, fakeTerminal())).toBe(0)
    expect(commands.calls).toEqual([
      ['ask', '北京 的压减率?', { json: true, provinces: ['北京', '天津'] }],
    ])
  })

  it('starts every call with its own empty list of provinces', async () => {
    const commands = recording()
    await runCommand(['ask', 'a', '-p', '北京'], commands, fakeTerminal())
    await runCommand(['ask', 'b'], commands, fakeTerminal())
    expect(commands.calls.at(-1)).toEqual(['ask', 'b', { json: false, provinces: [] }])
  })

  it('returns the exit code of the command', async () => {
    expect(await runCommand(['ask', 'x'], recording(3), fakeTerminal())).toBe(3)
  })

  it.each([
    [['nonsense']],
    [['ask', '--nonsense', 'x']],
    [['search']],
    [['search', 'x', '--limit', '0']],
    [['search', 'x', '--year', 'abc']],
  ])('ends with 2 and names the fault for %j', async (words) => {
    const terminal = fakeTerminal()
    expect(await runCommand(words, recording(), terminal)).toBe(2)
    expect(terminal.written.note).not.toBe('')
    expect(terminal.written.out).toBe('')
  })

  it('prints help in the language of the terminal, in both where it names none', async () => {
    const [zh, en, both] = [
      fakeTerminal({ locale: 'zh' }),
      fakeTerminal({ locale: 'en' }),
      fakeTerminal({ locale: 'both' }),
    ]
    for (const terminal of [zh, en, both])
      expect(await runCommand(['ask', '--help'], recording(), terminal)).toBe(0)
    expect(zh.written.out).toContain('只看某省')
    expect(zh.written.out).not.toContain('only this province')
    expect(en.written.out).toContain('only this province')
    expect(en.written.out).not.toMatch(/\p{Script=Han}/u)
    expect(both.written.out).toContain('只看某省')
    expect(both.written.out).toContain('only this province')
  })

  it('shows an error as one message without a stack', async () => {
    const terminal = fakeTerminal()
    const commands = { ...recording(), serve: () => Promise.reject(new AppError('index_missing')) }
    expect(await runCommand(['serve'], commands, terminal)).toBe(1)
    expect(terminal.written.note).toBe('There is no index yet; run npm run ingest.\n')
  })

  it('hides what an unforeseen error says', async () => {
    const terminal = fakeTerminal()
    const commands = { ...recording(), serve: () => Promise.reject(new Error('sk-secret')) }
    expect(await runCommand(['serve'], commands, terminal)).toBe(1)
    expect(terminal.written.note).not.toContain('sk-secret')
  })

  it('counts a question that cannot be asked as wrong usage', async () => {
    const refuse = () => Promise.reject(new AppError('province_unknown', { name: '火星' }))
    expect(await runCommand(['ask', 'x'], { ...recording(), ask: refuse }, fakeTerminal())).toBe(2)
  })
})
