/** The loads: many streams at once, askers that vanish, and a flood against low limits. */
import { setTimeout as pause } from 'node:timers/promises'
import pLimit from 'p-limit'
import type { FakeOpenAi } from '../helpers/fake-openai.ts'
import { type Asked, ask } from './load-client.ts'
import type { ServerProcess } from './load-server.ts'

const questions = [
  '北京校外培训机构的压减率是多少?',
  '北京学生课后服务参与率是多少?',
  '北京怎样治理校外培训?',
  'How did Beijing reduce homework?',
]
const questionFor = (turn: number) => questions[turn % questions.length] ?? ''

export interface StreamFigures {
  answers: number
  failures: number
  firstP50Ms: number
  firstP99Ms: number
}

/** So many questions one after the other; gives the memory in MB behind each. */
export async function askSingly(server: ServerProcess, questions: number): Promise<number[]> {
  const memory: number[] = []
  for (let turn = 0; turn < questions; turn++) {
    await ask({ port: server.port, question: questionFor(turn) })
    memory.push(await server.memory())
  }
  return memory
}

/** `streams` askers, one question after the other, for so many seconds; they arrive over `rampSeconds`. */
export async function loadStreams(
  server: ServerProcess,
  { streams, seconds, rampSeconds }: { streams: number; seconds: number; rampSeconds: number }
): Promise<StreamFigures> {
  const endAt = performance.now() + seconds * 1000
  const rampMs = Math.min(rampSeconds, seconds / 2) * 1000
  const asked: Asked[] = []
  await Promise.all(
    Array.from({ length: streams }, async (_, asker) => {
      await pause((rampMs * asker) / streams)
      for (let turn = asker; performance.now() < endAt; turn++)
        asked.push(await ask({ port: server.port, question: questionFor(turn) }))
    })
  )
  const firsts = asked.flatMap(({ firstMs }) => firstMs ?? []).sort((a, b) => a - b)
  const quantile = (share: number) => firsts[Math.floor((firsts.length - 1) * share)] ?? Number.NaN
  return {
    answers: asked.length,
    failures: asked.filter(({ status, end }) => status !== 200 || end !== 'done').length,
    firstP50Ms: quantile(0.5),
    firstP99Ms: quantile(0.99),
  }
}

export interface VanishFigures {
  connects: number
  /** Calls of the language model that these askers caused. */
  calls: number
  /** Of those, still open at the end. */
  open: number
  /** Questions the server still works on at the end. */
  active: number
}

/** Askers that leave within `leaveWithinMs`: nothing they caused may go on. */
export async function loadVanishing(
  server: ServerProcess,
  fake: FakeOpenAi,
  { connects, leaveWithinMs }: { connects: number; leaveWithinMs: number }
): Promise<VanishFigures> {
  const before = fake.chats.length
  const limit = pLimit(20)
  await Promise.all(
    Array.from({ length: connects }, (_, i) =>
      limit(() =>
        ask({
          port: server.port,
          question: questionFor(i),
          leaveAfterMs: (leaveWithinMs * (i % 50)) / 50,
        })
      )
    )
  )
  const calls = () => fake.chats.slice(before)
  const closed = new Set<unknown>()
  for (let tries = 0; tries < 100; tries++) {
    for (const call of calls()) void call.closed.then(() => closed.add(call))
    const active = await server.metric('reports_questions_active')
    if (active === 0 && closed.size === calls().length) break
    await pause(100)
  }
  return {
    connects,
    calls: calls().length,
    open: calls().length - closed.size,
    active: await server.metric('reports_questions_active'),
  }
}

export interface FloodFigures {
  answered: number
  limited: number
  busy: number
  /** Neither an answer nor a clean refusal with Retry-After. */
  unclean: number
  /** Whether a question a second later, from another client, is answered. */
  answersAfterwards: boolean
}

/** More questions than the limits allow, from forty clients. */
export async function loadFlood(
  server: ServerProcess,
  { flood }: { flood: number }
): Promise<FloodFigures> {
  const limit = pLimit(400)
  const asked = await Promise.all(
    Array.from({ length: flood }, (_, i) =>
      limit(() =>
        ask({ port: server.port, question: questionFor(i), from: `127.0.1.${1 + (i % 40)}` })
      )
    )
  )
  const isClean = ({ status, retryAfter }: Asked) =>
    (status === 429 || status === 503) && Number(retryAfter) > 0
  const isAnswered = ({ status, end }: Asked) => status === 200 && end === 'done'
  await pause(1000)
  return {
    answered: asked.filter(isAnswered).length,
    limited: asked.filter(({ status }) => status === 429).length,
    busy: asked.filter(({ status }) => status === 503).length,
    unclean: asked.filter((each) => !isAnswered(each) && !isClean(each)).length,
    answersAfterwards: isAnswered(
      await ask({ port: server.port, question: questionFor(0), from: '127.0.2.1' })
    ),
  }
}
