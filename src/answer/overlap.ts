/** How much of one text's content stands in another: character bigrams of its content words. */
import { fold } from '../lib/text.ts'

/** Words that carry no content of their own in statements about reports. */
const frame =
  /根据|依据|按照|报告|资料|材料|原文|提到|提及|指出|显示|表示|介绍|表明|写道|说明|强调|文中|其中|以及|并且|而且|同时|此外|另外|方面|情况|相关|有关|主要|具体|例如|比如|分别|通过|进行|对于|关于|可以|能够|已经|目前|当前|累计|总共|一共|共计|合计|数量|总数|人数|超过|不足|达到|以上|以下|左右|约为|接近|大约|这是|就是|都是|做法|来说|来看|而言|则是|均为|还有|以及|及其|那么|因此|所以|由于|截至/g
const stops =
  '的了在是和与及等为对从到由被把将也都而其并或中各该这那个们有其以于之上下内外前后后就还已更很最又'
const separators = /[^\p{Script=Han}\p{L}\p{N}+%.]+/u

/** Distinct bigrams of the content of a text: Han pairs, and whole Latin words or numerals. */
export function contentGrams(text: string): Set<string> {
  const grams = new Set<string>()
  for (const part of fold(text).replace(frame, ' ').split(separators)) {
    for (const run of part.match(/\p{Script=Han}+|[a-z]{3,}/gu) ?? []) {
      if (/^[a-z]/.test(run)) grams.add(run)
      else if (run.length === 1 && !stops.includes(run)) grams.add(run)
      for (let i = 0; i + 1 < run.length && /^\p{Script=Han}/u.test(run); i++) {
        const gram = run.slice(i, i + 2)
        if (!stops.includes(gram.charAt(0)) && !stops.includes(gram.charAt(1))) grams.add(gram)
      }
    }
  }
  return grams
}

/** Share of the grams that stand in a folded text; 0 where there are none. */
export function shareIn(grams: ReadonlySet<string>, foldedText: string): number {
  if (grams.size === 0) return 0
  let found = 0
  for (const gram of grams) if (foldedText.includes(gram)) found++
  return found / grams.size
}

/** Share of the content of `part` that stands in `whole`, 0 to 1. */
export function containment(part: string, whole: string): number {
  return shareIn(contentGrams(part), fold(whole))
}
