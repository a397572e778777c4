/** Takes the thinking of a reasoning model (`<think>…</think>`) out of its streamed text. */

const opening = '<think>'
const closing = '</think>'

export interface ThinkingFilter {
  /** The part of the text so far that is surely no thinking and was not returned before. */
  push(text: string): string
  /** What was held back because a tag might have begun. */
  end(): string
}

export function createThinkingFilter(): ThinkingFilter {
  let held = ''
  let isThinking = false
  return {
    push(text) {
      held += text
      let shown = ''
      for (;;) {
        const tag = isThinking ? closing : opening
        const at = held.indexOf(tag)
        if (at < 0) break
        if (!isThinking) shown += held.slice(0, at)
        held = held.slice(at + tag.length)
        isThinking = !isThinking
      }
      const keep = tagStart(held, isThinking ? closing : opening)
      if (!isThinking) shown += held.slice(0, held.length - keep)
      held = held.slice(held.length - keep)
      return shown
    },
    end() {
      const rest = isThinking ? '' : held
      held = ''
      return rest
    },
  }
}

/** How many of the last characters of a text may be the beginning of the tag. */
function tagStart(text: string, tag: string): number {
  for (let length = Math.min(tag.length - 1, text.length); length > 0; length--)
    if (text.endsWith(tag.slice(0, length))) return length
  return 0
}
