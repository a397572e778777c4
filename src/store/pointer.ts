/** Which generation is current: a small table whose newest row is the pointer, so one commit switches. */
import { type Connection, makeArrowTable, type Table } from '@lancedb/lancedb'
import { z } from 'zod'
import { type Manifest, ManifestSchema } from './manifest.ts'

const pointerTable = 'generations'
const RowSchema = z.object({ generation: z.string(), manifest: z.string() })

/** The tables of one generation. */
export const tableKinds = ['chunks', 'reports', 'figures', 'manifest'] as const
export type TableKind = (typeof tableKinds)[number]

export function tableName(kind: TableKind, generation: string): string {
  return `${kind}_${generation}`
}

/** A recorded generation; `manifest` is null where its row cannot be read. */
export interface RecordedGeneration {
  generation: string
  manifest: Manifest | null
}

/** The pointer of one connection. */
export interface Pointer {
  /** Changes with every commit; cheap (0.05 ms on a local disk). Throws where the table is damaged. */
  version(): Promise<number>
  /** Recorded generations, newest first. Throws where the table is damaged. */
  read(): Promise<RecordedGeneration[]>
}

/** Opens the pointer; null if there is none. Throws where it is damaged. */
export async function openPointer(connection: Connection): Promise<Pointer | null> {
  if (!(await allTableNames(connection)).includes(pointerTable)) return null
  const table = await connection.openTable(pointerTable)
  return { version: () => table.version(), read: () => readRows(table) }
}

/** Makes a generation current in one atomic commit; a damaged pointer is replaced. */
export async function commitPointer(connection: Connection, manifest: Manifest): Promise<void> {
  const row = { generation: manifest.generation, manifest: JSON.stringify(manifest) }
  const rows = makeArrowTable([row])
  try {
    const table = await connection.openTable(pointerTable)
    // Rows can be added behind damaged ones, and then none of them can be read.
    await readRows(table)
    await table.add(rows)
  } catch {
    // Absent, an empty folder or damaged. Readers find the newest whole generation by its own manifest
    // until the new table is there.
    if ((await allTableNames(connection)).includes(pointerTable))
      await connection.dropTable(pointerTable)
    await connection.createTable(pointerTable, rows)
  }
}

/** Takes generations out of the record. */
export async function forget(connection: Connection, generations: string[]): Promise<void> {
  if (generations.length === 0) return
  const table = await connection.openTable(pointerTable)
  await table.delete(`generation IN (${generations.map((name) => `'${name}'`).join(', ')})`)
}

/** A generation's own copy of its manifest: written last, so that it marks a whole generation. */
export async function writeManifest(connection: Connection, manifest: Manifest): Promise<void> {
  const row = { generation: manifest.generation, manifest: JSON.stringify(manifest) }
  const name = tableName('manifest', manifest.generation)
  await connection.createTable(name, makeArrowTable([row]))
}

/** Generations found by their own manifests, newest first: the way when the pointer is damaged. */
export async function findGenerations(connection: Connection): Promise<RecordedGeneration[]> {
  const found: RecordedGeneration[] = []
  for (const generation of await storedGenerations(connection)) {
    try {
      const table = await connection.openTable(tableName('manifest', generation))
      found.push(...(await readRows(table)))
    } catch {
      // Never finished or damaged: not one to answer from.
    }
  }
  return found
}

/** Names of all generations that have tables, finished or not, newest first. */
export async function storedGenerations(connection: Connection): Promise<string[]> {
  const pattern = new RegExp(`^(?:${tableKinds.join('|')})_(g\\d{8}_[0-9a-f]{8})$`)
  const names = (await allTableNames(connection)).map((name) => pattern.exec(name)?.[1])
  return [...new Set(names.filter((name) => name !== undefined))].sort().reverse()
}

async function readRows(table: Table): Promise<RecordedGeneration[]> {
  const rows: unknown[] = await table.query().toArray()
  return rows
    .map((row) => RowSchema.parse(row))
    .map(({ generation, manifest }) => ({ generation, manifest: parseManifest(manifest) }))
    .sort((a, b) => (a.generation < b.generation ? 1 : -1))
}

function parseManifest(json: string): Manifest | null {
  try {
    return ManifestSchema.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}

async function allTableNames(connection: Connection): Promise<string[]> {
  const names: string[] = []
  for (;;) {
    const after = names.at(-1)
    const page = await connection.tableNames({
      limit: 1000,
      ...(after === undefined ? {} : { startAfter: after }),
    })
    names.push(...page)
    if (page.length < 1000) return names
  }
}
