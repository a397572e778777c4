/** Two or three follow-up questions that the reports can answer, from the plan and what was found. */
import type { Report } from '../corpus/report.ts'
import { findMentions } from './mentions.ts'
import { nameOf, namesOf, phrase } from './phrases.ts'
import type { Plan } from './plan.ts'
import type { SentenceIndex } from './sentence-index.ts'
import { isEmpty, isGeneric, topicTerms } from './topic.ts'

const most = 3

export function suggest(plan: Plan, cited: readonly Report[], index: SentenceIndex): string[] {
  const { language } = plan
  const say = (name: Parameters<typeof phrase>[1], values: Record<string, string>) =>
    phrase(language, name, values)
  const topic = shortTopic(plan, index)
  const suggestions: string[] = []
  const citedProvinces = [...new Set(cited.map((report) => report.province))]
  if (topic !== '' && language !== 'en') {
    const mentioning = [
      ...new Set(
        findMentions(plan.topic, index).map((mention) => mention.sentence.report.province)
      ),
    ]
    const others = mentioning.filter((province) => !citedProvinces.includes(province))
    const [other] = others
    if (other) suggestions.push(say('askSame', { province: nameOf(language, other), topic }))
    if (plan.intent !== 'coverage' && mentioning.length > 1)
      suggestions.push(say('askWho', { topic }))
    if (plan.intent === 'coverage' && mentioning.length > 1)
      suggestions.push(
        say('askCompare', { provinces: namesOf(language, mentioning.slice(0, 3)), topic })
      )
  }
  const [first] = citedProvinces.length > 0 ? citedProvinces : index.reports.map((r) => r.province)
  if (plan.intent !== 'summary' && first)
    suggestions.push(say('askSummary', { province: nameOf(language, first) }))
  const [second] = index.reports.map((r) => r.province).filter((p) => p !== first)
  if (suggestions.length < 2 && second)
    suggestions.push(say('askSummary', { province: nameOf(language, second) }))
  return suggestions.slice(0, most)
}

/** The topic in a few words: its label where that holds nothing but terms, else its rarest known term. */
function shortTopic(plan: Plan, index: SentenceIndex): string {
  if (isEmpty(plan.topic) || isGeneric(plan.topic)) return ''
  const terms = topicTerms(plan.topic)
  const bare = plan.topic.label.replace(/[“”《》、和与及的]/gu, '')
  if (plan.topic.label.length <= 12 && bare === terms.map((term) => term.text).join(''))
    return plan.topic.label
  const known = terms.filter((term) => term.text.length > 2 && index.frequency(term.folded) > 0)
  return known.sort((a, b) => index.frequency(a.folded) - index.frequency(b.folded))[0]?.text ?? ''
}
