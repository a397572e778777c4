import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ingest } from '../../src/store/ingest.ts'
import { openLiveStore } from '../../src/store/open.ts'
import type { Hit, LiveStore, Store } from '../../src/store/store.ts'
import { reportFile, writeFiles, writeSmallCorpus } from '../helpers/corpus-fixture.ts'
import { createFakeEmbedder } from '../helpers/fake-embedder.ts'
import { makeTempDir, withTempDir } from '../helpers/temp-dir.ts'

const embedder = createFakeEmbedder()
const texts = (hits: Hit[]): string[] => hits.map((hit) => hit.chunk.text)

/** Opens a store over files and closes it after use. */
function withStore(
  files: Record<string, string>,
  use: (store: Store) => Promise<void>
): Promise<void> {
  return withTempDir(async (folder) => {
    const corpusDir = await writeFiles(join(folder, 'corpus'), files)
    const uri = join(folder, 'index')
    await ingest({ corpusDir, uri, embedder })
    const live = await openLiveStore({ uri, embedder })
    await use(await live.current())
    await live.close()
  })
}

const report = (province: string, year: number, ...paragraphs: string[]): string =>
  reportFile({ province, year, paragraphs })

const files = {
  'a.md': report(
    '河北',
    2022,
    '开展“1+X”证书制度试点工作。',
    '1+1结对帮扶乡村学校。',
    '投入10亿元改善办学条件。'
  ),
  'b.md': report(
    '四川',
    2021,
    '四川省推动职业教育发展。',
    '建设5G智慧校园30所。',
    '投入110亿元改善办学条件。'
  ),
  'c.md': report('四川', 2022, '四川深化职业教育改革。', '組織教師培訓工作一批。'),
}

describe('a store', () => {
  it('holds reports with their labels, in official order, and finds them by id', () =>
    withStore(files, async (store) => {
      expect(store.corpus.reports.map(({ label }) => label)).toEqual([
        '河北',
        '四川2021',
        '四川2022',
      ])
      expect(store.report('b')?.year).toBe(2021)
      expect(store.report("b' OR '1'='1")).toBeUndefined()
    }))

  it('finds the chunk nearest to a vector, best first, with cosines', () =>
    withStore(files, async (store) => {
      const vector = await embedder.embedQuery('四川2022: 四川深化职业教育改革。')
      const hits = await store.searchVector(vector, 5)
      expect(hits[0]).toMatchObject({
        chunk: { text: '四川深化职业教育改革。' },
        report: { id: 'c' },
      })
      expect(hits[0]?.score).toBeCloseTo(1, 4)
      expect(hits.map((hit) => hit.score)).toEqual(hits.map((h) => h.score).sort((a, b) => b - a))
    }))

  it('leaves the province out of the bare vector', () =>
    withStore(files, async (store) => {
      const [hit] = await store.searchBare(await embedder.embedQuery('推动职业教育发展。'), 1)
      expect(hit?.chunk.text).toBe('四川省推动职业教育发展。')
      expect(hit?.score).toBeCloseTo(1, 4)
    }))

  it('finds words of two characters and more, traditional ones too', () =>
    withStore(files, async (store) => {
      expect(texts(await store.searchText('职业', 9))).toHaveLength(2)
      expect(texts(await store.searchText('職業教育改革', 1))).toEqual(['四川深化职业教育改革。'])
      expect(texts(await store.searchText('教师培训', 1))).toEqual(['組織教師培訓工作一批。'])
      expect(await store.searchText('职', 9)).toEqual([])
      expect(await store.searchText('', 9)).toEqual([])
    }))

  it('finds terms of letters, digits and + only whole', () =>
    withStore(files, async (store) => {
      expect(texts(await store.searchText('1+X', 9))).toEqual(['开展“1+X”证书制度试点工作。'])
      expect(texts(await store.searchText('１＋ｘ', 9))).toEqual(['开展“1+X”证书制度试点工作。'])
      expect(texts(await store.searchText('5g', 9))).toEqual(['建设5G智慧校园30所。'])
      expect(texts(await store.searchText('10', 9))).toEqual(['投入10亿元改善办学条件。'])
      expect(await store.searchText('+X', 9)).toEqual([])
      expect(await store.searchText('00', 9)).toEqual([])
    }))

  it('restricts every search to provinces and years', () =>
    withStore(files, async (store) => {
      const vector = await embedder.embedQuery('职业教育')
      const years = async (hits: Promise<Hit[]>) => (await hits).map((hit) => hit.report.year)
      const filter = { provinces: ['四川'], years: [2021] }
      for (const found of [
        await years(store.searchVector(vector, 99, filter)),
        await years(store.searchBare(vector, 99, filter)),
      ])
        expect(found).toEqual([2021, 2021, 2021])
      expect(await years(store.searchText('职业教育', 99, filter))).toEqual([2021])
      expect(await store.searchVector(vector, 99, { provinces: [], years: [] })).toHaveLength(8)
    }))

  it('finds nothing for a province or year that is not there, and takes no SQL in names', () =>
    withStore(files, async (store) => {
      const vector = await embedder.embedQuery('职业教育')
      for (const filter of [
        { provinces: ['海南'] },
        { years: [1999] },
        { years: [Number.NaN] },
        { provinces: ["x') OR ('1'='1"] },
        { provinces: ["四川' --"] },
      ]) {
        expect(await store.searchVector(vector, 9, filter)).toEqual([])
        expect(await store.searchText('职业教育', 9, filter)).toEqual([])
      }
    }))

  it('takes any text as a search without an error', () =>
    withStore(files, async (store) => {
      for (const text of [
        '"',
        '職業 AND (',
        "'; DROP TABLE--",
        '\u0000\ud800',
        '教育'.repeat(5_000),
      ])
        expect(Array.isArray(await store.searchText(text, 3))).toBe(true)
    }))

  it('refuses a vector of another dimension', () =>
    withStore(files, async (store) => {
      await expect(store.searchVector(new Float32Array(3).fill(1), 1)).rejects.toMatchObject({
        code: 'index_outdated',
      })
    }))

  it('keeps the figures of the reports', () =>
    withStore(files, async (store) => {
      expect(store.figures.find((figure) => figure.text.includes('110亿'))).toMatchObject({
        province: '四川',
        value: 11_000_000_000,
      })
    }))
})

describe('a live store', () => {
  let folder = ''
  let live: LiveStore
  let remove: () => Promise<void>
  const site = () => ({ corpusDir: join(folder, 'corpus'), uri: join(folder, 'index'), embedder })
  beforeAll(async () => {
    const made = await makeTempDir()
    folder = made.folder
    remove = made.remove
    await writeSmallCorpus(site().corpusDir)
    await ingest(site())
    live = await openLiveStore(site())
  })
  afterAll(async () => {
    await live.close()
    await remove()
  })

  it('gives the same store until the index changes, then the new one', async () => {
    const before = await live.current()
    expect(await live.current()).toBe(before)
    await writeFiles(site().corpusDir, { 'd.md': report('海南', 2022, '海南建设国际教育创新岛。') })
    const { generation } = await ingest(site())
    const after = await live.current()
    expect(after.generation).toBe(generation)
    expect(after.corpus.reports).toHaveLength(before.corpus.reports.length + 1)
    expect(texts(await before.searchText('课后服务', 3))).not.toEqual([])
  })

  it('answers every question while the index is rebuilt', async () => {
    let done = false
    const rebuilding = (async () => {
      for (let i = 0; i < 2; i++) await ingest({ ...site(), rebuild: true })
      done = true
    })()
    const vector = await embedder.embedQuery('课后服务')
    let asked = 0
    while (!done) {
      const store = await live.current()
      expect(await store.searchVector(vector, 3, { provinces: ['河北'] })).toHaveLength(3)
      expect(await store.searchText('课后服务', 3)).toHaveLength(3)
      asked++
    }
    await rebuilding
    expect(asked).toBeGreaterThan(1)
  })

  it('opens a new generation once for many questions at a time', async () => {
    const { generation } = await ingest({ ...site(), rebuild: true })
    const stores = await Promise.all(Array.from({ length: 20 }, () => live.current()))
    expect(new Set(stores).size).toBe(1)
    expect(stores[0]?.generation).toBe(generation)
  })
})
