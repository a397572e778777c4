/** One message to the MCP server, answered over streamable HTTP; loaded with the first, for few askers send any. */
import { StreamableHTTPTransport } from '@hono/mcp'
import {
  JSONRPCMessageSchema,
  SUPPORTED_PROTOCOL_VERSIONS,
} from '@modelcontextprotocol/sdk/types.js'
import type { Context } from 'hono'
import { createMcpServer } from '../mcp/server.ts'
import { fault, type McpRouteDependencies } from './mcp.ts'

/** The response to a POST; 202 without a body to what needs no answer. */
export async function answerMcp(
  c: Context,
  { publicUrl, ...dependencies }: McpRouteDependencies
): Promise<Response> {
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
}
