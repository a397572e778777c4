/** The index as a running process sees it: opens the newest whole generation, follows the pointer. */
import { chunkerVersion } from '../corpus/chunk.ts'
import type { Embedder } from '../embed/embedder.ts'
import { AppError, asAppError } from '../errors.ts'
import { connect, localFolder } from './connection.ts'
import { loadGeneration } from './load.ts'
import { mismatch, schemaVersion } from './manifest.ts'
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
/** How often a damaged or absent pointer is looked for again. */
const damagedCheckMs = 2_000

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
  let checkedAt = 0
  const checkEveryMs = localFolder(uri) === null ? remoteCheckMs : 0

  /** The pointer's newest rows, or what can be found without it. */
  async function recorded(): Promise<RecordedGeneration[]> {
    try {
      pointer ??= await openPointer(connection)
      if (pointer === null) return await findGenerations(connection)
      seen = await pointer.version()
      return await pointer.read()
    } catch (cause) {
      pointer = null
      seen = null
      onWarning?.(`the record of generations is damaged: ${String(cause)}`)
      return await findGenerations(connection)
    }
  }

  async function refresh(): Promise<void> {
    const generations = await recorded()
    let failure: AppError | null = null
    for (const { generation, manifest } of generations) {
      if (store?.generation === generation) return
      try {
        if (manifest === null)
          throw new AppError('index_damaged', { problem: `manifest of ${generation}` })
        const versions = { schema: schemaVersion, chunker: chunkerVersion }
        const problem = await mismatch(manifest, versions, embedder)
        if (problem !== null) throw new AppError('index_outdated', { problem })
        store = await loadGeneration(connection, manifest)
        return
      } catch (thrown) {
        const error = asAppError(thrown)
        failure ??= error
        if (error.code !== 'index_damaged') break
        onWarning?.(`generation ${generation} is passed over: ${error.message}`)
      }
    }
    throw failure ?? new AppError('index_missing')
  }

  async function isBehind(): Promise<boolean> {
    if (store === null) return true
    const wait = pointer === null ? damagedCheckMs : checkEveryMs
    const now = performance.now()
    if (now - checkedAt < wait) return false
    checkedAt = now
    try {
      return pointer === null || (await pointer.version()) !== seen
    } catch {
      return true
    }
  }

  async function current(): Promise<Store> {
    if (await isBehind()) {
      refreshing ??= refresh().finally(() => {
        refreshing = null
      })
      try {
        await refreshing
      } catch (thrown) {
        // What is open answers on; without anything open the reason is the answer.
        if (store === null) throw thrown
        onWarning?.(`the new generation cannot be used: ${asAppError(thrown).message}`)
      }
    }
    if (store === null) throw new AppError('index_missing')
    return store
  }

  await current()
  return { current, close: async () => connection.close() }
}
