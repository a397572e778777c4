/** `/mcp`: the MCP server over streamable HTTP, one server a request, no sessions. */
import { StreamableHTTPTransport } from '@hono/mcp'
import { Hono } from 'hono'
import { AppError } from '../errors.ts'
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
    const base = publicUrl ?? new URL(c.req.url).origin
    const server = createMcpServer({ ...dependencies, base })
    const transport = new StreamableHTTPTransport()
    await server.connect(transport)
    // A client that leaves stops what was asked for it.
    c.req.raw.signal.addEventListener('abort', () => void server.close(), { once: true })
    return (await transport.handleRequest(c)) ?? c.body(null, 202)
  })
  app.all('/mcp', (c) => {
    c.header('Allow', 'POST')
    throw new AppError('method_not_allowed', { method: c.req.method })
  })
  return app
}
