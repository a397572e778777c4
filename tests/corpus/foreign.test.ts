import { describe, expect, it } from 'vitest'
import { type ReadResult, readReports } from '../../src/corpus/read.ts'
import { isSafeZip } from '../../src/corpus/zip-guard.ts'
import { writeFiles } from '../helpers/corpus-fixture.ts'
import { docxFile, pdfFile, zipFile } from '../helpers/foreign-files.ts'
import { withTempDir } from '../helpers/temp-dir.ts'

function read(name: string, content: Uint8Array): Promise<ReadResult> {
  return withTempDir(async (folder) => readReports(await writeFiles(folder, { [name]: content })))
}

const limits = { maxEntries: 3, maxUnpacked: 10_000 }

describe('a Word document', () => {
  it('is read with its first lines as title and issuer', async () => {
    const file = docxFile([
      '办好乡村教育',
      '四川省教育厅',
      '全省新建学校120所。',
      '培训教师3000人次。',
    ])
    expect((await read('四川2022.docx', file)).reports[0]).toMatchObject({
      id: '四川2022',
      province: '四川',
      year: 2022,
      title: '办好乡村教育',
      issuer: '四川省教育厅',
      paragraphs: [{ text: '全省新建学校120所。' }, { text: '培训教师3000人次。' }],
    })
  })

  it.each([
    ['that is no zip', Buffer.from('not a zip file, only words')],
    ['that is cut off', docxFile(['甲', '乙']).subarray(0, 200)],
    ['that is another zip', zipFile([{ name: 'a.txt', data: 'x' }])],
    [
      'that unpacks to too much',
      zipFile([{ name: 'word/document.xml', data: Buffer.alloc(120_000_000) }]),
    ],
  ])('%s is named as a problem', async (_, file) => {
    const { problems, reports } = await read('a.docx', file)
    expect(problems).toEqual([{ file: 'a.docx', problem: expect.stringContaining('docx') }])
    expect(reports).toEqual([])
  })
})

describe('isSafeZip', () => {
  it('accepts a zip within the limits', () => {
    expect(isSafeZip(zipFile([{ name: 'a', data: 'x'.repeat(9_000) }]), limits)).toBe(true)
  })

  it('does not believe the sizes that a zip declares', () => {
    const lying = zipFile([{ name: 'a', data: Buffer.alloc(50_000), declared: 10 }])
    expect(isSafeZip(lying, limits)).toBe(false)
  })

  it('counts all entries together', () => {
    const part = { data: Buffer.alloc(4_000) }
    const two = ['a', 'b'].map((name) => ({ name, ...part }))
    const three = [...two, { name: 'c', ...part }]
    expect([isSafeZip(zipFile(two), limits), isSafeZip(zipFile(three), limits)]).toEqual([
      true,
      false,
    ])
  })

  it('refuses too many entries', () => {
    const entries = Array.from({ length: 4 }, (_, i) => ({ name: `${i}`, data: '' }))
    expect(isSafeZip(zipFile(entries), limits)).toBe(false)
  })
})

describe('a PDF', () => {
  it('is read with its lines joined to paragraphs and without page numbers', async () => {
    const file = pdfFile([
      [
        '办好乡村教育',
        '四川省教育厅',
        '全省坚持教育优先发展，新建学校一百二十所，新增学',
        '位八万个，培训教师三千人次，推进课后服务全覆盖。',
        '一是优化布局。把学校建到群众家门口，方便群众就',
        '- 1 -',
      ],
      ['近入学。', '第 2 页'],
    ])
    expect((await read('2022-sichuan.pdf', file)).reports[0]).toMatchObject({
      province: '四川',
      year: 2022,
      title: '办好乡村教育',
      issuer: '四川省教育厅',
      paragraphs: [
        {
          text: expect.stringMatching(
            /^全省.*新增学位八万个.*全覆盖。一是优化.*方便群众就近入学。$/
          ),
        },
      ],
    })
  })

  it.each([
    ['without text', pdfFile([[]]), 'no text layer'],
    ['that is cut off', pdfFile([['甲']]).subarray(0, 40), 'cannot be read'],
    ['that is none', Buffer.from('%PDF-1.7 nothing'), 'cannot be read'],
  ])('%s is named as a problem', async (_, file, problem) => {
    expect((await read('a.pdf', file)).problems).toEqual([
      { file: 'a.pdf', problem: expect.stringContaining(problem) },
    ])
  })
})
