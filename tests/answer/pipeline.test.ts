import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AnswerEvent, type Message, maxQuestionChars } from '../../src/answer/events.ts'
import { type Assistant, createAssistant } from '../../src/answer/pipeline.ts'
import { createLocalEmbedder } from '../../src/embed/local.ts'
import { AppError } from '../../src/errors.ts'
import type { ChatModel } from '../../src/llm/model.ts'
import { ingest } from '../../src/store/ingest.ts'
import { openLiveStore } from '../../src/store/open.ts'
import { reportFile, writeFiles } from '../helpers/corpus-fixture.ts'

let folder = ''
let assistant: Assistant
let withModel: (model: ChatModel, llmFallback?: boolean) => Assistant

const corpus = {
  '2022-hebei.md': reportFile({
    province: '河北',
    paragraphs: [
      '河北坚持教育优先发展,着力办好人民满意的教育。',
      '一、改善营养餐。全省营养餐覆盖学生120万人,建成学校食堂3000个。',
      '二、配好校车。新增校车800辆,开通线路450条。',
      '下一步,河北将继续努力。',
    ],
  }),
  '2022-sichuan.md': reportFile({
    province: '四川',
    paragraphs: [
      '四川全面贯彻党的教育方针。',
      '一、推进劳动教育。建成劳动实践基地260个。',
      '二、改善营养餐。营养餐覆盖学生350万人,食堂供餐率达到98%。',
      '三、支持牧区。“云上牧歌”行动走进阿坝、甘孜、凉山三州。培训牧区教师900人。',
    ],
  }),
  '2021-yunnan.md': reportFile({
    province: '云南',
    year: 2021,
    paragraphs: [
      '云南推进教育公平。',
      '一、配好校车。新增校车200辆。',
      '二、支持教师。培训乡村教师2.1万人次。',
    ],
  }),
  '2022-yunnan.md': reportFile({
    province: '云南',
    year: 2022,
    paragraphs: ['云南推进教育公平。', '一、支持教师。培训乡村教师2.6万人次。'],
  }),
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pipeline-'))
  const corpusDir = await writeFiles(join(folder, 'corpus'), corpus)
  const uri = join(folder, 'index')
  const embedder = await createLocalEmbedder()
  await ingest({ corpusDir, uri, embedder })
  const store = await openLiveStore({ uri, embedder })
  assistant = createAssistant({ store, embedder })
  withModel = (model, llmFallback = true) =>
    createAssistant({ store, embedder, model, llmFallback })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

function ask(question: string, ...history: Message[]) {
  return assistant.answer({ messages: [...history, { role: 'user', content: question }] })
}

async function eventsOf(from: Assistant, question: string): Promise<AnswerEvent[]> {
  const events: AnswerEvent[] = []
  for await (const event of from.ask({ messages: [{ role: 'user', content: question }] }))
    events.push(event)
  return events
}

function scripted(...deltas: (string | AppError)[]): ChatModel {
  return {
    name: 'scripted',
    async *stream() {
      for (const delta of deltas) {
        if (delta instanceof AppError) throw delta
        yield delta
      }
    },
    complete: async () => deltas.join(''),
  }
}

describe('a bad request', () => {
  it.each([
    ['', 'question_empty'],
    [' \u200b\u3000 ', 'question_empty'],
    ['问'.repeat(2001), 'question_too_long'],
  ])('%# is refused with its own code', async (question, code) => {
    await expect(ask(question)).rejects.toMatchObject({ code })
  })

  it('names the province it does not know', async () => {
    const messages = [{ role: 'user' as const, content: '营养餐怎么样？' }]
    await expect(assistant.answer({ messages, provinces: ['火星'] })).rejects.toMatchObject({
      code: 'province_unknown',
      values: { name: '火星' },
    })
  })

  it('must end with the question', async () => {
    const messages = [{ role: 'assistant' as const, content: '你好' }]
    await expect(assistant.answer({ messages })).rejects.toMatchObject({ code: 'bad_request' })
  })
})

describe('an extractive answer', () => {
  it('names the provinces of a ranking whose reports state no such figure', async () => {
    const answer = await ask('河北、四川和云南的营养餐覆盖学生谁最多？')
    expect(answer.answer).toContain('云南的报告没有写明这个数字')
    expect(answer.absent).toMatchObject([{ province: '云南', reason: 'not_mentioned' }])
  })

  it.each(['四川种一颗牙收几块钱？', '河北新修了多少个旅游公厕？'])(
    'refuses %s, whose thing counted no report has',
    async (question) => {
      expect((await ask(question)).citations).toEqual([])
    }
  )

  it('states the number of every year where the change is asked for', async () => {
    const { answer } = await ask('云南这两年培训乡村教师的人次有没有变化？')
    expect(answer).toMatch(/2\.1万人次.*2\.6万人次/s)
  })

  it('lists what stands with the name that is quoted', async () => {
    const answer = await ask('请列出“云上牧歌”覆盖的州')
    expect(answer.answer).toContain('阿坝、甘孜、凉山')
    expect(new Set(answer.citations.map(({ paragraph }) => paragraph))).toEqual(new Set([4]))
  })

  it('ranks only the reports of the year that is asked for alone', async () => {
    const answer = await ask('只看2021年的，新增校车最多的是谁？')
    expect(new Set(answer.citations.map(({ label }) => label))).toEqual(new Set(['云南2021']))
  })

  it('cites the paragraph that states the number', async () => {
    const answer = await ask('河北的营养餐覆盖多少学生？')
    expect(answer.citations.map((citation) => citation.mark)).toEqual(['[河北:2]'])
    expect(answer.answer).toContain('120万')
    expect(answer.mode).toBe('extractive')
  })

  it('joins its text events to the whole answer, with every mark and statement where it says', async () => {
    const events = await eventsOf(assistant, '比较河北和四川的营养餐')
    const done = events.at(-1)
    if (done?.type !== 'done') throw new Error('no done event')
    const { answer } = done
    expect(events.flatMap((e) => (e.type === 'text' ? [e.text] : [])).join('')).toBe(answer.answer)
    const marks = [...answer.answer.matchAll(/\[[^[\]]+:\d+\]/g)].map((match) => match[0])
    expect(answer.citations.map((citation) => citation.mark)).toEqual(marks)
    for (const statement of answer.statements)
      for (const index of statement.citations)
        expect(answer.answer.slice(statement.start, statement.end)).toContain(
          answer.citations[index]?.mark
        )
  })

  it('gives every compared province its row, also one without the topic', async () => {
    const answer = await ask('河北、四川、云南的营养餐各有什么做法？')
    expect(answer.table?.rows.map((row) => [row.province, row.found])).toEqual([
      ['河北', true],
      ['四川', true],
      ['云南', false],
    ])
    expect(answer.absent).toEqual([{ province: '云南', topic: '营养餐', reason: 'not_mentioned' }])
    expect(answer.answer).toContain('云南的报告未提及“营养餐”')
  })

  it('counts the provinces that mention a topic', async () => {
    const answer = await ask('哪些省提到了营养餐？')
    expect(new Set(answer.citations.map((citation) => citation.province))).toEqual(
      new Set(['河北', '四川'])
    )
    expect(answer.answer).toContain('2个省份')
  })

  it('ranks by computed figures', async () => {
    const answer = await ask('哪个省的营养餐覆盖学生最多？')
    expect(answer.figures?.items.map((item) => [item.province, item.value])).toEqual([
      ['四川', 3_500_000],
      ['河北', 1_200_000],
    ])
  })

  it('corrects a wrong number in the question', async () => {
    const answer = await ask('河北的营养餐覆盖学生200万人，对吗？')
    expect(answer.answer).toContain('与报告不符')
    expect(answer.answer).toContain('120万')
  })

  it('answers from an older report where the newest is silent, and marks the year', async () => {
    const answer = await ask('云南新增了多少辆校车？')
    expect(answer.citations.map((citation) => citation.mark)).toEqual(['[云南2021:2]'])
  })

  it('says in the asker’s language that a province has no report', async () => {
    const answer = await ask('What does Guangdong do about school meals?')
    expect(answer).toMatchObject({ refused: true, citations: [], language: 'en' })
    expect(answer.answer).toContain('no report of Guangdong (广东)')
  })

  it('refuses what is off topic and cites nothing', async () => {
    expect(await ask('推荐几首好听的歌')).toMatchObject({ refused: true, citations: [] })
  })

  it('greets without refusing', async () => {
    expect(await ask('你好')).toMatchObject({ refused: false, citations: [] })
  })

  it('lists the reports it knows', async () => {
    const answer = await ask('你有哪些省的报告？')
    expect(answer.plan.intent).toBe('catalogue')
    expect(answer.answer).toContain('云南2021')
  })

  it('turns only its own words into traditional characters', async () => {
    const answer = await ask('河北、雲南的營養餐怎麼樣？')
    expect(answer.language).toBe('zh-Hant')
    expect(answer.answer).toContain('云南的報告未提及')
  })
})

describe('an answer of a language model', () => {
  it('keeps only marks that the reports prove', async () => {
    const model = scripted(
      '河北的营养餐覆盖学生120万人[河北:2]。',
      '四川有学校食堂9000个[四川:9]。'
    )
    const answer = await withModel(model).answer({
      messages: [{ role: 'user', content: '河北的营养餐覆盖多少学生？' }],
    })
    expect(answer).toMatchObject({ mode: 'llm', model: 'scripted', unverified: 1 })
    expect(answer.citations.map((citation) => citation.mark)).toEqual(['[河北:2]'])
    expect(answer.answer).not.toContain('[四川:9]')
  })

  it('adds the compared province that it left out', async () => {
    const model = scripted('河北的营养餐覆盖学生120万人[河北:2]。')
    const answer = await withModel(model).answer({
      messages: [{ role: 'user', content: '比较河北和四川的营养餐' }],
    })
    expect(new Set(answer.citations.map((citation) => citation.province))).toEqual(
      new Set(['河北', '四川'])
    )
  })

  it('repeats its table as data, with the citations of each cell', async () => {
    const model = scripted(
      '| 省份 | 覆盖学生 | 食堂 |\n|---|---|---|\n',
      '| 河北 | 120万人[河北:2] | 3000个[河北:2]，全国第一 |\n',
      '\n河北的营养餐覆盖学生120万人[河北:2]。'
    )
    const { table, citations, answer } = await withModel(model).answer({
      messages: [{ role: 'user', content: '比较河北、四川和云南的营养餐' }],
    })
    expect(table?.columns).toEqual(['省份', '覆盖学生', '食堂'])
    expect(table?.rows.map(({ province, found }) => [province, found])).toEqual([
      ['河北', true],
      ['四川', true],
      ['云南', false],
    ])
    for (const { cells, province } of table?.rows ?? []) {
      expect(cells).toHaveLength(2)
      for (const cell of cells) {
        for (const index of cell.citations) expect(citations[index]).toMatchObject({ province })
        expect(answer.replace(/\[[^\]]+\]/g, '')).toContain(cell.text)
      }
    }
    expect(table?.rows[0]?.cells[0]).toEqual({ text: '120万人', citations: [0] })
  })

  it('has no table as data where its rows are not provinces', async () => {
    const model = scripted(
      '| 方面 | 河北 | 四川 |\n|---|---|---|\n| 营养餐 | 覆盖学生120万人[河北:2] | 覆盖学生350万人[四川:3] |\n'
    )
    const { table } = await withModel(model).answer({
      messages: [{ role: 'user', content: '比较河北和四川的营养餐' }],
    })
    expect(table).toBeNull()
  })

  it('gives way to the extractive answer when the model fails before its first word', async () => {
    const answer = await withModel(scripted(new AppError('llm_unavailable'))).answer({
      messages: [{ role: 'user', content: '河北的营养餐覆盖多少学生？' }],
    })
    expect(answer.mode).toBe('extractive')
    expect(answer.notices.map((notice) => notice.code)).toContain('llm_unavailable')
    expect(answer.citations).toHaveLength(1)
  })

  it('fails where falling back is switched off, or words were already shown', async () => {
    const messages = [{ role: 'user' as const, content: '河北的营养餐覆盖多少学生？' }]
    const silent = scripted(new AppError('llm_timeout'))
    await expect(withModel(silent, false).answer({ messages })).rejects.toMatchObject({
      code: 'llm_timeout',
    })
    const cut = scripted('河北的营养餐覆盖学生120万人[河北:2]。\n', new AppError('llm_truncated'))
    await expect(withModel(cut).answer({ messages })).rejects.toMatchObject({
      code: 'llm_truncated',
    })
  })

  it('is not asked to count or to refuse', async () => {
    const model = scripted(new AppError('llm_unavailable'))
    for (const content of ['哪些省提到了营养餐？', '推荐几首好听的歌', '你好']) {
      const answer = await withModel(model, false).answer({ messages: [{ role: 'user', content }] })
      expect(answer.mode).toBe('extractive')
    }
  })
})

it('reads a long history only in part', async () => {
  let embedded = 0
  const embedder = await createLocalEmbedder()
  const counting = createAssistant({
    store: await openLiveStore({ uri: join(folder, 'index'), embedder }),
    embedder: {
      ...embedder,
      embedQuery(text, signal) {
        embedded += text.length
        return embedder.embedQuery(text, signal)
      },
    },
  })
  await counting.answer({
    messages: [
      { role: 'user', content: '营养餐'.repeat(50_000) },
      { role: 'assistant', content: `[河北:2]${'营养餐覆盖学生。[河北:2]'.repeat(10_000)}` },
      { role: 'user', content: '有类似的做法吗？' },
    ],
  })
  expect(embedded).toBeLessThan(3 * maxQuestionChars)
})
