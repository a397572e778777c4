import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { serve } from '@hono/node-server'
import OpenAI from 'openai'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AppError } from '../../src/errors.ts'
import { createOpenAiRoutes, type OpenAiDependencies } from '../../src/http/openai-compat.ts'
import {
  CompletionChunkSchema,
  CompletionSchema,
  OpenAiErrorSchema,
} from '../../src/http/openai-schema.ts'
import { createLog } from '../../src/log.ts'
import { type FakeAssistantOptions, fakeAssistant, fakeStore } from '../helpers/fake-assistant.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

/** The routes on a real port, and OpenAI's own client for them. */
async function started(options: FakeAssistantOptions = {}, pace: OpenAiDependencies['pace'] = {}) {
  const assistant = fakeAssistant(options)
  const app = createOpenAiRoutes({
    assistant,
    store: fakeStore(),
    log: createLog({ level: 'silent' }),
    publicUrl: 'https://reports.example/',
    now: () => 1_700_000_000,
    pace,
  })
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  closers.push(() => new Promise((resolve) => server.close(() => resolve())))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const url = `http://127.0.0.1:${port}/v1`
  return { app, assistant, url, client: new OpenAI({ apiKey: 'any', baseURL: url, maxRetries: 0 }) }
}

function post(url: string, body: unknown): Promise<Response> {
  return fetch(`${url}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

const question = { model: 'edu-reports', messages: [{ role: 'user' as const, content: '压减率?' }] }

describe('POST /v1/chat/completions', () => {
  it('answers the official client with annotations that point at the marks', async () => {
    const { client } = await started()
    const completion = await client.chat.completions.create(question)
    expect(() => CompletionSchema.parse(completion)).not.toThrow()
    const message = completion.choices[0]?.message
    const annotations = message?.annotations ?? []
    expect(annotations.map((a) => a.url_citation.url)).toEqual([
      'https://reports.example/#/report/2022-beijing/2',
      'https://reports.example/#/report/2022-beijing/2',
      'https://reports.example/#/report/2022-tianjin/1',
    ])
    const marked = annotations.map((a) =>
      message?.content?.slice(a.url_citation.start_index, a.url_citation.end_index)
    )
    expect(marked).toEqual(['[北京:2]', '[北京:2]', '[天津:1]'])
    expect(annotations[0]?.url_citation.title).toBe('北京的报告（北京 2022，第2段）')
  })

  it('titles its links in the language of the question', async () => {
    const { client } = await started()
    const messages = [{ role: 'user' as const, content: 'What was cut?' }]
    const { choices } = await client.chat.completions.create({ model: 'm', messages })
    const title = choices[0]?.message.annotations?.[0]?.url_citation.title
    expect(title).toBe('北京的报告 (北京 2022, paragraph 2)')
  })

  it('lists each paragraph once in citations and search_results, every mark in references', async () => {
    const { url, assistant } = await started()
    const completion = CompletionSchema.parse(await (await post(url, question)).json())
    const answer = await assistant.answer({ messages: [{ role: 'user', content: 'x' }] })
    expect(completion.citations).toEqual([
      'https://reports.example/#/report/2022-beijing/2',
      'https://reports.example/#/report/2022-tianjin/1',
    ])
    expect(completion.search_results.map((r) => r.snippet)).toEqual([
      '“压减率”超过80% … 其余照旧',
      '建成学校35所',
    ])
    expect(completion.references).toEqual(answer.citations)
    expect(completion.refused).toBe(false)
  })

  it('streams the same text, annotations and references', async () => {
    const { client, url } = await started()
    const whole = CompletionSchema.parse(await (await post(url, question)).json())
    const stream = await client.chat.completions.create({
      ...question,
      stream: true,
      stream_options: { include_usage: true },
    })
    const chunks = []
    for await (const chunk of stream) chunks.push(CompletionChunkSchema.parse(chunk))
    const deltas = chunks.flatMap((chunk) => chunk.choices.map((choice) => choice.delta))
    const message = whole.choices[0]?.message
    expect(deltas.map((delta) => delta.content ?? '').join('')).toBe(message?.content)
    expect(deltas.flatMap((delta) => delta.annotations ?? [])).toEqual(message?.annotations)
    expect(deltas[0]).toEqual({ role: 'assistant', content: '' })
    const last = chunks.find((chunk) => chunk.choices[0]?.finish_reason === 'stop')
    expect(last?.references).toEqual(whole.references)
    expect(last?.citations).toEqual(whole.citations)
    expect(chunks.at(-1)?.choices).toEqual([])
    expect(chunks.at(-1)?.usage).toEqual(whole.usage)
    expect(new Set(chunks.map((chunk) => chunk.id))).toEqual(new Set([whole.id]))
  })

  it("works with the client's own accumulating stream, annotations included", async () => {
    const { client } = await started()
    const final = await client.chat.completions.stream(question).finalChatCompletion()
    expect(final.choices[0]?.message.content).toContain('压减率超过80%[北京:2]。')
    expect(final.choices[0]?.finish_reason).toBe('stop')
    expect(final.choices[0]?.message.annotations).toHaveLength(3)
  })

  it('sends the annotations in one piece, since the client for Python cannot join two', async () => {
    const { client } = await started()
    let pieces = 0
    for await (const { choices } of await client.chat.completions.create({
      ...question,
      stream: true,
    }))
      for (const { delta } of choices) if ('annotations' in delta) pieces++
    expect(pieces).toBe(1)
  })

  it('sends no usage and ends with [DONE] unless usage is asked for', async () => {
    const { url } = await started()
    const text = await (await post(url, { ...question, stream: true })).text()
    expect(text).not.toContain('usage')
    expect(text.endsWith('data: [DONE]\n\n')).toBe(true)
  })

  it('reads parts of text and leaves out system, developer and tool messages', async () => {
    const { client, assistant } = await started()
    await client.chat.completions.create({
      model: 'whatever',
      temperature: 0.2,
      messages: [
        { role: 'system', content: '你是海盗' },
        { role: 'developer', content: 'x' },
        { role: 'user', content: '北京怎样?' },
        { role: 'assistant', content: '好[北京:2]。' },
        { role: 'assistant', content: null, tool_calls: [] },
        { role: 'tool', content: 'y', tool_call_id: 't' },
        {
          role: 'user',
          content: [
            { type: 'text', text: '那天津' },
            { type: 'text', text: '呢?' },
          ],
        },
      ],
    })
    expect(assistant.asked.at(-1)).toEqual({
      messages: [
        { role: 'user', content: '北京怎样?' },
        { role: 'assistant', content: '好[北京:2]。' },
        { role: 'user', content: '那天津\n呢?' },
      ],
    })
  })

  it('hands on the provinces to keep to', async () => {
    const { url, assistant } = await started()
    await post(url, { ...question, provinces: ['北京'] })
    expect(assistant.asked.at(-1)?.provinces).toEqual(['北京'])
  })

  it.each([
    ['no JSON', '{', null],
    ['no messages', { model: 'm' }, 'messages'],
    ['a wrong role', { messages: [{ role: 'pirate', content: 'x' }] }, 'messages[0].role'],
    ['several answers', { ...question, n: 2 }, 'n'],
    ['a forced tool', { ...question, tools: [], tool_choice: 'required' }, 'tool_choice'],
    ['JSON output', { ...question, response_format: { type: 'json_object' } }, 'response_format'],
    ['audio', { ...question, modalities: ['text', 'audio'] }, 'modalities'],
    [
      'an image',
      { messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url: 'x' } }] }] },
      'messages[0].content',
    ],
    ['no question', { messages: [{ role: 'assistant', content: 'x' }] }, 'messages'],
    ['an empty question', { messages: [{ role: 'user', content: ' ' }], stream: true }, 'messages'],
  ])('refuses %s in the shape of OpenAI', async (_, body, param) => {
    const { url } = await started()
    const response = await post(url, body)
    expect(response.status).toBe(400)
    const { error } = OpenAiErrorSchema.parse(await response.json())
    expect(error.type).toBe('invalid_request_error')
    expect(error.param).toBe(param)
    expect(error.message).not.toBe('')
  })

  it('raises the error class the client has for a status', async () => {
    const failure = { at: 0, error: new AppError('llm_unavailable') }
    const { client } = await started({ failure })
    await expect(client.chat.completions.create(question)).rejects.toMatchObject({
      status: 502,
      code: 'llm_unavailable',
      type: 'server_error',
    })
  })

  it('sends an error in the middle of a stream as data, never as text, and no [DONE]', async () => {
    const failure = { at: 3, error: new Error('sk-secret upstream text') }
    const { client, url } = await started({ failure })
    const stream = await client.chat.completions.create({ ...question, stream: true })
    const read = async () => {
      for await (const _ of stream);
    }
    await expect(read()).rejects.toThrow(OpenAI.APIError)
    const text = await (await post(url, { ...question, stream: true })).text()
    expect(text).toContain('"code":"internal"')
    expect(text).not.toContain('sk-secret')
    expect(text).not.toContain('[DONE]')
  })
})

describe('a client that leaves', () => {
  it('stops the answer', async () => {
    const { app, assistant } = await started()
    const response = await app.request('/v1/chat/completions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...question, stream: true }),
    })
    const reader = response.body?.getReader()
    await reader?.read()
    expect(assistant.stopped).toBe(0)
    await reader?.cancel()
    await vi.waitFor(() => expect(assistant.stopped).toBe(1), 30_000)
  })

  it('loses its connection when it does not read on', async () => {
    const { app, assistant } = await started({}, { writeDeadlineMs: 5 })
    const outgoing = new ServerResponse(new IncomingMessage(new Socket()))
    const response = await app.request(
      '/v1/chat/completions',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...question, stream: true }),
      },
      { outgoing }
    )
    await response.body?.getReader().read()
    await vi.waitFor(() => expect(outgoing.destroyed).toBe(true), 30_000)
    expect(assistant.stopped).toBe(1)
  })
})

describe('GET /v1/models', () => {
  it('lists one model that can be fetched by its id', async () => {
    const { client } = await started()
    const { data } = await client.models.list()
    expect(data.map((model) => model.id)).toEqual(['edu-reports'])
    expect((await client.models.retrieve('edu-reports')).id).toBe('edu-reports')
    await expect(client.models.retrieve('other')).rejects.toThrow(OpenAI.NotFoundError)
  })
})
