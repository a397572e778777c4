import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/answer/events.ts'
import { faultsOf } from './faults.ts'
import { readCorpus } from './question.ts'
import { questionSets } from './sets.ts'

const reports = readCorpus(questionSets[0]?.corpus ?? '')
const paragraph = reports.find((r) => r.label === '北京')?.paragraphs[1]?.text ?? ''
const quote = '压减率超过80%'
const start = paragraph.indexOf(quote)

const text = '北京压减率超过80%[北京:2]。'
const citation = {
  mark: '[北京:2]',
  label: '北京',
  province: '北京',
  year: 2022,
  reportId: '2022-beijing',
  paragraph: 2,
  start,
  end: start + quote.length,
  quote,
  status: 'verified' as const,
}
const whole: Answer = {
  id: '-',
  answer: text,
  mode: 'extractive',
  model: null,
  language: 'zh-Hans',
  plan: { intent: 'lookup', provinces: ['北京'], years: [], topic: '压减率' },
  citations: [citation],
  statements: [{ start: 0, end: text.length, verdict: 'verified', citations: [0] }],
  unverified: 0,
  absent: [],
  refused: false,
  table: null,
  figures: null,
  suggestions: [],
  notices: [],
  timings: { plan: 0, retrieve: 0, write: 0, verify: 0, total: 0 },
}

describe('faults of an answer', () => {
  test('are none where marks, quotes and offsets agree', () => {
    expect(faultsOf(whole, reports)).toEqual([])
  })

  test.each<[string, Partial<Answer>]>([
    ['a mark without citation', { answer: `${text}[天津:1]` }],
    ['a citation without mark', { answer: text.replace('[北京:2]', '') }],
    ['a quote that is not there', { citations: [{ ...citation, start: start + 1 }] }],
    ['a label of another report', { citations: [{ ...citation, province: '天津' }] }],
    ['a report that does not exist', { citations: [{ ...citation, reportId: '2021-beijing' }] }],
    ['a statement with another mark', { statements: [{ ...statement(), citations: [] }] }],
    ['a refusal that cites', { refused: true }],
  ])('name %s', (_, change) => {
    expect(faultsOf({ ...whole, ...change }, reports)).not.toEqual([])
  })
})

function statement(): Answer['statements'][number] {
  return { start: 0, end: text.length, verdict: 'verified', citations: [0] }
}
