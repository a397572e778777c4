/** What the fake OpenAI server says by default, and the vectors it gives. */
import type { Server } from 'node:http'

/** The first two evidence lines (`[label:n] text`) of the prompt, each as a sentence with its mark. */
export function quoteEvidence(body: { messages: readonly { content: string }[] }): string {
  const prompt = body.messages.map((message) => message.content).join('\n')
  const lines = Array.from(prompt.matchAll(/^\W*\[([^\][:：]+)[:：](\d+)\]\s*(\S.+)$/gmu))
  const sentences = lines.slice(0, 2).map(([, label, number, text]) => {
    const sentence = (text ?? '').replace(/[。；;.].*$/u, '')
    return `${sentence}[${label}:${number}]。`
  })
  return sentences.join('') || '报告中没有相关内容。'
}

/** A unit vector that depends on the text's characters alone. */
export function hashVector(text: string, dimension: number): number[] {
  const vector = new Array<number>(dimension).fill(0)
  for (const character of text) {
    const slot = (character.codePointAt(0) ?? 0) % dimension
    vector[slot] = (vector[slot] ?? 0) + 1
  }
  const length = Math.hypot(...vector) || 1
  return length === 1 && text === ''
    ? vector.map((_, i) => (i === 0 ? 1 : 0))
    : vector.map((value) => value / length)
}

export function listeningPort(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string')
    throw new Error('the server is not listening')
  return address.port
}
