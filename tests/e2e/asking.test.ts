import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser } from '../helpers/browser.ts'
import { type PageServer, startPageServer } from '../helpers/page-server.ts'
import { ask, box, lastTurn, phone, type StoryOptions, tellStory } from '../helpers/page-story.ts'

const browser = await launchBrowser()

describe.skipIf(browser === null)('asking on the page', () => {
  let server: PageServer
  beforeAll(async () => {
    server = await startPageServer()
  })
  beforeEach(() => server.failNext(0))
  afterAll(async () => {
    await server.stop()
    await browser?.close()
  })
  const story = (options: StoryOptions, steps: Parameters<typeof tellStory>[3]) =>
    tellStory(browser, server.url, options, steps)

  it('goes from a question to its source, a follow-up, a comparison and a file', () =>
    story({}, async (page) => {
      await ask(page, '北京“双减”压减了多少校外培训机构？')
      const answer = lastTurn(page)
      expect(await answer.locator('strong').textContent()).toBe('超过80%')
      const chip = answer.getByRole('link', { name: /^北京:2/ }).first()

      await chip.hover()
      expect(await page.getByRole('tooltip').textContent()).toContain('压减率超过80%')
      await chip.click()
      const panel = page.getByRole('dialog', { name: '以首善标准推进“双减”行动' })
      expect(await panel.locator('mark').textContent()).toBe('全市原审批备案机构压减率超过80%')
      await expect.poll(() => panel.locator('mark').isVisible()).toBe(true)
      expect(new URL(page.url()).hash).toMatch(/^#\/report\/2022-beijing\/2\/\d+-\d+$/)
      await panel.getByRole('button', { name: '关闭' }).click()

      await answer.getByRole('button', { name: '那天津呢？' }).click()
      await lastTurn(page)
        .getByRole('link', { name: /^天津:2/ })
        .waitFor()
      expect(server.asked.at(-1)?.messages.map(({ role }) => role)).toEqual([
        ...['user', 'assistant', 'user'],
      ])

      await ask(page, '比较天津、重庆和辽宁的人才培养')
      const table = lastTurn(page).getByRole('table').first()
      expect(await table.getByRole('row').count()).toBe(5)
      expect(await table.locator('tr.absent').textContent()).toContain('上海')
      expect(await table.getByRole('link', { name: /^重庆:2/ }).count()).toBe(2)
      const chart = lastTurn(page).getByRole('img', { name: /参与培养的人数/ })
      expect(await chart.locator('.bar').count()).toBe(2)
      await lastTurn(page).getByText('数据表').click()
      expect(await lastTurn(page).getByText('128门').count()).toBeGreaterThan(1)

      await page.getByRole('button', { name: '更多' }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '导出 Markdown' }).click(),
      ])
      const chunks: Buffer[] = []
      for await (const chunk of await download.createReadStream()) chunks.push(chunk)
      const file = Buffer.concat(chunks).toString('utf8')
      expect(download.suggestedFilename()).toMatch(/\.md$/)
      expect(file).toContain('## 问：那天津呢？')
      expect(file).toContain('- [北京:2] “全市原审批备案机构压减率超过80%”——《以首善标准')
      expect(file).toContain('| 天津 | 推进“1+X”证书制度试点[天津:2] |')
    }))

  it('stops in the middle, keeps what has come, and the server hears of it', () =>
    story({}, async (page) => {
      await box(page).fill('一直写下去')
      await box(page).press('Enter')
      await lastTurn(page).getByText('压减率超过80%').waitFor()
      const place = () => lastTurn(page).locator('.prose').boundingBox()
      const before = await place()
      await page.getByRole('button', { name: '停止' }).click()
      await server.left()
      expect(await place()).toEqual(before)
      expect(await lastTurn(page).textContent()).toContain('已停止，回答不完整。')
      expect(await lastTurn(page).getByRole('link').count()).toBeGreaterThan(0)
      await lastTurn(page).getByRole('button', { name: '重试' }).click()
      await page.getByRole('button', { name: '停止' }).waitFor()
      await page.keyboard.press('Escape')
      await server.left()
      await page.getByRole('button', { name: '发送' }).waitFor()
      expect(await page.locator('.turn').count()).toBe(1)
    }))

  it('shows an error of the language model and succeeds when asked again', () =>
    story({}, async (page) => {
      server.failNext(1)
      await ask(page, '一开始就出错')
      expect(await lastTurn(page).textContent()).toContain('大模型服务现在不可用')
      expect(await lastTurn(page).textContent()).toContain('请求编号')
      server.failNext(1)
      await ask(page, '中途出错')
      expect(await lastTurn(page).textContent()).toContain('压减率超过80%')
      expect(await lastTurn(page).textContent()).toContain('大模型的回答中途断开')
      await lastTurn(page).getByRole('button', { name: '重试' }).click()
      await lastTurn(page).getByRole('button', { name: '再问一次' }).waitFor()
      expect(await lastTurn(page).locator('.ending').count()).toBe(0)
    }))

  it('does not send while an input method is composing, in either order of its events', () =>
    story({}, async (page) => {
      const count = server.asked.length
      await box(page).fill('北京')
      const sent = await box(page).evaluate((element) => {
        const enter = (keyCode: number, isComposing: boolean) =>
          new KeyboardEvent('keydown', {
            ...{ key: 'Enter', keyCode, isComposing, bubbles: true, cancelable: true },
          })
        element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
        element.dispatchEvent(enter(229, true))
        element.dispatchEvent(enter(13, false))
        // Safari ends the composition first and then sends the Enter that ended it.
        element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
        element.dispatchEvent(enter(229, false))
        return document.querySelectorAll('.turn').length
      })
      expect(sent).toBe(0)
      expect(server.asked.length).toBe(count)
      // Without a composition the key code alone means nothing.
      await page.waitForFunction(
        (since) => performance.now() - since > 60,
        await page.evaluate(() => performance.now())
      )
      await box(page).evaluate((element) =>
        element.dispatchEvent(
          new KeyboardEvent('keydown', {
            ...{ key: 'Enter', keyCode: 229, bubbles: true, cancelable: true },
          })
        )
      )
      await lastTurn(page).getByText('收到：北京').waitFor()
    }))

  it('breaks the line with Shift+Enter, and sends with Ctrl+Enter where that is chosen', () =>
    story({}, async (page) => {
      await box(page).pressSequentially('一')
      await box(page).press('Shift+Enter')
      await box(page).pressSequentially('二')
      expect(await box(page).inputValue()).toBe('一\n二')
      const height = (await box(page).boundingBox())?.height ?? 0
      await box(page).press('Shift+Enter')
      await box(page).press('Shift+Enter')
      expect((await box(page).boundingBox())?.height).toBeGreaterThan(height)
      await page.getByRole('button', { name: '更多' }).click()
      await page.locator('label', { hasText: 'Ctrl+Enter' }).click()
      await page.keyboard.press('Escape')
      await box(page).press('Enter')
      expect(await page.locator('.turn').count()).toBe(0)
      await box(page).press('Control+Enter')
      await lastTurn(page).getByText('收到：一').waitFor()
      await page.reload()
      await page.getByText('Ctrl+Enter 发送，Enter 换行').waitFor()
    }))

  it('edits the last question in its place', () =>
    story({}, async (page) => {
      await ask(page, '第一问')
      await ask(page, '第二问')
      await box(page).press('ArrowUp')
      expect(await box(page).inputValue()).toBe('第二问')
      await page.getByText('正在修改上一个问题').waitFor()
      await ask(page, '第二问改')
      expect(await page.locator('.question h2').allTextContents()).toEqual(['第一问', '第二问改'])
      await page.locator('.turn').first().getByRole('button', { name: '再问一次' }).first().click()
      expect(await box(page).inputValue()).toBe('第一问')
    }))

  it('asks only the picked provinces, and shows on the tiles what the last answer found', () =>
    story({}, async (page) => {
      await ask(page, '哪些省份提到了职业教育？')
      await lastTurn(page)
        .getByRole('img', { name: /提到 2 .*天津.*未提及 3/ })
        .waitFor()
      await page.getByRole('button', { name: '全部省份' }).click()
      const picker = page.getByRole('group', { name: '只看这些省份' })
      expect(await picker.getByRole('checkbox').count()).toBe(34)
      expect(await picker.getByRole('checkbox', { name: '西藏 (没有报告)' }).isDisabled()).toBe(
        true
      )
      expect(await picker.getByRole('checkbox', { name: /^天津 \(上个回答提到\)/ }).count()).toBe(1)
      await picker.getByRole('checkbox', { name: '甘肃' }).focus()
      await page.keyboard.press('Space')
      await picker.locator('label', { hasText: '湖北' }).click()
      await page.keyboard.press('Escape')
      await ask(page, '都做了什么？')
      expect(server.asked.at(-1)?.provinces).toEqual(['甘肃', '湖北'])
      expect(await lastTurn(page).textContent()).toContain('只看：甘肃、湖北')
      await page.getByRole('button', { name: '全部省份' }).waitFor()
    }))

  it('can be used by keyboard alone', () =>
    story({}, async (page) => {
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
      await page.keyboard.type('有一句没核实')
      await page.keyboard.press('Enter')
      await lastTurn(page)
        .getByRole('link', { name: /^北京:2/ })
        .waitFor()
      for (let presses = 0; presses < 20; presses++) {
        await page.keyboard.press('Shift+Tab')
        if (await page.evaluate(() => document.activeElement?.matches('.prose .chip'))) break
      }
      await page.getByRole('tooltip').waitFor()
      await page.keyboard.press('Enter')
      await page.locator('.panel mark').waitFor()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('panel-title')
      await page.keyboard.press('Escape')
      await page.locator('.panel').waitFor({ state: 'detached' })
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('chip')
      expect(new URL(page.url()).hash).not.toContain('report')
      await page.keyboard.press('/')
      await page.keyboard.type('又一问')
      expect(await box(page).inputValue()).toBe('又一问')
    }))

  it('speaks English, with questions and provinces in English', () =>
    story({ locale: 'en-GB' }, async (page) => {
      await page.getByRole('heading', { name: 'Education Reports Q&A' }).waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      const example = page.getByRole('button', { name: /^Comparison/ })
      expect(await example.textContent()).not.toMatch(/\p{Script=Han}/u)
      await example.click()
      await lastTurn(page).getByText('收到：Compare').waitFor()
      await page.getByRole('button', { name: 'Reports', exact: true }).click()
      await page.getByText('13 reports; click one').waitFor()
      expect(await page.locator('.report-list').textContent()).toContain('Beijing')
      await page.getByRole('button', { name: 'More' }).click()
      await page.locator('label', { hasText: '中文' }).click()
      await page.getByRole('heading', { name: '报告', exact: true }).waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
    }))

  it('fits a phone: no sideways scrolling, a bottom sheet, Enter that breaks the line', () =>
    story(phone, async (page) => {
      await box(page).fill('比较天津、重庆和辽宁的人才培养')
      await box(page).press('Enter')
      expect(await page.locator('.turn').count()).toBe(0)
      await page.getByRole('button', { name: '发送' }).tap()
      await lastTurn(page).getByRole('table').first().waitFor()
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(phone.viewport.width)
      await lastTurn(page).locator('.chip').first().tap()
      const sheet = page.locator('.panel')
      await sheet.locator('mark').waitFor()
      const place = await sheet.boundingBox()
      expect(place?.width).toBe(phone.viewport.width)
      expect(place?.y).toBeGreaterThan(50)
      await page.locator('.scrim').tap({ position: { x: 20, y: 20 } })
      await sheet.waitFor({ state: 'detached' })
      expect(await box(page).isEnabled()).toBe(true)
    }))
})
