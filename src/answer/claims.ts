/** What a sentence claims: its numbers, quotations, the provinces it names and its content words. */
import { provinces } from '../corpus/provinces.ts'
import { isEnglish } from '../lib/language.ts'
import { findNumbers, type NumberMention, plainForm } from '../lib/numbers.ts'
import { fold } from '../lib/text.ts'
import { contentGrams } from './overlap.ts'

export interface Quotation {
  text: string
  /** 《…》: a title, or part of one. */
  title: boolean
}

export interface NamedProvince {
  province: string
  start: number
  end: number
}

export interface Claims {
  /** Without Markdown emphasis. */
  text: string
  /** The text in ASCII width, lower case and simplified characters, with the same offsets. */
  plain: string
  /** The same with blanks for the names of provinces. */
  nameless: string
  numbers: NumberMention[]
  quotations: Quotation[]
  named: NamedProvince[]
  /** Content without names of provinces, numbers and quotation marks. */
  grams: Set<string>
  english: boolean
}

const quoted = /“([^“”\n]+)”|「([^「」\n]+)」|『([^『』\n]+)』|"([^"\n]+)"|《([^《》\n]+)》/g
const names = provinces
  .flatMap(({ short, full, english }) =>
    [full, short, english].map((name) => ({ name: name.toLowerCase(), province: short }))
  )
  .sort((a, b) => b.name.length - a.name.length)

/** Reads the claims of one sentence without marks. */
export function readClaims(sentence: string): Claims {
  const text = sentence.replace(/\*\*|__|`/g, '')
  const named = namedProvinces(text)
  const numbers = findNumbers(text).filter(({ kind }) => kind !== 'list')
  const plain = plainForm(text)
  const english = isEnglish(text.replace(quoted, ' ').replace(/[（(][^（()）]*[)）]/g, ' '))
  // Titles are looked up as quotations; a paragraph need not repeat them.
  const grams = contentGrams(blankOut(text, [...named, ...numbers]).replace(/《[^《》]*》/g, ' '))
  return {
    text,
    plain,
    nameless: blankOut(plain, named),
    numbers,
    quotations: quotationsOf(text),
    named,
    // English words stand in no Chinese paragraph; names kept in Chinese do.
    grams: english ? new Set([...grams].filter((gram) => /\p{Script=Han}/u.test(gram))) : grams,
    english,
  }
}

/** Provinces named in full, short, English or traditional form, in reading order. */
export function namedProvinces(text: string): NamedProvince[] {
  const plain = plainForm(text)
  const found: NamedProvince[] = []
  for (const { name, province } of names) {
    for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + 1)) {
      const end = at + name.length
      const latin = /[a-z]/.test(name.charAt(0))
      if (latin && (/[a-z]/.test(plain.charAt(at - 1)) || /[a-z]/.test(plain.charAt(end)))) continue
      if (found.some((other) => other.start < end && at < other.end)) continue
      found.push({ province, start: at, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A sentence about the answer or the search itself, which claims nothing that a report could say. */
export function isFrame(claims: Claims): boolean {
  const text = claims.plain.replace(/^[\s>*+•·-]+|\s+$/g, '')
  if (!/[\p{L}\p{N}]/u.test(text) || /^#{1,6}\s/.test(text)) return true
  if (saysAbsent(text) && claims.numbers.length === 0) return true
  const plain = claims.numbers.every(
    ({ inWords, kind }) => kind !== 'ordinal' && (inWords || kind === 'year')
  )
  const short = text.length <= (claims.english ? 160 : 60)
  if (!plain || !short) return false
  if (/[:：]$/.test(text))
    return claims.grams.size <= 12 || /(?:如下|以下|following|below)/i.test(text)
  return claims.named.length === 0 && claims.grams.size <= 14 && frameSentence.test(text)
}

const frameSentence =
  /^(?:以上|以下|综上|如需|如果您|希望|需要注意|请注意|注[:：]|好的|当然|根据(?:提供|所给|以上|上述)的?(?:证据|材料|报告|资料)[，,]?(?:可以)?(?:回答|比较|总结|整理)?如下|(?:here|below|the following|in summary|sure|i hope|let me know|note that the reports?)\b)/i

/** 报告未提及, no mention in the report: a statement about what is not there. */
export function saysAbsent(text: string): boolean {
  return /(?:报告|材料|资料|证据|原文|文中|段落)[^，,。；;]{0,16}(?:(?:未|没有|并未|无)(?:明确|具体|直接|相关|单独|任何)*(?:提及|提到|涉及|说明|给出|列出|写明|披露|记载|找到|提供|包含|讨论|内容|信息|数据|资讯)|不涉及|(?:看|找)不到)|^(?:未提及|未提到|没有提及|没有提到|无相关内容|报告未提及)|(?:does|do|did) not (?:\w+ )?(?:mention|state|give|say|specify|contain|provide|address)|(?:not|no) (?:mention|mentioned|information|data|relevant|stated)\b/i.test(
    text
  )
}

function quotationsOf(text: string): Quotation[] {
  const found: Quotation[] = []
  for (const match of text.matchAll(quoted)) {
    const title = match[5] !== undefined
    const inside = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? ''
    for (const part of inside.split(/…+|\.{3,}/)) {
      const trimmed = part.replace(/^[\s，。；、,.;:：]+|[\s，。；、,.;:：!?！？]+$/g, '')
      if (fold(trimmed) !== '') found.push({ text: trimmed, title })
    }
  }
  return found
}

function blankOut(text: string, spans: readonly { start: number; end: number }[]): string {
  let blanked = text
  for (const { start, end } of spans)
    blanked = blanked.slice(0, start) + ' '.repeat(end - start) + blanked.slice(end)
  return blanked
}
