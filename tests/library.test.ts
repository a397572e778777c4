import { execFile } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { withTempDir } from './helpers/temp-dir.ts'

const run = promisify(execFile)
const tsc = join('node_modules', 'typescript', 'bin', 'tsc')

const program = `
import { AppError, createAssistant, createLocalEmbedder, createReportTool, openAssistant, ReportRetriever } from 'edu-reports-chat'

const retriever = new ReportRetriever({ search: async () => [] })
const found: number = (await retriever.invoke('x')).length
const failed = await openAssistant({ PORT: 'many' }).catch((error: unknown) => error)
const code: string = failed instanceof AppError ? failed.code : 'none'
const embedder = await createLocalEmbedder()
const { length } = await embedder.embedQuery('x')
console.log(JSON.stringify({ found, code, length, kinds: [typeof createAssistant, typeof createReportTool] }))
`

beforeAll(async () => {
  await run(process.execPath, [tsc, '-p', 'tsconfig.build.json'])
})

describe('the built library', () => {
  it('runs in plain Node under its own name', async () => {
    const plain = program.replaceAll(/: (?:number|unknown|string)\b(?= =|\))/g, '')
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', plain])
    const kinds = ['function', 'function']
    expect(JSON.parse(stdout)).toEqual({ found: 0, code: 'config_invalid', length: 384, kinds })
  })

  it('has types that a strict project can use', async () => {
    await withTempDir(async (folder) => {
      const modules = join(folder, 'node_modules')
      await mkdir(modules)
      await symlink(process.cwd(), join(modules, 'edu-reports-chat'), 'dir')
      const options = { module: 'NodeNext', target: 'ES2023', strict: true, noEmit: true }
      const compilerOptions = { ...options, skipLibCheck: true, types: [], lib: ['ES2023', 'DOM'] }
      await writeFile(join(folder, 'package.json'), '{"type":"module"}')
      await writeFile(
        join(folder, 'tsconfig.json'),
        JSON.stringify({ compilerOptions, files: ['program.ts'] })
      )
      await writeFile(join(folder, 'program.ts'), program)
      await expect(run(process.execPath, [tsc, '-p', folder])).resolves.toBeDefined()
      await writeFile(join(folder, 'program.ts'), program.replace('found: number', 'found: string'))
      await expect(run(process.execPath, [tsc, '-p', folder])).rejects.toMatchObject({
        stdout: expect.stringContaining("'number' is not assignable to type 'string'"),
      })
    })
  })
})
