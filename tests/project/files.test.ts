import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ConfigSchema } from '../../src/config.ts'

const run = promisify(execFile)
const tracked = await run('git', ['ls-files', '-z'], { maxBuffer: 16 * 1024 * 1024 }).then(
  ({ stdout }) => stdout.split('\0').filter((path) => path !== ''),
  // An unpacked archive has no list of files to check.
  () => []
)
const binary = /\.(onnx|png|jpe?g|ico|pdf|docx|woff2?)$|^embeddings\/model\/tokenizer\.json$/

describe('the files of the project', () => {
  it('name no path of a developer machine and no private registry', async () => {
    const telling = [
      new RegExp(['', 'work', '(main|shared)\\b'].join('/')),
      new RegExp(['', '(root|home/\\w+|Users/\\w+)', ''].join('/')),
      new RegExp(['https?:/', '(?!registry\\.npmjs\\.org)[\\w.-]*registry'].join('/')),
    ]
    const found: string[] = []
    for (const path of tracked.filter((name) => !binary.test(name))) {
      const text = await readFile(path, 'utf8').catch(() => '')
      for (const [number, line] of text.split('\n').entries())
        if (telling.some((pattern) => pattern.test(line))) found.push(`${path}:${number + 1}`)
    }
    expect(found).toEqual([])
  })

  it('hold no secrets file, index or build', () => {
    expect(
      tracked.filter((p) => /^(\.env$|dist\/|embeddings\/index\/|node_modules\/)/.test(p))
    ).toEqual([])
  })

  it('keep sources readable: no file of src or web over 300 lines but lists of words', async () => {
    const sources = tracked.filter(
      (path) => /^(src|web)\/.*\.tsx?$/.test(path) && !/-(groups|entries)\.ts$/.test(path)
    )
    const long: string[] = []
    for (const path of sources) {
      const text = await readFile(path, 'utf8').catch(() => '')
      if (text.split('\n').length > 301) long.push(path)
    }
    expect(long).toEqual([])
  })
})

describe('.env.example', () => {
  it('lists every variable once, with its default where it has one', async () => {
    const text = await readFile('.env.example', 'utf8')
    const given = new Map(
      text.split('\n').flatMap((line): [string, string][] => {
        const match = /^#?\s?([A-Z][A-Z_]+)=(.*)$/.exec(line)
        return match?.[1] === undefined ? [] : [[match[1], match[2] ?? '']]
      })
    )
    expect([...given.keys()].sort()).toEqual(Object.keys(ConfigSchema.shape).sort())
    const defaults = ConfigSchema.parse({})
    for (const [name, value] of Object.entries(defaults))
      expect([name, given.get(name)]).toEqual([name, String(value)])
  })
})
