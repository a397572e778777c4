/** The official MCP client: `npx tsx docs/examples/mcp-client.ts "问题"` while the server runs. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'

const [, , question = '北京的校外培训机构压减率是多少？'] = process.argv
const client = new Client({ name: 'example', version: '1.0.0' })
const url = new URL(process.env.REPORTS_URL ?? 'http://127.0.0.1:8787/mcp')
await client.connect(new StreamableHTTPClientTransport(url))

const { tools } = await client.listTools()
console.log(tools.map(({ name }) => name).join(' '))
const result = await client.callTool({ name: 'ask', arguments: { question } })
if (Array.isArray(result.content)) console.log(result.content[0]?.text)
await client.close()
