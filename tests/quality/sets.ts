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

const othersCounts = {
  number: 10,
  fact: 9,
  paraphrase: 6,
  list: 3,
  compare: 6,
  group_compare: 2,
  coverage: 6,
  superlative: 2,
  summary: 2,
  followup: 5,
  absent: 3,
  offtopic: 2,
  english: 2,
  traditional: 1,
  typo: 1,
}

const inventedCounts = {
  number: 9,
  fact: 8,
  paraphrase: 4,
  list: 3,
  compare: 6,
  group_compare: 2,
  coverage: 5,
  superlative: 2,
  summary: 1,
  followup: 4,
  absent: 2,
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
  {
    name: 'own-c',
    questions: path('own-c.jsonl'),
    corpus: bundledCorpus,
    counts: othersCounts,
  },
  {
    name: 'own-d',
    questions: path('own-d.jsonl'),
    corpus: bundledCorpus,
    counts: othersCounts,
  },
  {
    name: 'own-e',
    questions: path('own-e.jsonl'),
    corpus: bundledCorpus,
    counts: {
      number: 10,
      fact: 10,
      paraphrase: 5,
      list: 3,
      compare: 6,
      group_compare: 2,
      coverage: 6,
      superlative: 2,
      summary: 2,
      followup: 4,
      absent: 3,
      offtopic: 2,
      english: 2,
      traditional: 2,
      typo: 1,
    },
  },
  {
    name: 'own-f',
    questions: path('own-f.jsonl'),
    corpus: bundledCorpus,
    counts: { ...othersCounts, fact: 10, offtopic: 1 },
  },
  {
    name: 'third',
    questions: path('third.jsonl'),
    corpus: path('third-corpus'),
    counts: inventedCounts,
  },
  {
    name: 'fourth',
    questions: path('fourth.jsonl'),
    corpus: path('fourth-corpus'),
    counts: inventedCounts,
  },
  {
    name: 'fifth',
    questions: path('fifth.jsonl'),
    corpus: path('fifth-corpus'),
    counts: inventedCounts,
  },
]
