/** A LangChain chain over the retriever: `npx tsx docs/examples/langchain-chain.ts "问题"`. */
import { StringOutputParser } from '@langchain/core/output_parsers'
import { ChatPromptTemplate } from '@langchain/core/prompts'
import { RunnableLambda, RunnablePassthrough, RunnableSequence } from '@langchain/core/runnables'
import { openAssistant, ReportRetriever } from 'edu-reports-chat'
import type { Document } from 'langchain'
import OpenAI from 'openai'

const [, , question = '天津有哪些职业教育的做法？'] = process.argv

const { search, close } = await openAssistant()
const retriever = new ReportRetriever({ search, limit: 6 })
const evidence = (documents: Document[]) =>
  documents.map(({ pageContent, metadata }) => `${metadata.mark} ${pageContent}`).join('\n')

// Any chat model of LangChain can stand here; this one is the bare client of OpenAI.
const client = new OpenAI()
const model = RunnableLambda.from(async (prompt: { toString(): string }) => {
  const completion = await client.chat.completions.create({
    model: process.env.OPENAI_MODEL ?? 'gpt-4.1-mini',
    messages: [{ role: 'user', content: prompt.toString() }],
  })
  return completion.choices[0]?.message.content ?? ''
})

const chain = RunnableSequence.from([
  { evidence: retriever.pipe(evidence), question: new RunnablePassthrough() },
  ChatPromptTemplate.fromTemplate(
    '只根据下面的句子回答，句末保留标记。\n{evidence}\n\n问题：{question}'
  ),
  model,
  new StringOutputParser(),
])
console.log(await chain.invoke(question))
await close()
