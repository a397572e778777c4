/** `mcp`: the MCP server on standard input and output. */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { Config } from '../config.ts'
import { createMcpServer } from '../mcp/server.ts'
import type { Application } from '../open.ts'
import { exitCodes } from './terminal.ts'

/** Serves until the client closes its end. Nothing but the protocol goes to standard output. */
export async function serveMcp(config: Config, application: Application): Promise<number> {
  const base = config.PUBLIC_URL ?? `http://127.0.0.1:${config.PORT}`
  const server = createMcpServer({ ...application, base })
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve
    // The SDK's transport does not notice that its input has ended (1.32).
    process.stdin.once('end', resolve)
  })
  await server.connect(new StdioServerTransport())
  await closed
  await server.close()
  return exitCodes.ok
}
