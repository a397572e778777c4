/** How a term that is asked about may be written in the subject of a figure. */
import { leadingVerbs } from './figure-subject.ts'
import { contentGrams, shareIn } from './overlap.ts'

/** One way to write a term, as the content it must hold. */
export interface Form {
  grams: Set<string>
  /** Below this share the form does not stand in a text. */
  least: number
}

/** The ways in which a subject may name a term: the term, its parts, and whole synonyms. */
export function subjectForms(term: string, synonyms?: (term: string) => readonly string[]): Form[] {
  const parts = term.split(/[和与及、/]/).filter((part) => part.length > 1)
  // 新增学位: the subject of a figure stands without the verb.
  const noun = term.replace(leadingVerbs, '').replace(/^的/, '')
  const own = [term, ...parts, ...(noun.length > 1 ? [noun] : [])]
  // Half of another word (学校 of 中职学校) means something else.
  const forms = [
    ...own.map((form) => [form, 0] as const),
    ...(synonyms?.(term) ?? []).map((form) => [form, 0.75] as const),
  ]
  return forms
    .map(([form, least]) => ({ grams: contentGrams(form), least }))
    .filter(({ grams }) => grams.size > 0)
}

/** Best share (0–1) of a form that stands in a folded text. */
export function bestShare(forms: readonly Form[], text: string): number {
  const shares = forms.map(({ grams, least }) => {
    const share = shareIn(grams, text)
    return share < least ? 0 : share
  })
  return Math.max(0, ...shares)
}
