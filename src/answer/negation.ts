/** Whether a sentence denies what a paragraph says, or says what it denies. */
import { fold } from '../lib/text.ts'
import { contentGrams, shareIn } from './overlap.ts'

const negation =
  /没有|并未|尚未|从未|未能|并非|不再|不是|未|没|并无|无一|不(?!断|仅|但|同|足|低于|少于|小于|超过|多于|高于|大于|下|忘|懈|得不|可|一|限|乏|久|止|等|变|计|光|只|折|争|拘|遗余力|负|动摇)/g
const harmless =
  /未来|未成年|无人机|无障碍|无缝|无差别|无纸化|没收|不了|坚定不移|持之以恒|坚持不懈|毫不动摇/g
/** Denials that a paraphrase does not need, other than 不. */
const strong = /没有|不再|并未|未(?!来|成年)|从未|并非|不是/
/** Says in a verb that something is no more: 没有保留 for 清零. */
const ended = /清零|取消|消除|杜绝|退出/
/** Says in a verb what the paragraph says with 不: 取消限制 for 不受限制. */
const lifted = /取消|免|解除|放[宽开]|打破|破除|突破|停|杜绝|禁|拒/
const comparisons = ['低于', '少于', '超过', '高于', '多于', '大于', '小于']
const englishNegation =
  /\b(?:not|never|no longer|failed to|without|cannot|didn't|doesn't|don't|hasn't|haven't|wasn't|isn't)\b/i

/** Whether a sentence and folded clauses of a paragraph differ in negation where they otherwise agree. */
export function negationDiffers(sentence: string, own: readonly string[]): boolean {
  return foldedClauses(sentence).some((clause) => {
    const grams = contentGrams(clause.replace(negation, ''))
    if (grams.size < 2) return false
    const alike = own
      .map((text) => ({ text, share: shareIn(grams, text) }))
      .toSorted((a, b) => b.share - a.share)[0]
    if (!alike || alike.share < 0.4) return false
    if (comparisons.some((word) => turnsRound(clause, alike.text, word))) return true
    if (ended.test(alike.text) && strong.test(clause)) return false
    if (alike.share < 0.6) return strong.test(clause) && count(alike.text) === 0
    const said = count(clause)
    const written = count(alike.text)
    // A clause that says a fraction of the paragraph's clause may leave its negated part out.
    if (said === 0 && written > 0) return deniesSame(clause, alike.text)
    return said > 0 && written === 0
  })
}

/** 低于 where the paragraph says 不低于, or the other way round. */
function turnsRound(clause: string, own: string, word: string): boolean {
  const kinds = (text: string) => ({
    denied: text.includes(`不${word}`),
    plain: text.replaceAll(`不${word}`, '').includes(word),
  })
  const said = kinds(clause)
  const written = kinds(own)
  return (
    (said.plain && !said.denied && written.denied && !written.plain) ||
    (said.denied && !said.plain && written.plain && !written.denied)
  )
}

/** Whether an English sentence denies something; only its number tells what. */
export function isEnglishDenial(sentence: string): boolean {
  return englishNegation.test(sentence)
}

/** Whether the paragraph's clause denies words that the sentence asserts. */
function deniesSame(clause: string, own: string): boolean {
  if (lifted.test(clause)) return false
  for (const found of own.replace(harmless, (word) => ' '.repeat(word.length)).matchAll(negation)) {
    const rest = own.slice(found.index + found[0].length)
    const behind = [
      rest.slice(0, 2),
      /^[受对设予得再会能用作做]/.test(rest) ? rest.slice(1, 3) : '',
    ]
    if (behind.some((words) => words.length === 2 && clause.includes(words))) return true
  }
  return false
}

function count(text: string): number {
  return text.replace(harmless, '').match(negation)?.length ?? 0
}

/** The clauses of a text, folded. */
export function foldedClauses(text: string): string[] {
  return fold(text)
    .split(/[,。;:!?]/)
    .filter((clause) => clause !== '')
}
