import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Embedder } from '../../src/embed/embedder.ts'
import { createLocalEmbedder } from '../../src/embed/local.ts'
import { fuseHits, rarityOf } from '../../src/store/fuse.ts'
import { ingest } from '../../src/store/ingest.ts'
import { openLiveStore } from '../../src/store/open.ts'
import { searchReports } from '../../src/store/search.ts'
import type { Hit, LiveStore, Store } from '../../src/store/store.ts'
import { makeTempDir } from '../helpers/temp-dir.ts'

const corpusDir = fileURLToPath(new URL('../../corpus', import.meta.url))

let embedder: Embedder
let live: LiveStore
let store: Store
let remove: () => Promise<void>
beforeAll(async () => {
  embedder = await createLocalEmbedder()
  const made = await makeTempDir()
  remove = made.remove
  const uri = join(made.folder, 'index')
  await ingest({ corpusDir, uri, embedder })
  live = await openLiveStore({ uri, embedder })
  store = await live.current()
})
afterAll(async () => {
  await live.close()
  await remove()
})

const marks = (hits: Hit[]): string[] =>
  hits.map(({ report, chunk }) => `${report.label}:${chunk.paragraph}`)

describe('searchReports', () => {
  it.each([
    ['by its words', '1+X证书试点', '天津:2'],
    ['by its meaning', '让学生吃得饱、减轻家长接送负担的课后安排', '北京:2'],
    ['by traditional characters', '新高考錄取零差錯', '辽宁:4'],
    [
      'by English words',
      'merging universities and colleges across borders for discipline construction',
      '重庆:5',
    ],
  ])('finds a sentence %s', async (_, query, mark) => {
    expect(marks(await searchReports(store, embedder, query, { k: 8 }))).toContain(mark)
  })

  it('gives at most k sentences, best first, and none of them twice', async () => {
    const hits = await searchReports(store, embedder, '教师队伍建设', { k: 5 })
    expect(hits).toHaveLength(5)
    const scores = hits.map((hit) => hit.score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(new Set(hits.map((hit) => hit.chunk.id)).size).toBe(5)
  })

  it('keeps to provinces and years', async () => {
    const filter = { provinces: ['湖南', '甘肃'], years: [2022], k: 200 }
    const hits = await searchReports(store, embedder, '教育数字化', filter)
    expect(new Set(hits.map((hit) => hit.report.province))).toEqual(new Set(['湖南', '甘肃']))
    expect(await searchReports(store, embedder, '教育', { years: [1990] })).toEqual([])
  })

  it('finds nothing for a blank query', async () => {
    expect(await searchReports(store, embedder, ' \n', {})).toEqual([])
    expect(await searchReports(store, embedder, '教育', { k: 0 })).toEqual([])
  })
})

describe('fuseHits', () => {
  const hitOf = (index: number, score: number): Hit => {
    const chunk = store.corpus.chunks[index]
    const report = store.report(chunk?.reportId ?? '')
    if (chunk === undefined || report === undefined) throw new Error('no such chunk')
    return { chunk, report, score }
  }

  it('leaves the order of the vectors as it is where no words match', () => {
    const dense = [hitOf(3, 0.9), hitOf(1, 0.8), hitOf(2, 0.7)]
    expect(fuseHits('completely different words', dense, [], rarityOf(store))).toEqual(dense)
  })

  it('moves a sentence up by at most .08, however well its words match', () => {
    const rarity = rarityOf(store)
    const [first, second] = [hitOf(3, 0.9), hitOf(10, 0.81)]
    const words = [{ ...second, score: 1_000 }]
    const question = second.chunk.text
    expect(fuseHits(question, [first, second], words, rarity)[0]?.chunk.id).toBe(first.chunk.id)
    const near = { ...second, score: 0.83 }
    expect(fuseHits(question, [first, near], words, rarity)[0]?.chunk.id).toBe(second.chunk.id)
  })

  it('moves nothing for words that are everywhere', () => {
    const rarity = rarityOf(store)
    expect(rarity.weight('教育')).toBe(0)
    expect(rarity.weight('从未')).toBeGreaterThan(rarity.weight('双减'))
  })

  it('keeps what only the words found, behind what the vectors found', () => {
    const dense = [hitOf(3, 0.9), hitOf(1, 0.8)]
    const fused = fuseHits('教育', dense, [hitOf(5, 3)], rarityOf(store))
    expect(fused.map((hit) => hit.chunk.id)).toContain(hitOf(5, 0).chunk.id)
    expect(fused.at(-1)?.score).toBeGreaterThanOrEqual(0.8)
  })
})
