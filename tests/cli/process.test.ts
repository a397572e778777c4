import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningReports, runScript, startReports } from '../helpers/running-reports.ts'

let reports: RunningReports
beforeAll(async () => {
  reports = await startReports(['beijing'])
})
afterAll(() => reports.close())

const edu = (words: string[], environment: Record<string, string> = {}, input?: string) =>
  runScript(['src/main.ts', ...words], { ...reports.environment, ...environment }, input)

describe('the command line as a process', () => {
  it('answers a question from standard input', async () => {
    const { stdout, stderr, code } = await edu(['ask'], {}, '北京的校外培训机构压减率是多少？\n')
    expect(stdout).toContain('[北京:2]')
    expect(stderr).toBe('')
    expect(code).toBe(0)
  })

  it('ends with 3 and prints pure JSON when the reports hold no answer', async () => {
    const { stdout, code } = await edu(['ask', '--json', '今天股市怎么样？'])
    expect(JSON.parse(stdout)).toMatchObject({ refused: true, citations: [] })
    expect(code).toBe(3)
  })

  it('ends with 2 for an empty question and an unknown province', async () => {
    const [empty, unknown] = await Promise.all([
      edu(['ask', '--json'], {}, ' \n'),
      edu(['ask', '双减?', '-p', '火星'], { LANG: 'zh_CN.UTF-8' }),
    ])
    expect(empty).toMatchObject({ code: 2, stdout: '' })
    expect(empty.stderr).toContain('请输入一个问题。\nPlease enter a question.')
    expect(unknown).toMatchObject({ code: 2, stdout: '' })
    expect(unknown.stderr).toContain('不认识的省份“火星”')
  })

  it('stops reading a question that is longer than any may be', async () => {
    const { stderr, code } = await edu(['ask'], { LANG: 'en_US.UTF-8' }, '问'.repeat(1_000_000))
    expect(stderr).toMatch(/^The question is too long \(\d{5} characters\)/)
    expect(code).toBe(2)
  })

  it.runIf(existsSync('/dev/full'))('says in one line that its output is lost', async () => {
    const run = ['-c', `"${process.execPath}" --import tsx src/main.ts --help > /dev/full`]
    const failed = promisify(execFile)('sh', run)
    await expect(failed).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^ENOSPC[^\n]*\n$/),
    })
  })

  it('names all bad variables at once and ends with 1', async () => {
    const bad = { PORT: 'many', LOG_LEVEL: 'loud', HOST: '0.0.0.0' }
    const { stderr, code } = await edu(['serve'], bad)
    expect(code).toBe(1)
    for (const name of ['LOG_LEVEL', 'API_TOKEN']) expect(stderr).toContain(name)
    expect(stderr).toContain('PORT: must be a whole number from 0 to 65535\n')
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it.each(['serve', 'ingest', 'reports'])(
    '%s says which folder is missing and leaves nothing on the disk',
    async (command) => {
      const uri = `${reports.environment.LANCEDB_URI}-none`
      const { stderr, code } = await edu([command], {
        CORPUS_DIR: 'no-such-folder',
        LANCEDB_URI: uri,
      })
      expect(code).toBe(1)
      expect(stderr).toContain('no-such-folder')
      expect(stderr).not.toMatch(/^\s+at /m)
      expect(existsSync(uri)).toBe(false)
    }
  )

  it('says how to start with reports that were ingested from elsewhere', async () => {
    const elsewhere = { CORPUS_DIR: 'corpus', LANG: 'en_US.UTF-8' }
    const { CORPUS_DIR = '' } = reports.environment
    const { stderr, code } = await edu(['ingest', CORPUS_DIR], elsewhere)
    expect(stderr).toContain('index is up to date: 1 reports')
    expect(stderr).toContain(`Start with CORPUS_DIR=${CORPUS_DIR}`)
    expect(code).toBe(0)
  })

  it('says that the port is taken', async () => {
    const { port } = new URL(reports.url)
    const { stderr, code } = await edu(['serve'], { PORT: port, LANG: 'en_US.UTF-8' })
    expect(stderr).toContain(`Port ${port} is in use; set another PORT`)
    expect(code).toBe(1)
  })

  it('lists, shows and searches the reports as text and as JSON', async () => {
    const [list, one, found] = await Promise.all([
      edu(['reports', '--json']),
      edu(['reports', '2022-beijing']),
      edu(['search', '课后服务', '--json', '-k', '2']),
    ])
    expect(JSON.parse(list.stdout).reports).toHaveLength(1)
    expect(one.stdout).toContain('\n[北京:2] ')
    const { results } = JSON.parse(found.stdout)
    expect(results).toHaveLength(2)
    expect(results[0]).toMatchObject({ reportId: '2022-beijing', label: '北京' })
  })

  it('answers every call of MCP before it leaves, with nothing but the protocol on standard output', async () => {
    const hello = {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: {
        protocolVersion: '2025-06-18',
        capabilities: {},
        clientInfo: { name: 'test', version: '1' },
      },
    }
    const call = {
      jsonrpc: '2.0',
      id: 2,
      method: 'tools/call',
      params: { name: 'ask', arguments: { question: '北京的“双减”' } },
    }
    const ready = { jsonrpc: '2.0', method: 'notifications/initialized' }
    const input = [hello, ready, call].map((message) => `${JSON.stringify(message)}\n`).join('')
    const { stdout, code } = await edu(['mcp'], {}, input)
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ id }) => id)).toEqual([1, 2])
    expect(answers[1].result.structuredContent.citations).not.toEqual([])
    expect(code).toBe(0)
  })

  it('reads .env, and the real environment wins over it', async () => {
    const script = `
      import { writeFileSync, mkdtempSync } from 'node:fs'
      import { tmpdir } from 'node:os'
      import { join } from 'node:path'
      process.chdir(mkdtempSync(join(tmpdir(), 'edu-reports-')))
      writeFileSync('.env', 'PORT=none\\nLOG_LEVEL=loud\\n')
      process.argv[2] = 'serve'
      await import('${new URL('../../src/main.ts', import.meta.url)}')`
    const args = ['--import', 'tsx', '--input-type=module', '-e', script]
    const { PATH = '' } = process.env
    const env = { PATH, LOG_LEVEL: 'info' }
    const failed = promisify(execFile)(process.execPath, args, { env })
    await expect(failed).rejects.toMatchObject({ stderr: expect.stringContaining('PORT') })
    await expect(failed).rejects.not.toMatchObject({ stderr: expect.stringContaining('LOG_LEVEL') })
  })
})
