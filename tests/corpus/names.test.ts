import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNames, removeNames } from '../../src/corpus/names.ts'
import { provinces } from '../../src/corpus/provinces.ts'

/** `北京=scope 新疆=topic`: every name as written, with its role, in order. */
function rolesIn(text: string): string {
  return findNames(text)
    .map((hit) => `${hit.text}=${hit.role}`)
    .join(' ')
}

function topicOf(text: string): string {
  return removeNames(
    text,
    findNames(text).filter((hit) => hit.role === 'scope' && hit.kind !== 'city')
  )
}

describe('roles of names', () => {
  it.each([
    // The reporter.
    ['江西的幼儿园有多少?', '江西=scope'],
    ['江西有多少所幼儿园?', '江西=scope'],
    ['江西怎么抓近视防控?', '江西=scope'],
    ['那河北呢?', '河北=scope'],
    ['沪浙皖三地的体育中考怎么改?', '沪浙皖=scope'],
    ['闽粤两省比较一下', '闽粤=scope'],
    ['京津沪渝各有什么做法?', '京津沪渝=scope'],
    ['京、津、沪、渝的营养餐', '京=scope 津=scope 沪=scope 渝=scope'],
    ['鄂省的校车怎么管?', '鄂省=scope'],
    ['沪', '沪=scope'],
    ['“粤”呢?', '粤=scope'],
    ['比较云南、贵州的控辍保学', '云南=scope 贵州=scope'],
    ['云南和贵州各有多少所寄宿制学校?', '云南=scope 贵州=scope'],
    ['山东跟江苏在招生改革上有什么不同?', '山东=scope 江苏=scope'],
    ['北京比上海多多少?', '北京=scope 上海=scope'],
    ['陕西还是山西更多?', '陕西=scope 山西=scope'],
    ['心理健康教育在四川怎么做?', '四川=scope'],
    ['营养餐河南河北分别覆盖多少?', '河南=scope 河北=scope'],
    ['为什么吉林要撤并村小?', '吉林=scope'],
    ['2023年海南新建了多少幼儿园?', '海南=scope'],
    ['请问青海牧区的学校', '青海=scope'],
    ['用几句话总结山西在劳动教育方面的思路', '山西=scope'],
    ['没有黑龙江的报告吗?', '黑龙江=scope'],
    ['不对,我问的是河南', '河南=scope'],
    ['再加上浙江', '浙江=scope'],
    ['除了江苏还有谁提到研学?', '江苏=scope'],
    ['魔都和羊城的学位', '魔都=scope 羊城=scope'],
    ['齐鲁大地的职教怎么样', '齐鲁大地=scope'],
    ['苏州有哪些职业院校?', '苏州=scope'],
    ['大同市有多少学校?', '大同市=scope'],
    ['臺灣和香港的報告', '臺灣=scope 香港=scope'],
    // Regions.
    ['长三角各省市怎么抓教师队伍?', '长三角=scope'],
    ['四个直辖市的重点各是什么?', '四个直辖市=scope'],
    ['西部的省区市有什么动作?', '西部=scope'],
    ['中部六省的教师待遇对比', '中部六省=scope'],
    ['京津冀那边有什么合作?', '京津冀=scope'],
    ['東北三省的教育怎麼樣?', '東北三省=scope'],
    ['中部省份供餐各是怎么抓的?', '中部省份=scope'],
    ['贵州2022、贵州2023两年的变化', '贵州=scope 贵州=scope'],
    ['专家来魔都没房子住', '魔都=unsure'],
    ['京津冀协同发展怎么推进?', '京津冀=topic'],
    ['“京津冀协同发展”在哪些报告里出现?', '京津冀=topic'],
    ['西部计划招了多少志愿者?', '西部=topic'],
    ['粤港澳大湾区建设怎么推进?', '粤港澳大湾区=topic'],
    ['海南参与粤港澳大湾区建设了吗?', '海南=scope 粤港澳大湾区=topic'],
    ['河南给西北五省输送了多少教师?', '河南=scope 西北五省=topic'],
    // The object.
    ['哪些省份对口支援西藏?', '西藏=topic'],
    ['哪些省提到新疆?', '新疆=topic'],
    ['到新疆就业的毕业生有多少?', '新疆=topic'],
    ['与香港合作的学校有几所?', '香港=topic'],
    ['海南与澳门合作建了几所学校?', '海南=scope 澳门=topic'],
    ['江苏怎么帮助雄安新区?', '江苏=scope 雄安=topic'],
    ['山东向贵州派了多少校长?去西藏支教的呢?', '山东=scope 贵州=topic 西藏=topic'],
    ['江西有多少学生在上海就业?', '江西=scope 上海=topic'],
    ['广西南宁的幼儿园', '广西=scope 南宁=topic'],
    ['江苏省苏州市的名校', '江苏省=scope 苏州市=topic'],
    // Longer names.
    ['北京大学有多少院士?', '北京=topic'],
    ['西安电子科技大学的学科有哪些?', '西安=topic'],
    ['四川大学和吉林大学合作了什么?', '四川=topic 吉林=topic'],
    ['援建和田职业技术学院投入多少?', '和田=topic'],
    ['湖南卫视播了什么?', '湖南=topic'],
    ['北京市第四中学', '北京市=topic'],
    ['上海交大有多少院士?', '上海=topic'],
    ['新疆生产建设兵团的教育', '新疆=topic'],
    ['河北中学有多少所?', '河北=scope'],
    // Either.
    ['打工人的孩子到江苏,能上学吗?', '江苏=unsure'],
    ['《江苏省学前教育条例》规定了什么?', '江苏省=unsure'],
    ['闽台合作', '闽台=unsure'],
    ['How many graduates went to Xinjiang?', 'Xinjiang=unsure'],
    // English.
    ['Compare Jilin and Henan on boarding schools', 'Jilin=scope Henan=scope'],
    ["Hainan's free trade port schools", 'Hainan=scope'],
    ['What share of pupils in inner mongolia board?', 'inner mongolia=scope'],
    ['What do the municipalities say about exams?', 'municipalities=scope'],
    ['How does Shandong work with Tibet?', 'Shandong=scope Tibet=topic'],
    ['Is Peking University mentioned?', 'Peking=topic'],
    ['University of Hong Kong', 'Hong Kong=topic'],
    ['比较Jilin和河南的双减', 'Jilin=scope 河南=scope'],
  ])('reads %s as %s', (text, roles) => {
    expect(rolesIn(text)).toBe(roles)
  })
})

describe('words that hold the character of a name', () => {
  it.each(
    '鲁班工坊分布在哪里|云平台有哪些功能|京东和谁合作|乡村教师的津贴是多少|安宁区有多少高校|宁可少也要好|新建了多少学校|新增学位有多少|招了多少新生|青年教师怎么培养|青少年体育怎么抓|云课堂开了多少节|游客川流不息|桂花为什么香|吉利汽车建了学院吗|黑板报怎么做|图书馆藏书有多少|请问贵校有多少学生|港口物流专业有哪些|建立问题台账了吗|搭建了什么平台|迈上新台阶了吗|蒙古语授课的学校|湘教云整合了几个平台|教师晋升通道|琼浆玉液|甘心奉献的教师|甘于清贫|辽阔的草原|幸福建设从哪开始|隆重庆祝教师节的有谁|如何推广东西部协作|今天津贴发了吗|已建成都有哪些项目|藏青色校服|青云之志|新贵人才|沪江网校|申请条件是什么|秦岭生态教育|晋级决赛的队伍|豫剧进校园|粤语教学|苏醒教育|贵在坚持|滇池边的学校|黔驴技穷|赣剧进课堂|浙商捐资|闽南语教学|渝你同行|皖电东送|大同小异的做法|太湖北岸的学校|上海洋大学|集中部署了什么|太晚的课程|实施方案是什么|教师待遇和绩效|背景的报告|附件的内容|津津有味|洞庭湖南岸'
      .split('|')
      .map((text) => [text])
  )('%s names no province', (text) => {
    const scope = findNames(text).filter((hit) => hit.role === 'scope' && hit.kind !== 'city')
    expect(scope).toEqual([])
  })
})

describe('names written wrongly', () => {
  it.each([
    ['甘素的党建怎么抓?', '甘肃'],
    ['胡北高校有几所', '湖北'],
    ['虎北的校车', '湖北'],
    ['浙疆的轮岗', '浙江'],
    ['Guandong and its kindergartens', '广东'],
    ['What did Shangai say?', '上海'],
    ['Xinjang schools', '新疆'],
  ])('reads %s as %s', (text, province) => {
    const hits = findNames(text)
    expect(hits.map((hit) => [hit.kind, hit.readAs, hit.provinces])).toEqual([
      ['sound', province, [province]],
    ])
    expect(hits[0]?.role).toBe('scope')
  })

  it.each(['陕西', '山西'])('keeps %s as it is written', (name) => {
    expect(findNames(`${name}的学校`)).toMatchObject([{ kind: 'short', provinces: [name] }])
  })

  it.each([
    '山希的学校',
    '实施的情况',
    '教师的待遇',
    '校园的安全',
    '上课的时间',
    '背景的介绍',
    '附件的内容',
    '伤害的预防',
    '扇动的翅膀',
    'Jiangsi schools',
    'human resources',
    'Fijian schools',
  ])('reads no name into %s', (text) => {
    expect(findNames(text)).toEqual([])
  })
})

describe('removeNames', () => {
  it.each([
    ['北京、上海、广东的“双减”各是怎么做的?', '“双减”各是怎么做的?'],
    ['江苏省的报告主要讲了什么?', '主要讲了什么?'],
    ['宁夏、湖南的报告里校园安全是怎么写的?', '校园安全是怎么写的?'],
    ['在安徽教书,待遇怎么样?', '教书,待遇怎么样?'],
    ['长三角各省市在教师队伍上有哪些做法?', '在教师队伍上有哪些做法?'],
    ['沪浙皖三地的课后服务', '课后服务'],
    ['苏州的名师工作室', '苏州的名师工作室'],
    ["Beijing's teacher rotation", 'teacher rotation'],
    ['What share of schools in Ningxia are public?', 'What share of schools are public?'],
    ['臺灣和香港的報告', ''],
    ['甘素的党建', '党建'],
  ])('leaves the topic of %s', (text, topic) => {
    expect(topicOf(text)).toBe(topic)
  })
})

describe('findNames', () => {
  it('finds every province as the reporter, in every form that stands alone', () => {
    for (const { short, full, english } of provinces) {
      for (const name of [short, full]) {
        for (const question of [
          `${name}的学校有多少?`,
          `比较${name}和火星`,
          `${name}呢`,
          `${name}新建了什么`,
        ])
          expect(findNames(question), question).toMatchObject([
            { provinces: [short], role: 'scope', text: name },
          ])
      }
      expect(findNames(`How many schools does ${english} have?`)).toMatchObject([
        { provinces: [short], role: 'scope', text: english },
      ])
    }
  })

  it('gives spans of the text as written, in order and without overlaps, for any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(...provinces.flatMap((p) => [p.short, p.full, p.english, ...p.singles])),
      fc.constantFrom(
        '的',
        '和',
        '、',
        '大学',
        '“',
        '》',
        ' ',
        '，',
        '有多少',
        '臺',
        '\u200b',
        '😀',
        'ﬁ'
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 })
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const hit of findNames(text)) {
          expect(hit.start).toBeGreaterThanOrEqual(last)
          expect(text.slice(hit.start, hit.end)).toBe(hit.text)
          expect(hit.provinces.length).toBeGreaterThan(0)
          last = hit.end
        }
        removeNames(text, findNames(text))
      }),
      { numRuns: 300 }
    )
  })

  it('answers the longest question without delay', () => {
    expect(findNames('京'.repeat(2000))).toEqual([])
    expect(findNames('北京、'.repeat(666))).toHaveLength(666)
    expect(findNames(`${'京、'.repeat(999)}津`).length).toBeGreaterThanOrEqual(0)
  })
})
