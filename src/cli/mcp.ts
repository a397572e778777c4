/** `mcp`: the MCP server on standard input and output. */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import {
  CancelledNotificationSchema,
  isJSONRPCRequest,
  type RequestId,
} from '@modelcontextprotocol/sdk/types.js'
import type { Config } from '../config.ts'
import { createMcpServer } from '../mcp/server.ts'
import type { Application } from '../open.ts'
import { exitCodes } from './terminal.ts'

/** Serves until the client closes its end. Nothing but the protocol goes to standard output. */
export async function serveMcp(config: Config, application: Application): Promise<number> {
  const base = config.PUBLIC_URL ?? `http://127.0.0.1:${config.PORT}`
  const server = createMcpServer({ ...application, base })
  const transport = new StdioServerTransport()
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve
    whenAnswered(transport, resolve)
  })
  await server.connect(transport)
  await closed
  await server.close()
  return exitCodes.ok
}

/**
 * Calls back once standard input has ended, which the SDK's transport does not notice (1.32), and every
 * request that came in is answered or cancelled.
 */
function whenAnswered(transport: StdioServerTransport, leave: () => void): void {
  const open = new Set<RequestId | undefined>()
  let ended = false
  const check = () => {
    if (ended && open.size === 0) leave()
  }
  transport.onmessage = (message) => {
    if (isJSONRPCRequest(message)) open.add(message.id)
    open.delete(CancelledNotificationSchema.safeParse(message).data?.params.requestId)
    check()
  }
  const send = transport.send.bind(transport)
  transport.send = async (message) => {
    await send(message)
    if (!('method' in message)) open.delete(message.id)
    check()
  }
  process.stdin.once('end', () => {
    ended = true
    check()
  })
}
