/** The words by which a question leans on what was said before. */
import type { CitedStatement } from './reply.ts'

const back =
  /它们?|他们|她们|这些|那些|该(?:省|市|校|平台|政策|项目)|上述|前面|前者|后者|刚才|刚刚|其中|类似|同样|这[两三四几]个|那[两三四几]个|两者|二者|三者|^(?:那|再|还有|还|另外|除了这|除此|此外|具体|详细|展开|继续|接着|好的?|嗯|行|列个|做个|为什么|国内呢|国外呢)|呢[?？。]?$|第[一二三四五六七八九十\d]+(?:个|条|点|项|方面)|(?:这个|这条|这点|这一)(?!省|市|报告|年)/u
const backEnglish =
  /^(?:and|what about|how about|also|then|ok(?:ay)?|yes|continue|go on|more|why)\b|\b(?:it|they|them|their|those|these|both|former|latter|the same|similar|that one|the (?:first|second|third|fourth|fifth|last) one)\b/i
const correction =
  /^(?:不对|错了|不是这|你(?:说|答|搞|弄)错|答错|搞错|弄错|我(?:是)?(?:问|说|指)的?是?|no,|wrong|that's (?:wrong|not)|i (?:meant|asked))/i
const contrast =
  /除了?(?:这|那|上面|刚才|以上|前面|它)|除此之?[外]|此外|还有(?:别的|其他|什么|哪些|吗|没有)|别的|其他的?(?:呢|吗|做法|方面)|继续|接着说|\b(?:anything else|what else|other than (?:that|this)|besides (?:that|this)|continue|go on)\b/iu
const elliptical = /呢[?？。]?$|^(?:那|再|换|也|还有|how about\b|what about\b|and\b)/iu
const ordinal =
  /第([一二三四五六七八九十]|\d{1,2})(?:个|条|点|项|方面|种|类|步)|\bthe (first|second|third|fourth|fifth|sixth|last)\b/iu
const ordinalWords = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']

/** Whether the question refers to what was said before. */
export function pointsBack(question: string): boolean {
  return back.test(question) || backEnglish.test(question)
}

/** Whether the user corrects the last answer or question. */
export function isCorrection(question: string): boolean {
  return correction.test(question)
}

/** Whether the question asks for something besides what was said. */
export function isContrast(question: string): boolean {
  return contrast.test(question)
}

/** Whether the question is only a new subject for the old question (那天津呢). */
export function isElliptical(question: string): boolean {
  return elliptical.test(question)
}

/** The statement that 第三个 points at: the n-th of the last answer, or the n-th mark of its one statement. */
export function nthAsked(
  question: string,
  reply: readonly CitedStatement[]
): CitedStatement | null {
  const match = ordinal.exec(question)
  if (!match) return null
  const n = match[2] ? englishOrdinal(match[2], reply.length) : numberOf(match[1] ?? '')
  if (n < 1) return null
  const statement = reply[n - 1]
  if (reply.length > 1) return statement ?? null
  const [only] = reply
  const ref = only?.refs[n - 1]
  if (!only || !ref) return null
  const parts = only.text.split(/[、,，;；]|和(?!谐)/u)
  const text = parts.length === only.refs.length ? (parts[n - 1] ?? '') : ''
  return { text, refs: [ref] }
}

function englishOrdinal(word: string, count: number): number {
  return word.toLowerCase() === 'last' ? count : ordinalWords.indexOf(word.toLowerCase()) + 1
}

function numberOf(numeral: string): number {
  return /\d/.test(numeral) ? Number(numeral) : '一二三四五六七八九十'.indexOf(numeral) + 1
}
