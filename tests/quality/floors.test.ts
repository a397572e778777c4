/** The answers reach their floors, and no answer contradicts its own citations. */
import { basename } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missedFloors } from './floors.ts'
import { readCorpus, readQuestions } from './question.ts'
import { askAll, type OpenedAssistant, openAssistant, type Run } from './run.ts'
import { questionSets } from './sets.ts'

const corpora = [...new Set(questionSets.map((set) => set.corpus))].map((corpus) => ({
  corpus,
  folder: basename(corpus),
}))

describe.each(corpora)('the answers from $folder', ({ corpus }) => {
  let opened: OpenedAssistant
  const runs = new Map<string, Run[]>()
  const own = questionSets.filter((set) => set.corpus === corpus)

  beforeAll(async () => {
    opened = await openAssistant(corpus)
    const reports = readCorpus(corpus)
    for (const { name, questions } of own)
      runs.set(name, await askAll(opened.assistant, readQuestions(questions), reports))
  }, 180_000)
  afterAll(() => opened?.close())

  test.each(own)('reach every floor on $name', ({ name }) => {
    expect(missedFloors(runs.get(name) ?? [], { enforcedOn: name })).toEqual([])
  })

  test.each(own)('hold the same marks, quotes and offsets on $name', ({ name }) => {
    const broken = (runs.get(name) ?? []).flatMap(({ question, faults, error }) =>
      [...faults, ...(error ? [error] : [])].map((fault) => `${question.id}: ${fault}`)
    )
    expect(broken).toEqual([])
  })
})
