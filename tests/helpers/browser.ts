/** A real Chromium for tests, and pages in it that fail a test when they break a rule. */
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { lock } from 'proper-lockfile'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const quiet = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
]

/**
 * Starts a browser: `CHROMIUM` (a path) first, then the packaged Chromium, then an installed one.
 * Null where none starts; an error instead where `CI` is set.
 */
export async function launchBrowser(): Promise<Browser | null> {
  const wanted = process.env.CHROMIUM
  const reasons: string[] = []
  for (const find of [
    () => Promise.resolve(wanted ?? ''),
    unpackChromium,
    () => Promise.resolve(installed.find((path) => existsSync(path)) ?? ''),
  ]) {
    try {
      const executablePath = await find()
      if (executablePath !== '') return await chromium.launch({ executablePath, args: quiet })
    } catch (error) {
      reasons.push(String(error).split('\n')[0] ?? '')
    }
  }
  if (process.env.CI) throw new Error(`no Chromium starts here: ${reasons.join('; ')}`)
  return null
}

/** Test files run side by side, and a Chromium that another is still unpacking does not start. */
async function unpackChromium(): Promise<string> {
  const release = await lock(join(tmpdir(), 'edu-reports-chromium'), {
    realpath: false,
    stale: 60_000,
    retries: { retries: 120, minTimeout: 250, maxTimeout: 500 },
  })
  try {
    return await sparticuz.executablePath()
  } finally {
    await release()
  }
}

export interface WatchedPage {
  page: Page
  /** What the page has done wrong: script errors, broken content policy, requests to elsewhere. */
  readonly faults: readonly string[]
  close(): Promise<void>
}

/** A page in a fresh profile, Chinese unless told otherwise. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {}
): Promise<WatchedPage> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  })
  const faults: string[] = []
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol !== 'blob:' && origin !== new URL(url).origin) faults.push(request.url())
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    const text = message.text()
    // A failed request is the server's to answer for; tests of errors ask for it.
    if (message.type() === 'error' && !text.startsWith('Failed to load resource')) faults.push(text)
  })
  await page.exposeFunction('reportViolation', (what: string) => faults.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'reportViolation')
      if (typeof report === 'function')
        report(`policy ${event.violatedDirective} broken by ${event.blockedURI}`)
    })
  })
  await page.goto(url)
  return { page, faults, close: () => context.close() }
}
