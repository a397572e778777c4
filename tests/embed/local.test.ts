import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createLocalEmbedder } from '../../src/embed/local.ts'
import { withTempDir } from '../helpers/temp-dir.ts'

const bundled = fileURLToPath(new URL('../../embeddings/model', import.meta.url))

async function copyModel(folder: string): Promise<void> {
  for (const name of await readdir(bundled)) await copyFile(join(bundled, name), join(folder, name))
}

describe('createLocalEmbedder', () => {
  it('ranks the sentence that answers a question above the others', async () => {
    const embedder = await createLocalEmbedder()
    const question = await embedder.embedQuery('课后服务有多少学生参加?')
    const texts = ['新建幼儿园30所。', '参加课后服务的学生达到九成以上。', '高校毕业生就业稳定。']
    const scores = (await embedder.embedPassages(texts)).map((vector) =>
      vector.reduce((sum, value, i) => sum + value * (question[i] ?? 0), 0)
    )
    expect(scores.indexOf(Math.max(...scores))).toBe(1)
  })

  it('lets other work run while it computes, even a single vector', async () => {
    const embedder = await createLocalEmbedder()
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    await embedder.embedQuery('各地怎样减轻学生负担？'.repeat(60))
    clearInterval(timer)
    expect(turns).toBeGreaterThan(4)
  })

  it('fails clearly once it is closed, and what it was doing fails too', async () => {
    const embedder = await createLocalEmbedder()
    const running = embedder.embedQuery('课后服务')
    await embedder.close?.()
    await expect(running).rejects.toMatchObject({ code: 'embedding_failed' })
    await expect(embedder.embedQuery('课后服务')).rejects.toMatchObject({
      code: 'embedding_failed',
    })
  })

  it('names the file that is missing', () =>
    withTempDir(async (folder) => {
      await copyModel(folder)
      await rm(join(folder, 'tokenizer.json'))
      await expect(createLocalEmbedder({ folder })).rejects.toMatchObject({
        code: 'embedding_model_missing',
        values: { file: 'tokenizer.json' },
      })
    }))

  it('names the file that is damaged', () =>
    withTempDir(async (folder) => {
      await copyModel(folder)
      const model = await readFile(join(folder, 'model_int8.onnx'))
      model[1000] = (model[1000] ?? 0) ^ 1
      await writeFile(join(folder, 'model_int8.onnx'), model)
      await expect(createLocalEmbedder({ folder })).rejects.toMatchObject({
        code: 'embedding_model_damaged',
        values: { file: 'model_int8.onnx' },
      })
    }))
})
