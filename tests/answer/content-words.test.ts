import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentTerms } from '../../src/answer/content-words.ts'
import { fold } from '../../src/lib/text.ts'

const wordsOf = (text: string) => contentTerms(text).map((term) => term.text)
const decidingOf = (text: string) =>
  contentTerms(text)
    .filter((term) => !term.generic)
    .map((term) => term.text)

describe('contentTerms', () => {
  it.each([
    ['双减怎么做的?', ['双减']],
    ['产教融合有什么做法?', ['产教融合']],
    ['随迁子女的情况', ['随迁子女']],
    ['一共建了多少个鲁班工坊?', ['鲁班工坊']],
    ['留守儿童和困境儿童', ['留守儿童', '困境儿童']],
    ['帮我看一下高标准农田有多少', ['高标准农田']],
    ['异地就医分别是什么情况?', ['异地就医']],
    ['哪些省份提到了抽水蓄能?', ['抽水蓄能']],
    ['营养餐多少钱一顿', ['营养餐', '一顿']],
    ['校车呢', ['校车']],
    ['一校一策是哪里的?', ['一校一策']],
    ['不可移动文物有几处?', ['不可移动', '文物']],
  ])('finds the terms of %s', (text, terms) => {
    expect(wordsOf(text)).toEqual(terms)
  })

  it.each([
    ['1+X证书有哪些', '1+X'],
    ['5G基站建了多少', '5G'],
    ['PM2.5降了多少', 'PM2.5'],
    ['AI课程怎么开', 'AI'],
    ['互联网+教育怎么推进', '互联网+教育'],
    ['人工智能+学科群投了多少', '人工智能+学科群'],
    ['3+1+2模式是什么', '3+1+2'],
    ['“双一流”高校', '双一流'],
  ])('keeps the term of %s whole', (text, term) => {
    expect(wordsOf(text)).toContain(term)
  })

  it.each(['“银龄讲学”', '「银龄讲学」', '『银龄讲学』', '"银龄讲学"', '《银龄讲学》'])(
    'flags %s as quoted',
    (quoted) => {
      expect(contentTerms(`哪些省写到${quoted}?`)).toEqual([
        { text: '银龄讲学', folded: '银龄讲学', quoted: true, generic: false },
      ])
    }
  )

  it.each([
    '主要讲了什么?帮我概括一下。',
    '有哪些做法?',
    '怎么样?',
    '那呢?',
    '分别是多少',
    '有什么不同之处吗',
    '具体数字是多少?',
    '请介绍一下',
    'What about it?',
    '2022年的报告',
    '？？？',
    '',
  ])('finds nothing in %j', (text) => {
    expect(contentTerms(text)).toEqual([])
  })

  it('marks what every report speaks of as generic', () => {
    expect(contentTerms('学校教育工作的质量').every((term) => term.generic)).toBe(true)
    expect(decidingOf('学校的食堂质量怎么样')).toEqual(['食堂'])
  })

  it('gives a quoted generic word the power to decide', () => {
    expect(contentTerms('“高质量”出现在哪里')[0]).toMatchObject({ quoted: true, generic: false })
  })

  it('folds traditional characters and keeps them as written', () => {
    expect(contentTerms('營養餐有多少?')).toMatchObject([{ text: '營養餐', folded: '营养餐' }])
  })

  it('drops plain numbers and keeps names made of digits', () => {
    expect(wordsOf('211高校增加了30%吗')).toContain('211')
    expect(wordsOf('211高校增加了30%吗')).not.toContain('30%')
  })

  it('reads English questions through the glossary', () => {
    expect(wordsOf('How many charging stations were built for electric vehicles?')).toEqual([
      '充电站',
      '电动汽车',
    ])
    expect(wordsOf('what about the weather?')).toEqual(['天气'])
    expect(wordsOf('Who is the goalkeeper?')).toEqual(['goalkeeper'])
    expect(wordsOf('How is 5G used in hospitals?')).toContain('5G')
  })

  it('gives folded, distinct terms for any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(
          fc.constantFrom(
            '双减',
            '的',
            '+',
            '“',
            '”',
            '1',
            'X',
            '学校',
            '哪',
            '云',
            '率',
            ' ',
            '臺'
          )
        )
        .map((pieces) => pieces.join(''))
    )
    fc.assert(
      fc.property(text, (sample) => {
        const terms = contentTerms(sample)
        expect(new Set(terms.map((term) => term.folded)).size).toBe(terms.length)
        for (const term of terms) expect(term.folded).toBe(fold(term.text))
      }),
      { numRuns: 500 }
    )
  })
})
