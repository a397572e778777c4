import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAssets } from '../../src/http/static.ts'
import { buildPage } from '../../web/build.ts'
import { launchBrowser } from '../helpers/browser.ts'
import { ask, lastTurn, tellStory } from '../helpers/page-story.ts'
import { type RunningReports, startReports } from '../helpers/running-reports.ts'

const browser = await launchBrowser()

describe.skipIf(browser === null)('the page on the real server', () => {
  let reports: RunningReports
  beforeAll(async () => {
    const assets = await createAssets(await buildPage())
    reports = await startReports(['beijing', 'tianjin', 'liaoning', 'shanghai'], {}, { assets })
  })
  afterAll(async () => {
    await reports.close()
    await browser?.close()
  })

  it('answers with marks that open the very sentence, compares, counts and refuses', () =>
    tellStory(browser, reports.url, {}, async (page) => {
      await ask(page, '北京"双减"压减了多少校外培训机构?')
      const answer = lastTurn(page)
      expect(await answer.locator('.prose').textContent()).toContain('80%')
      await answer
        .locator('.prose')
        .getByRole('link', { name: /^北京:2/ })
        .first()
        .click()
      const panel = page.locator('.panel')
      await expect.poll(() => panel.locator('mark').textContent()).toContain('80%')
      expect(await panel.locator('.cited .paragraph-number').textContent()).toBe('2')
      await page.keyboard.press('Escape')
      await panel.waitFor({ state: 'detached' })

      await ask(page, '比较天津和辽宁的职业教育，列个表')
      const table = lastTurn(page).getByRole('table').first()
      expect(await table.getByRole('link', { name: /^天津:/ }).count()).toBeGreaterThan(0)
      expect(await table.getByRole('link', { name: /^辽宁:/ }).count()).toBeGreaterThan(0)

      await ask(page, '哪些省份提到了职业教育？')
      expect(await lastTurn(page).locator('.tile.mentions').count()).toBeGreaterThan(0)

      await page.reload()
      await lastTurn(page).waitFor()
      expect(await page.locator('.turn').count()).toBe(3)
      expect(await page.locator('.turn').first().locator('.prose .chip').count()).toBeGreaterThan(0)

      await page.getByRole('button', { name: '新对话' }).click()
      await ask(page, '今天股市怎么样？')
      expect(await lastTurn(page).locator('.prose.refused').count()).toBe(1)
      expect(await lastTurn(page).locator('.chip').count()).toBe(0)
    }))
})
