/** The question that the README shows, in the ways people type it, over all bundled reports. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenedAssistant, openAssistant } from './run.ts'
import { questionSets } from './sets.ts'

let opened: OpenedAssistant

beforeAll(async () => {
  opened = await openAssistant(questionSets[0]?.corpus ?? '')
}, 120_000)
afterAll(() => opened?.close())

describe('the first question', () => {
  it.each([
    '北京“双减”压减了多少校外培训机构？',
    '北京"双减"压减了多少校外培训机构?',
    '北京双减压减了多少校外培训机构',
    '北京「雙減」壓減了多少校外培訓機構？',
  ])('%s is answered from paragraph 2', async (content) => {
    const answer = await opened.assistant.answer({ messages: [{ role: 'user', content }] })
    expect(answer.citations.map(({ mark }) => mark)).toEqual(['[北京:2]'])
    expect(answer.answer).toContain('80%')
  })

  it('has no answer where the report names the thing and no number', async () => {
    const content = '浙江的西湖大学一年招多少博士生'
    const answer = await opened.assistant.answer({ messages: [{ role: 'user', content }] })
    expect(answer.refused).toBe(true)
  })

  it('does not answer an errand as a comparison of the provinces before', async () => {
    const messages = [
      { role: 'user' as const, content: '天津和辽宁的产教融合比一比' },
      { role: 'assistant' as const, content: '天津培育企业107家[天津:4];辽宁建学院50个[辽宁:2]。' },
      { role: 'user' as const, content: '明天下雨吗' },
    ]
    expect((await opened.assistant.answer({ messages })).refused).toBe(true)
  })
})
