/** One LanceDB connection with bounded caches, for a folder, `s3://` or `db://`. */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as lancedb from '@lancedb/lancedb'
import { AppError, asAppError } from '../errors.ts'

const megabyte = 1024n * 1024n
/** LanceDB's own defaults are 6 GB and 1 GB, which a long-running server fills up. */
const indexCacheBytes = 128n * megabyte
const metadataCacheBytes = 32n * megabyte

/** The folder of a local index, absolute; null for one elsewhere. */
export function localFolder(uri: string): string | null {
  if (uri.startsWith('file:')) return fileURLToPath(uri)
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(uri) ? null : resolve(uri)
}

/**
 * Connects so that every read sees the newest commit. `create` makes a local folder that is not there.
 * Throws AppError `storage_failed`, and `index_missing` for a local folder that is not there.
 */
export async function connect(uri: string, { create = false } = {}): Promise<lancedb.Connection> {
  const folder = localFolder(uri)
  // LanceDB itself would make the folder, also for those who only read.
  if (!create && folder !== null && !existsSync(folder)) throw new AppError('index_missing')
  try {
    if (create && folder !== null) await mkdir(folder, { recursive: true })
    const session = new lancedb.Session(indexCacheBytes, metadataCacheBytes)
    return await lancedb.connect(folder ?? uri, { readConsistencyInterval: 0 }, session)
  } catch (cause) {
    throw storageError(cause)
  }
}

/** A failure of the file system or of LanceDB, told without paths; other errors become `internal`. */
export function storageError(cause: unknown): AppError {
  const text = cause instanceof Error ? `${cause.message} ${'code' in cause ? cause.code : ''}` : ''
  const known = knownProblems.find(([pattern]) => pattern.test(text))?.[1]
  if (
    cause instanceof AppError ||
    (known === undefined && !/lance|os error|\bE[A-Z]{3,}\b/i.test(text))
  )
    return asAppError(cause)
  const problem = known ?? 'unexpected failure, see the log / 意外错误，详见日志'
  return new AppError('storage_failed', { problem }, { cause })
}

const knownProblems: readonly [RegExp, string][] = [
  [/No space left|ENOSPC|StorageFull|Disk quota|EDQUOT/i, 'no space left on the disk / 磁盘已满'],
  [/File too large|EFBIG/i, 'a file would become too large / 文件超过大小限制'],
  [/Read-only file system|EROFS/i, 'the folder is read-only / 目录只读'],
  [/Permission denied|EACCES|EPERM/i, 'permission denied / 没有权限'],
  [/Too many open files|EMFILE|ENFILE/i, 'too many open files / 打开的文件过多'],
  [/ENOTDIR|Not a directory|EEXIST/i, 'not a folder / 不是目录'],
  [/commit conflict/i, 'another process wrote at the same time / 另一个进程同时写入'],
]
