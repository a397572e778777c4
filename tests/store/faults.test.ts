/** What breaks in and around an index, each with what then happens. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connect } from '@lancedb/lancedb'
import { describe, expect, it } from 'vitest'
import type { Embedder } from '../../src/embed/embedder.ts'
import { type IngestOptions, type IngestResult, ingest } from '../../src/store/ingest.ts'
import { openLiveStore } from '../../src/store/open.ts'
import { reportFile, writeFiles, writeSmallCorpus } from '../helpers/corpus-fixture.ts'
import { createFakeEmbedder } from '../helpers/fake-embedder.ts'
import { garble, halve, removeTable, zeroManifest } from '../helpers/index-files.ts'
import { withTempDir } from '../helpers/temp-dir.ts'

interface Site {
  folder: string
  corpusDir: string
  uri: string
  embedder: Embedder
  /** Generations of the two ingests that were run. */
  old: string
  newest: string
  /** Folder of a table of the newest generation. */
  table(kind: string): string
  run(options?: Partial<IngestOptions>): Promise<IngestResult>
  /** Opens the index anew and answers; which generation did, and which warnings came. */
  answer(embedder?: Embedder): Promise<{ generation: string; warnings: string[] }>
}

/** An index of two generations. */
function withIndex(use: (site: Site) => Promise<void>): Promise<void> {
  return withTempDir(async (folder) => {
    const corpusDir = await writeSmallCorpus(join(folder, 'corpus'))
    const uri = join(folder, 'index')
    const embedder = createFakeEmbedder()
    const run = (options: Partial<IngestOptions> = {}) =>
      ingest({ corpusDir, uri, embedder, ...options })
    const { generation: old } = await run()
    await writeFiles(corpusDir, { 'd.md': reportFile({ province: '海南' }) })
    const { generation: newest } = await run()
    const answer = async (reader = embedder) => {
      const warnings: string[] = []
      const onWarning = (line: string) => void warnings.push(line)
      const live = await openLiveStore({ uri, embedder: reader, onWarning })
      const store = await live.current()
      const hits = await store.searchText('课后服务', 9, { provinces: ['河北'] })
      expect(hits.map((hit) => hit.chunk.text)).toEqual(['推进课后服务全覆盖。'])
      await live.close()
      return { generation: store.generation, warnings }
    }
    const table = (kind: string) => join(uri, `${kind}_${newest}.lance`)
    await use({ folder, corpusDir, uri, embedder, old, newest, table, run, answer })
  })
}

const child = fileURLToPath(new URL('../helpers/ingest-child.ts', import.meta.url))

/** Whether this machine lets tests have a disk of their own. */
const canMount = spawnSync('unshare', ['-m', 'true']).status === 0 && process.getuid?.() === 0

describe('a damaged newest generation', () => {
  const damages: [string, (site: Site) => Promise<void>][] = [
    ['an emptied manifest file', ({ table }) => zeroManifest(table('chunks'))],
    ['a truncated data file', ({ table }) => halve(table('chunks'), /\/data\/.*\.lance$/)],
    ['a truncated file of the reports', ({ table }) => halve(table('reports'), /\/data\//)],
    ['a garbled full-text index', ({ table }) => garble(table('chunks'), /_indices\/.*tokens/)],
    ['a missing table', ({ table }) => removeTable(table('chunks'))],
    ['a table without rows', ({ table, uri }) => emptyTable(uri, table('reports'))],
    [
      'a damaged record',
      async ({ uri, newest }) => {
        const record = await (await connect(uri)).openTable('generations')
        await record.update({ where: `generation = '${newest}'`, values: { manifest: '{"sch' } })
      },
    ],
  ]

  it.each(damages)('(%s) is passed over with a warning; the one before answers', (_, damage) =>
    withIndex(async (site) => {
      await damage(site)
      const { generation, warnings } = await site.answer()
      expect(generation).toBe(site.old)
      expect(warnings.join()).toContain(site.newest)
    })
  )

  it.each(damages)('(%s) is mended by a rebuild', (_, damage) =>
    withIndex(async (site) => {
      await damage(site)
      const { generation } = await site.run({ rebuild: true })
      expect(await site.answer()).toEqual({ generation, warnings: [] })
    })
  )

  it('says that all is damaged when the one before is damaged too', () =>
    withIndex(async ({ uri, old, table, answer, run }) => {
      await zeroManifest(table('chunks'))
      await removeTable(join(uri, `chunks_${old}.lance`))
      await expect(answer()).rejects.toMatchObject({ code: 'index_damaged' })
      await expect(answer()).rejects.toThrow('--rebuild')
      const { generation } = await run({ rebuild: true })
      expect((await answer()).generation).toBe(generation)
    }))
})

describe('the record of generations', () => {
  const losses: [string, (record: string) => Promise<void>][] = [
    ['with an emptied manifest file', zeroManifest],
    ['with a truncated data file', (record) => halve(record, /\/data\//)],
    ['gone', removeTable],
    [
      'gone but for its empty folder',
      async (record) => {
        await removeTable(record)
        await mkdir(record)
      },
    ],
  ]

  it.each(losses)('%s does not keep the newest generation from answering', (_, lose) =>
    withIndex(async ({ uri, newest, answer, run }) => {
      await lose(join(uri, 'generations.lance'))
      expect((await answer()).generation).toBe(newest)
      const { generation } = await run({ rebuild: true })
      expect(await answer()).toEqual({ generation, warnings: [] })
    })
  )

  it('replaced under a running server leaves the generation that it reads', () =>
    withIndex(async ({ uri, embedder, newest, run }) => {
      const live = await openLiveStore({ uri, embedder })
      const open = await live.current()
      await removeTable(join(uri, 'generations.lance'))
      await run({ rebuild: true })
      expect(open.generation).toBe(newest)
      expect(await open.searchText('课后服务', 3)).toHaveLength(3)
      await live.current()
    }))

  it('damaged under a running server leaves what it has open in use', () =>
    withIndex(async ({ uri, embedder, newest }) => {
      const live = await openLiveStore({ uri, embedder })
      await zeroManifest(join(uri, 'generations.lance'))
      for (let i = 0; i < 3; i++) expect((await live.current()).generation).toBe(newest)
    }))
})

describe('another model', () => {
  const others: [string, Embedder, RegExp][] = [
    [
      'of another name',
      createFakeEmbedder({ id: 'other' }),
      /embedding model fake instead of other/,
    ],
    ['of another dimension', createFakeEmbedder({ dimension: 8 }), /16 dimensions instead of 8/],
    [
      'behind the same name',
      { ...createFakeEmbedder({ id: 'other' }), id: 'fake' },
      /other vectors/,
    ],
  ]

  it.each(others)('%s is told from the one of the index; an ingest mends it', (_, other, problem) =>
    withIndex(async ({ answer, run }) => {
      await expect(answer(other)).rejects.toMatchObject({ code: 'index_outdated' })
      await expect(answer(other)).rejects.toThrow(problem)
      const { generation, embedded, chunks } = await run({ embedder: other })
      expect(embedded).toBeGreaterThan(chunks)
      expect((await answer(other)).generation).toBe(generation)
    })
  )

  const bad: [string, (vectors: Float32Array[]) => Float32Array[]][] = [
    ['too short', (vectors) => vectors.map((vector) => vector.slice(1))],
    ['too long', (vectors) => vectors.map((vector) => Float32Array.from([...vector, 0]))],
    ['with a value that is no number', (vectors) => vectors.map((v) => v.fill(Number.NaN, 2, 3))],
    ['infinite', (vectors) => vectors.map((vector) => vector.fill(Number.POSITIVE_INFINITY, 0, 1))],
    ['too few', (vectors) => vectors.slice(1)],
  ]
  it.each(bad)('with vectors %s is refused before anything is stored', (_, damage) =>
    withIndex(async ({ answer, run, newest }) => {
      const embedder = createFakeEmbedder({ id: 'bad', damage })
      await expect(run({ embedder })).rejects.toMatchObject({ code: 'embedding_failed' })
      expect((await answer()).generation).toBe(newest)
    })
  )
})

describe('writers', () => {
  it('of which one is at work keep another out', () =>
    withIndex(async ({ run, answer }) => {
      let second: Promise<IngestResult> | undefined
      const first = await run({
        rebuild: true,
        onStep: async (step) => {
          if (step !== 'embedded') return
          second = run({ rebuild: true, staleLockMs: 2_000 })
          await expect(second).rejects.toMatchObject({ code: 'index_locked' })
        },
      })
      expect(second).toBeDefined()
      expect((await answer()).generation).toBe(first.generation)
    }))

  it('that died leave a lock that is taken over', () =>
    withIndex(async ({ run, uri }) => {
      const lock = join(uri, 'ingest.lock')
      await mkdir(lock)
      await utimes(lock, new Date(0), new Date(0))
      expect(await run({ rebuild: true })).toMatchObject({ changed: true })
    }))
})

describe('the disk', () => {
  it('that refuses larger files leaves the old index in use', () =>
    withIndex(async ({ corpusDir, uri, answer, newest, run }) => {
      await writeFiles(corpusDir, { 'e.md': reportFile({ province: '山东' }) })
      const script = `ulimit -f 4; exec "$0" --import tsx "$@"`
      const command = ['-c', script, process.execPath, child, corpusDir, uri]
      const failed = spawnSync('bash', command, { encoding: 'utf8' })
      expect(failed.status).not.toBe(0)
      expect(failed.stderr).toContain('storage_failed')
      expect((await answer()).generation).toBe(newest)
      expect(await run({ staleLockMs: 2_000 })).toMatchObject({ changed: true, reports: 5 })
    }))

  it.runIf(canMount)('that is full or read-only leaves the old index in use', () =>
    withIndex(async ({ folder, corpusDir, embedder }) => {
      const disk = join(folder, 'disk')
      await mkdir(disk)
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk])
      try {
        const site = { corpusDir, uri: join(disk, 'index'), embedder }
        const { generation } = await ingest(site)
        const answering = async () => {
          const live = await openLiveStore(site)
          const found = await (await live.current()).searchText('课后服务', 9)
          expect(found.length).toBeGreaterThan(2)
          expect((await live.current()).generation).toBe(generation)
          await live.close()
        }
        await writeFile(join(disk, 'ballast'), Buffer.alloc(2_000_000)).catch(() => {})
        const full = ingest({ ...site, rebuild: true })
        await expect(full).rejects.toMatchObject({ code: 'storage_failed' })
        await expect(full).rejects.toThrow('no space left')
        await answering()
        execFileSync('mount', ['-o', 'remount,ro', disk])
        const fixed = ingest({ ...site, rebuild: true })
        await expect(fixed).rejects.toMatchObject({ code: 'storage_failed' })
        await expect(fixed).rejects.toThrow('read-only')
        await answering()
      } finally {
        // The library still holds files open; the disk goes once they are closed.
        execFileSync('umount', ['-l', disk])
      }
    })
  )

  it('that has a file where the index should be is named', () =>
    withTempDir(async (folder) => {
      const corpusDir = await writeSmallCorpus(join(folder, 'corpus'))
      await writeFile(join(folder, 'file'), 'x')
      const run = ingest({ corpusDir, uri: join(folder, 'file'), embedder: createFakeEmbedder() })
      await expect(run).rejects.toMatchObject({ code: 'storage_failed' })
    }))

  it('without an index is told from one with a damaged index', () =>
    withTempDir(async (folder) => {
      for (const uri of [folder, join(folder, 'nothing')])
        await expect(openLiveStore({ uri, embedder: createFakeEmbedder() })).rejects.toMatchObject({
          code: 'index_missing',
        })
    }))
})

async function emptyTable(uri: string, path: string): Promise<void> {
  const name = path.slice(uri.length + 1).replace(/\.lance$/, '')
  await (await (await connect(uri)).openTable(name)).delete('true')
}
