/** Small corpora written as files. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface FixtureReport {
  province: string
  year?: number
  title?: string
  issuer?: string
  paragraphs?: string[]
}

/** A report as a Markdown file with front matter. */
export function reportFile({
  province,
  year = 2022,
  title = `${province}稳步推进教育改革`,
  issuer = `${province}教育厅`,
  paragraphs = [
    `${province}坚持教育优先发展,全省新建学校120所,新增学位8万个。推进课后服务全覆盖。`,
    '一是优化布局,把学校建到群众家门口。二是加强师资,培训教师3000人次。',
  ],
}: FixtureReport): string {
  const head = [`province: ${province}`, `year: ${year}`, `title: ${title}`, `issuer: ${issuer}`]
  return `---\n${head.join('\n')}\nevent: 年度会议\n---\n\n${paragraphs.join('\n\n')}\n`
}

/** Writes files into a folder, which is made where it is not there. */
export async function writeFiles(
  folder: string,
  files: Record<string, string | Uint8Array>
): Promise<string> {
  await mkdir(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}

/** Writes a corpus of three provinces. */
export function writeSmallCorpus(folder: string): Promise<string> {
  return writeFiles(folder, {
    '2022-hebei.md': reportFile({ province: '河北' }),
    '2022-sichuan.md': reportFile({ province: '四川' }),
    '2022-yunnan.md': reportFile({ province: '云南' }),
  })
}
