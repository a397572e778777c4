import { describe, expect, it } from 'vitest'
import { createReportTool } from '../../src/answer/report-tool.ts'
import { createSearch } from '../../src/answer/search.ts'
import { ReportRetriever } from '../../src/store/retriever.ts'
import type { Hit, LiveStore, SearchFilter } from '../../src/store/store.ts'
import { fakeAssistant, fakeReports, fakeStore } from '../helpers/fake-assistant.ts'
import { createFakeEmbedder } from '../helpers/fake-embedder.ts'

const [report] = fakeReports
const text = '全市“压减率”超过80%。'
const place = { reportId: '2022-beijing', paragraph: 2, start: 0, end: text.length }

/** A store that finds one sentence and remembers what it was asked for. */
function oneHit(): { store: LiveStore; filters: (SearchFilter | undefined)[] } {
  if (report === undefined) throw new Error('no report')
  const hit: Hit = { report, score: 0.9, chunk: { id: '2022-beijing:2:0', text, ...place } }
  const filters: (SearchFilter | undefined)[] = []
  const live = fakeStore()
  return {
    filters,
    store: {
      ...live,
      async current() {
        const searchVector = async (_: Float32Array, __: number, filter?: SearchFilter) => {
          filters.push(filter)
          return [hit]
        }
        return { ...(await live.current()), searchVector }
      },
    },
  }
}

describe('createSearch', () => {
  it('reads every form of a province’s name', async () => {
    const { store, filters } = oneHit()
    const search = createSearch({ store, embedder: createFakeEmbedder() })
    await search('压减率', { provinces: ['Beijing', '天津市', '滬'], years: [2022] })
    expect(filters).toEqual([{ provinces: ['北京', '天津', '上海'], years: [2022] }])
  })

  it('refuses a name that is no province', async () => {
    const search = createSearch({ ...oneHit(), embedder: createFakeEmbedder() })
    const refused = search('x', { provinces: ['火星'] })
    await expect(refused).rejects.toMatchObject({ code: 'province_unknown' })
  })
})

describe('ReportRetriever', () => {
  it('gives documents that say where their text stands', async () => {
    const search = createSearch({ ...oneHit(), embedder: createFakeEmbedder() })
    const documents = await new ReportRetriever({ search, limit: 3 }).invoke('压减率')
    expect(documents).toHaveLength(1)
    expect(documents[0]).toMatchObject({
      id: '2022-beijing:2:0',
      pageContent: text,
      metadata: {
        province: '北京',
        year: 2022,
        title: '北京的报告',
        mark: '[北京:2]',
        ...place,
      },
    })
  })

  it('keeps to what it was made for', async () => {
    const { store, filters } = oneHit()
    const search = createSearch({ store, embedder: createFakeEmbedder() })
    await new ReportRetriever({ search, provinces: ['北京'], years: [2021] }).invoke('x')
    expect(filters).toEqual([{ provinces: ['北京'], years: [2021] }])
  })
})

describe('createReportTool', () => {
  it('answers with marks and quotes, and asks for what it was given', async () => {
    const assistant = fakeAssistant()
    const tool = createReportTool(assistant)
    const reply = await tool.invoke({ question: '压减率?', provinces: ['北京'] })
    expect(reply).toContain('压减率超过80%[北京:2]。')
    expect(reply).toContain('\n[天津:1] 建成学校35所')
    expect(assistant.asked).toEqual([
      { messages: [{ role: 'user', content: '压减率?' }], provinces: ['北京'] },
    ])
  })
})
