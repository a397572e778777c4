import { describe, expect, it } from 'vitest'
import type { ReportSummary } from '../../../web/state/api.ts'
import { parseHash, targetHash } from '../../../web/state/route.ts'
import { exampleQuestions } from '../../../web/text/examples.ts'
import { highlightIn } from '../../../web/text/highlight.ts'
import { provinceName, tiles } from '../../../web/text/tiles.ts'
import { words } from '../../../web/text/words.ts'

function report(province: string, title: string): ReportSummary {
  return {
    ...{ id: `2030-${province}`, label: province, province, year: 2030, title },
    ...{ issuer: '', event: '', note: '', paragraphs: 3, characters: 900 },
  }
}

describe('addresses', () => {
  it('lead back to the place they were made from', () => {
    for (const target of [
      { reportId: '2022-beijing' },
      { reportId: '2022 北京/报告#1', paragraph: 3 },
      { reportId: '50%', paragraph: 12, start: 0, end: 40 },
    ])
      expect(parseHash(targetHash(target))).toEqual({ view: 'report', target })
  })

  it('that make no sense lead to the chat', () => {
    for (const hash of ['', '#', '#/', '#/report', '#/report/', '#/report/%E0%A4%A', '#/nowhere'])
      expect(parseHash(hash)).toEqual({ view: 'chat' })
    expect(parseHash('#/report/a/0')).toEqual({ view: 'report', target: { reportId: 'a' } })
    expect(parseHash('#/reports')).toEqual({ view: 'reports' })
  })
})

describe('highlighting', () => {
  const text = '甲乙丙丁戊'
  it('trusts offsets that hold the quote', () => {
    expect(highlightIn(text, 1, 3, '乙丙')).toEqual({ start: 1, end: 3, changed: false })
  })
  it('looks for a quote that has moved', () => {
    expect(highlightIn(text, 0, 2, '丁戊')).toEqual({ start: 3, end: 5, changed: false })
  })
  it('marks the paragraph and says so when the quote is gone or the offsets are outside', () => {
    expect(highlightIn(text, 0, 2, '己')).toEqual({ start: 0, end: 5, changed: true })
    expect(highlightIn(text, 3, 99, undefined)).toEqual({ start: 0, end: 5, changed: true })
  })
  it('marks the paragraph where no piece is given', () => {
    expect(highlightIn(text, undefined, undefined, undefined)).toEqual({
      ...{ start: 0, end: 5, changed: false },
    })
  })
})

describe('example questions', () => {
  it('are of four kinds and speak of reports that there are', () => {
    const reports = ['山东', '河南', '四川', '云南'].map((name) => report(name, `办好${name}教育`))
    reports.push(report('江苏', '以“数字校园”促公平'))
    const examples = exampleQuestions(reports, 'zh')
    expect(new Set(examples.map(({ kind }) => kind)).size).toBe(4)
    expect(examples.find(({ kind }) => kind === 'fact')?.question).toContain('江苏在“数字校园”')
    expect(
      exampleQuestions(reports, 'en')
        .map(({ question }) => question)
        .join()
    ).toContain('Shandong')
  })

  it('become fewer with fewer reports', () => {
    expect(exampleQuestions([], 'zh')).toEqual([])
    expect(exampleQuestions([report('山东', '办好教育')], 'zh')).toHaveLength(1)
  })
})

describe('tiles', () => {
  it('show 34 regions, no two in one place', () => {
    expect(tiles).toHaveLength(34)
    expect(new Set(tiles.map(({ row, column }) => `${row}:${column}`)).size).toBe(34)
    expect(new Set(tiles.map(({ code }) => code)).size).toBe(34)
    expect(Math.max(...tiles.map(({ column }) => column))).toBe(6)
  })
  it('name provinces in the interface’s language', () => {
    expect(provinceName('陕西', 'en')).toBe('Shaanxi')
    expect(provinceName('陕西', 'zh')).toBe('陕西')
    expect(provinceName('火星', 'en')).toBe('火星')
  })
})

describe('words of the interface', () => {
  it('are there in both languages, none of them empty', () => {
    expect(Object.keys(words.en).sort()).toEqual(Object.keys(words.zh).sort())
    for (const language of [words.zh, words.en])
      for (const word of Object.values(language)) expect(word).not.toBe('')
  })
  it('use full-width punctuation in Chinese only', () => {
    for (const word of Object.values(words.zh))
      if (typeof word === 'string') expect(word).not.toMatch(/\p{Script=Han}[,;:?!]/u)
    for (const word of Object.values(words.en))
      if (typeof word === 'string') expect(word).not.toMatch(/[，。；：？！（）]/)
  })
})
