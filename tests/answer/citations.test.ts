import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarks, resolveMark } from '../../src/answer/citations.ts'
import { createSentenceSplitter } from '../../src/answer/sentence-splitter.ts'
import { labelReports } from '../../src/corpus/report.ts'

const refs = (text: string) =>
  parseMarks(text).flatMap((mark) => mark.refs.map((ref) => `${ref.label}:${ref.paragraph}`))

describe('parseMarks', () => {
  it.each([
    ['[北京:2]', ['北京:2']],
    ['［北京：2］', ['北京:2']],
    ['【北京:2】', ['北京:2']],
    ['[[北京:2]]', ['北京:2']],
    ['[北京:第2段]', ['北京:2']],
    ['[北京 第2段]', ['北京:2']],
    ['[北京·第二段]', ['北京:2']],
    ['[北京：第十二段]', ['北京:12']],
    ['[北京:2,3]', ['北京:2', '北京:3']],
    ['[北京:2、3]', ['北京:2', '北京:3']],
    ['[北京:2-4]', ['北京:2', '北京:3', '北京:4']],
    ['[北京:2；天津:1]', ['北京:2', '天津:1']],
    ['[北京:2, 天津:1,3]', ['北京:2', '天津:1', '天津:3']],
    ['[北京2023:2]', ['北京2023:2']],
    ['[北京2023-1:2]', ['北京2023-1:2']],
    ['[北京（2023）:2]', ['北京(2023):2']],
    ['[2022-beijing:2]', ['2022-beijing:2']],
    ['[Beijing:2]', ['Beijing:2']],
    ['[Inner Mongolia: para 2]', ['Inner Mongolia:2']],
    ['[来源：北京:2]', ['北京:2']],
    ['[^北京:2]', ['北京:2']],
    ['[遼寧:3]', ['遼寧:3']],
    ['（北京:2）', ['北京:2']],
    ['[3]', [':3']],
    ['[北京]', ['北京:0']],
  ])('reads %s', (text, expected) => {
    expect(refs(`他们做到了${text}。`)).toEqual(expected)
  })

  it('leaves ordinary brackets alone', () => {
    for (const text of [
      '（2019—2021年）',
      '(2021)',
      '[注]',
      '优势专业(群)284个',
      '【重要】',
      '[a](b)',
      '（共30人）',
    ])
      expect(parseMarks(text).filter((m) => !m.soft || m.refs.length > 0)).toEqual([])
  })

  it('gives offsets that include the brackets', () => {
    const text = '甲[北京:2]乙【天津:1】'
    expect(parseMarks(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '[北京:2]',
      '【天津:1】',
    ])
  })

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[[\]【】北京天津:：;,、第段\d\-()（） a-z^]{0,60}$/),
        (text) => {
          for (const { start, end } of parseMarks(text)) expect(end).toBeGreaterThan(start)
        }
      )
    )
  })
})

describe('resolveMark', () => {
  const report = (id: string, province: string, year: number) => ({
    id,
    province,
    year,
    title: '',
    issuer: '',
    event: '',
    note: '',
    paragraphs: [],
  })
  const reports = labelReports([
    report('2022-beijing', '北京', 2022),
    report('2023-beijing', '北京', 2023),
    report('a', '辽宁', 2022),
    report('b', '广东', 2022),
    report('c', '广东', 2022),
  ])
  const id = (label: string) => resolveMark({ label, paragraph: 1 }, reports)?.id ?? null

  it('reads every form of a name, and takes the newest report where no year is given', () => {
    expect(
      [
        '北京',
        '北京市',
        'Beijing',
        '北京2022',
        '北京 2022',
        'Beijing 2022',
        '北京(2022)',
        '2022-beijing',
      ].map(id)
    ).toEqual([
      '2023-beijing',
      '2023-beijing',
      '2023-beijing',
      '2022-beijing',
      '2022-beijing',
      '2022-beijing',
      '2022-beijing',
      '2022-beijing',
    ])
    expect(['遼寧', '辽宁省', '广东2022-2'].map(id)).toEqual(['a', 'a', 'c'])
  })

  it('resolves nothing else', () => {
    expect(['', '火星', '上海', '北京2019', 'source'].map(id)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })
})

describe('createSentenceSplitter', () => {
  const split = (...deltas: string[]) => {
    const splitter = createSentenceSplitter()
    return [...deltas.flatMap((delta) => splitter.push(delta)), ...splitter.end()]
  }
  const texts = (text: string) => split(text).map((unit) => unit.text)

  it('keeps marks with the sentence they follow, before or behind its stop', () => {
    expect(texts('压减率超过80%[北京:2]。参与率96%以上。[北京:2][天津:1] 下一句。')).toEqual([
      '压减率超过80%[北京:2]。',
      '参与率96%以上。[北京:2][天津:1] ',
      '下一句。',
    ])
  })

  it('cuts neither numbers nor quotations nor abbreviations', () => {
    expect(texts('It spent 14.65 billion yuan, e.g. on schools. Next one.')).toEqual([
      'It spent 14.65 billion yuan, e.g. on schools. ',
      'Next one.',
    ])
    expect(texts('他说“好。很好。”然后走了。完。')).toEqual(['他说“好。很好。”然后走了。', '完。'])
  })

  it('knows rows, items, headings and fences', () => {
    const text =
      '# 比较\n\n| 省 | 数 |\n|---|---|\n| 北京 | 80%。好 |\n- **天津**：一句。二句。\n1. 第三条\n```\n尾\n'
    expect(split(text).map((unit) => unit.kind)).toEqual([
      'heading',
      'blank',
      'row',
      'row',
      'row',
      'item',
      'sentence',
      'item',
      'mark-up',
      'sentence',
    ])
  })

  it('gives the same units for every split of the stream, and loses nothing', () => {
    const piece = fc.constantFrom(
      '北京',
      '80%',
      '[北京:2]',
      '。',
      '.',
      ' ',
      '\n',
      '|',
      '- ',
      '“',
      '”',
      '1.5',
      '万',
      '[',
      ']',
      '# ',
      '1. ',
      '```',
      'Yes',
      '（',
      '）',
      '！',
      '---',
      ';'
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.array(fc.nat(60), { maxLength: 12 }),
        (pieces, cuts) => {
          const text = pieces.join('')
          const whole = split(text)
          expect(whole.map((unit) => unit.text).join('')).toBe(text)
          const points = [
            0,
            ...cuts.filter((c) => c < text.length).sort((a, b) => a - b),
            text.length,
          ]
          const deltas = points.slice(1).map((point, i) => text.slice(points[i], point))
          expect(split(...deltas)).toEqual(whole)
          expect(split(...text.split(''))).toEqual(whole)
        }
      ),
      { numRuns: 500 }
    )
  })
})
