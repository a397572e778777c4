/** Who is asking, as far as a limit per client needs to know. */
import { isIPv4, isIPv6 } from 'node:net'
import type { AppContext } from './context.ts'

/**
 * The client's address: that of the socket, or with a trusted proxy the last entry of X-Forwarded-For, the
 * only one that the proxy itself has written. IPv6 addresses are cut to their /64 network, since one
 * client has all of it.
 */
export function clientAddress(c: AppContext, trustProxy: boolean): string {
  const peer = c.env?.incoming?.socket.remoteAddress ?? ''
  if (!trustProxy) return networkOf(peer)
  const last = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return networkOf(withoutPort(last)) || networkOf(peer)
}

function withoutPort(entry: string): string {
  return entry.match(/^\[(.+)\](?::\d+)?$/)?.[1] ?? entry.match(/^([\d.]+):\d+$/)?.[1] ?? entry
}

function networkOf(address: string): string {
  const mapped = address.match(/^::ffff:([\d.]+)$/i)?.[1]
  if (mapped !== undefined && isIPv4(mapped)) return mapped
  if (isIPv4(address)) return address
  const bare = address.split('%')[0] ?? ''
  if (!isIPv6(bare)) return ''
  const [head = '', tail] = bare.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...new Array<string>(zeros).fill('0'), ...right]
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}
