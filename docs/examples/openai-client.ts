/** OpenAI's own client: `npx tsx docs/examples/openai-client.ts "问题"` while the server runs. */
import OpenAI from 'openai'

const [, , question = '北京的校外培训机构压减率是多少？'] = process.argv
const client = new OpenAI({
  baseURL: process.env.REPORTS_URL ?? 'http://127.0.0.1:8787/v1',
  apiKey: process.env.API_TOKEN ?? 'none',
})

const stream = await client.chat.completions.create({
  model: 'edu-reports',
  messages: [{ role: 'user', content: question }],
  stream: true,
})
const links: string[] = []
for await (const { choices } of stream) {
  const delta = choices[0]?.delta
  process.stdout.write(delta?.content ?? '')
  // The type of a delta does not name annotations yet (openai 6.49).
  if (delta && 'annotations' in delta && Array.isArray(delta.annotations))
    for (const { url_citation } of delta.annotations)
      links.push(`${url_citation.title} ${url_citation.url}`)
}
console.log(`\n${links.join('\n')}`)
