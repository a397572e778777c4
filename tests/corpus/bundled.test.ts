import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ReadResult, readReports } from '../../src/corpus/read.ts'

const folder = fileURLToPath(new URL('../../corpus', import.meta.url))
const source = new URL('../fixtures/reports.txt', import.meta.url)

describe('the bundled corpus', () => {
  let read: ReadResult
  beforeAll(async () => {
    read = await readReports(folder)
  })

  it('is read whole, without problems', () => {
    expect(read.problems).toEqual([])
    expect(read.reports.map((report) => report.label)).toEqual(
      '北京 天津 辽宁 上海 浙江 安徽 福建 湖北 湖南 广东 重庆 甘肃 宁夏'.split(' ')
    )
  })

  it('holds each line of its source in exactly one report', async () => {
    const lines = (await readFile(source, 'utf8')).split('\n').filter((line) => line.trim() !== '')
    const pieces = read.reports.map((report) => [
      report.title,
      report.issuer,
      ...report.paragraphs.map((paragraph) => paragraph.text),
    ])
    expect(lines.length).toBeGreaterThan(90)
    for (const line of lines) {
      const holders = pieces.filter((texts) => texts.some((text) => text.includes(line.trim())))
      expect([line, holders.length]).toEqual([line, 1])
    }
  })

  it('keeps every paragraph as it stands in its file', async () => {
    for (const report of read.reports) {
      const file = await readFile(`${folder}/${report.id}.md`, 'utf8')
      for (const { text } of report.paragraphs) expect(file.includes(`\n${text}\n`)).toBe(true)
    }
  })

  it('says where a text is cut off', () => {
    const cut = read.reports.filter((report) => report.note !== '').map((report) => report.label)
    expect(cut).toEqual(['宁夏'])
  })
})
