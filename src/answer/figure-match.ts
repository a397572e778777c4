/** How well the numbers of a sentence answer a question for a number. */

import type { Chunk } from '../corpus/report.ts'
import { fold, splitSentences } from '../lib/text.ts'
import { unitsAgree } from '../lib/units.ts'
import type { Store } from '../store/store.ts'
import type { Figure } from './figures.ts'
import { contentGrams, shareIn } from './overlap.ts'
import type { Plan } from './plan.ts'
import { clausesOf } from './tidy.ts'
import { topicTerms } from './topic.ts'

/** What is counted stands within so many characters of the question word. */
const before = 12
const behind = 12
const questionWord =
  /多少|几(?=[\p{Script=Han}])|(?:占比|比例|比率|百分之几|百分比|多大|多高|多长)|how (?:many|much)|what (?:share|percentage|proportion)/iu

/**
 * Share (0–1) of what is asked for that stands in the clause of a sentence's best figure, by chunk id.
 * Sentences without a figure of the unit asked for are left out.
 */
export function figureMatches(plan: Plan, { corpus, figures, report }: Store): Map<string, number> {
  const asked = contentGrams(
    plan.language === 'en' ? translatedWords(plan) : countedWords(plan.bareQuery)
  )
  const byParagraph = new Map<string, Figure[]>()
  for (const figure of figures) {
    const { unit } = plan.cues
    // 压减了多少家 may be answered by a rate.
    const fits = figure.unit === '' || figure.unit === '%' || unitsAgree(figure.unit, unit)
    if (unit !== '' && !fits) continue
    const place = `${figure.reportId}:${figure.paragraph}`
    byParagraph.set(place, [...(byParagraph.get(place) ?? []), figure])
  }
  return new Map(
    corpus.chunks.flatMap((chunk) => {
      const own = (byParagraph.get(`${chunk.reportId}:${chunk.paragraph}`) ?? []).filter(
        (figure) => chunk.start <= figure.start && figure.end <= chunk.end
      )
      if (own.length === 0) return []
      const text = report(chunk.reportId)?.paragraphs[chunk.paragraph - 1]?.text ?? ''
      const share = Math.max(...own.map((f) => shareIn(asked, clauseAround(text, chunk, f))))
      // Translated words are few: a part of them fits too much.
      return [[chunk.id, plan.language === 'en' && share < enoughTranslated ? 0 : share]]
    })
  )
}

const enoughTranslated = 0.75

/** What an English question asks about, in the words of the reports. */
function translatedWords({ topic }: Plan): string {
  return topicTerms(topic)
    .map((term) => term.folded)
    .join(' ')
}

/** 压减了多少校外培训机构 → the words around 多少; the whole question where it has no such word. */
function countedWords(question: string): string {
  const match = questionWord.exec(question)
  if (!match) return question
  const end = match.index + match[0].length
  const from = question.slice(Math.max(0, match.index - before), match.index)
  const to = question.slice(end, end + behind)
  return `${from} ${to}`
}

/** The clause that states a figure, with the clause before it, where its subject often stands. */
function clauseAround(text: string, chunk: Chunk, figure: Figure): string {
  const sentence =
    splitSentences(text, { atSemicolon: true }).find(
      (s) => s.start <= figure.start && figure.end <= s.end
    ) ?? chunk
  const clauses = clausesOf(text, sentence)
  const at = clauses.findIndex((clause) => figure.start < clause.end)
  const first = clauses[Math.max(0, at - 1)] ?? sentence
  const last = clauses[at] ?? sentence
  return fold(text.slice(first.start, last.end))
}
