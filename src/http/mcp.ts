/** `/mcp`: the MCP server over streamable HTTP, one server a request, no sessions. */
import { StreamableHTTPTransport } from '@hono/mcp'
import {
  JSONRPCMessageSchema,
  SUPPORTED_PROTOCOL_VERSIONS,
} from '@modelcontextprotocol/sdk/types.js'
import { type Context, Hono } from 'hono'
import { createMcpServer, type McpDependencies } from '../mcp/server.ts'

export type McpRouteDependencies = Omit<McpDependencies, 'base'> & {
  /** Links start with it; absent: with the origin the request was sent to. */
  publicUrl?: string | undefined
}

/**
 * The route `/mcp`. Only POST: without sessions there is nothing to listen for (GET) or to end (DELETE),
 * and the protocol wants 405 there.
 */
export function createMcpRoutes({ publicUrl, ...dependencies }: McpRouteDependencies): Hono {
  const app = new Hono()
  app.post('/mcp', async (c) => {
    // One message: the protocol has given up batches, and they would carry questions past the limits.
    const message = JSONRPCMessageSchema.safeParse(await c.req.json().catch(() => null))
    if (!message.success)
      return fault(c, 400, -32600, 'Invalid request: one JSON-RPC message is expected')
    // The transport answers this with 404, by which clients understand that their session has ended.
    const version = c.req.header('mcp-protocol-version')
    if (version !== undefined && !SUPPORTED_PROTOCOL_VERSIONS.includes(version))
      return fault(
        c,
        400,
        -32000,
        `Unsupported protocol version; use one of ${SUPPORTED_PROTOCOL_VERSIONS.join(', ')}`
      )
    const base = publicUrl ?? new URL(c.req.url).origin
    const server = createMcpServer({ ...dependencies, base })
    const transport = new StreamableHTTPTransport()
    await server.connect(transport)
    // A client that leaves stops what was asked for it.
    c.req.raw.signal.addEventListener('abort', () => void server.close(), { once: true })
    const response = await transport.handleRequest(c, message.data)
    // What needs no answer has no body; the transport would write `null`.
    return response === undefined || response.status === 202 ? c.body(null, 202) : response
  })
  app.all('/mcp', (c) => {
    c.header('Allow', 'POST')
    return fault(c, 405, -32000, 'Method not allowed: this server keeps no sessions')
  })
  return app
}

function fault(c: Context, status: 400 | 405, code: number, message: string): Response {
  return c.json({ jsonrpc: '2.0', error: { code, message }, id: null }, status)
}
