import axe from 'axe-core'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../helpers/browser.ts'
import { type PageServer, startPageServer } from '../helpers/page-server.ts'
import { box, lastTurn, phone, tellStory } from '../helpers/page-story.ts'

const browser = await launchBrowser()

const looks: Record<string, BrowserContextOptions> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  phone,
}

/** What breaks WCAG 2.2 AA, as short text. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const runner: typeof axe = Reflect.get(window, 'axe')
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const { violations } = await runner.run(document, { runOnly: { type: 'tag', values: tags } })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`)
    )
  })
  return found
}

describe.skipIf(browser === null)('the page is accessible', () => {
  let server: PageServer
  beforeAll(async () => {
    server = await startPageServer()
  })
  afterAll(async () => {
    await server.stop()
    await browser?.close()
  })

  for (const [look, options] of Object.entries(looks))
    it(`breaks no rule of WCAG 2.2 AA in any of its views (${look})`, () =>
      tellStory(browser, server.url, options, async (page) => {
        const send = async (question: string) => {
          await box(page).fill(question)
          await page.getByRole('button', { name: '发送' }).click()
          await lastTurn(page).getByRole('heading', { name: question }).waitFor()
          await lastTurn(page).locator('[aria-busy=false]').waitFor()
        }
        await page.locator('.examples').waitFor()
        expect(await violations(page)).toEqual([])

        server.failNext(1)
        await send('一开始就出错')
        await send('哪些省份提到了职业教育？')
        await send('有一句没核实')
        await send('比较天津、重庆和辽宁的人才培养')
        for (const details of await page.locator('details').all())
          await details.locator('summary').click()
        await page.getByRole('button', { name: '全部省份' }).click()
        expect(await violations(page)).toEqual([])
        await page.keyboard.press('Escape')

        await page.getByRole('button', { name: '更多' }).click()
        expect(await violations(page)).toEqual([])
        await page.keyboard.press('Escape')

        await lastTurn(page).locator('.chip').first().click()
        await page.locator('.panel mark').waitFor()
        expect(await violations(page)).toEqual([])
        await page.keyboard.press('Escape')

        await page.getByRole('button', { name: '对话', exact: true }).click()
        expect(await violations(page)).toEqual([])
        await page.keyboard.press('Escape')

        await page.getByRole('button', { name: '报告', exact: true }).click()
        await page.getByRole('searchbox').fill('教师')
        await page.locator('.results').waitFor()
        expect(await violations(page)).toEqual([])
      }))

  it('announces the state of an answer without reading out every piece of it', () =>
    tellStory(browser, server.url, {}, async (page) => {
      await box(page).fill('北京“双减”压减了多少校外培训机构？')
      await box(page).press('Enter')
      const status = page.getByRole('status')
      await expect.poll(() => status.textContent()).toMatch(/^回答完毕，2 处来源。 北京全市/)
      expect(await page.getByRole('log').getAttribute('aria-live')).toBe('off')
      expect(await lastTurn(page).locator('[lang="zh-CN"]').count()).toBeGreaterThan(0)
    }))

  it('shows what is chosen where the system sets the colours', () =>
    tellStory(browser, server.url, { forcedColors: 'active' }, async (page) => {
      const background = (locator: Locator) =>
        locator.evaluate((element) => getComputedStyle(element).backgroundColor)
      await page.getByRole('button', { name: '全部省份' }).click()
      const [picked, other] = ['北京', '天津'].map((name) =>
        page.locator('.tile', { hasText: name })
      )
      if (!picked || !other) throw new Error('no tiles')
      await picked.click()
      expect(await background(picked)).not.toBe(await background(other))
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: '更多' }).click()
      expect(await background(page.getByText('中文', { exact: true }))).not.toBe(
        await background(page.getByText('English', { exact: true }))
      )
    }))

  it('stays whole at 320 pixels, which is 400 % of 1280', () =>
    tellStory(browser, server.url, { viewport: { width: 320, height: 400 } }, async (page) => {
      await box(page).fill('比较天津、重庆和辽宁的人才培养')
      await box(page).press('Enter')
      await lastTurn(page).locator('[aria-busy=false]').waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        320
      )
    }))
})
