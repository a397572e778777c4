/** Builds the page: one bundler step into hashed files that are held in memory. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Asset } from '../src/http/static.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))

/**
 * The page's files by URL path (`/` and what it loads). Bundling needs no network and writes nothing to disk.
 * Throws esbuild's error, which names the file, when the sources do not compile.
 */
export async function buildPage(): Promise<Map<string, Asset>> {
  const [script, style, template, icon] = await Promise.all([
    bundle('main.tsx'),
    bundle('styles/main.css'),
    readFile(`${folder}index.html`, 'utf8'),
    readFile(`${folder}icon.svg`, 'utf8'),
  ])
  const paths = {
    script: hashedPath('app', 'js', script),
    style: hashedPath('app', 'css', style),
    icon: hashedPath('icon', 'svg', icon),
  }
  const html = template.replace(
    /\{\{(script|style|icon)\}\}/g,
    (_, name: keyof typeof paths) => paths[name]
  )
  return new Map<string, Asset>([
    ['/', { body: html, type: 'text/html; charset=utf-8', immutable: false }],
    [paths.script, { body: script, type: 'text/javascript; charset=utf-8', immutable: true }],
    [paths.style, { body: style, type: 'text/css; charset=utf-8', immutable: true }],
    [paths.icon, { body: icon, type: 'image/svg+xml', immutable: true }],
  ])
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [folder + entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    // The first that know `light-dark()` and popovers.
    target: ['chrome123', 'firefox125', 'safari17.5'],
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  })
  return result.outputFiles.map((file) => file.text).join('')
}

function hashedPath(name: string, suffix: string, content: string): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  return `/assets/${name}.${hash}.${suffix}`
}
