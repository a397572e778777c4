import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../helpers/browser.ts'
import { type PageServer, startPageServer } from '../helpers/page-server.ts'
import { ask, box, lastTurn, type StoryOptions, tellStory } from '../helpers/page-story.ts'

const browser = await launchBrowser()
const token = 'correct-horse-battery'

/** Where the last turn begins, in pixels from the top of the window; the bar takes 52. */
async function topOf(page: Page): Promise<number> {
  return Math.round((await lastTurn(page).boundingBox())?.y ?? Number.NaN)
}

describe.skipIf(browser === null)('states of the page', () => {
  let server: PageServer
  beforeAll(async () => {
    server = await startPageServer()
  })
  afterAll(async () => {
    await server.stop()
    await browser?.close()
  })
  const story = (options: StoryOptions, steps: Parameters<typeof tellStory>[3]) =>
    tellStory(browser, server.url, options, steps)

  it('asks for a token once, again when it is wrong, and keeps it for the tab', async () => {
    const closed = await startPageServer({ token })
    try {
      await tellStory(browser, closed.url, {}, async (page) => {
        const dialog = page.getByRole('dialog', { name: '需要访问令牌' })
        await dialog.getByLabel('令牌', { exact: true }).fill('wrong')
        await page.keyboard.press('Enter')
        await dialog.getByText('令牌不对').waitFor()
        await dialog.getByLabel('令牌', { exact: true }).fill(token)
        await page.keyboard.press('Enter')
        await page.locator('.examples').waitFor()
        await ask(page, '那天津呢？')
        expect(await lastTurn(page).locator('.chip').count()).toBeGreaterThan(0)
        await page.reload()
        await page.getByRole('button', { name: '全部省份', disabled: false }).waitFor()
        expect(await dialog.count()).toBe(0)
        expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('correct')
      })
      await tellStory(browser, closed.url, {}, async (page) => {
        await page.getByRole('button', { name: '取消' }).click()
        await box(page).fill('那天津呢？')
        await box(page).press('Enter')
        await page.getByRole('button', { name: '取消' }).click()
        await lastTurn(page).getByText('需要访问令牌，或令牌不对。').waitFor()
        await lastTurn(page).getByRole('button', { name: '重试' }).click()
        await page.getByRole('dialog', { name: '需要访问令牌' }).waitFor()
      })
    } finally {
      await closed.stop()
    }
  })

  it('says when the server cannot be reached, and goes on when it can', () =>
    story({}, async (page) => {
      await page.locator('.examples').waitFor()
      await page.context().setOffline(true)
      await ask(page, '那天津呢？')
      await lastTurn(page).getByText('连不上服务').waitFor()
      await page.context().setOffline(false)
      await lastTurn(page).getByRole('button', { name: '重试' }).click()
      await lastTurn(page).locator('.chip').first().waitFor()
    }))

  it('survives a server that restarts in the middle of an answer', async () => {
    const first = await startPageServer()
    const port = Number(new URL(first.url).port)
    await tellStory(browser, first.url, {}, async (page) => {
      await page.locator('.examples').waitFor()
      await box(page).fill('一直写下去')
      await box(page).press('Enter')
      await lastTurn(page).getByText('压减率超过80%').waitFor()
      await first.stop()
      await lastTurn(page).locator('.ending').waitFor()
      expect(await lastTurn(page).textContent()).toContain('压减率超过80%')
      const second = await startPageServer({ port })
      try {
        await ask(page, '那天津呢？')
        await lastTurn(page).locator('.chip').first().waitFor()
      } finally {
        await second.stop()
      }
    })
  })

  it('calls a stream that just ends interrupted, never an answer', () =>
    story({}, async (page) => {
      await page.route('**/api/chat', (route) =>
        route.fulfill({
          contentType: 'text/event-stream',
          body: 'event: text\ndata: {"type":"text","text":"半句","citations":[],"statements":[]}\n\n',
        })
      )
      await ask(page, '断')
      expect(await lastTurn(page).textContent()).toContain('连接中断，回答不完整。')
      expect(await lastTurn(page).textContent()).toContain('半句')
      await page.unroute('**/api/chat')
      await page.reload()
      expect(await lastTurn(page).textContent()).toContain('连接中断，回答不完整。')
      await lastTurn(page).getByRole('button', { name: '重试' }).click()
      await lastTurn(page).getByText('收到：断').waitFor()
    }))

  it('waits as long as a busy server asks for', () =>
    story({}, async (page) => {
      await page.route('**/api/chat', (route) =>
        route.fulfill({
          status: 429,
          headers: { 'retry-after': '2' },
          json: {
            error: { code: 'rate_limited', message: '太频繁', retryable: true, requestId: 'r' },
          },
        })
      )
      await ask(page, '快')
      expect(
        await lastTurn(page)
          .getByRole('button', { name: /秒后可重试/ })
          .isDisabled()
      ).toBe(true)
      await page.unroute('**/api/chat')
      await lastTurn(page).getByRole('button', { name: '重试', exact: true }).click()
      await lastTurn(page).getByText('收到：快').waitFor()
    }))

  it('offers to edit a question that the server refuses', () =>
    story({}, async (page) => {
      await box(page).fill('字'.repeat(2001))
      expect(await page.getByText('2001 / 2000 字').count()).toBe(1)
      expect(await page.getByRole('button', { name: '发送' }).isDisabled()).toBe(true)
      await page.route('**/api/chat', (route) =>
        route.fulfill({
          status: 400,
          json: {
            error: { code: 'question_empty', message: '请输入', retryable: false, requestId: '' },
          },
        })
      )
      await ask(page, '不行的问题')
      await lastTurn(page).getByRole('button', { name: '修改问题' }).last().click()
      expect(await box(page).inputValue()).toBe('不行的问题')
    }))

  it('shows a very long answer and the way to its end', () =>
    story({}, async (page) => {
      await ask(page, '很长的回答')
      expect(await lastTurn(page).locator('.prose .chip').count()).toBe(300)
      await page.getByRole('button', { name: '到末尾' }).click()
      await page.getByRole('button', { name: '到末尾' }).waitFor({ state: 'detached' })
      await lastTurn(page).getByRole('button', { name: '再问一次' }).waitFor()
    }))

  it('restores a conversation of 200 turns and goes on in it', () =>
    story({}, async (page) => {
      await ask(page, '那天津呢？')
      await page.evaluate(() => {
        const key = Object.keys(localStorage).find((name) => name.includes('conversation:')) ?? ''
        const conversation = JSON.parse(localStorage.getItem(key) ?? '{}')
        const [turn] = conversation.turns
        conversation.turns = Array.from({ length: 200 }, (_, index) => ({
          ...turn,
          id: `t${index}`,
        }))
        localStorage.setItem(key, JSON.stringify(conversation))
      })
      await page.reload()
      await lastTurn(page).locator('.chip').first().waitFor()
      expect(await page.locator('.turn').count()).toBe(200)
      await ask(page, '又一问')
      expect(server.asked.at(-1)?.messages.length).toBeLessThanOrEqual(12)
      await lastTurn(page).getByText('收到：又一问').waitFor()
      await expect.poll(() => topOf(page)).toBe(52)
    }))

  it('puts every new question under the bar and leaves it there', () =>
    story({}, async (page) => {
      for (const question of [
        '那天津呢？',
        '哪些省份提到了职业教育？',
        '又一问',
        '很长的回答',
        '再问',
      ]) {
        await ask(page, question)
        await lastTurn(page).getByRole('button', { name: '再问一次' }).waitFor()
        expect(await topOf(page)).toBe(52)
      }
    }))

  it('shows an answer that is asked for again from its beginning', () =>
    story({}, async (page) => {
      await ask(page, '很长的回答')
      const again = lastTurn(page).getByRole('button', { name: '再问一次' })
      await again.click()
      await expect.poll(() => server.asked.length).toBeGreaterThan(1)
      await again.waitFor()
      await expect.poll(() => topOf(page)).toBe(52)
    }))

  it('does not move under a reader who types while reading', () =>
    story({}, async (page) => {
      await ask(page, '很长的回答')
      const place = () => page.evaluate(() => Math.round(scrollY))
      await page.evaluate(() => scrollTo(0, 700))
      await box(page).focus()
      await page.keyboard.type('读到一半想到的问题')
      expect(await box(page).inputValue()).toBe('读到一半想到的问题')
      expect(await place()).toBe(700)
    }))

  it('says that nothing is kept where the browser forbids it or is full', async () => {
    await story({}, async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('denied', 'SecurityError')
          },
        })
      })
      await page.reload()
      await ask(page, '那天津呢？')
      await page.getByText('浏览器不允许保存').waitFor()
    })
    await story({}, async (page) => {
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      })
      await ask(page, '那天津呢？')
      await page.getByText('浏览器的存储已满').waitFor()
      expect(await lastTurn(page).locator('.chip').count()).toBeGreaterThan(0)
    })
  })

  it('says when the list of reports cannot be read, and reads it again', () =>
    story({}, async (page) => {
      await page.route('**/api/reports', (route) => route.abort())
      await page.reload()
      await page.getByRole('button', { name: '报告', exact: true }).click()
      await page.getByText('读不到报告列表').waitFor()
      await page.unroute('**/api/reports')
      await page.getByRole('button', { name: '重试' }).click()
      await page.locator('.report-list li').first().waitFor()
    }))

  it('reads the list of reports after the first answer where it could not before', () =>
    story({}, async (page) => {
      await page.route('**/api/reports', (route) => route.abort())
      await page.reload()
      await page.getByRole('button', { name: '全部省份', disabled: true }).waitFor()
      await page.unroute('**/api/reports')
      await ask(page, '那天津呢？')
      await page.getByRole('button', { name: '全部省份', disabled: false }).waitFor()
    }))
})
