/** The question sets: which file asks which corpus, and how many questions of each type it holds. */
import { fileURLToPath } from 'node:url'
import type { QuestionType } from './question.ts'

export interface QuestionSet {
  name: string
  questions: string
  corpus: string
  counts: Partial<Record<QuestionType, number>>
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const bundledCorpus = path('../../corpus')

export const questionSets: QuestionSet[] = [
  {
    name: 'bundled',
    questions: path('questions.jsonl'),
    corpus: bundledCorpus,
    counts: {
      number: 20,
      fact: 20,
      paraphrase: 10,
      list: 6,
      compare: 12,
      group_compare: 3,
      coverage: 12,
      superlative: 3,
      summary: 3,
      followup: 8,
      absent: 5,
      offtopic: 5,
      english: 5,
      traditional: 3,
      typo: 3,
    },
  },
]
