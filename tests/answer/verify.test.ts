import { describe, expect, it } from 'vitest'
import { parseMarks } from '../../src/answer/citations.ts'
import { type VerifyContext, verifySentence } from '../../src/answer/verify.ts'
import { labelReports, type Report } from '../../src/corpus/report.ts'

function report(province: string, year: number, ...texts: string[]): Omit<Report, 'label'> {
  return {
    id: `${year}-${province}`,
    province,
    year,
    title: '让农业强起来',
    issuer: '农业农村厅',
    event: `${year}年农业工作会议`,
    note: '',
    paragraphs: texts.map((text, i) => ({ number: i + 1, text })),
  }
}
const reports = labelReports([
  report(
    '江西',
    2030,
    '江西坚持“藏粮于地、藏粮于技”,全省高标准农田超过2900万亩,早稻机收率达到98.5%。',
    '一是抓良种。建成水稻良种基地36个、油菜良种基地24个,培训农民1.2万人次。二是抓农机。投入8.6亿元更新农机,农机站300余家。',
    '2029年新建冷库1500座,没有发生重大动物疫情,出台《江西省农机条例》,确保农民收入不低于城镇居民。'
  ),
  report(
    '山东',
    2030,
    '山东建成智慧大棚733个,蔬菜出口覆盖27个国家和地区。',
    '全省寿光模式推广到近80%的县,组建农技专家团五支。小麦、玉米单产分别提高3.2%和2.1%。'
  ),
  report('云南', 2029, '云南打造“绿色食品牌”,花卉种植面积达150万亩。'),
  report(
    '陕西',
    2030,
    '持证药店压减率超过80%,无证药店全部实现清零。大棚蔬菜合格率达到99%,散户水果全部建档。试点推进苹果保险,全面推行冷链补贴。梯田、坡田复垦率分别达到96%、86%。',
    '对口粮田不受面积总额限制。近百万人次参加培训,在19个国家建成20个示范园。',
    '下一步,将继续推广节水灌溉。'
  ),
])
const context: VerifyContext = { reports }

/** Verifies a sentence with its marks in it. */
function check(
  sentence: string,
  more: Partial<VerifyContext> & { about?: string[]; cell?: boolean } = {}
) {
  const { about = [], cell = false, ...rest } = more
  const marks = parseMarks(sentence)
  let text = sentence
  for (const { start, end } of marks.toReversed()) text = text.slice(0, start) + text.slice(end)
  const refs = marks.flatMap((mark) => mark.refs)
  const result = verifySentence({ text, refs, about, cell }, { ...context, ...rest })
  return { ...result, marks: result.pieces.map((p) => `${p.report.label}:${p.paragraph}`) }
}

describe('verifySentence', () => {
  it.each([
    '全省高标准农田超过2900万亩[江西:1]。',
    '江西的高标准农田面积已突破2900万亩[江西:1]。',
    '江西早稻机收率高达98.5%，高标准农田逾29,000,000亩[江西:1]。',
    '江西建有36个水稻良种基地和24个油菜良种基地[江西:2]。',
    '在农机方面，江西投入8.6亿元更新农机[江西:2]。',
    '江西为农民提供了12000人次的培训[江西:2]。',
    '江西共有300多家农机站[江西:2]。',
    '山东的智慧大棚有七百多个[山东:1]。'.replace('七百多个', '700多个'),
    '山东有五支农技专家团[山东:2]。',
    '山東的蔬菜出口覆蓋27個國家和地區[山东:1]。',
    '江西未发生重大动物疫情[江西:3]。',
    '江西出台了《江西省农机条例》，并在2029年新建1500座冷库[江西:3]。',
    '山东的小麦单产提高3.2%，玉米单产提高2.1%[山东:2]。',
    '云南以“绿色食品牌”为抓手，花卉种植面积达到150万亩[云南:1]。',
    '两省都重视建成基地和大棚[江西:2][山东:1]。',
    'Jiangxi (江西) has more than 29 million mu of high-standard farmland [江西:1].',
    'In Shandong, vegetables are exported to 27 countries and regions [Shandong:1].',
    '江西和山东分别建成良种基地36个和智慧大棚733个[江西:2][山东:1]。',
    '与江西相比，山东建成智慧大棚733个[山东:1]。',
    '《让农业强起来》写道，全省高标准农田超过2900万亩[江西:1]。',
  ])('verifies %s', (sentence) => {
    expect(check(sentence).outcome).toBe('verified')
  })

  it.each([
    ['a number', '江西早稻机收率达到95.8%[江西:1]。'],
    ['a magnitude', '全省高标准农田超过2900亿亩[江西:1]。'],
    ['a unit', '投入8.6亿个更新农机[江西:2]。'],
    ['a qualifier', '全省高标准农田不足2900万亩[江西:1]。'],
    ['the subject of a number', '江西建成油菜良种基地36个[江西:2]。'],
    ['a quotation', '江西坚持“藏粮于山、藏粮于技”的方针[江西:1]。'],
    ['a negation', '江西发生重大动物疫情[江西:3]。'],
    ['an added negation', '江西没有出台《江西省农机条例》[江西:3]。'],
    ['a year', '2027年新建冷库1500座[江西:3]。'],
    ['a comparison', '江西农民收入低于城镇居民[江西:3]。'],
    ['the order of numbers', '山东小麦、玉米单产分别提高2.1%和3.2%[山东:2]。'],
    ['numbers in Chinese', '山东组建农技专家团六支[山东:2]。'],
  ])('replaces a sentence that changes %s by the report’s own', (_, sentence) => {
    const { outcome, text, pieces } = check(sentence)
    expect(outcome).toBe('contradicted')
    const [piece] = pieces
    const own =
      piece?.report.paragraphs[piece.paragraph - 1]?.text.slice(piece.start, piece.end) ?? ''
    expect(own).not.toBe('')
    expect(text).toContain(own.replaceAll(',', '，'))
  })

  it.each([
    '陕西的无证药店已全部清零，持证药店压减率超过80%[陕西:1]。',
    '陕西全面推行冷链补贴，并试点推进苹果保险[陕西:1]。',
    '陕西坡田的复垦率为86%，梯田为96%[陕西:1]。',
    '陕西取消了口粮田的面积总额限制[陕西:2]。',
    '陝西梯田復墾率達96%[陕西:1]。',
    '陕西计划继续推广节水灌溉[陕西:3]。',
    '江西因此建成36个水稻良种基地[江西:2]。',
    '陕西没有再保留无证药店，已全部清零[陕西:1]。',
    'Shandong (山东) set up a task force of five teams [山东:2].',
    'Shaanxi (陕西) has built 20 demonstration parks in 19 countries [陕西:2].',
    'Jiangxi (江西) increased its spending: 860 million yuan went into machinery [江西:2].',
  ])('verifies what another sentence could turn round: %s', (sentence) => {
    expect(check(sentence).outcome).toBe('verified')
  })

  it.each([
    ['a modifier of the clause beside it', '陕西散户水果合格率达到99%[陕西:1]。'],
    ['two clauses that share a word', '陕西持证药店全部实现清零[陕西:1]。'],
    ['the modifiers of a shared word', '陕西无证药店压减率超过80%[陕西:1]。'],
    ['all for a trial', '陕西全面推进苹果保险[陕西:1]。'],
    ['a trial for all', '陕西试点推行冷链补贴[陕西:1]。'],
    ['one of a row for the other', '陕西坡田复垦率达到96%[陕西:1]。'],
    ['the same in traditional characters', '陝西坡田復墾率達96%[陕西:1]。'],
    ['a negation left out', '陕西对口粮田实行面积总额限制[陕西:2]。'],
    ['several for nearly', '陕西数百万人次参加培训[陕西:2]。'],
    ['the opposite verb', '江西取消了水稻良种基地36个[江西:2]。'],
    ['a fine', '江西罚款8.6亿元更新农机[江西:2]。'],
    ['a plan for what is done', '江西计划投入8.6亿元更新农机[江西:2]。'],
    ['what is done for a plan', '陕西已推广节水灌溉[陕西:3]。'],
    ['a rank', '江西建成水稻良种基地36个，居全国首位[江西:2]。'],
    ['a growth', '江西投入8.6亿元更新农机，比上年翻番[江西:2]。'],
    ['a cause', '由于培训农民1.2万人次，江西建成水稻良种基地36个[江西:2]。'],
    ['the way a number goes', '山东小麦单产下降3.2%[山东:2]。'],
    ['a comparison of its own', '江西水稻良种基地36个，比山东多[江西:2][山东:1]。'],
    ['an English denial', 'Jiangxi (江西) failed to train 12,000 farmers [江西:2].'],
    ['an English loss', 'Jiangxi (江西) lost 36 rice seed bases [江西:2].'],
    ['an English verb', 'Jiangxi (江西) closed 36 rice seed bases [江西:2].'],
    [
      'an English rank',
      'Jiangxi (江西) has 36 rice seed bases, the largest number of all [江西:2].',
    ],
    ['an English number twice', 'Shaanxi (陕西) built 20 parks in 20 countries [陕西:2].'],
    ['an English plan', 'Jiangxi (江西) will train 12,000 farmers [江西:2].'],
  ])('never verifies a sentence that turns or adds %s', (_, sentence) => {
    const { outcome, text } = check(sentence)
    expect(['unverified', 'contradicted'], text).toContain(outcome)
  })

  it('moves no mark of an English sentence for a bare number', () => {
    expect(check('Jiangxi (江西) has the figure 1,500 [江西:2].').outcome).toBe('unverified')
  })

  it('reads a cell’s number by the head of its column', () => {
    const cell = (text: string, head: string) =>
      verifySentence(
        { text, head, refs: [{ label: '陕西', paragraph: 1 }], about: ['陕西'], cell: true },
        context
      ).outcome
    expect(cell('超过80%', '药店压减率')).toBe('verified')
    expect(cell('96%', '药店压减率')).not.toBe('verified')
    expect(cell('96', '梯田复垦率（%）')).toBe('verified')
    expect(cell('96', '梯田复垦率（万亩）')).not.toBe('verified')
    expect(cell('超过80%', '数据')).toBe('verified')
  })

  it.each([
    ['another province’s number', '云南建成智慧大棚733个[山东:1]。'],
    ['two provinces’ numbers swapped', '江西有智慧大棚733个，山东有良种基地36个[江西:2][山东:1]。'],
    ['both named, one cited', '江西和山东都建成了智慧大棚733个[山东:1]。'],
    [
      'what one of two provinces says as said by both',
      '江西和云南都打造“绿色食品牌”[江西:1][云南:1]。',
    ],
    ['a count of more provinces than are cited', '三省都打造“绿色食品牌”[云南:1]。'],
    ['knowledge of its own', '海南的热带水果产量居全国第一。'],
    ['a claim beside a true number', '山东建成智慧大棚733个，数量居全国第一[山东:1]。'],
    ['a mark that points nowhere', '火星种出了土豆[火星:9]。'],
    ['an invented English number', 'Jiangxi has 500 mu of farmland [江西:1].'],
  ])('never verifies %s', (_, sentence) => {
    expect(['unverified', 'contradicted']).toContain(check(sentence).outcome)
  })

  it('moves a mark to the one paragraph that says it', () => {
    expect(check('江西投入8.6亿元更新农机[江西:1]。')).toMatchObject({
      outcome: 'repaired',
      marks: ['江西:2'],
    })
    expect(check('江西投入8.6亿元更新农机。')).toMatchObject({
      outcome: 'repaired',
      marks: ['江西:2'],
    })
    expect(check('投入8.6亿元更新农机。', { about: ['江西'] })).toMatchObject({
      outcome: 'repaired',
      marks: ['江西:2'],
    })
  })

  it('moves no mark to another province', () => {
    expect(check('建成智慧大棚733个[江西:1]。').outcome).toBe('unverified')
  })

  it('puts a dropped qualifier back', () => {
    expect(check('江西有农机站300家[江西:2]。')).toMatchObject({
      outcome: 'repaired',
      text: '江西有农机站300余家。',
    })
    expect(check('Shandong spread it to 80% of its counties [山东:2].').text).toContain(
      'nearly 80%'
    )
  })

  it('drops marks that the sentence owes nothing to', () => {
    expect(check('江西投入8.6亿元更新农机[江西:2][云南:1]。').marks).toEqual(['江西:2'])
  })

  it('lets marks point to evidence only', () => {
    const [jiangxi] = reports
    if (!jiangxi) throw new Error('no report')
    const chunk = { id: '', reportId: jiangxi.id, paragraph: 1, start: 0, end: 5, text: '' }
    const evidence = [{ report: jiangxi, chunk, paragraph: '', score: 1 }]
    expect(check('江西投入8.6亿元更新农机[江西:2]。', { evidence }).outcome).toBe('unverified')
  })

  it('takes computed numbers as given', () => {
    const computed = [{ value: 60, unit: '个', qualifier: '', parts: [] }]
    expect(check('江西的水稻和油菜良种基地合计60个[江西:2]。', { computed }).outcome).toBe(
      'verified'
    )
    expect(check('江西的水稻和油菜良种基地合计60个[江西:2]。').outcome).not.toBe('verified')
  })

  it('knows frame sentences from statements', () => {
    for (const text of [
      '以下是两省的比较：',
      '## 比较',
      '**江西：**',
      '云南的报告未提及智慧大棚。',
      'The report of Yunnan does not mention greenhouses.',
      '希望对您有帮助。',
      '—',
    ])
      expect([text, check(text).outcome]).toEqual([text, 'frame'])
  })

  it('highlights the clauses that the sentence rests on', () => {
    const { pieces } = check('江西投入8.6亿元更新农机[江西:2]。')
    const [piece] = pieces
    const text = reports[0]?.paragraphs[1]?.text ?? ''
    expect(text.slice(piece?.start, piece?.end)).toBe('投入8.6亿元更新农机')
  })

  it('judges a table cell by the province of its row', () => {
    expect(check('智慧大棚733个[山东:1]', { about: ['山东'], cell: true }).outcome).toBe('verified')
    expect(check('智慧大棚733个[山东:1]', { about: ['江西'], cell: true }).outcome).toBe(
      'unverified'
    )
  })
})
