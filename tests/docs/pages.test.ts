import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningReports, startReports } from '../helpers/running-reports.ts'

const run = promisify(execFile)

/** Code blocks of a language in the pages, each with the name of its page. */
async function blocksOf(language: string): Promise<[string, string][]> {
  const names = ['README.md', 'README.en.md', ...(await readdir('docs')).filter(isPage)]
  const pages = await Promise.all(
    names.map(async (name): Promise<[string, string]> => {
      const path = name.startsWith('README') ? name : `docs/${name}`
      return [path, await readFile(path, 'utf8')]
    })
  )
  return pages.flatMap(([path, text]) =>
    [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
      ([, block]): [string, string] => [path, block ?? '']
    )
  )
}
const isPage = (name: string) => ['http-api.md', 'mcp.md', 'library.md'].includes(name)

const shell = await blocksOf('sh')
const hasCurl = await run('curl', ['--version']).then(
  () => true,
  () => false
)

let reports: RunningReports
beforeAll(async () => {
  reports = await startReports(['beijing', 'tianjin'])
})
afterAll(() => reports.close())

describe('the documentation', () => {
  const curls = shell.filter(([, block]) => block.startsWith('curl'))
  it.skipIf(!hasCurl).each(curls)('of %s has requests that work: %s', async (_, block) => {
    const command = block
      .replaceAll('http://127.0.0.1:8787', reports.url)
      .replace('curl -s', 'curl -sS --fail-with-body')
    const { stdout } = await run('bash', ['-c', command])
    expect(stdout).not.toBe('')
    expect(stdout).not.toContain('event: error')
  })

  const commands = shell.filter(([, block]) => block.includes('npm run -s'))
  it.each(commands)('of %s has commands that work: %s', async (_, block) => {
    const { PATH = '', HOME = '' } = process.env
    const env = { PATH, HOME, ...reports.environment }
    const { stdout } = await run('bash', ['-c', block], { env })
    expect(stdout).toContain('北京')
    if (block.includes('--json')) expect(JSON.parse(stdout).refused).toBe(false)
  })

  it('shows code that stands in an example', async () => {
    const names = (await readdir('docs/examples')).filter((name) => /\.(ts|py)$/.test(name))
    const examples = await Promise.all(
      names.map((name) => readFile(`docs/examples/${name}`, 'utf8'))
    )
    const shown = [...(await blocksOf('ts')), ...(await blocksOf('python'))]
    const unknown = shown.filter(([, block]) => !examples.some((text) => text.includes(block)))
    expect(unknown).toEqual([])
    expect(shown.length).toBeGreaterThan(3)
  })

  it('shows JSON that can be parsed', async () => {
    for (const [, block] of await blocksOf('json')) expect(() => JSON.parse(block)).not.toThrow()
  })

  it('says the same in both languages: every block of commands and settings', async () => {
    const [zh, en] = await Promise.all(
      ['README.md', 'README.en.md'].map((path) => readFile(path, 'utf8'))
    )
    const variables = (text = '') => [...text.matchAll(/`((?:[A-Z_]+=\S+ ?)+)`/g)].map(([, v]) => v)
    const headings = (text = '') => [...text.matchAll(/^## /gm)].length
    expect(variables(en)).toEqual(variables(zh))
    expect(headings(en)).toBe(headings(zh))
  })
})
