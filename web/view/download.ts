/** Gives the reader a file. */

/** `name` may hold any text; what file names can't is left out. */
export function downloadMarkdown(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/markdown' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()}.md`
  link.click()
  // The browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
