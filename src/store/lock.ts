/** One writer at a time on a local index; a lock whose owner died is taken over. */
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { lock } from 'proper-lockfile'
import { AppError } from '../errors.ts'
import { localFolder, storageError } from './connection.ts'

export interface WriterLock {
  /** Aborts when the lock was lost, e.g. while the machine slept: the writer must not commit then. */
  signal: AbortSignal
  release(): Promise<void>
}

export interface LockOptions {
  /** Milliseconds without a sign of life after which a lock is taken over. @default 5000 */
  staleMs?: number | undefined
}

/**
 * Locks an index for writing; waits a little longer than a dead owner's lock lasts. Elsewhere than on a
 * local disk every commit is atomic and nothing is locked. Throws AppError `index_locked` or
 * `storage_failed`.
 */
export async function lockForWriting(
  uri: string,
  { staleMs = 5_000 }: LockOptions = {}
): Promise<WriterLock> {
  const folder = localFolder(uri)
  const lost = new AbortController()
  if (folder === null) return { signal: lost.signal, release: async () => {} }
  const tries = 8
  const wait = Math.ceil((staleMs * 1.4) / tries)
  try {
    // The lock tries every failure again for seconds; this one does not pass.
    await access(folder, constants.W_OK)
    const release = await lock(folder, {
      lockfilePath: join(folder, 'ingest.lock'),
      realpath: false,
      stale: staleMs,
      update: staleMs / 5,
      retries: { retries: tries, factor: 1, minTimeout: wait, maxTimeout: wait },
      onCompromised: () => lost.abort(new AppError('index_locked')),
    })
    // A lost lock is another writer's now; there is nothing of ours to release.
    return { signal: lost.signal, release: () => release().catch(() => {}) }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ELOCKED')
      throw new AppError('index_locked', {}, { cause })
    throw storageError(cause)
  }
}
