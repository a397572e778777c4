/** `ask`: one question from the arguments or standard input, or a chat at the terminal. */
import type { Answer, AnswerEvent, Message } from '../answer/events.ts'
import { maxMessages } from '../answer/events.ts'
import type { Assistant } from '../answer/pipeline.ts'
import { AppError, asAppError } from '../errors.ts'
import { jsonLine } from './json.ts'
import type { AskCommand } from './program.ts'
import { errorWording, exitCodes, say, type Terminal } from './terminal.ts'

/** Answers one question, or chats if there is none and a person sits at the terminal. */
export async function ask(
  question: string,
  options: AskCommand,
  assistant: Assistant,
  terminal: Terminal
): Promise<number> {
  if (question.trim() === '' && terminal.interactive && !options.json)
    return chat(options.provinces, assistant, terminal)
  const asked = question.trim() === '' ? (await terminal.readAll()).trim() : question.trim()
  const request = { messages: [{ role: 'user' as const, content: asked }], ...scope(options) }
  if (options.json) {
    const answer = await assistant.answer(request)
    terminal.out(jsonLine(answer))
    return answer.refused ? exitCodes.refused : exitCodes.ok
  }
  const answer = await show(assistant.ask(request), terminal)
  return answer.refused ? exitCodes.refused : exitCodes.ok
}

function scope({ provinces }: { provinces: readonly string[] }): { provinces?: readonly string[] } {
  return provinces.length > 0 ? { provinces } : {}
}

async function show(events: AsyncIterable<AnswerEvent>, terminal: Terminal): Promise<Answer> {
  for await (const event of events) {
    if (event.type === 'text') terminal.out(event.text)
    if (event.type === 'notice') terminal.note(`\n${event.notice.message}\n`)
    if (event.type === 'done') {
      terminal.out(`\n${sourceList(event.answer, terminal)}`)
      return event.answer
    }
  }
  throw new AppError('internal')
}

/** The cited pieces, each once, under their marks. */
function sourceList(answer: Answer, terminal: Terminal): string {
  const pieces = new Map(
    answer.citations.map((c) => [
      `${c.mark}${c.start}`,
      `${c.mark} ${c.quote.replace(/\s+/g, ' ')}`,
    ])
  )
  if (pieces.size === 0) return ''
  const heading = say(terminal.locale, { zh: '出处', en: 'Sources' })
  return `\n${heading}\n${[...pieces.values()].join('\n')}\n`
}

async function chat(
  provinces: readonly string[],
  assistant: Assistant,
  terminal: Terminal
): Promise<number> {
  const dialogue = terminal.dialogue()
  let running: AbortController | null = null
  // The first Ctrl+C stops the answer, the next leaves.
  dialogue.onInterrupt(() => (running === null ? dialogue.close() : running.abort()))
  terminal.note(`${say(terminal.locale, greeting)}\n`)
  const messages: Message[] = []
  dialogue.prompt()
  for await (const line of dialogue.lines) {
    const content = line.trim()
    if (content === '/exit' || content === '/quit') break
    if (content !== '') {
      running = new AbortController()
      const asked = [...messages, { role: 'user' as const, content }].slice(-maxMessages)
      const answer = await turn(asked, provinces, assistant, terminal, running)
      running = null
      if (answer !== null)
        messages.push({ role: 'user', content }, { role: 'assistant', content: answer.answer })
    }
    dialogue.prompt()
  }
  dialogue.close()
  return exitCodes.ok
}

const greeting = {
  zh: '请提问；/exit 退出，Ctrl+C 停止回答。',
  en: 'Ask; /exit leaves, Ctrl+C stops an answer.',
}

async function turn(
  messages: Message[],
  provinces: readonly string[],
  assistant: Assistant,
  terminal: Terminal,
  running: AbortController
): Promise<Answer | null> {
  try {
    const { signal } = running
    return await show(assistant.ask({ messages, ...scope({ provinces }) }, { signal }), terminal)
  } catch (thrown) {
    const wording = running.signal.aborted
      ? { zh: '已停止。', en: 'Stopped.' }
      : errorWording(asAppError(thrown))
    terminal.note(`\n${say(terminal.locale, wording, '\n')}\n`)
    return null
  }
}
