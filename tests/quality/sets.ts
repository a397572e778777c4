/** The question sets: which file asks which corpus, and how many questions of each type it holds. */
import { fileURLToPath } from 'node:url'
import type { QuestionType } from './question.ts'

export interface QuestionSet {
  name: string
  questions: string
  corpus: string
  /** Asked only by name: nobody develops with it. */
  heldBack?: true
  counts: Partial<Record<QuestionType, number>>
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const bundledCorpus = path('../../corpus')

const ownCounts = {
  number: 5,
  fact: 5,
  paraphrase: 3,
  list: 1,
  compare: 3,
  group_compare: 1,
  coverage: 3,
  superlative: 1,
  summary: 1,
  followup: 2,
  absent: 1,
  offtopic: 1,
  english: 1,
  traditional: 1,
  typo: 1,
}

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
  {
    name: 'own-a',
    questions: path('own-a.jsonl'),
    corpus: bundledCorpus,
    counts: ownCounts,
  },
  {
    name: 'own-b',
    questions: path('own-b.jsonl'),
    corpus: bundledCorpus,
    heldBack: true,
    counts: ownCounts,
  },
  {
    name: 'second',
    questions: path('second.jsonl'),
    corpus: path('second-corpus'),
    counts: {
      number: 7,
      fact: 6,
      paraphrase: 3,
      list: 2,
      compare: 5,
      group_compare: 2,
      coverage: 4,
      superlative: 2,
      summary: 1,
      followup: 2,
      absent: 2,
      offtopic: 1,
      english: 1,
      traditional: 1,
      typo: 1,
    },
  },
]
