/** Which language a question is asked in, and therefore answered in. */
import { toSimplified, toTraditional } from './text.ts'

export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const
export type Language = (typeof languages)[number]

/** Whether a text has Latin words, and no more Han characters than these. */
export function isEnglish(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.match(/[A-Za-z]{2,}/g)?.length ?? 0
  return words > 0 && han <= words
}

/** The language of a text; one without Han characters and Latin letters counts as simplified Chinese. */
export function detectLanguage(text: string): Language {
  if (isEnglish(text)) return 'en'
  const traditional = differing(text, toSimplified(text))
  const simplified = differing(text, toTraditional(text))
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans'
}

function differing(a: string, b: string): number {
  let count = 0
  for (let i = 0; i < a.length; i++) if (a.charAt(i) !== b.charAt(i)) count++
  return count
}
