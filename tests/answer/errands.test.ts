import { describe, expect, it } from 'vitest'
import { isErrand } from '../../src/answer/errands.ts'
import { sentenceIndexOf } from '../../src/answer/sentence-index.ts'
import { chunkReport } from '../../src/corpus/chunk.ts'
import { labelReports } from '../../src/corpus/report.ts'

const reports = labelReports([
  {
    id: '2022-hainan',
    province: '海南',
    year: 2022,
    title: '办好旅游',
    issuer: '',
    event: '',
    note: '',
    paragraphs: [{ number: 1, text: '新建民宿300家,评定金宿20家。' }],
  },
])
const chunks = (await Promise.all(reports.map((report) => chunkReport(report)))).flat()
const index = sentenceIndexOf({ reports, chunks })

describe('isErrand', () => {
  it.each(['周末去三亚玩,哪家火锅好吃', '明天要带伞吗', '帮我写一首七言绝句', '讲个笑话'])(
    'knows %s for one',
    (question) => expect(isErrand(question, index)).toBe(true)
  )

  it.each(['民宿建了多少家', '学生近视率是多少', '编程课开到几年级', '职业院校怎么跟企业合作'])(
    'lets %s be asked of the reports',
    (question) => expect(isErrand(question, index)).toBe(false)
  )
})
