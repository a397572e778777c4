/** Stories on the page: each in a fresh profile, failing when the page breaks a rule on the way. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openPage } from './browser.ts'

export interface StoryOptions extends BrowserContextOptions {
  /** Part of the address behind the server's, e.g. `#/reports`. */
  at?: string
}

/** Runs a story on a page of its own and then asks whether the page has kept its rules. */
export async function tellStory(
  browser: Browser | null,
  url: string,
  options: StoryOptions,
  story: (page: Page) => Promise<void>
): Promise<void> {
  if (browser === null) throw new Error('a story needs a browser')
  const { at = '', ...context } = options
  const { page, faults, close } = await openPage(browser, `${url}/${at}`, context)
  page.setDefaultTimeout(10_000)
  try {
    await story(page)
    expect(faults).toEqual([])
  } finally {
    await close()
  }
}

export const phone = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
} satisfies BrowserContextOptions

/** The question box. */
export function box(page: Page): Locator {
  return page.getByRole('textbox', { name: /你的问题|Your question/ })
}

export function lastTurn(page: Page): Locator {
  return page.locator('.turn').last()
}

/** Asks and waits for the end of the answer. */
export async function ask(page: Page, question: string): Promise<void> {
  await box(page).fill(question)
  await box(page).press('Enter')
  await lastTurn(page).getByRole('heading', { name: question }).waitFor()
  await lastTurn(page).locator('[aria-busy=false]').waitFor()
}
