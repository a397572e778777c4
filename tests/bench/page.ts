/** Measures the page in a real browser: first paint, loading and typing in a conversation of 200 turns. */
import type { Page } from 'playwright-core'
import { launchBrowser, openPage } from '../helpers/browser.ts'
import { startPageServer } from '../helpers/page-server.ts'
import { ask, box } from '../helpers/page-story.ts'

const rounds = 7
const turns = 200
const typed = '请比较各省在教师队伍建设方面的主要做法与成效，并列出表格。'.repeat(4)

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function line(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(52)} ${value}\n`)
}

/** Milliseconds from the start of the navigation to the first paint and to the question box. */
async function firstPaint(page: Page): Promise<{ paint: number; box: number }> {
  await page.reload()
  await box(page).waitFor()
  return page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN
    return { paint, box: Number(Reflect.get(window, 'boxAt')) }
  })
}

/** Tasks of the main thread longer than 50 ms that end while `action` runs. */
async function longTasks(page: Page, action: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const seen: number[] = []
    Reflect.set(window, 'longTasks', seen)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push(entry.duration)
    }).observe({ entryTypes: ['longtask'] })
  })
  await action()
  // The browser tells of a task some time after its end.
  await new Promise((resolve) => setTimeout(resolve, 500))
  return page.evaluate(() => Reflect.get(window, 'longTasks'))
}

async function main(): Promise<void> {
  const browser = await launchBrowser()
  if (browser === null) throw new Error('no Chromium starts here')
  const server = await startPageServer()
  const { page, faults, close } = await openPage(browser, server.url)
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('textarea')) return
      Reflect.set(window, 'boxAt', performance.now())
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })

  const paints: { paint: number; box: number }[] = []
  for (let round = 0; round < rounds; round++) paints.push(await firstPaint(page))
  line('first paint, median of 7', `${median(paints.map(({ paint }) => paint)).toFixed(0)} ms`)
  line('question box in the page, median of 7', `${median(paints.map((p) => p.box)).toFixed(0)} ms`)

  await ask(page, '比较天津、重庆和辽宁的人才培养')
  await page.evaluate((count) => {
    const key = Object.keys(localStorage).find((name) => name.includes('conversation:')) ?? ''
    const conversation = JSON.parse(localStorage.getItem(key) ?? '{}')
    const [turn] = conversation.turns
    conversation.turns = Array.from({ length: count }, (_, index) => ({ ...turn, id: `t${index}` }))
    localStorage.setItem(key, JSON.stringify(conversation))
  }, turns)
  const loads: { paint: number; box: number }[] = []
  for (let round = 0; round < 3; round++) loads.push(await firstPaint(page))
  line(
    `first paint with ${turns} turns`,
    `${median(loads.map(({ paint }) => paint)).toFixed(0)} ms`
  )
  const shown = await page.locator('.turn').count()
  if (shown !== turns) throw new Error(`${shown} turns are shown`)

  const control = await longTasks(page, () =>
    page.evaluate(
      () =>
        new Promise<void>((resolve) =>
          setTimeout(() => {
            const until = performance.now() + 120
            while (performance.now() < until);
            resolve()
          })
        )
    )
  )
  if (control.length === 0) throw new Error('this browser does not tell of long tasks')
  const typing = await longTasks(page, async () => {
    await box(page).pressSequentially(typed, { delay: 15 })
    await box(page).press('Shift+Enter')
    await box(page).pressSequentially(typed, { delay: 15 })
  })
  line(
    `tasks over 50 ms while typing in ${turns} turns`,
    `${typing.length} ${typing.map(Math.round)}`
  )
  const asking = await longTasks(page, () => ask(page, '那天津呢？'))
  line(
    `tasks over 50 ms while asking in ${turns} turns`,
    `${asking.length} ${asking.map(Math.round)}`
  )
  if (faults.length > 0) line('faults', faults.join('; '))
  await close()
  await browser.close()
  await server.stop()
}

await main()
