import { FakeToolCallingModel, HumanMessage } from 'langchain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportAgent } from '../../docs/examples/langchain-agent.ts'
import { AnswerSchema } from '../../src/answer/events.ts'
import { type FakeOpenAi, startFakeOpenAi } from '../helpers/fake-openai.ts'
import { type RunningReports, runScript, startReports } from '../helpers/running-reports.ts'

let reports: RunningReports
let llm: FakeOpenAi
const question = '北京的校外培训机构压减率是多少？'

beforeAll(async () => {
  ;[reports, llm] = await Promise.all([startReports(['beijing', 'tianjin']), startFakeOpenAi()])
})
afterAll(async () => {
  await reports.close()
  await llm.close()
})

describe('docs/examples', () => {
  it('library.ts prints the answer and where each mark points', async () => {
    const { stdout, stderr } = await runScript(
      ['docs/examples/library.ts', question],
      reports.environment
    )
    expect(stderr).toBe('')
    expect(stdout).toMatch(/\[北京:2\] 2022-beijing, paragraph 2, \d+–\d+: .*80%/)
  })

  it('langchain-chain.ts has a model answer from what the retriever found', async () => {
    llm.use({ script: ({ messages }) => `收到：${messages.at(-1)?.content}` })
    const { stdout, stderr } = await runScript(['docs/examples/langchain-chain.ts', question], {
      ...reports.environment,
      ANSWER_MODE: 'extractive',
      OPENAI_BASE_URL: llm.url,
      OPENAI_API_KEY: 'key',
      OPENAI_MODEL: 'fake-model',
    })
    expect(stderr).toBe('')
    expect(stdout).toMatch(/收到：[\s\S]*\[北京:2\] .*80%[\s\S]*问题：北京/)
  })

  it('langchain-agent.ts lets an agent ask the reports and keeps the answer as an artifact', async () => {
    const call = { name: 'ask_education_reports', args: { question }, id: 'call-1' }
    const model = new FakeToolCallingModel({ toolCalls: [[call], []] })
    const agent = reportAgent(model, reports.application)
    const { messages } = await agent.invoke({ messages: [new HumanMessage(question)] })
    const reply = messages.find((message) => message.getType() === 'tool')
    expect(reply?.text).toContain('[北京:2]')
    const artifact = reply !== undefined && 'artifact' in reply ? reply.artifact : null
    const { citations } = AnswerSchema.parse(artifact)
    expect(citations[0]).toMatchObject({ reportId: '2022-beijing', paragraph: 2 })
  })

  it('openai-client.ts streams the answer and its links', async () => {
    const { stdout, stderr } = await runScript(['docs/examples/openai-client.ts', question], {
      REPORTS_URL: `${reports.url}/v1`,
    })
    expect(stderr).toBe('')
    expect(stdout).toContain('[北京:2]')
    expect(stdout).toContain(`${reports.url}/#/report/2022-beijing/2`)
  })

  it('mcp-client.ts asks over MCP', async () => {
    const { stdout, stderr } = await runScript(['docs/examples/mcp-client.ts', question], {
      REPORTS_URL: `${reports.url}/mcp`,
    })
    expect(stderr).toBe('')
    expect(stdout).toContain('search fetch list_reports verify_quote ask')
    expect(stdout).toContain('[北京:2]')
  })
})
