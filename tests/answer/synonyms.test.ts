import { describe, expect, it } from 'vitest'
import { equivalents, related, synonymWords } from '../../src/answer/synonyms.ts'
import { fold } from '../../src/lib/text.ts'

describe('equivalents', () => {
  it.each([
    ['随迁子女', '流动儿童'],
    ['流动儿童', '随迁子女'],
    ['人工智能', 'ai'],
    ['AI', '人工智能'],
    ['芯片', '集成电路'],
    ['高考', '普通高等学校招生全国统一考试'],
    ['轮岗', '交流轮岗'],
    ['抗疫', '疫情'],
    ['思政', '思想政治'],
    ['動車', '高铁'],
    ['PM2.5', 'pm2.5'],
    ['电子商务', '电商'],
    ['癌症', '肿瘤'],
  ])('%s is answered by %s', (term, form) => {
    expect([fold(term), ...equivalents(term)]).toContain(form)
  })

  it('are directed where one word is a kind of the other', () => {
    expect(equivalents('职业院校')).toContain('中职学校')
    expect(equivalents('中职学校')).not.toContain('职业院校')
    expect(equivalents('双碳')).toContain('碳达峰')
    expect(equivalents('碳达峰')).not.toContain('双碳')
  })

  it('never hold the term itself, and nothing for an unknown word', () => {
    for (const word of synonymWords()) expect(equivalents(word)).not.toContain(word)
    expect(equivalents('量子纠缠蛋糕')).toEqual([])
    expect(equivalents('')).toEqual([])
    expect(equivalents('__proto__')).toEqual([])
  })
})

describe('related', () => {
  it.each([
    ['补习班', '校外培训机构'],
    ['娃', '学生'],
    ['打工', '务工'],
    ['念书', '入学'],
    ['乡下', '农村'],
    ['雾霾', '空气质量'],
    ['看病', '就医'],
    ['讨薪', '欠薪'],
    ['中职学校', '职业院校'],
  ])('%s leads to %s', (term, form) => {
    expect(related(term)).toContain(form)
  })

  it('does not make an everyday word decide', () => {
    expect(equivalents('补习班')).toEqual([])
  })
})

describe('the lists', () => {
  it('hold folded words only', () => {
    for (const word of synonymWords()) expect(fold(word)).toBe(word)
  })
})
