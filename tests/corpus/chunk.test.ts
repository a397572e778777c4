import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunkReport, cutParagraph, maxChunkLength } from '../../src/corpus/chunk.ts'
import { readReports } from '../../src/corpus/read.ts'

async function cut(text: string): Promise<string[]> {
  return (await cutParagraph(text)).map(({ start, end }) => text.slice(start, end))
}

/** Texts as reports have them: sentences, clauses, quotes, numbers, headings, other scripts. */
const reportText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '。',
        '；',
        ';',
        '，',
        ',',
        '、',
        '！',
        '\n',
        ' ',
        '一是',
        '二、',
        '“',
        '”',
        '《',
        '》',
        '（',
        '）',
        '(',
        ')',
        '1,234.5万',
        '80%',
        '2021-2025',
        '1+X',
        'e.g. this, ',
        '𠮷',
        '👩‍👧',
        '教育'
      ),
      fc.string({
        unit: fc.constantFrom(...'全省加强学校建设提高质量人民满意'),
        minLength: 1,
        maxLength: 60,
      }),
      fc.string({ unit: 'binary', maxLength: 8 })
    ),
    { maxLength: 60 }
  )
  .map((parts) => parts.join(''))

describe('cutParagraph', () => {
  it('covers any text without gap or overlap, in pieces within the limit', () =>
    fc.assert(
      fc.asyncProperty(reportText, async (text) => {
        const spans = await cutParagraph(text)
        expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        let at = 0
        for (const { start, end } of spans) {
          expect(start).toBe(at)
          expect(end).toBeGreaterThan(start)
          expect(end - start).toBeLessThanOrEqual(maxChunkLength + 2)
          at = end
        }
        expect(at).toBe(text.length)
      }),
      { numRuns: 500 }
    ))

  it('never halves a character or a number', () =>
    fc.assert(
      fc.asyncProperty(reportText, async (text) => {
        for (const { start } of await cutParagraph(text)) {
          if (start === 0) continue
          expect(/^[\uDC00-\uDFFF]/.test(text.slice(start))).toBe(false)
          expect(/\d[,.]?$/.test(text.slice(0, start)) && /^\d/.test(text.slice(start))).toBe(false)
        }
      }),
      { numRuns: 300 }
    ))

  it('makes each sentence a piece', async () => {
    const text = '全省新建学校120所,新增学位8万个。课后服务实现全覆盖！下一步还要做些什么呢?'
    expect(await cut(text)).toEqual([
      '全省新建学校120所,新增学位8万个。',
      '课后服务实现全覆盖！',
      '下一步还要做些什么呢?',
    ])
  })

  it('joins a bare heading to what follows and a last scrap to what precedes', async () => {
    expect(await cut('一是抓融入。实施“育苗工程”,开设专题课程。')).toEqual([
      '一是抓融入。实施“育苗工程”,开设专题课程。',
    ])
    expect(await cut('实施育苗工程,开设专题课程。很好。')).toEqual([
      '实施育苗工程,开设专题课程。很好。',
    ])
  })

  it('keeps sentences inside quotation marks, titles and brackets together', async () => {
    const text =
      '校长强调“安全第一。预防为主”这句话。印发《关于改革的意见。试行》文件（见附件。略）。'
    expect(await cut(text)).toEqual([
      '校长强调“安全第一。预防为主”这句话。',
      '印发《关于改革的意见。试行》文件（见附件。略）。',
    ])
  })

  it('cuts a long sentence at semicolons first and never inside a number', async () => {
    const clause = '建设学校1,200所,投入资金35亿元,惠及学生80余万人,覆盖全部乡镇'
    const text = `${Array.from({ length: 8 }, () => clause).join('；')}。`
    const pieces = await cut(text)
    expect(pieces.length).toBeGreaterThan(1)
    for (const piece of pieces) expect(piece).toMatch(/[；。]$/)
  })

  it('cuts a quotation that is longer than a piece may be', async () => {
    const pieces = await cut(`他说“${'坚持教育优先发展。'.repeat(40)}”`)
    expect(pieces.length).toBeGreaterThan(1)
  })
})

describe('chunkReport', () => {
  it('gives the chunks of the bundled reports offsets that match, each id once', async () => {
    const folder = fileURLToPath(new URL('../../corpus', import.meta.url))
    const ids = new Set<string>()
    for (const report of (await readReports(folder)).reports) {
      const chunks = await chunkReport(report)
      for (const { number, text } of report.paragraphs) {
        const own = chunks.filter((chunk) => chunk.paragraph === number)
        expect(own.map((chunk) => chunk.text).join('')).toBe(text)
        for (const { start, end, text: piece } of own) expect(text.slice(start, end)).toBe(piece)
      }
      for (const { id } of chunks) {
        expect(ids.has(id)).toBe(false)
        ids.add(id)
      }
    }
    expect(ids.size).toBeGreaterThan(250)
  })
})
