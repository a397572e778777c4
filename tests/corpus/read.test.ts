import { execFileSync } from 'node:child_process'
import { chmod, mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ReadResult, readFileHashes, readReports } from '../../src/corpus/read.ts'
import type { Report } from '../../src/corpus/report.ts'
import { reportFile, writeFiles } from '../helpers/corpus-fixture.ts'
import { withTempDir } from '../helpers/temp-dir.ts'

function readFiles(files: Record<string, string | Uint8Array>): Promise<ReadResult> {
  return withTempDir(async (folder) => readReports(await writeFiles(folder, files)))
}

async function readOne(name: string, content: string | Uint8Array): Promise<Report> {
  const { reports, problems } = await readFiles({ [name]: content })
  expect(problems).toEqual([])
  expect(reports).toHaveLength(1)
  return reports[0] as Report
}

async function problemOf(name: string, content: string | Uint8Array): Promise<string> {
  const { problems } = await readFiles({ [name]: content, 'good.md': good })
  expect(problems.map((problem) => problem.file)).toEqual([name])
  return problems[0]?.problem ?? ''
}

const good = reportFile({ province: '河北' })
/** 四川 in the encoding of older Chinese programs. */
const gb18030 = Buffer.concat([
  Buffer.from('---\nprovince: ', 'latin1'),
  Buffer.from([0xcb, 0xc4, 0xb4, 0xa8]),
  Buffer.from('\r\nyear: 2022\r\ntitle: A\r\nissuer: B\r\n---\r\n\r\n', 'latin1'),
  Buffer.from([0xd1, 0xa7, 0xd0, 0xa3, 0xa1, 0xa3]),
])

describe('readReports', () => {
  it('reads front matter and paragraphs', async () => {
    expect(await readOne('2022-hebei.md', good)).toMatchObject({
      id: '2022-hebei',
      label: '河北',
      province: '河北',
      year: 2022,
      title: '河北稳步推进教育改革',
      issuer: '河北教育厅',
      event: '年度会议',
      note: '',
      paragraphs: [{ number: 1 }, { number: 2, text: expect.stringMatching(/^一是优化布局/) }],
    })
  })

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${good}`)],
    ['CRLF', Buffer.from(good.replaceAll('\n', '\r\n'))],
    ['CR', Buffer.from(good.replaceAll('\n', '\r'))],
    ['UTF-16LE', Buffer.from(`\ufeff${good}`, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\ufeff${good}`, 'utf16le').swap16()],
  ])('reads %s like plain UTF-8', async (_, bytes) => {
    expect(await readOne('a.md', bytes)).toEqual(await readOne('a.md', good))
  })

  it('reads GB18030', async () => {
    const report = await readOne('a.md', gb18030)
    expect([report.province, report.paragraphs[0]?.text]).toEqual(['四川', '学校。'])
  })

  it('takes title, issuer, province and year from first lines and file name', async () => {
    const text = '扎实推进乡村教育\n云南省教育厅\n全省新建学校20所。\n培训教师500人次。\n'
    expect(await readOne('报告2021.txt', text)).toMatchObject({
      title: '扎实推进乡村教育',
      issuer: '云南省教育厅',
      province: '云南',
      year: 2021,
      paragraphs: [{ text: '全省新建学校20所。' }, { text: '培训教师500人次。' }],
    })
  })

  it('takes fields from lines that name them', async () => {
    const text =
      '标题：乡村教育\n省份：雲南省\n年份：2020年\n来源：某研究中心\n\n全省新建学校20所。\n'
    expect(await readOne('x.txt', text)).toMatchObject({
      title: '乡村教育',
      issuer: '某研究中心',
      province: '云南',
      year: 2020,
      paragraphs: [{ number: 1, text: '全省新建学校20所。' }],
    })
  })

  it.each([
    ['2021年3月15日', 2021],
    ['（二〇二一年三月）', 2021],
    ['2021-03-15', 2021],
    ['发布时间：2021-03-15', 2021],
  ])('takes the year from the line "%s"', async (line, year) => {
    for (const head of [`${line}\n（四川省教育厅）`, `四川省教育厅\n${line}`]) {
      const report = await readOne('x.txt', `乡村教育\n${head}\n全省新建学校20所。\n`)
      expect(report).toMatchObject({ title: '乡村教育', issuer: '四川省教育厅', year })
      expect(report.paragraphs).toEqual([{ number: 1, text: '全省新建学校20所。' }])
    }
  })

  it('leaves the body alone where the front matter is complete', async () => {
    const paragraphs = ['河北稳步推进教育改革', '河北省教育厅', '说明：本段是正文。', '正文继续。']
    const report = await readOne('a.md', reportFile({ province: '河北', paragraphs }))
    expect(report.paragraphs.map((paragraph) => paragraph.text)).toEqual(paragraphs)
  })

  it('takes the province from a file name in letters', async () => {
    const text = '# 乡村教育\n\n省教育厅\n\n全省新建学校20所。\n'
    expect(await readOne('2023-guizhou.md', text)).toMatchObject({ province: '贵州', year: 2023 })
  })

  it('takes the marks off headings, in front and behind', async () => {
    const text = `${good}\n# 甲 ##\n\n## 乙 # 丙#\n\n###丁\n`
    const { paragraphs } = await readOne('a.md', text)
    expect(paragraphs.slice(-3).map((paragraph) => paragraph.text)).toEqual([
      '甲',
      '乙 # 丙',
      '###丁',
    ])
  })

  it('joins lines that were wrapped, and keeps headings and list items apart', async () => {
    const lines = [
      '## 一、夯实基础',
      '全省坚持教育优先发展战略，持续加大投入力度，新建改扩建',
      '学校120所。',
      '',
      '- 第一项工作',
      '- 第二项工作',
    ]
    const text = good.replace(/\n\n[\s\S]*$/, `\n\n${lines.join('\n')}\n`)
    expect((await readOne('a.md', text)).paragraphs.map((paragraph) => paragraph.text)).toEqual([
      '一、夯实基础',
      '全省坚持教育优先发展战略，持续加大投入力度，新建改扩建学校120所。',
      '- 第一项工作',
      '- 第二项工作',
    ])
  })

  it('removes characters that hide or reorder text', async () => {
    const text = reportFile({
      province: '河北',
      paragraphs: ['学\u200b校\u202e很\u{e0041}好\u0007。'],
    })
    expect((await readOne('a.md', text)).paragraphs[0]?.text).toBe('学校很好。')
  })

  it('labels reports of one province with their years, sorted', async () => {
    const { reports } = await readFiles({
      'b.md': reportFile({ province: '河北', year: 2023 }),
      'a.md': reportFile({ province: '云南' }),
      'c.md': reportFile({ province: '河北', year: 2021 }),
    })
    expect(reports.map((report) => report.label)).toEqual(['河北2021', '河北2023', '云南'])
  })

  it.each([
    ['empty', '', /missing field: province, year, title, issuer|no text/],
    ['without province', '---\nyear: 2022\ntitle: 甲\nissuer: 乙\n---\n\n正文。', /province/],
    ['without year', '---\nprovince: 河北\ntitle: 甲\nissuer: 乙\n---\n\n正文。', /year/],
    [
      'with a bad year',
      '---\nprovince: 河北\nyear: 去年\ntitle: 甲\nissuer: 乙\n---\n\n正文。',
      /year/,
    ],
    ['with an unknown province', good.replace('河北', '火星'), /unknown province: 火星/],
    ['with broken front matter', '---\nprovince: [河北\n---\n\n正文。', /front matter/],
    ['of one endless line', `${good}\n${'长'.repeat(20_001)}\n`, /over 20000 characters/],
    ['with an endless heading', `${good}\n# ${'#'.repeat(30_000)}x\n`, /over 20000 characters/],
    [
      'of one endless paragraph',
      good +
        '\n全省各地的学校都在认真地做好每一件事情并且从来都不会停下来\n'.trimStart().repeat(1000),
      /over 20000 characters/,
    ],
    ['without text', good.replace(/\n---\n[\s\S]*$/, '\n---\n'), /no text/],
    ['of bytes', new Uint8Array([0xff, 0x00, 0x81, 0xff, 0xfe, 0x00]), /not a text/],
    ['of text with NUL', 'a\u0000b', /not a text/],
    ['with an alias bomb', '---\na: &a [x,x]\nb: *a\nprovince: *a\n---\n\n正文。', /front matter/],
  ])('names a file %s and reads the others', async (_, content, problem) => {
    expect(await problemOf('bad.md', content)).toMatch(problem)
  })

  it('names files of other types and passes over hidden ones and the README', async () => {
    const { problems, reports } = await readFiles({
      'good.md': good,
      'README.md': '# read me',
      '.DS_Store': 'x',
      'table.xlsx': 'x',
    })
    expect(problems.map((problem) => problem.file)).toEqual(['table.xlsx'])
    expect(reports).toHaveLength(1)
  })

  it('names the second of two files with the same id', async () => {
    const { problems, reports } = await readFiles({ 'a.md': good, 'a.txt': good })
    expect(problems).toEqual([{ file: 'a.txt', problem: expect.stringContaining('same name: a') }])
    expect(reports).toHaveLength(1)
  })

  it('names a file that is too large', async () => {
    expect(await problemOf('a.txt', Buffer.alloc(9 * 1024 * 1024, 0x61))).toMatch(/too large/)
  })

  it('reads neither folders nor pipes nor links out of the folder', () =>
    withTempDir(async (folder) => {
      await writeFiles(join(folder, 'outside'), { 'secret.md': reportFile({ province: '云南' }) })
      const corpus = await writeFiles(join(folder, 'corpus'), { 'good.md': good })
      await mkdir(join(corpus, 'sub.md'))
      execFileSync('mkfifo', [join(corpus, 'pipe.md')])
      await symlink(join(folder, 'outside/secret.md'), join(corpus, 'link.md'))
      await symlink('loop.md', join(corpus, 'loop.md'))
      await symlink('good.md', join(corpus, 'inside.md'))
      const { problems, reports } = await readReports(corpus)
      expect(problems.map((problem) => problem.file)).toEqual([
        'link.md',
        'loop.md',
        'pipe.md',
        'sub.md',
      ])
      expect(reports.map((report) => report.id)).toEqual(['good', 'inside'])
    }))

  it.skipIf(process.getuid?.() === 0)('names a file that may not be read', () =>
    withTempDir(async (folder) => {
      await writeFiles(folder, { 'good.md': good, 'locked.md': good })
      await chmod(join(folder, 'locked.md'), 0)
      expect((await readReports(folder)).problems.map(({ file }) => file)).toEqual(['locked.md'])
    })
  )

  it('says that a folder is missing', async () => {
    await expect(readReports('/nowhere/at/all')).rejects.toMatchObject({ code: 'corpus_missing' })
  })

  it('hashes the same files as it reads, bad ones too', () =>
    withTempDir(async (folder) => {
      await writeFiles(folder, { 'good.md': good, 'bad.md': 'x', 'odd.xyz': 'x' })
      const { files } = await readReports(folder)
      expect(Object.keys(files).sort()).toEqual(['bad.md', 'good.md', 'odd.xyz'])
      expect(await readFileHashes(folder)).toEqual(files)
    }))
})
