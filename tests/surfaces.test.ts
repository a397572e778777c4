import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import {
  getDefaultEnvironment,
  StdioClientTransport,
} from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { AnswerSchema, ChatEventSchema } from '../src/answer/events.ts'
import { CompletionChunkSchema, CompletionSchema } from '../src/http/openai-schema.ts'
import { type FakeOpenAi, startFakeOpenAi } from './helpers/fake-openai.ts'
import { type RunningReports, runScript, startReports } from './helpers/running-reports.ts'

const questions = [
  '北京“双减”压减了多少校外培训机构？',
  '天津的鲁班工坊建在哪些国家？',
  '上海和北京在人才培养上各有什么做法？',
  '哪些省份提到了课后服务？',
  '甘肃引进了多少高层次人才？',
  '列出天津职业教育的主要举措',
  'What does Beijing say about after-school services?',
  '北京的學生自願參與率是多少？',
  '上海的课后服务覆盖了多少学校？',
  '今天天气怎么样？',
]

const CitedSchema = AnswerSchema.pick({ answer: true, citations: true, refused: true })
type Cited = z.infer<typeof CitedSchema>

let reports: RunningReports
let overHttp: Client
let overStdio: Client

beforeAll(async () => {
  reports = await startReports(['beijing', 'tianjin', 'shanghai', 'gansu'])
  overHttp = new Client({ name: 'test', version: '1' })
  await overHttp.connect(new StreamableHTTPClientTransport(new URL(`${reports.url}/mcp`)))
  overStdio = new Client({ name: 'test', version: '1' })
  await overStdio.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['--import', 'tsx', 'src/main.ts', 'mcp'],
      env: { ...getDefaultEnvironment(), ...reports.environment },
    })
  )
})
afterAll(async () => {
  await overStdio.close()
  await overHttp.close()
  await reports.close()
})

function post(url: string, path: string, body: object): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function fromJson(url: string, question: string): Promise<Cited> {
  const messages = [{ role: 'user', content: question }]
  return CitedSchema.parse(await (await post(url, '/api/chat', { messages, stream: false })).json())
}

/** What the pieces of the stream add up to, checked against its last event. */
async function fromStream(url: string, question: string): Promise<Cited> {
  const response = await post(url, '/api/chat', { messages: [{ role: 'user', content: question }] })
  const data = [...(await response.text()).matchAll(/^data: (.*)$/gm)].map(([, line]) => line)
  const events = data.map((line) => ChatEventSchema.parse(JSON.parse(line ?? '')))
  const texts = events.flatMap((event) => (event.type === 'text' ? [event] : []))
  const answer = texts.map(({ text }) => text).join('')
  const citations = texts.flatMap((event) => event.citations)
  const last = events.at(-1)
  const refused = last?.type === 'done' && last.answer.refused
  expect(last).toMatchObject({ type: 'done', answer: { answer, citations } })
  return { answer, citations, refused }
}

async function fromCompletion(url: string, question: string): Promise<Cited> {
  const client = new OpenAI({ baseURL: `${url}/v1`, apiKey: 'none' })
  const request = { model: 'edu-reports', messages: [{ role: 'user' as const, content: question }] }
  const completion = CompletionSchema.parse(await client.chat.completions.create(request))
  const message = completion.choices[0]?.message
  const answer = message?.content ?? ''
  const marks = message?.annotations.map(({ url_citation: { start_index, end_index } }) =>
    answer.slice(start_index, end_index)
  )
  expect(marks).toEqual(completion.references.map(({ mark }) => mark))
  return { answer, citations: completion.references, refused: completion.refused }
}

async function fromCompletionStream(url: string, question: string): Promise<Cited> {
  const client = new OpenAI({ baseURL: `${url}/v1`, apiKey: 'none' })
  const messages = [{ role: 'user' as const, content: question }]
  const stream = await client.chat.completions.create({ model: 'm', messages, stream: true })
  let answer = ''
  let last: z.infer<typeof CompletionChunkSchema> | undefined
  for await (const part of stream) {
    last = CompletionChunkSchema.parse(part)
    answer += last.choices[0]?.delta.content ?? ''
  }
  return { answer, citations: last?.references ?? [], refused: last?.refused === true }
}

async function fromMcp(client: Client, question: string): Promise<Cited> {
  const result = await client.callTool({ name: 'ask', arguments: { question } })
  return CitedSchema.parse(result.structuredContent)
}

async function fromLibrary(question: string, { application } = reports): Promise<Cited> {
  const messages = [{ role: 'user' as const, content: question }]
  return CitedSchema.parse(await application.assistant.answer({ messages }))
}

describe('every surface', () => {
  it.each(questions)('gives the same answer and citations to %s', async (question) => {
    const expected = await fromLibrary(question)
    const others = await Promise.all([
      fromJson(reports.url, question),
      fromStream(reports.url, question),
      fromCompletion(reports.url, question),
      fromCompletionStream(reports.url, question),
      fromMcp(overHttp, question),
      fromMcp(overStdio, question),
    ])
    for (const other of others) expect(other).toEqual(expected)
  })

  it('asked them about something: most answers have citations, one is a refusal', async () => {
    const answers = await Promise.all(questions.map((question) => fromLibrary(question)))
    expect(answers.filter(({ citations }) => citations.length > 0).length).toBeGreaterThanOrEqual(6)
    expect(answers.at(-1)?.refused).toBe(true)
  })

  it.each(questions.slice(0, 2))('gives them on the command line too: %s', async (question) => {
    const finished = await runScript(
      ['src/main.ts', 'ask', question, '--json'],
      reports.environment
    )
    expect(CitedSchema.parse(JSON.parse(finished.stdout))).toEqual(await fromLibrary(question))
    expect(finished.code).toBe(0)
  })
})

describe('with a language model', () => {
  let llm: FakeOpenAi
  let written: RunningReports
  beforeAll(async () => {
    llm = await startFakeOpenAi()
    written = await startReports(['beijing', 'tianjin'], { OPENAI_BASE_URL: llm.url })
  })
  afterAll(async () => {
    await written.close()
    await llm.close()
  })

  it.each(questions.slice(0, 2))('every surface gives what it wrote: %s', async (question) => {
    const expected = await fromLibrary(question, written)
    const client = new Client({ name: 'test', version: '1' })
    await client.connect(new StreamableHTTPClientTransport(new URL(`${written.url}/mcp`)))
    const others = [
      await fromJson(written.url, question),
      await fromStream(written.url, question),
      await fromCompletion(written.url, question),
      await fromCompletionStream(written.url, question),
      await fromMcp(client, question),
    ]
    await client.close()
    for (const other of others) expect(other).toEqual(expected)
    expect(expected.citations.length).toBeGreaterThan(0)
    expect(llm.chats.length).toBeGreaterThanOrEqual(6)
  })
})
