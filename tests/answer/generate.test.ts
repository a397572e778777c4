import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarks } from '../../src/answer/citations.ts'
import { createComposer, type Segment } from '../../src/answer/compose.ts'
import { paragraphText } from '../../src/answer/evidence.ts'
import { generate, type WritingTask } from '../../src/answer/generate.ts'
import { neutralise } from '../../src/answer/neutral-markdown.ts'
import { labelReports } from '../../src/corpus/report.ts'
import { AppError } from '../../src/errors.ts'
import type { ChatModel } from '../../src/llm/model.ts'

const source = (province: string, ...texts: string[]) => ({
  id: `2030-${province}`,
  province,
  year: 2030,
  title: '农业报告',
  issuer: '农业农村厅',
  event: '农业工作会议',
  note: '',
  paragraphs: texts.map((text, i) => ({ number: i + 1, text })),
})
const reports = labelReports([
  source('江西', '全省高标准农田超过2900万亩,早稻机收率达到98.5%。', '建成水稻良种基地36个。'),
  source('山东', '建成智慧大棚733个,蔬菜出口覆盖27个国家和地区。'),
  source('云南', '打造“绿色食品牌”,花卉种植面积达150万亩。'),
])
const evidence = reports.flatMap((report) =>
  report.paragraphs.map(({ number, text }) => ({
    report,
    chunk: { id: '', reportId: report.id, paragraph: number, start: 0, end: text.length, text },
    paragraph: text,
    score: 1,
  }))
)
const fallback = (index: number): Segment[] => {
  const report = reports[index]
  if (!report) return []
  const text = paragraphText(report, 1)
  const piece = {
    report,
    paragraph: 1,
    start: 0,
    end: text.length - 1,
    status: 'verified' as const,
  }
  return [{ kind: 'statement', text: text.slice(0, -1), pieces: [piece], verdict: 'verified' }]
}
const task: WritingTask = {
  question: '江西、山东和云南农业怎么样？',
  language: 'zh-Hans',
  plan: { intent: 'lookup', provinces: [], years: [], topic: '' },
  evidence,
  history: [],
  reports,
  absent: [],
  cover: [],
}
const comparing: WritingTask = {
  ...task,
  plan: { intent: 'compare', provinces: ['江西', '山东', '云南'], years: [], topic: '农业' },
  cover: ['江西', '山东', '云南'].map((province, i) => ({ province, fallback: fallback(i) })),
}

const modelOf = (deltas: readonly string[], error?: Error): ChatModel => ({
  name: 'fake',
  async *stream() {
    yield* deltas
    if (error) throw error
  },
  complete: async () => deltas.join(''),
})

async function write(text: string | readonly string[], of: WritingTask = task, error?: Error) {
  const composer = createComposer()
  const writing = generate(of, modelOf(typeof text === 'string' ? [text] : text, error))
  let thrown: unknown = null
  const result = await (async () => {
    for (;;) {
      const next = await writing.next()
      if (next.done) return next.value
      composer.add(next.value)
    }
  })().catch((e: unknown) => {
    thrown = e
    return null
  })
  return {
    answer: composer.text,
    citations: composer.citations,
    statements: composer.statements,
    result,
    thrown,
  }
}

describe('generate', () => {
  it('passes a right answer on, its marks in the plain form', async () => {
    const { answer, result } = await write(
      '江西早稻机收率达到98.5%［江西：1］。山东建成智慧大棚733个。【山东：第1段】'
    )
    expect(answer).toBe('江西早稻机收率达到98.5%[江西:1]。山东建成智慧大棚733个[山东:1]。')
    expect(result).toEqual({ usable: true, cited: 2, unverified: 0 })
  })

  it('sets a mark behind each part of a sentence that has its own', async () => {
    const { answer } = await write(
      '江西高标准农田超过2900万亩[江西:1]，山东的智慧大棚有733个[山东:1]。'
    )
    expect(answer).toBe('江西高标准农田超过2900万亩[江西:1]，山东的智慧大棚有733个[山东:1]。')
  })

  it('keeps what it cannot verify without a citation', async () => {
    const { answer, statements, result } = await write(
      '山东建成智慧大棚733个[山东:1]。海南盛产热带水果[海南:3]。'
    )
    expect(answer).toBe('山东建成智慧大棚733个[山东:1]。海南盛产热带水果。')
    expect(statements.map(({ verdict }) => verdict)).toEqual(['verified', 'unverified'])
    expect(result).toMatchObject({ cited: 1, unverified: 1 })
  })

  it('yields nothing where nothing could be proved, so that another writer can answer', async () => {
    for (const text of [
      '',
      '[江西:1][江西:1]',
      '抱歉，我无法回答。',
      '报告未提及。',
      '火星上有土豆[火星:1]。',
      '<think>',
    ])
      expect(await write(text, comparing)).toMatchObject({
        answer: '',
        result: { usable: false },
        thrown: null,
      })
  })

  it('throws the model’s error before its first sentence with nothing yielded', async () => {
    const error = new AppError('llm_timeout')
    expect(await write('江西早稻机', task, error)).toMatchObject({ answer: '', thrown: error })
  })

  it('keeps the whole sentences of an answer that breaks off', async () => {
    const error = new AppError('llm_truncated')
    const { answer, thrown } = await write(
      '山东建成智慧大棚733个[山东:1]。江西早稻机收',
      task,
      error
    )
    expect(answer).toBe('山东建成智慧大棚733个[山东:1]。')
    expect(thrown).toBe(error)
  })

  it('adds the row of a compared province that the model left out of its table', async () => {
    const table =
      '| 省份 | 要点 |\n|---|---|\n| 江西 | 高标准农田超过2900万亩[江西:1] |\n| 山东 | 智慧大棚733个[山东:1] |\n\n两省都重视农业。'
    const { answer, citations } = await write(table, comparing)
    expect(answer).toContain(
      '| 山东 | 智慧大棚733个[山东:1] |\n| 云南 | 打造“绿色食品牌”,花卉种植面积达150万亩[云南:1] |'
    )
    expect(citations.map(({ province }) => province)).toEqual(['江西', '山东', '云南'])
  })

  it('replaces a row that claims a report’s silence where evidence was found', async () => {
    const table =
      '| 省份 | 要点 |\n|---|---|\n| 江西 | 高标准农田超过2900万亩[江西:1] |\n| 山东 | 报告未提及 |\n| 云南 | 花卉产量居全国第一 |\n'
    const { answer } = await write(table, comparing)
    expect(answer).toContain('| 山东 | 建成智慧大棚733个')
    expect(answer).toContain('| 云南 | 打造“绿色食品牌”')
    expect(answer).not.toContain('第一')
  })

  it('takes the marks of a column of sources for the cells of its row', async () => {
    const table =
      '| 省份 | 要点 | 来源 |\n|---|---|---|\n| 江西 | 高标准农田超过2900万亩 | [江西:1] |\n'
    expect((await write(table)).answer).toContain('| 江西 | 高标准农田超过2900万亩[江西:1] |')
  })

  it('checks what headings, heads and row labels claim', async () => {
    const { answer, statements } = await write(
      '# 江西早稻机收率居全国第一\n## 山东有大棚733个\n| 省份（冷库9座） | 大棚（个） |\n|---|---|\n| 山东（全国首位） | 733[山东:1] |\n'
    )
    const shown = statements.map(({ start, end, verdict }) => [answer.slice(start, end), verdict])
    expect(shown).toEqual([
      ['江西早稻机收率居全国第一', 'unverified'],
      ['山东有大棚733个[山东:1]', 'repaired'],
      ['省份（冷库9座）', 'unverified'],
      ['山东（全国首位）', 'unverified'],
      ['733[山东:1]', 'verified'],
    ])
  })

  it('judges what is said of all before a colon by all marks behind it', async () => {
    const { answer, statements } = await write(
      '江西和山东都有建成的基地或大棚：江西建成水稻良种基地36个[江西:2]，山东建成智慧大棚733个[山东:1]。'
    )
    expect(statements.map(({ verdict }) => verdict)).toEqual(['verified', 'verified', 'verified'])
    expect(answer).toContain('大棚[江西:2][山东:1]：江西')
  })

  it('leaves out a line of sources', async () => {
    const { answer } = await write('山东建成智慧大棚733个[山东:1]。\n\n来源：[山东:1]、[江西:1]')
    expect(answer.trim()).toBe('山东建成智慧大棚733个[山东:1]。')
  })

  it('does not repeat a model’s claim of silence where evidence was found', async () => {
    const { answer } = await write(
      '山东建成智慧大棚733个[山东:1]。江西和云南的报告未提及农业。',
      comparing
    )
    expect(answer).not.toContain('未提及')
    expect(answer).toContain('- **云南**：打造“绿色食品牌”')
  })

  it('names an absent province once', async () => {
    const absent = [{ province: '甘肃', topic: '大棚', reason: 'not_mentioned' as const }]
    const own = await write('山东建成智慧大棚733个[山东:1]。', { ...task, absent })
    expect(own.answer).toBe('山东建成智慧大棚733个[山东:1]。\n\n甘肃的报告未提及“大棚”。')
    const said = await write('山东建成智慧大棚733个[山东:1]。甘肃的报告未提及大棚。', {
      ...task,
      absent,
    })
    expect(said.answer.match(/甘肃/g)).toHaveLength(1)
  })

  it('survives a careless model: nothing wrong is verified and no compared province is missing', async () => {
    const careless = [
      '# 比较',
      '江西建成智慧大棚733个[江西:1]，山东的高标准农田超过2900万亩[山东:1]。',
      '山东蔬菜出口覆盖72个国家和地区[山东:1]。',
      '江西提出“藏粮于民、藏粮于技”的口号[江西:1]。',
      '山东建成智慧大棚733个[山东:1]。',
      '江西早稻机收率达到98.5%[江西:9][火星:2]。',
      '众所周知，山东是中国最大的蔬菜产地。',
      '详见[官网](https://evil.example/x)。',
    ].join('\n')
    const { answer, citations, statements } = await write(careless, comparing)
    for (const statement of statements) {
      const text = answer.slice(statement.start, statement.end)
      if (statement.verdict === 'unverified') continue
      expect(text).not.toMatch(/72个|藏粮|最大|江西建成智慧大棚|山东的高标准/)
    }
    expect(new Set(citations.map(({ province }) => province))).toEqual(
      new Set(['江西', '山东', '云南'])
    )
    expect(parseMarks(answer)).toHaveLength(citations.length)
    expect(answer).not.toMatch(/火星|江西:9|evil/)
  })

  it('ends in bounded time whatever the model writes', async () => {
    for (const piece of ['“双减', '[江西:1', '江西，', '**', '| a ', '<a ', '江西农业'])
      expect((await write(Array.from({ length: 600 }, () => piece.repeat(3)))).thrown).toBeNull()
  })

  it('gives the same answer for every split of the stream', async () => {
    const text =
      '| 省份 | 要点 |\n|---|---|\n| 江西 | 农田超过2900万亩【江西：1】 |\n\n- **山东**：建成智慧大棚733个。[山东:1] 出口27个国家[山东:2]。\n\nAll done. 云南有150万亩花卉[云南:1]！'
    const whole = await write(text, comparing)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 20 }), async (cuts) => {
        const points = [0, ...cuts.sort((a, b) => a - b), text.length]
        const deltas = points.slice(1).map((point, i) => text.slice(points[i], point))
        expect((await write(deltas, comparing)).answer).toBe(whole.answer)
      }),
      { numRuns: 40 }
    )
  })

  it('writes English and traditional answers with the marks of the reports', async () => {
    const english = await write('Shandong (山东) built 733 smart greenhouses [Shandong:1].', {
      ...task,
      language: 'en',
    })
    expect(english.answer).toBe('Shandong (山东) built 733 smart greenhouses[山东:1].')
    const traditional = await write('山東建成智慧大棚733個[山東:1]。', {
      ...task,
      language: 'zh-Hant',
    })
    expect(traditional.answer).toBe('山東建成智慧大棚733個[山东:1]。')
  })
})

describe('neutralise', () => {
  it('takes out links, images, HTML, addresses and definitions but keeps marks', () => {
    expect(neutralise('看[这里](https://a.b/c)和![图](http://x/y.png)')).toBe('看这里和图')
    expect(neutralise('好[北京:2](https://a.b)。')).toBe('好[北京:2]。')
    expect(neutralise('<script>alert(1)</script><img src=x onerror=y>字')).toBe('alert(1)字')
    expect(neutralise('[北京:2]: https://evil.example\n')).toBe('\n')
    expect(neutralise('见 javascript:alert(1) 与 www.evil.cn。')).toBe('见  与 。')
  })

  it('leaves no construct that Markdown would load or link, whatever the text', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '!',
      '<',
      '>',
      'http://a.b',
      '`',
      'a',
      'script',
      ':',
      '/',
      '\n',
      '北京:2',
      ' '
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const plain = neutralise(pieces.join(''))
        expect(plain).not.toMatch(/\]\(|<|https?:|^\s*\[[^\]]+\]:/m)
      }),
      { numRuns: 500 }
    )
  })
})
