import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Message } from '../../src/answer/events.ts'
import { type Assistant, createAssistant } from '../../src/answer/pipeline.ts'
import { createOpenAiModel } from '../../src/llm/openai.ts'
import { type FakeOpenAi, startFakeOpenAi } from '../helpers/fake-openai.ts'
import { quoteEvidence } from '../helpers/fake-openai-text.ts'
import { type RunningReports, startReports } from '../helpers/running-reports.ts'

let fake: FakeOpenAi
let reports: RunningReports
let assistant: Assistant
/** What the model replies to the requests to rewrite a question, in turn. */
let rewritings: string[] = []

beforeAll(async () => {
  fake = await startFakeOpenAi()
  reports = await startReports(['beijing', 'shanghai', 'tianjin'])
  const { store, embedder } = reports.application
  const model = await createOpenAiModel({
    baseUrl: fake.url,
    model: 'm',
    timeouts: { firstMs: 1500, idleMs: 1500, totalMs: 30_000 },
    retries: 0,
  })
  assistant = createAssistant({ store, embedder, model })
})
afterAll(async () => {
  await reports.close()
  await fake.close()
})
beforeEach(() => {
  rewritings = []
  fake.requests.length = 0
  fake.use({
    scenarios: ['plain'],
    script: (body) =>
      body.messages[0]?.content.startsWith('Rewrite')
        ? (rewritings.shift() ?? '')
        : quoteEvidence(body),
  })
})

const history: Message[] = [
  { role: 'user', content: '比较北京和上海的“双减”' },
  { role: 'assistant', content: '北京和上海都推进“双减”[北京:2][上海:2]。' },
]
const ask = (content: string, before = history) =>
  assistant.answer({ messages: [...before, { role: 'user', content }] })
const requestsToRewrite = () =>
  fake.chats.filter(({ chat }) => chat?.messages[0]?.content.startsWith('Rewrite'))

/** 银子 stands in no report. */
const tangled = '那后者花了多少银子？'
const rewriting = (question: string, provinces: string[] = []) =>
  JSON.stringify({ question, provinces })

describe('a follow-up that the rules cannot read', () => {
  it('is rewritten by the model and planned by the rules', async () => {
    rewritings = [`\`\`\`json\n${rewriting('上海投入了多少经费？', ['上海'])}\n\`\`\``]
    const { plan } = await ask(tangled)
    expect(plan).toMatchObject({ provinces: ['上海'], topic: expect.stringContaining('经费') })
    expect(requestsToRewrite()).toHaveLength(1)
  })

  it('takes the provinces that the model names beside its question', async () => {
    rewritings = [rewriting('投入了多少经费？', ['上海市'])]
    expect((await ask(tangled)).plan).toMatchObject({
      provinces: ['上海'],
      topic: expect.stringContaining('经费'),
    })
  })

  it('lets the model mend its reply once', async () => {
    rewritings = ['好的，我来改写。', rewriting('上海投入了多少经费？', ['上海'])]
    expect((await ask(tangled)).plan.provinces).toEqual(['上海'])
    expect(requestsToRewrite()[1]?.chat?.messages.at(-1)?.content).toContain('not valid')
  })

  it.each([
    ['junk', '{"question": 3}'],
    ['a question of nothing that the reports know', rewriting('上海花了多少银子？')],
    ['a province that nobody named', rewriting('天津投入了多少经费？', ['天津'])],
    ['a number that nobody named', rewriting('上海投入了300亿元经费，对吗？', ['上海'])],
  ])('stays as the rules planned it where the model gives %s twice', async (_, reply) => {
    rewritings = [reply, reply]
    const { plan, notices, answer } = await ask(tangled)
    expect(plan).toMatchObject({
      provinces: ['北京', '上海'],
      topic: expect.stringContaining('银子'),
    })
    expect(requestsToRewrite().length).toBeLessThanOrEqual(2)
    expect(notices).toEqual([])
    expect(answer).not.toContain('天津')
  })

  it('drops a province beside the question that nobody named', async () => {
    rewritings = [rewriting('投入了多少经费？', ['天津', '上海'])]
    expect((await ask(tangled)).plan.provinces).toEqual(['上海'])
  })

  it.each(['stallBeforeFirst', 'serverError', 'emptyStream'] as const)(
    'stays as the rules planned it where the endpoint does not answer: %s',
    async (scenario) => {
      fake.use({ scenarios: [scenario, 'plain'] })
      const { plan } = await ask(tangled)
      expect(plan.provinces).toEqual(['北京', '上海'])
    }
  )

  it('keeps to the scope set from outside', async () => {
    rewritings = [rewriting('上海投入了多少经费？', ['上海'])]
    const { plan } = await assistant.answer({
      messages: [...history, { role: 'user', content: tangled }],
      provinces: ['北京'],
    })
    expect(plan.provinces).toEqual(['北京'])
  })
})

describe('a question that the rules read', () => {
  it.each(['那教师培训呢？', '列个表', '谢谢', '具体数字是多少？', '今天天气怎么样？'])(
    'costs no further call: %s',
    async (question) => {
      await ask(question)
      expect(requestsToRewrite()).toEqual([])
    }
  )

  it('costs none without a conversation either', async () => {
    await ask('花了多少银子？', [])
    expect(requestsToRewrite()).toEqual([])
  })
})
