import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Assistant, createAssistant } from '../../src/answer/pipeline.ts'
import { createLocalEmbedder } from '../../src/embed/local.ts'
import { ingest } from '../../src/store/ingest.ts'
import { openLiveStore } from '../../src/store/open.ts'
import { reportFile, writeFiles } from '../helpers/corpus-fixture.ts'

let folder = ''
let assistant: Assistant

const corpus = {
  '2022-guizhou.md': reportFile({
    province: '贵州',
    title: '推动医疗卫生下沉',
    paragraphs: [
      '贵州认真贯彻落实中央部署,在国家卫生健康委的指导下,医疗卫生事业取得积极进展。',
      '一、组织三级医院托管县医院86家,派出医生1200名。',
      '二、加强疾控建设。新建疾控实验室40个。',
    ],
  }),
  '2022-guangxi.md': reportFile({
    province: '广西',
    title: '建设健康广西',
    paragraphs: [
      '广西坚持人民至上。',
      '一、遴选30家省级医院与县级医院结成帮扶对子,下派专家900人次。',
      '二、改善妇幼健康服务,建成母婴室520间。',
    ],
  }),
  '2022-hebei.md': reportFile({
    province: '河北',
    title: '促进养老服务',
    paragraphs: [
      '河北着力办好民生实事。',
      '一、发展养老服务,新增养老床位2.1万张。',
      '二、设立社区食堂760个。',
    ],
  }),
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'described-'))
  const corpusDir = await writeFiles(join(folder, 'corpus'), corpus)
  const uri = join(folder, 'index')
  const embedder = await createLocalEmbedder()
  await ingest({ corpusDir, uri, embedder })
  assistant = createAssistant({ store: await openLiveStore({ uri, embedder }), embedder })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const ask = (...contents: string[]) =>
  assistant.answer({
    messages: contents.map((content, i) => ({
      role: i % 2 === 0 ? ('user' as const) : ('assistant' as const),
      content,
    })),
  })

describe('a question for provinces', () => {
  it('finds what it describes in reports that word it differently, and says that it is near', async () => {
    const answer = await ask('让大医院托管、结对帮扶县里医院的有哪些省?')
    expect(new Set(answer.citations.map(({ province }) => province))).toEqual(
      new Set(['贵州', '广西'])
    )
    expect(answer.absent.map(({ province }) => province)).toEqual(['河北'])
  })

  it('decides a single thing by its words alone', async () => {
    const answer = await ask('哪些省提到了养老床位?')
    expect(answer.citations.map(({ mark }) => mark)).toEqual(['[河北:2]'])
  })

  it('is a comparison where a region and not a count is meant', async () => {
    const answer = await ask('西部几个省的医院对比一下')
    expect(answer.plan.intent).toBe('compare')
  })
})

describe('an answer', () => {
  it('compares two programmes that the question names after their provinces', async () => {
    const answer = await ask('贵州“疾控实验室”与广西“母婴室”,各建了多少?')
    expect(answer.plan.provinces).toEqual(['贵州', '广西'])
    expect(answer.answer).toContain('40个')
    expect(answer.answer).toContain('520间')
  })

  it('does not take the number of an earlier answer for a premise of the question', async () => {
    const answer = await ask(
      '贵州托管了多少家县医院?',
      '组织三级医院托管县医院86家[贵州:2]。',
      '那广西呢?'
    )
    expect(answer.citations[0]?.mark).toBe('[广西:2]')
    expect(answer.answer).not.toContain('不符')
  })

  it('leaves opening formulas out of a comparison', async () => {
    const answer = await ask('贵州和广西的医院各做了什么?')
    expect(answer.citations.map(({ mark }) => mark)).not.toContain('[贵州:1]')
  })

  it('refuses an errand even where a province is named', async () => {
    const answer = await ask('周末去贵州玩,哪家酸汤火锅好吃又不用排队')
    expect(answer.refused).toBe(true)
  })

  it('sums up a whole report that is asked for in passing', async () => {
    const answer = await ask('没空看原文,广西整篇说了点什么')
    expect(answer.plan.intent).toBe('summary')
    expect(new Set(answer.citations.map(({ paragraph }) => paragraph))).toEqual(new Set([1, 2, 3]))
  })
})
