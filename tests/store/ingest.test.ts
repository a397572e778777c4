import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Embedder } from '../../src/embed/embedder.ts'
import { AppError } from '../../src/errors.ts'
import {
  type IngestOptions,
  type IngestResult,
  ingest,
  ingestSteps,
} from '../../src/store/ingest.ts'
import { needsIngest } from '../../src/store/needs-ingest.ts'
import { openLiveStore } from '../../src/store/open.ts'
import { reportFile, writeFiles, writeSmallCorpus } from '../helpers/corpus-fixture.ts'
import { createFakeEmbedder, type FakeEmbedder } from '../helpers/fake-embedder.ts'
import { withTempDir } from '../helpers/temp-dir.ts'

interface Site {
  corpusDir: string
  uri: string
  embedder: FakeEmbedder
  run(options?: Partial<IngestOptions>): Promise<IngestResult>
}

function withSite(use: (site: Site) => Promise<void>): Promise<void> {
  return withTempDir(async (folder) => {
    const corpusDir = await writeSmallCorpus(join(folder, 'corpus'))
    const uri = join(folder, 'deep/index')
    const embedder = createFakeEmbedder()
    const run = (options: Partial<IngestOptions> = {}) =>
      ingest({ corpusDir, uri, embedder, ...options })
    await use({ corpusDir, uri, embedder, run })
  })
}

/** The sentence that shows whether the model is still the same. */
const probe = '全省义务教育阶段学校课后服务实现全覆盖。'

const changed = reportFile({
  province: '四川',
  paragraphs: ['四川改为新建学校500所。', '四川坚持教育优先发展,推进课后服务全覆盖。'],
})

describe('ingest', () => {
  it('builds an index of every report, telling its steps and its progress', () =>
    withSite(async ({ run }) => {
      const steps: string[] = []
      const progress: string[] = []
      const result = await run({
        onStep: (step) => void steps.push(step),
        onProgress: (done, total) => void progress.push(`${done}/${total}`),
      })
      expect(result).toMatchObject({ changed: true, reports: 3, problems: [] })
      expect(result.embedded).toBeGreaterThan(result.chunks)
      expect(steps).toEqual([...ingestSteps])
      expect(progress.at(-1)).toBe(`${result.embedded}/${result.embedded}`)
    }))

  it('embeds nothing the second time', () =>
    withSite(async ({ run, embedder }) => {
      const first = await run()
      embedder.embedded.length = 0
      expect(await run()).toMatchObject({
        changed: false,
        embedded: 0,
        generation: first.generation,
        chunks: first.chunks,
      })
      expect(embedder.embedded).toEqual([probe])
    }))

  it('embeds only what changed in the file that changed', () =>
    withSite(async ({ run, embedder, corpusDir, uri }) => {
      await run()
      embedder.embedded.length = 0
      await writeFiles(corpusDir, { '2022-sichuan.md': changed })
      await run()
      expect(embedder.embedded.length).toBeGreaterThan(0)
      for (const text of embedder.embedded.filter((text) => text !== probe))
        expect(text).toMatch(/四川|改为|坚持/)
      const store = await (await openLiveStore({ uri, embedder })).current()
      const [hit] = await store.searchText('新建学校500所', 1)
      expect(hit?.chunk.text).toBe('四川改为新建学校500所。')
    }))

  it('forgets a report whose file is gone', () =>
    withSite(async ({ run, corpusDir, embedder, uri }) => {
      await run()
      await rm(join(corpusDir, '2022-yunnan.md'))
      expect(await run()).toMatchObject({ changed: true, reports: 2, embedded: 0 })
      const store = await (await openLiveStore({ uri, embedder })).current()
      expect(store.corpus.reports.map((report) => report.province)).toEqual(['河北', '四川'])
    }))

  it('does not embed twice what a broken-off ingest had embedded', () =>
    withSite(async ({ run, embedder }) => {
      const stop = run({
        onStep: (step) => {
          if (step === 'embedded') throw new Error('stopped')
        },
      })
      await expect(stop).rejects.toMatchObject({ code: 'internal' })
      const paid = embedder.embedded.length
      expect(await run()).toMatchObject({ changed: true, embedded: 0 })
      expect(new Set(embedder.embedded).size - 1).toBe(paid)
    }))

  it('does not embed twice what came before the model failed', () =>
    withSite(async ({ run, corpusDir, embedder }) => {
      const paragraphs = Array.from({ length: 400 }, (_, i) => `第${i}项工作已经全面完成。`)
      await writeFiles(corpusDir, { 'long.md': reportFile({ province: '山东', paragraphs }) })
      let calls = 0
      const failing: Embedder = {
        ...embedder,
        embedPassages: (texts, options) => {
          if (texts.length > 1 && ++calls === 3) throw new AppError('embedding_failed')
          return embedder.embedPassages(texts, options)
        },
      }
      await expect(run({ embedder: failing })).rejects.toMatchObject({ code: 'embedding_failed' })
      const paid = embedder.embedded.length
      expect(paid).toBe(512)
      const { embedded, chunks } = await run()
      expect(embedded + paid).toBeGreaterThan(chunks)
      const texts = embedder.embedded.filter((text) => text !== probe)
      expect(new Set(texts).size).toBe(texts.length)
    }))

  it('embeds everything again when told to rebuild', () =>
    withSite(async ({ run }) => {
      const first = await run()
      expect(await run({ rebuild: true })).toMatchObject({
        changed: true,
        embedded: first.embedded,
      })
    }))

  it('names bad files and goes on with the others', () =>
    withSite(async ({ run, corpusDir }) => {
      await writeFiles(corpusDir, { 'bad.md': 'no front matter', 'odd.bin': 'x' })
      const lines: string[] = []
      const result = await run({ onLine: (line) => void lines.push(line) })
      expect(result.reports).toBe(3)
      expect(result.problems.map(({ file }) => file)).toEqual(['bad.md', 'odd.bin'])
      expect(lines.join('\n')).toMatch(/bad\.md: .*missing field/)
    }))

  it('refuses a folder without a usable report and keeps the old index', () =>
    withSite(async ({ run, uri, embedder }) => {
      await run()
      await withTempDir(async (empty) => {
        await expect(run({ corpusDir: empty })).rejects.toMatchObject({ code: 'corpus_missing' })
      })
      const store = await (await openLiveStore({ uri, embedder })).current()
      expect(store.corpus.reports).toHaveLength(3)
    }))

  it('stops when it is told to', () =>
    withSite(async ({ run }) => {
      const stop = new AbortController()
      const running = run({
        signal: stop.signal,
        onStep: (step) => {
          if (step === 'chunked') stop.abort(new Error('enough'))
        },
      })
      await expect(running).rejects.toThrow('enough')
    }))

  it('keeps the last two generations and nothing of broken-off ones', () =>
    withSite(async ({ run, uri }) => {
      await run()
      const stopped = run({
        rebuild: true,
        onStep: (step) => {
          if (step === 'verified') throw new Error('stopped')
        },
      })
      await expect(stopped).rejects.toThrow()
      const { generation: second } = await run({ rebuild: true })
      const { generation: third } = await run({ rebuild: true })
      const tables = ['chunks', 'figures', 'manifest', 'reports'].flatMap((kind) =>
        [second, third].map((generation) => `${kind}_${generation}.lance`)
      )
      const found = (await readdir(uri)).filter((name) => name.endsWith('.lance'))
      expect(found.sort()).toEqual([...tables, 'generations.lance'].sort())
    }))
})

describe('needsIngest', () => {
  it('tells whether index, corpus and model still belong together', () =>
    withSite(async ({ run, corpusDir, uri, embedder }) => {
      const needed = (other = embedder) => needsIngest({ corpusDir, uri, embedder: other })
      expect(await needed()).toBe('no_index')
      await run()
      expect(await needed()).toBeNull()
      expect(await needed(createFakeEmbedder({ id: 'other' }))).toBe('changed')
      expect(await needed(createFakeEmbedder({ dimension: 8 }))).toBe('changed')
      await writeFiles(corpusDir, { 'bad.md': 'nothing' })
      expect(await needed()).toBe('changed')
      await run()
      expect(await needed()).toBeNull()
    }))
})
