/** Keeps the last generations and drops what is older or was broken off. */
import type { Connection } from '@lancedb/lancedb'
import { localFolder } from './connection.ts'
import { dropGeneration } from './generation.ts'
import {
  findGenerations,
  forget,
  openPointer,
  type RecordedGeneration,
  storedGenerations,
} from './pointer.ts'
import { dropPending } from './vectors.ts'

/** How many generations stay, the new one among them. */
const keptGenerations = 2

/** Recorded generations, newest first; none where the record is absent or damaged. */
export async function recordedGenerations(connection: Connection): Promise<RecordedGeneration[]> {
  try {
    return (await (await openPointer(connection))?.read()) ?? []
  } catch {
    // Damaged; the commit of the new generation replaces it.
    return []
  }
}

/**
 * Drops all but the newest generations and what broken-off ingests left. Drops nothing where the record
 * does not hold the generation just built: what is still needed cannot be told then.
 */
export async function dropOldGenerations(
  connection: Connection,
  uri: string,
  built: string
): Promise<void> {
  const recorded = (await recordedGenerations(connection)).map((one) => one.generation)
  if (!recorded.includes(built)) return
  await dropPending(connection)
  // A record that was replaced holds only the new generation; servers still read the one before.
  const whole = (await findGenerations(connection)).map((one) => one.generation)
  const kept = [...new Set([...recorded, ...whole])].slice(0, keptGenerations)
  await forget(
    connection,
    recorded.filter((name) => !kept.includes(name))
  )
  // Where nothing locks, an unrecorded generation may be another writer's, still being built.
  const oldest = kept.at(-1) ?? built
  const isAlone = localFolder(uri) !== null
  for (const name of await storedGenerations(connection))
    if (!kept.includes(name) && (isAlone || name < oldest)) await dropGeneration(connection, name)
}
