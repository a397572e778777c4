/** The page's files as the server holds them: in memory, by path, compressed once. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { accepts } from 'hono/accepts'
import type { AppEnv } from './context.ts'

/** One file of the page. */
export interface Asset {
  body: Uint8Array | string
  /** Content type. */
  type: string
  /** Whether its name carries its content's hash, so that browsers may keep it for ever. */
  immutable: boolean
}

type Encoding = 'br' | 'gzip' | 'identity'

/** The files by URL path, ready to be sent. */
export interface Assets {
  has(path: string): boolean
  serve: MiddlewareHandler<AppEnv>
}

/** Smaller files are not worth a round of decompression. */
const minCompressedBytes = 512

/** Compresses the files. Paths are looked up in this map alone, never in the file system. */
export async function createAssets(files: ReadonlyMap<string, Asset>): Promise<Assets> {
  const ready = new Map(
    await Promise.all(
      Array.from(files, async ([path, asset]) => [path, await prepare(asset)] as const)
    )
  )
  return {
    has: (path) => ready.has(path),
    async serve(c, next) {
      const asset = ready.get(c.req.path)
      if (asset === undefined || (c.req.method !== 'GET' && c.req.method !== 'HEAD')) return next()
      const wanted = accepts(c, {
        header: 'Accept-Encoding',
        supports: ['br', 'gzip', 'identity'],
        default: 'identity',
      })
      const encoding: Encoding =
        !asset.isSmall && (wanted === 'br' || wanted === 'gzip') ? wanted : 'identity'
      const body = asset.bodies[encoding]
      const etag = `"${asset.hash}-${encoding}"`
      const headers = {
        'Content-Type': asset.type,
        'Cache-Control': asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
        ETag: etag,
        Vary: 'Accept-Encoding',
        ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
      }
      // A proxy that compresses makes the tag a weak one.
      const known = (c.req.header('if-none-match') ?? '')
        .split(',')
        .map((tag) => tag.trim().replace(/^W\//, ''))
      if (known.includes(etag)) return c.body(null, 304, headers)
      return c.body(body, 200, headers)
    },
  }
}

async function prepare({ body, type, immutable }: Asset) {
  const plain = new Uint8Array(Buffer.from(body))
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 20)
  const isSmall = plain.byteLength < minCompressedBytes
  const compressed = async (compress: (data: Uint8Array) => Promise<Uint8Array>) =>
    isSmall ? plain : new Uint8Array(await compress(plain))
  const [br, zipped] = await Promise.all([
    compressed((data) =>
      promisify(brotliCompress)(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
    ),
    compressed((data) => promisify(gzip)(data, { level: 9 })),
  ])
  const bodies: Record<Encoding, Uint8Array<ArrayBuffer>> = { br, gzip: zipped, identity: plain }
  return { bodies, type, immutable, hash, isSmall }
}
