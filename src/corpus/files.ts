/** Which files of a folder may hold a report, opened so that nothing outside the folder is read. */
import { constants } from 'node:fs'
import { lstat, open, readdir, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { AppError } from '../errors.ts'
import { sha256 } from '../lib/hash.ts'

export interface CorpusFile {
  /** Name inside the folder. */
  name: string
  /** Lower case, with its dot. */
  suffix: string
  bytes: Uint8Array
  sha256: string
}

/** Something in the folder that is no usable report, and why. */
export interface FileProblem {
  file: string
  problem: string
}

const megabyte = 1024 * 1024
/** Largest file read, by suffix. */
const sizeLimits: Record<string, number> = {
  '.md': 8 * megabyte,
  '.markdown': 8 * megabyte,
  '.txt': 8 * megabyte,
  '.docx': 24 * megabyte,
  '.pdf': 48 * megabyte,
}

export type CorpusEntry = { ok: true; file: CorpusFile } | { ok: false; problem: FileProblem }

/**
 * The folder's files in order of their names, one at a time. Hidden files and a README are passed over.
 * Throws AppError `corpus_missing` if there is no such folder.
 */
export async function* corpusFiles(folder: string): AsyncGenerator<CorpusEntry, void, undefined> {
  const { root, names } = await openCorpusFolder(folder)
  for (const name of names) {
    if (name.startsWith('.') || name.startsWith('~$') || /^readme\b/i.test(name)) continue
    yield await readEntry(root, name)
  }
}

/** Where the folder really is, and what is in it. Throws AppError `corpus_missing`. */
export async function openCorpusFolder(folder: string): Promise<{ root: string; names: string[] }> {
  try {
    const root = await realpath(folder)
    return { root, names: (await readdir(root)).sort() }
  } catch (cause) {
    throw new AppError('corpus_missing', { folder }, { cause })
  }
}

async function readEntry(root: string, name: string): Promise<CorpusEntry> {
  const refuse = (problem: string): CorpusEntry => ({ ok: false, problem: { file: name, problem } })
  const suffix = extname(name).toLowerCase()
  const limit = sizeLimits[suffix]
  try {
    const found = await lstat(join(root, name))
    if (found.isDirectory()) return refuse('是子目录，未读取 / a folder, not read')
    if (limit === undefined)
      return refuse('不支持的文件类型（可用 .md .txt .docx .pdf）/ unsupported file type')
    const path = await realpath(join(root, name))
    if (found.isSymbolicLink() && !path.startsWith(root + sep))
      return refuse('指向目录之外的链接 / a link out of the folder')
    // Without O_NONBLOCK opening a named pipe would wait for a writer for ever.
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const stat = await handle.stat()
      if (!stat.isFile()) return refuse('不是普通文件 / not a regular file')
      if (stat.size > limit)
        return refuse(`文件过大（上限 ${limit / megabyte} MB）/ file too large`)
      const bytes = await handle.readFile()
      return { ok: true, file: { name, suffix, bytes, sha256: sha256(bytes) } }
    } finally {
      await handle.close()
    }
  } catch {
    return refuse('无法读取 / cannot be read')
  }
}
