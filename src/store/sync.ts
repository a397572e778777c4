/** Forces files to the disk: LanceDB writes without, and a power failure would leave empty manifests. */
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pLimit from 'p-limit'

const openAtATime = 16

/** Syncs all files and folders below the named ones, then the folder that holds them. */
export async function syncFolders(parent: string, names: readonly string[]): Promise<void> {
  const limit = pLimit(openAtATime)
  const sync = (path: string): Promise<void> =>
    limit(async () => {
      const handle = await open(path, 'r')
      try {
        await handle.sync()
      } finally {
        await handle.close()
      }
    })
  async function syncTree(folder: string): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true })
    await Promise.all(
      entries.map((entry) =>
        entry.isDirectory() ? syncTree(join(folder, entry.name)) : sync(join(folder, entry.name))
      )
    )
    await sync(folder)
  }
  await Promise.all(names.map((name) => syncTree(join(parent, name))))
  await sync(parent)
}
