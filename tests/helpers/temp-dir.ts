/** A folder of its own for a test, removed afterwards. */
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A fresh folder and the way to remove it. */
export async function makeTempDir(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'edu-reports-'))
  return {
    folder,
    remove: async () => {
      await makeWritable(folder)
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** Runs `use` with a fresh folder and removes it, whatever happens. */
export async function withTempDir<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const { folder, remove } = await makeTempDir()
  try {
    return await use(folder)
  } finally {
    await remove()
  }
}

async function makeWritable(folder: string): Promise<void> {
  await chmod(folder, 0o700)
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await makeWritable(join(folder, entry.name))
}
