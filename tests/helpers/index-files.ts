/** Damages the files of an index as broken disks and power failures do. */
import { readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** All files below a folder whose path matches, largest first. */
export async function filesOf(folder: string, pattern: RegExp): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => pattern.test(path))
  const sizes = new Map<string, number>()
  for (const path of paths) sizes.set(path, (await stat(path)).size)
  return paths.sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0))
}

/** Empties the newest manifest of a table, as a power failure does. */
export async function zeroManifest(table: string): Promise<void> {
  // LanceDB counts manifests down: the first name is the newest.
  const [newest = ''] = (await filesOf(table, /\.manifest$/)).sort()
  await writeFile(newest, '')
}

/** Cuts every file of a table that matches to half its length. */
export async function halve(table: string, pattern: RegExp): Promise<void> {
  const paths = await filesOf(table, pattern)
  if (paths.length === 0) throw new Error('no such file')
  for (const path of paths) await truncate(path, Math.floor((await stat(path)).size / 2))
}

/** Overwrites the middle of the largest file that matches. */
export async function garble(table: string, pattern: RegExp): Promise<void> {
  const [path] = await filesOf(table, pattern)
  if (path === undefined) throw new Error('no such file')
  await writeFile(path, Buffer.alloc((await stat(path)).size, 0x5a))
}

export async function removeTable(table: string): Promise<void> {
  await rm(table, { recursive: true })
}
