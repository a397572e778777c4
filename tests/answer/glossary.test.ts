import { describe, expect, it } from 'vitest'
import { glossaryWords, translatePhrases } from '../../src/answer/glossary.ts'

/** The Chinese terms for all that is known in a text. */
const translated = (text: string) => translatePhrases(text).known.flat()

describe('translatePhrases', () => {
  it.each([
    ['How many kindergartens are there?', '幼儿园'],
    ['double reduction', '双减'],
    ['the Double-Reduction policy', '双减'],
    ['sister-school pairs', '姊妹学校'],
    ['enrollment expansion', '扩招'],
    ['higher vocational colleges', '高职院校'],
    ['after-school services', '课后服务'],
    ['left-behind children', '留守儿童'],
    ['labor education', '劳动教育'],
    ['high-speed railways', '高铁'],
    ['new energy vehicles', '新能源汽车'],
    ['wastewater? sewage treatment', '污水处理'],
    ['family doctors', '家庭医生'],
    ['high-standard farmland', '高标准农田'],
    ['GDP growth', '地区生产总值'],
    ["teachers' salaries", '教师工资'],
    ['Covid-19', '疫情'],
    ['1+X certificates', '1+X'],
    ['AI', '人工智能'],
  ])('reads %s as %s', (english, chinese) => {
    expect(translated(english)).toContain(chinese)
  })

  it('prefers the longest phrase', () => {
    expect(translated('vocational education')).toEqual(['职业教育'])
    expect(translatePhrases('the double reduction of homework').known).toEqual([['双减'], ['作业']])
  })

  it('joins no words across punctuation', () => {
    expect(translated('double, reduction')).toEqual([])
  })

  it.each(['', '北京有多少所学校?', 'constructor __proto__ toString', 'qwerty'])(
    'knows nothing in %j',
    (text) => {
      expect(translated(text)).toEqual([])
    }
  )

  it('gives back what it does not know', () => {
    expect(translatePhrases('Python in kindergartens').rest.trim()).toBe('Python in')
  })

  it('knows at least 400 Chinese terms', () => {
    expect(glossaryWords().length).toBeGreaterThanOrEqual(400)
  })
})
