/** The index as a running process sees it: opens the newest whole generation, follows the pointer. */
import type { Embedder } from '../embed/embedder.ts'
import { AppError, asAppError } from '../errors.ts'
import { connect, localFolder } from './connection.ts'
import { loadGeneration } from './load.ts'
import { mismatch } from './manifest.ts'
import { findGenerations, openPointer, type Pointer, type RecordedGeneration } from './pointer.ts'
import type { LiveStore, Store } from './store.ts'

export interface OpenOptions {
  uri: string
  embedder: Embedder
  /** Hears of a damaged generation that was passed over, and of a switch that failed. */
  onWarning?: ((message: string) => void) | undefined
}

/** How often another machine's store is asked for news; on a local disk asking costs 0.05 ms. */
const remoteCheckMs = 5_000
/** How often the pointer is read whole: one that was replaced may have the version it had before. */
const readEveryMs = 30_000
/** How often what could not be read is tried again. */
const failedCheckMs = 2_000

/**
 * Opens the index. Throws AppError `index_missing`, `index_damaged`, `index_outdated` or
 * `storage_failed` if there is no generation to answer from.
 */
export async function openLiveStore({ uri, embedder, onWarning }: OpenOptions): Promise<LiveStore> {
  const connection = await connect(uri)
  let pointer: Pointer | null = null
  let seen: number | null = null
  let store: Store | null = null
  let refreshing: Promise<void> | null = null
  let checkAgainAt = 0
  let readAt = 0
  const warned = new Set<string>()
  const checkEveryMs = localFolder(uri) === null ? remoteCheckMs : 0

  /** The same trouble is told once. */
  function warn(message: string): void {
    if (!warned.has(message)) onWarning?.(message)
    warned.add(message)
  }

  /** The recorded generations, or what can be found without a record. */
  async function recorded(): Promise<{ version: number | null; found: RecordedGeneration[] }> {
    try {
      pointer ??= await openPointer(connection)
      if (pointer !== null) return { version: await pointer.version(), found: await pointer.read() }
    } catch (cause) {
      pointer = null
      warn(`the record of generations is damaged: ${String(cause)}`)
    }
    return { version: null, found: await findGenerations(connection) }
  }

  async function refresh(): Promise<void> {
    const { version, found } = await recorded()
    readAt = performance.now()
    try {
      store = await newestUsable(found)
      seen = version
    } catch (thrown) {
      // Damage stays until the next commit; anything else may pass.
      if (asAppError(thrown).code.startsWith('index_')) seen = version
      else checkAgainAt = performance.now() + failedCheckMs
      throw thrown
    }
  }

  async function newestUsable(found: readonly RecordedGeneration[]): Promise<Store> {
    let failure: AppError | null = null
    for (const { generation, manifest } of found) {
      if (store?.generation === generation) return store
      try {
        if (manifest === null)
          throw new AppError('index_damaged', { problem: `manifest of ${generation}` })
        const problem = await mismatch(manifest, embedder)
        if (problem !== null) throw new AppError('index_outdated', { problem })
        return await loadGeneration(connection, manifest)
      } catch (thrown) {
        const error = asAppError(thrown)
        failure ??= error
        if (error.code !== 'index_damaged') break
        warn(`generation ${generation} is passed over: ${error.message}`)
      }
    }
    throw failure ?? new AppError('index_missing')
  }

  async function isBehind(): Promise<boolean> {
    if (store === null) return true
    const now = performance.now()
    if (now < checkAgainAt) return false
    checkAgainAt = now + (pointer === null ? failedCheckMs : checkEveryMs)
    if (pointer === null || now - readAt > readEveryMs) return true
    try {
      return (await pointer.version()) !== seen
    } catch {
      return true
    }
  }

  async function current(): Promise<Store> {
    if (refreshing !== null || (await isBehind())) {
      refreshing ??= refresh().finally(() => {
        refreshing = null
      })
      try {
        await refreshing
      } catch (thrown) {
        // What is open answers on; without anything open the reason is the answer.
        if (store === null) throw thrown
        warn(`the new generation cannot be used: ${asAppError(thrown).message}`)
      }
    }
    if (store === null) throw new AppError('index_missing')
    return store
  }

  await current()
  return { current, close: async () => connection.close() }
}
