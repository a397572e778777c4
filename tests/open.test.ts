import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openAssistant } from '../src/open.ts'
import type { IngestResult } from '../src/store/ingest.ts'
import { reportFile, writeSmallCorpus } from './helpers/corpus-fixture.ts'
import { startFakeOpenAi } from './helpers/fake-openai.ts'
import { withTempDir } from './helpers/temp-dir.ts'

interface Opened {
  built: IngestResult[]
  warnings: string[]
  reports: string[]
}

/** Opens the assistant over a folder, closes it, and tells what happened. */
async function open(folder: string, settings: Record<string, string> = {}): Promise<Opened> {
  const built: IngestResult[] = []
  const warnings: string[] = []
  const place = { CORPUS_DIR: join(folder, 'corpus'), LANCEDB_URI: join(folder, 'index') }
  const { store, close } = await openAssistant(
    { ...place, ...settings },
    { onIngested: (result) => built.push(result), onWarning: (text) => warnings.push(text) }
  )
  const { corpus } = await store.current()
  await close()
  return { built, warnings, reports: corpus.reports.map(({ id }) => id) }
}

const three = ['2022-hebei', '2022-sichuan', '2022-yunnan']

describe('openAssistant', () => {
  it('builds the index on the first start, not on the second, and again when a file changes', () =>
    withTempDir(async (folder) => {
      const corpus = await writeSmallCorpus(join(folder, 'corpus'))
      const first = await open(folder)
      expect(first.built).toHaveLength(1)
      expect(first.reports).toEqual(three)
      expect((await open(folder)).built).toHaveLength(0)
      await writeFile(join(corpus, '2022-hainan.md'), reportFile({ province: '海南' }))
      const third = await open(folder)
      expect(third.built[0]?.reports).toBe(4)
      expect(third.reports).toContain('2022-hainan')
    }))

  it('answers on from the last index when the corpus folder is gone', () =>
    withTempDir(async (folder) => {
      const corpus = await writeSmallCorpus(join(folder, 'corpus'))
      await open(folder)
      await rm(corpus, { recursive: true })
      const { reports, warnings } = await open(folder)
      expect(reports).toEqual(three)
      expect(warnings.join()).toContain('does not exist')
    }))

  it('names the missing folder when there is no index either', () =>
    withTempDir(async (folder) => {
      await expect(open(folder)).rejects.toMatchObject({ code: 'corpus_missing' })
    }))

  it('has the language model write that the settings name, and asks for the name if there is none', () =>
    withTempDir(async (folder) => {
      await writeSmallCorpus(join(folder, 'corpus'))
      const llm = await startFakeOpenAi()
      try {
        const { assistant, model, close } = await openAssistant({
          CORPUS_DIR: join(folder, 'corpus'),
          LANCEDB_URI: join(folder, 'index'),
          OPENAI_BASE_URL: llm.url,
        })
        const messages = [{ role: 'user' as const, content: '河北新增学位多少个？' }]
        const answer = await assistant.answer({ messages })
        expect(model?.name).toBe('fake-model')
        expect(answer).toMatchObject({ mode: 'llm', model: 'fake-model' })
        await close()
        llm.use({ models: ['a', 'b'] })
        const unnamed = open(folder, { OPENAI_BASE_URL: llm.url })
        await expect(unnamed).rejects.toMatchObject({ code: 'llm_model_unset' })
      } finally {
        await llm.close()
      }
    }))
})
