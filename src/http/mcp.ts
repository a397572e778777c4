/** `/mcp`: the MCP server over streamable HTTP, one server a request, no sessions. */
import { type Context, Hono } from 'hono'
import type { McpDependencies } from '../mcp/server.ts'

export type McpRouteDependencies = Omit<McpDependencies, 'base'> & {
  /** Links start with it; absent: with the origin the request was sent to. */
  publicUrl?: string | undefined
}

/**
 * The route `/mcp`. Only POST: without sessions there is nothing to listen for (GET) or to end (DELETE),
 * and the protocol wants 405 there.
 */
export function createMcpRoutes(dependencies: McpRouteDependencies): Hono {
  const app = new Hono()
  app.post('/mcp', async (c) => {
    const { answerMcp } = await import('./mcp-message.ts')
    return answerMcp(c, dependencies)
  })
  app.all('/mcp', (c) => {
    c.header('Allow', 'POST')
    return fault(c, 405, -32000, 'Method not allowed: this server keeps no sessions')
  })
  return app
}

/** An error as the protocol writes it. */
export function fault(c: Context, status: 400 | 405, code: number, message: string): Response {
  return c.json({ jsonrpc: '2.0', error: { code, message }, id: null }, status)
}
