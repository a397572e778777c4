import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultLoad, runLoad } from './load-run.ts'

let corpusDir: string
beforeAll(async () => {
  corpusDir = await mkdtemp(join(tmpdir(), 'edu-reports-load-corpus-'))
  await cp('corpus/2022-beijing.md', join(corpusDir, '2022-beijing.md'))
})
afterAll(() => rm(corpusDir, { recursive: true, force: true }))

describe('the server under load', () => {
  it('ends every stream, every call of askers who vanish, and every refusal cleanly', async () => {
    const findings = await runLoad({
      ...defaultLoad,
      streams: 10,
      seconds: 1,
      rampSeconds: 0,
      connects: 20,
      flood: 100,
      singleQuestions: 3,
      sentences: 1,
      corpusDir,
    })
    // How fast it is, is for the full run on a quiet machine to say.
    const missed = findings.filter(({ what, isMet }) => !isMet && what !== 'time to first event')
    expect(missed).toEqual([])
  }, 240_000)
})
