/** The assistant in a program of your own: `npx tsx docs/examples/library.ts "问题"`. */
import { openAssistant } from 'edu-reports-chat'

const [, , question = '北京的校外培训机构压减率是多少？'] = process.argv

const { assistant, close } = await openAssistant({
  CORPUS_DIR: process.env.CORPUS_DIR,
  LANCEDB_URI: process.env.LANCEDB_URI,
})
const { answer, citations } = await assistant.answer({
  messages: [{ role: 'user', content: question }],
})
console.log(answer)
for (const { mark, reportId, paragraph, start, end, quote } of citations)
  console.log(`${mark} ${reportId}, paragraph ${paragraph}, ${start}–${end}: ${quote}`)
await close()
