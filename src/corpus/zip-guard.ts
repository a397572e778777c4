/** Refuses zip files that would unpack to more than a document needs, before a parser unpacks them. */
import { inflateRawSync } from 'node:zlib'

export interface ZipLimits {
  maxEntries: number
  /** Bytes of all entries unpacked. */
  maxUnpacked: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endLength = 22
const maxComment = 0xffff

/**
 * Whether a zip file can be read and stays within the limits. Sizes that it declares are not believed:
 * every entry is unpacked once, up to the limit.
 */
export function isSafeZip(bytes: Uint8Array, { maxEntries, maxUnpacked }: ZipLimits): boolean {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const end = findEnd(zip)
    if (end === null) return false
    const entries = zip.readUInt16LE(end + 10)
    if (entries > maxEntries) return false
    let at = zip.readUInt32LE(end + 16)
    let unpacked = 0
    for (let i = 0; i < entries; i++) {
      if (zip.readUInt32LE(at) !== entrySignature) return false
      unpacked += unpackedSize(zip, at, maxUnpacked - unpacked)
      if (unpacked > maxUnpacked) return false
      const nameLength = zip.readUInt16LE(at + 28)
      at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    }
    return true
  } catch {
    // Offsets that lead nowhere, or an entry over the limit.
    return false
  }
}

function findEnd(zip: Buffer): number | null {
  for (let at = zip.length - endLength; at >= 0 && at >= zip.length - endLength - maxComment; at--)
    if (zip.readUInt32LE(at) === endSignature) return at
  return null
}

/** Bytes of one entry; throws where it has more than `limit` or its data cannot be unpacked. */
function unpackedSize(zip: Buffer, entry: number, limit: number): number {
  const method = zip.readUInt16LE(entry + 10)
  const packed = zip.readUInt32LE(entry + 20)
  const local = zip.readUInt32LE(entry + 42)
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  if (start + packed > zip.length) throw new Error('an entry beyond the end')
  if (method === 0) return packed
  if (method !== 8) throw new Error('an unknown compression')
  if (packed === 0) return 0
  const data = zip.subarray(start, start + packed)
  return inflateRawSync(data, { maxOutputLength: Math.max(1, limit) }).length
}
