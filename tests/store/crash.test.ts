import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ingestSteps } from '../../src/store/ingest.ts'
import { type CrashSite, prepareCrashSite } from '../helpers/crash.ts'
import { makeTempDir } from '../helpers/temp-dir.ts'

describe('an ingest that is killed', () => {
  let site: CrashSite
  let remove: () => Promise<void>
  beforeAll(async () => {
    const made = await makeTempDir()
    remove = made.remove
    site = await prepareCrashSite(made.folder)
  })
  afterAll(async () => {
    await site.close()
    await remove()
  })

  it.each(ingestSteps)(
    'after the step "%s" leaves a whole index to new and running readers',
    async (step) => {
      const isSwitched = ingestSteps.indexOf(step) >= ingestSteps.indexOf('switched')
      expect(await site.crash(step)).toMatchObject({
        killed: true,
        problem: '',
        found: isSwitched ? 'new' : 'old',
      })
    }
  )

  it('at random moments leaves a whole index, and the next ingest completes', async () => {
    for (const share of Array.from({ length: 6 }, Math.random)) {
      const outcome = await site.crash(share * site.ingestMs)
      expect(outcome).toMatchObject({ problem: '' })
      expect(['old', 'new']).toContain(outcome.found)
    }
    expect(await site.recover()).toBeGreaterThan(0)
  })
})
