import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { buildPage } from '../../web/build.ts'

describe('building the page', () => {
  it('gives one document and hashed files that may be kept for ever', async () => {
    const files = await buildPage()
    const html = String(files.get('/')?.body)
    expect(files.get('/')).toMatchObject({ immutable: false, type: 'text/html; charset=utf-8' })
    const assets = [...files.keys()].filter((path) => path !== '/')
    for (const path of assets) {
      expect(path).toMatch(/^\/assets\/\w+\.[0-9a-f]{12}\.(js|css|svg)$/)
      expect(html).toContain(`"${path}"`)
      expect(files.get(path)?.immutable).toBe(true)
    }
    expect(html).not.toContain('{{')
  })

  it('has no inline script, style or handler', async () => {
    const html = String((await buildPage()).get('/')?.body)
    expect(html).not.toMatch(/<style|<script(?![^>]*src=)|\son\w+=|\sstyle=/)
  })

  it('weighs no more than 120 KB compressed', async () => {
    const sizes = [...(await buildPage()).values()].map(({ body }) => gzipSync(body).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(120 * 1024)
  })

  it('uses no innerHTML', async () => {
    const script = [...(await buildPage())].find(([path]) => path.endsWith('.js'))?.[1].body
    // Preact names it for a property that the page never sets.
    expect(String(script)).not.toMatch(/\.(outerHTML|insertAdjacentHTML)|document\.write/)
    expect(String(script)).not.toMatch(/dangerouslySetInnerHTML:/)
  })
})
