import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../helpers/browser.ts'
import { type PageServer, startPageServer } from '../helpers/page-server.ts'
import { ask, box, lastTurn, phone, type StoryOptions, tellStory } from '../helpers/page-story.ts'

const browser = await launchBrowser()

describe.skipIf(browser === null)('reading and keeping on the page', () => {
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

  it('leads through the citations of an answer and copies them', () =>
    story({}, async (page) => {
      await ask(page, '北京“双减”压减了多少校外培训机构？')
      await lastTurn(page).locator('.chip').first().click()
      const panel = page.locator('.panel')
      await panel.getByText('引用 1 / 2').waitFor()
      await panel.getByRole('button', { name: '下一处引用' }).click()
      await panel.locator('mark', { hasText: '无证机构全部实现动态清零' }).waitFor()
      expect(await panel.getByRole('button', { name: '下一处引用' }).isDisabled()).toBe(true)
      await panel.getByRole('button', { name: '复制引用' }).click()
      await panel.getByText('已复制').waitFor()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied).toContain('“无证机构全部实现动态清零”——《以首善标准推进“双减”行动》')
      expect(copied).toContain('#/report/2022-beijing/2/')
      await page.goBack()
      await panel.waitFor({ state: 'detached' })
      const selected = await page.evaluate(() => {
        const prose = document.querySelector('.prose')
        if (prose) getSelection()?.selectAllChildren(prose)
        return String(getSelection())
      })
      expect(selected).toContain('超过80%[北京:2]')
      expect(await lastTurn(page).locator('.prose').innerText()).toContain('清零[北京:2]。')
      await lastTurn(page).getByRole('button', { name: '复制', exact: true }).click()
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toMatch(/压减率\*\*超过80%\*\*\[北京:2\][\s\S]*来源\n\n- \[北京:2\] “全市/)
    }))

  it('counts a place that is cited twice once, so that every step leads somewhere else', () =>
    story({}, async (page) => {
      await ask(page, '比较天津、重庆和辽宁的人才培养')
      const panel = page.locator('.panel')
      const chips = lastTurn(page).locator('.prose .chip')
      expect(await chips.count()).toBe(6)
      await chips.nth(1).click()
      await panel.getByText('引用 1 / 3').waitFor()
      await panel.getByRole('button', { name: '下一处引用' }).click()
      await panel.locator('mark', { hasText: '新增128门' }).waitFor()
      await panel.getByText('引用 2 / 3').waitFor()
    }))

  it('shows a table whole where it fits, and scrolls a wide one in a frame of its own', async () => {
    await story({ viewport: { width: 1280, height: 300 } }, async (page) => {
      await ask(page, '比较天津、重庆和辽宁的人才培养')
      const frame = lastTurn(page).locator('.table-frame').first()
      expect(await frame.getAttribute('tabindex')).toBeNull()
      await frame.locator('tbody tr').nth(2).scrollIntoViewIfNeeded()
      await page.evaluate(() => scrollBy(0, 100))
      expect((await frame.locator('thead th').first().boundingBox())?.y).toBe(52)
    })
    await story(phone, async (page) => {
      await box(page).fill('比较天津、重庆和辽宁的人才培养')
      await page.getByRole('button', { name: '发送' }).tap()
      const frame = page.getByRole('region', { name: '表格，可左右滚动' })
      await frame.focus()
      await frame.evaluate((element) => element.scrollBy(200, 0))
      const [head, edge] = [frame.locator('tbody th').first(), await frame.boundingBox()]
      expect((await head.boundingBox())?.x).toBeCloseTo((edge?.x ?? 0) + 1, 0)
    })
  })

  it('claims no quotes where it found none', () =>
    story({}, async (page) => {
      await ask(page, '湖南去年的粮食产量是多少？')
      expect(await lastTurn(page).getByText('摘自报告原文').count()).toBe(0)
      await ask(page, '那天津呢？')
      expect(await lastTurn(page).getByText('摘自报告原文').count()).toBe(1)
    }))

  it('opens a shared link at its paragraph', () =>
    story({ at: '#/report/2022-tianjin/2' }, async (page) => {
      const mark = page.locator('.panel mark')
      await mark.waitFor()
      expect(await mark.textContent()).toMatch(/^一、坚持德技并修/)
      await page.getByRole('button', { name: '关闭' }).click()
      await page.locator('.panel').waitFor({ state: 'detached' })
      await page.getByRole('heading', { name: '省际教育报告问答' }).waitFor()
    }))

  it('says calmly that a report or a paragraph no longer exists', () =>
    story({ at: '#/report/2019-gone/2' }, async (page) => {
      await page.getByText('这份报告不在库中').waitFor()
      await page.keyboard.press('Escape')
      await ask(page, '报告没有了')
      await lastTurn(page).locator('.chip').first().click()
      await page.getByText('这份报告已经不在库中').waitFor()
      expect(await page.locator('.panel blockquote').textContent()).toContain('压减率超过80%')
      await page.evaluate(() => {
        location.hash = '#/report/2022-beijing/999'
      })
      await page.getByText('找不到引用的段落').waitFor()
    }))

  it('goes on asking beside an open report, and leaves the reports for a chosen conversation', () =>
    story({}, async (page) => {
      await ask(page, '那天津呢？')
      await lastTurn(page).locator('.chip').first().click()
      await page.locator('.panel mark').waitFor()
      await ask(page, '又一问')
      await page.locator('.panel').waitFor({ state: 'detached' })
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
      await page.getByRole('button', { name: '报告', exact: true }).click()
      await page.getByRole('button', { name: '对话', exact: true }).click()
      await page.locator('.entry').click()
      await lastTurn(page).getByText('收到：又一问').waitFor()
    }))

  it('mutes what is not verified and marks what was repaired', () =>
    story({}, async (page) => {
      await ask(page, '有一句没核实')
      expect(await lastTurn(page).locator('.unverified').textContent()).toBe('这在全国排名第一。')
      expect(
        await lastTurn(page)
          .getByRole('link', { name: /出处已由程序核对更正/ })
          .count()
      ).toBeGreaterThan(0)
      await lastTurn(page).getByText('有 1 句话未能在报告中核实。').waitFor()
      await ask(page, '大模型不可用')
      await lastTurn(page).getByText('大模型暂不可用，以下为报告原句。').waitFor()
      await ask(page, '湖南去年的粮食产量是多少？')
      expect(await lastTurn(page).locator('.prose.refused').count()).toBe(1)
      expect(await page.getByRole('status').textContent()).toContain('没有找到依据')
    }))

  it('lets hostile text do nothing', () =>
    story({}, async (page) => {
      await ask(page, '害人的回答')
      const answer = lastTurn(page).locator('.prose')
      expect(await answer.textContent()).toContain('<script>window.hacked = 1</script>')
      expect(await answer.locator('a, img, script, style, iframe').count()).toBe(0)
      expect(await page.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined()
      await ask(page, '<img src=x onerror=alert(1)>')
      expect(await lastTurn(page).locator('img').count()).toBe(0)
    }))

  it('lists the reports, finds words in them and opens one in full', () =>
    story({}, async (page) => {
      await ask(page, '很长的回答')
      await page.evaluate(() => scrollTo(0, 2000))
      await page.getByRole('button', { name: '报告', exact: true }).click()
      const list = page.locator('.report-list')
      await expect.poll(() => list.locator('li').count()).toBe(13)
      expect(await page.evaluate(() => scrollY)).toBe(0)
      expect(await list.locator('li', { hasText: '天津' }).textContent()).toMatch(
        /打造职业教育创新发展标杆.*天津市教育委员会.*1,\d{3} 字 · 6 段/
      )
      await page.getByRole('searchbox', { name: '在报告中查找' }).fill('海鸥现代学徒制')
      const result = page.locator('.results a')
      await result.click()
      const panel = page.locator('.panel')
      expect(await panel.locator('mark').textContent()).toContain('海鸥现代学徒制')
      await page.keyboard.press('Escape')
      await panel.waitFor({ state: 'detached' })
      await page.getByRole('searchbox').fill('没有的词语')
      await page.locator('.quiet-text', { hasText: '没有找到相关原文' }).waitFor()
      await page.getByRole('searchbox').fill('')
      await list.locator('a', { hasText: '安徽' }).click()
      await expect.poll(() => panel.locator('.paragraph').count()).toBe(5)
      await page.goBack()
      await list.waitFor()
      await page.getByRole('button', { name: '回到问答' }).click()
      await box(page).waitFor()
    }))

  it('comes back after a reload with working chips, and keeps a list of conversations', () =>
    story({}, async (page) => {
      await ask(page, '北京“双减”压减了多少校外培训机构？')
      await page.reload()
      await lastTurn(page).locator('.chip').first().click()
      expect(await page.locator('.panel mark').textContent()).toContain('压减率超过80%')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: '新对话' }).click()
      await page.getByRole('heading', { name: '省际教育报告问答' }).waitFor()
      await ask(page, '那天津呢？')

      const open = () => page.getByRole('button', { name: '对话', exact: true }).click()
      const drawer = page.getByRole('dialog', { name: '对话' })
      await open()
      await expect
        .poll(() => drawer.locator('.entry').allTextContents())
        .toEqual([...['那天津呢？', '北京“双减”压减了多少校外培训机构？']])
      await drawer.getByRole('button', { name: /^改名: 北京/ }).click()
      await drawer.getByRole('textbox', { name: '新名称' }).fill('双减')
      await page.keyboard.press('Enter')
      await drawer.getByRole('button', { name: '双减', exact: true }).click()
      await lastTurn(page).locator('.prose', { hasText: '无证机构' }).waitFor()
      await open()
      await drawer.getByRole('button', { name: '改名: 双减' }).click()
      await drawer.getByRole('textbox', { name: '新名称' }).press('Escape')
      const focused = () => page.evaluate(() => document.activeElement?.textContent)
      await expect.poll(focused).toBe('双减')
      await drawer.getByRole('button', { name: '删除: 双减' }).press('Enter')
      await expect.poll(focused).toBe('确定删除')
      await page.keyboard.press('Enter')
      await expect.poll(focused).toBe('新对话')
      await expect.poll(() => drawer.locator('.entry').allTextContents()).toEqual(['那天津呢？'])
      await page.keyboard.press('Escape')
      await expect.poll(() => page.locator('.turn').count()).toBe(0)
      await ask(page, '又一问')
      await open()
      await drawer.getByRole('button', { name: '全部删除' }).click()
      await drawer.getByRole('button', { name: '确定全部删除' }).click()
      await drawer.getByText('还没有对话').waitFor()
      expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toContain(
        'conversation:'
      )
    }))

  it('prints the conversation with its sources and without its controls', () =>
    story({}, async (page) => {
      await ask(page, '北京“双减”压减了多少校外培训机构？')
      await page.emulateMedia({ media: 'print' })
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
      expect(await lastTurn(page).locator('.source-quote').first().isVisible()).toBe(true)
      for (const part of ['.page-head', '.dock', '.tools', '.suggestions'])
        expect(await page.locator(part).isVisible()).toBe(false)
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
      expect(await lastTurn(page).locator('details[open]').count()).toBe(0)
    }))
})
