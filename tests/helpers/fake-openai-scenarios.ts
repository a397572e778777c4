/** The named things that an OpenAI-compatible endpoint does with a chat request. */
import type { ServerResponse } from 'node:http'
import { z } from 'zod'

export const ChatBodySchema = z.looseObject({
  model: z.string(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.string() })),
  stream: z.boolean().optional(),
  max_tokens: z.number().optional(),
})
export type FakeChatBody = z.infer<typeof ChatBodySchema>

/** What the server does with one chat request. */
export const scenarioNames = [
  'plain',
  'splitBytes',
  'drip',
  'slow',
  'reasoning',
  'think',
  'emptyChoices',
  'cut',
  'cutMidEvent',
  'destroy',
  'destroyBeforeFirst',
  'stallBeforeHeaders',
  'stallBeforeFirst',
  'stallMid',
  'pingOnly',
  'unauthorized',
  'forbidden',
  'modelUnknown',
  'rateLimited',
  'serverError',
  'badGateway',
  'redirect',
  'junkJson',
  'jsonErrorWith200',
  'errorEvent',
  'errorEventMid',
  'emptyStream',
  'noChoicesEver',
  'noFinish',
  'finishLength',
  'contentFilter',
  'wrongMarks',
  'wrongNumbers',
] as const
export type Scenario = (typeof scenarioNames)[number]

/** Writes the reply to a request; what it returns is sent as the model's text. */
export type Script = (body: FakeChatBody) => string

export interface FakeOpenAiOptions {
  /** What the model says. @default the first evidence lines of the prompt, each with its mark */
  script?: Script
  /** One a request; the last one stays. @default ['plain'] */
  scenarios?: Scenario[]
  /** @default ['fake-model'] */
  models?: string[]
  /** Pace of `drip`. @default 20 */
  tokensPerSecond?: number
  /** Delay of `slow` before its first word, in ms. @default 200 */
  delayMs?: number
  /** `Retry-After` of `rateLimited`, in seconds or as a date. @default '0' */
  retryAfter?: string
  /** Length of a piece of the stream. @default 3 */
  charsPerToken?: number
  /** How many pieces come before a fault in the middle. @default 2 */
  faultAt?: number
  /** Length of an embedding. @default 8 */
  dimension?: number
}

/** The secret text that error replies carry: it must never reach an asker. */
export const upstreamSecret = 'sk-upstream-secret at http://internal.example/v1'

interface Play extends Required<FakeOpenAiOptions> {
  scenario: Scenario
  body: FakeChatBody
  response: ServerResponse
}

export async function play(play: Play): Promise<void> {
  const { scenario, response, body } = play
  const error = { error: { message: upstreamSecret, type: 'fake', code: 'fake' } }
  switch (scenario) {
    case 'stallBeforeHeaders':
      return
    case 'destroyBeforeFirst':
      response.destroy()
      return
    case 'unauthorized':
      return sendJson(response, 401, error)
    case 'forbidden':
      return sendJson(response, 403, error)
    case 'modelUnknown':
      return sendJson(response, 404, error)
    case 'rateLimited':
      return sendJson(response, 429, error, { 'retry-after': play.retryAfter })
    case 'serverError':
      return sendJson(response, 500, error, { 'retry-after-ms': '1' })
    case 'badGateway':
      response.writeHead(502, { 'content-type': 'text/html', 'retry-after-ms': '1' })
      response.end(`<html><h1>502</h1>${upstreamSecret}</html>`)
      return
    case 'redirect':
      response.writeHead(302, { location: 'http://127.0.0.1:1/elsewhere' }).end()
      return
    case 'jsonErrorWith200':
      return sendJson(response, 200, error)
  }
  const text = alteredText(play)
  if (body.stream === true) return stream(play, text)
  if (scenario === 'junkJson') {
    response.writeHead(200, { 'content-type': 'application/json' }).end(`{"choices": ${text}`)
    return
  }
  const finish = { finishLength: 'length', contentFilter: 'content_filter', noFinish: null }
  sendJson(response, 200, {
    ...envelope(body, 'chat.completion'),
    choices:
      scenario === 'noChoicesEver' || scenario === 'emptyStream'
        ? []
        : [
            {
              index: 0,
              message: { role: 'assistant', content: text },
              finish_reason: scenario in finish ? finishOf(scenario) : 'stop',
            },
          ],
  })
}

function finishOf(scenario: Scenario): string | null {
  if (scenario === 'finishLength') return 'length'
  return scenario === 'contentFilter' ? 'content_filter' : null
}

function alteredText({ scenario, script, body }: Play): string {
  const text = script(body)
  if (scenario === 'wrongMarks') return text.replace(/\[[^\]]+[:：]\d+\]/g, '[火星:99]')
  if (scenario === 'wrongNumbers')
    return text.replace(/(\[[^\]]*\])|(\d+)/g, (_, mark?: string, digits?: string) =>
      digits === undefined ? String(mark) : `${digits}7`
    )
  if (scenario === 'think') return `<think>先想想[火星:1]</think>${text}`
  return text
}

async function stream(play: Play, text: string): Promise<void> {
  const { scenario, response, body } = play
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.flushHeaders()
  const event = (data: unknown) => `data: ${JSON.stringify(data)}\n\n`
  const chunk = (delta: object, finish: string | null = null) =>
    event({
      ...envelope(body, 'chat.completion.chunk'),
      choices: [{ index: 0, delta, finish_reason: finish }],
    })
  const write = async (data: string | Uint8Array) => {
    if (!response.destroyed && !response.write(data)) await drained(response)
  }
  if (scenario === 'stallBeforeFirst') return
  if (scenario === 'pingOnly') return ping(response)
  if (scenario === 'slow') await pause(play.delayMs, response)
  if (scenario === 'errorEvent')
    return void response.end(event({ error: { message: upstreamSecret, code: 'fake' } }))
  if (scenario === 'emptyStream') return void response.end('data: [DONE]\n\n')
  await write(chunk({ role: 'assistant', content: '' }))
  if (scenario === 'noChoicesEver') return void response.end('data: [DONE]\n\n')
  if (scenario === 'reasoning') await write(chunk({ reasoning_content: '先想想[火星:1]' }))
  if (scenario === 'emptyChoices')
    await write(event({ ...envelope(body, 'chat.completion.chunk'), choices: [] }))
  const pieces = Array.from(
    text.matchAll(new RegExp(`[\\s\\S]{1,${play.charsPerToken}}`, 'gu')),
    ([piece]) => piece
  )
  for (const [i, piece] of pieces.entries()) {
    if (response.destroyed) return
    if (i === play.faultAt) {
      if (scenario === 'cut') return void response.end()
      if (scenario === 'cutMidEvent') return void response.end('data: {"choices":[{"delta":{"con')
      if (scenario === 'destroy') return void setImmediate(() => response.destroy())
      if (scenario === 'stallMid') return
      if (scenario === 'junkJson') return void response.end('data: {"choices": nonsense\n\n')
      if (scenario === 'errorEventMid')
        return void response.end(event({ error: { message: upstreamSecret, code: 'fake' } }))
    }
    const data = chunk({ content: piece })
    if (scenario !== 'splitBytes') await write(data)
    else for (const byte of Buffer.from(data)) await write(Uint8Array.of(byte))
    if (scenario === 'drip') await pause(1000 / play.tokensPerSecond, response)
  }
  if (scenario !== 'noFinish') {
    const finish = scenario === 'finishLength' || scenario === 'contentFilter'
    await write(chunk({}, finish ? finishOf(scenario) : 'stop'))
  }
  if (scenario === 'emptyChoices')
    await write(event({ ...envelope(body, 'chat.completion.chunk'), choices: [], usage: null }))
  response.end('data: [DONE]\n\n')
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      response.off('drain', end)
      response.off('close', end)
      resolve()
    }
    response.once('drain', end)
    response.once('close', end)
  })
}

function ping(response: ServerResponse): void {
  const timer = setInterval(() => response.write(': ping\n\n'), 20)
  response.on('close', () => clearInterval(timer))
}

function pause(ms: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      response.off('close', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    response.once('close', end)
  })
}

function envelope(body: FakeChatBody, object: string) {
  return { id: 'chatcmpl-fake', object, created: 0, model: body.model }
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers = {}
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}
