import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { version } from '../../src/lib/version.ts'

const ManifestSchema = z.object({
  version: z.string(),
  scripts: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
})
const manifest = ManifestSchema.parse(JSON.parse(await readFile('package.json', 'utf8')))
const isPage = (name: string) => name.endsWith('.md')
const pages = (await readdir('.')).filter(isPage)
const docs = (await readdir('docs')).filter(isPage).map((name) => `docs/${name}`)

describe('package.json', () => {
  it('has the version that the interfaces tell', () => {
    expect(manifest.version).toBe(version)
  })

  it('has no script that npm would run by itself, since install scripts are switched off', () => {
    const own = Object.keys(manifest.scripts).filter((name) => /^(pre|post)|^prepare$/.test(name))
    expect(own).toEqual([])
  })

  it('gives a reason for every dependency', async () => {
    const design = await readFile('DESIGN.md', 'utf8')
    const reasons = new Map(
      [...design.matchAll(/^\| `([^`]+)` \| (.+?) \|$/gm)].map((row) => [row[1], row[2]])
    )
    const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(names.filter((name) => !reasons.has(name))).toEqual([])
    expect([...reasons.keys()].filter((name) => !names.includes(name ?? ''))).toEqual([])
  })

  it('has every script that the documentation names', async () => {
    const builtIn = new Set(['ci', 'test', 'start', 'install', 'run'])
    for (const page of [...pages, ...docs]) {
      const text = await readFile(page, 'utf8')
      for (const [, command] of text.matchAll(/npm (?:--prefix \S+ )?run (?:-s )?([a-z:]+)/g))
        expect([page, Object.keys(manifest.scripts)]).toEqual([
          page,
          expect.arrayContaining([command]),
        ])
      for (const [, command] of text.matchAll(/`npm ([a-z]+)/g))
        expect([page, builtIn.has(command ?? '')]).toEqual([page, true])
    }
  })
})

describe('the documentation', () => {
  it('links only to files and headings that exist', async () => {
    const missing: string[] = []
    for (const page of [...pages, ...docs]) {
      const text = await readFile(page, 'utf8')
      const folder = page.startsWith('docs/') ? 'docs/' : ''
      for (const [, link = ''] of text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)) {
        const path = new URL(link, `file:///x/${folder}`).pathname.slice(3)
        if (!(await readFile(path).then(Boolean, (e) => e.code === 'EISDIR'))) missing.push(path)
      }
    }
    expect(missing).toEqual([])
  })
})
