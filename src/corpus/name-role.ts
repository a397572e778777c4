/** What a name does in a question: it reports (scope), is spoken of (topic), or either (unsure). */
import type { NameWord } from './name-words.ts'

export type Role = 'scope' | 'topic' | 'unsure'

/** Names that stand together in a list: `北京、上海和广东`. */
export interface NameGroup {
  words: NameWord[]
}

/** What may stand between two names of one list. */
export const betweenNames =
  /^(?:\s|(?:19|20)\d\d年?|、|,|，|\/|\+|&|;|；|和|与|及|以及|跟|同|还是|或者?|比起?|较|相比|对比|还有|vs\.?|versus|and|or|than|with|”|“|"|「|」)*$/iu

/** Neighbours separated by nothing but list words form a group. */
export function groupNames(key: string, words: readonly NameWord[]): NameGroup[] {
  const groups: NameGroup[] = []
  for (const word of words) {
    const group = groups.at(-1)
    const last = group?.words.at(-1)
    const between = last === undefined ? '' : key.slice(last.end, word.start)
    if (group && last && betweenNames.test(between) && !isInstitution(key, last))
      group.words.push(word)
    else groups.push({ words: [word] })
  }
  return groups
}

const kinds =
  '师范|职业|技术|交通|工业|工程|农业|农林|林业|医科|医药|中医药|中医|医学|理工|科技|科学|外国语|外语|电子|财经|财贸|经贸|经济|贸易|政法|民族|邮电|航空|航天|化工|石油|海洋|海事|体育|音乐|美术|戏剧|戏曲|电影|传媒|实验|附属|城市|建筑|水利|电力|信息|软件|开放|广播|警官|警察|公安|人民|语言|文化|艺术|工商|管理|协和|第[一二三四五六七八九十百\\d]+|国际|双语|高级|应用|轻工|纺织|地质|矿业|铁道|铁路|机电|旅游|卫生|幼儿|女子|青年|政治|革命|社会主义|行政|司法|审计|银行|邮政|城建|三峡|联合|首都|生物|能源|商|工|农|林|医|药|师'
const institutionWords =
  '大学|学院|专科学校|技师学院|党校|中学|小学|一中|二中|四中|八中|附中|附小|高中|医院|研究院|研究所|科学院|博物馆|图书馆|出版社|集团|公司'
const longerName = new RegExp(
  `^(?:省|市|自治区)?(?:(?:\\p{Script=Han}{1,2}?(?:${kinds})|${kinds})(?:${kinds}){0,4}(?:${institutionWords})(?!生)|(?:大学|学院|理工|交大|师大|工大|财大|农大|医大|外大|外贸|体院|美院|音乐厅)(?!生|城|们|里|的?教师|毕业|数量|有多少所|有几所|都|各|类|数)|(?:日报|晚报|晨报|都市报|青年报|卫视|电视台|广播|银行|出版社|博物馆|图书馆|证券|证交所|机场|火车站|[东南西北]站|大剧院|国际会议|大道|[东西南北中]路|路(?!径|线|子|上)|街道|高铁|高速|铁路|公路|航空|石化|石油|汽车|电力|移动|联通|电信|地铁|冬奥|奥运|亚运|世博|全运|合作组织|共识|宣言|事变|会师|起义|湖(?!北|南)|高原|盆地|半岛|海峡|海湾|湾区|大湾区|新区|自贸区|自贸港|自由贸易|生产建设兵团|兵团|烤鸭|火锅|拉面|小吃|菜系?(?!单)|话剧|京剧|方言|爱乐|国安|申花|鲁能|恒大))`,
  'u'
)

/** Whether the name only begins a longer one (重庆大学, 湖南卫视, 和田职业技术学院). */
export function isInstitution(key: string, word: NameWord): boolean {
  if (word.kind === 'english')
    return (
      /^(?:\s+[A-Za-z&]+){0,4}\s+(?:University|College|Institute|Academy|Daily|Bank|TV|Olympics|Airlines?|Expo|Delta|Railway|Airport|High School|Middle School|Museum)\b/i.test(
        key.slice(word.end)
      ) ||
      /\b(?:University|Bank|College|Institute|Museum|Port) of\s+$/i.test(key.slice(0, word.start))
    )
  const tail = key.slice(word.end)
  // 北京中学有多少所 asks about a kind of school; 北京第四中学 is one.
  if (
    /^(?:职业|技术|师范|国际|实验|民族|双语|高级|医学|工程|艺术)+(?:学院|学校|中学|小学|高中|大学)(?:有|共|一共|的?数量|总数|都|各|分别|怎么|如何)/u.test(
      tail
    )
  )
    return false
  return longerName.test(tail)
}

const asks =
  '比较|对比|相比|比起|比|总结|概括|概述|综述|归纳|梳理|介绍|解释|说明|说说|说一说|讲讲|讲|谈谈|聊聊|看看|看|查查|查找|查询|查|搜索|搜|找|问|列出|列举|罗列|列|关于|有关|对于|至于|了解|分析|评价|请问|请|告诉我|知道|想问|根据|依据|按照|按|据|除了?|除开|不算|加上|加入|再加|加|换成|改成|换|改|只看|只要|只|光|单|那么|那|而|以及|或者?|还是|是|不是|把|将|由|让|拿|就|以|从|截至|例如|比如|譬如|其中|尤其是?|特别是|包括|为什么|为何|怎么|如何|因为|由于|所以|但是?|不过|然后|另外|此外|还有|首先|其次|听说|据说|如果|假如|当|作为|认为|觉得|嗯|好的?|对'
const askBefore = new RegExp(`(?:${asks})(?:一下|下|一?看|我|的是|到)?(?:了|过)?$`, 'u')
const times =
  '今天|今年|去年|前年|近年来?|近几年|近期|最近|目前|现在|当前|如今|眼下|这几年|这些年|截至目前|去年底|年底|年末|以来|期间|时期|年度?|月|日|同期|过去|期|来'
const timeBefore = new RegExp(`(?:${times})(?:里|中|间|,|，)?$`, 'u')
const objects =
  '帮助|支援|援建|援助|援派|对口|帮扶|扶持|支教|支持|服务于?|融入|对接|辐射|面向|前往|派往|送往|发往|运往|流向|流入|输送到?|来自|源自|走进|走向|走入|落户|落地|落到|覆盖|推广到?|复制到?|建设|共建|打造|参与|参加|加入|借鉴|学习|考察|访问|出访|调研|引进|携手|联合|联手|牵手|结对|签约|提到|谈到|提及|涉及|写到|说到|讲到|谈及|关注|选派|进驻|驻|返回|回到|毗邻|靠近|邻近|临近|紧邻|模仿|参照|效仿|承接|疏解到?|转移到?|搬到|迁到|迁往|调往|支边|援'
const objectBefore = new RegExp(`(?:${objects})(?:了|过|着|到|给|于)?$`, 'u')
const directionBefore =
  /(?:[到往向给赴]|(?<![过除失])去|(?<![近原后看从以未年历本将带])来|(?<![因作认成以])为|(?<![甚直截])至|(?<![促推改跟前])进)(?:了|过)?$/u
const acts =
  /^[^,，。?？]{0,6}(?:就业|工作|支教|任教|从教|帮扶|挂职|考察|学习|实习|输送|派|培养|培训|捐|投资|建|支援|援|服务|招生|开放|推广|交流|合作|转移|取经|看齐|送)/u
const together =
  /^(?:的|之间|一起|共同|开展|进行|等地|两地|方面)*(?:[^,，。?？在各的]{0,4})(?:合作|共建|结对|协作|对接|签约|签署|签订|联合|携手|互认|合办|协办|合建|联办|共办|共同举办|联手)/u
const actsAsReporter =
  /^(?:等)?(?:[两三四五六七八九十\d]+个?[省市地区]+|各?(?:省|市|区|地|省市|省区市)(?:市|区)?)?(?:的|有|没有?|无|是|怎么|怎样|咋|如何|为什么|为何|呢|各|都|也|还|又|再|分别|做|搞|采取|提出|提到|谈到|出台|推进|推动|推出|开展|实施|报告|全市|全省|全区|那边|这边|那里|这里|那儿|方面|在|把|对|将|给|用|从|以|到底|究竟|能|可以|会|要|比|跟|和|与|同|相比|什么|啥|哪|几|多少|共|一共|总共|合计|已|正在|去年|今年|20\d\d|建|办|设|培养|打算|计划|准备|最|更|谁|来说|而言|来讲|为例|[大多高低少强快好]?(?:一[些点])?还是|,|，|\?|？|!|。|[“「《]|$)/u
const english = {
  object:
    /\b(?:to|into|toward|towards|with|help|helps|helped|helping|support|supports|supported|supporting|aid|aids|aiding|assist|assists|assisting|visit|visits|visiting|mention|mentions|mentioned|mentioning|serving|reach|reaches|via|near|outside|against)\s+(?:the\s+)?$/i,
  place: /\b(?:in|at|on)\s+(?:the\s+)?$/i,
  reporter:
    /^(?:['’]s?\b|\s+(?:report|province|municipality|has|have|had|is|are|was|were|do|does|did|say|says|said|plan|plans|use|uses)\b)/i,
}

/** The role of a group; `hasReporter`: a name before it in the question is scope already. */
export function roleOf(key: string, group: NameGroup, hasReporter: boolean): Role {
  const first = group.words[0]
  const last = group.words.at(-1)
  if (first === undefined || last === undefined) return 'unsure'
  const right = key.slice(last.end).replace(/^[”’」』）)]+/u, '')
  const sentence = key.slice(0, first.start)
  if (group.words.some((word) => /[a-z]/.test(key.charAt(word.start))))
    return englishRole(sentence, right, hasReporter)
  const left = sentence.replace(/[“‘「『（(\s]+$/u, '').replace(/^.*[,，。?？!！;；:：\n]\s*/su, '')
  const isRegion = group.words.every((word) => word.kind === 'region')
  if (insideTitle(key, first, last)) return hasReporter || isRegion ? 'topic' : 'unsure'
  if (isRegion) return regionRole(key.slice(first.start, last.end), left, right, hasReporter)
  if (group.words.some((word) => word.kind === 'run') && joint.test(right)) return 'unsure'
  return hanRole(left, right, hasReporter)
}

function hanRole(left: string, right: string, hasReporter: boolean): Role {
  if (/对口$|援$/.test(left) || objectBefore.test(left)) {
    const isReported = /^(?:省|市)?(?:的)?报告/.test(right)
    return isReported ? 'scope' : 'topic'
  }
  if (/对$/.test(left) && /^的(?:支援|援助|帮扶|支持|帮助)/.test(right)) return 'topic'
  if (directionBefore.test(left)) {
    if (hasReporter || acts.test(right)) return 'topic'
    return 'unsure'
  }
  if (/[与跟和同]$/.test(left)) {
    if (/^(?:省|市)?(?:相比|比|比较|不同|一样|类似|的(?:区别|差异|不同|差距))/.test(right))
      return 'scope'
    if (together.test(right)) return 'topic'
    return actsAsReporter.test(right) ? 'scope' : 'unsure'
  }
  if (/[在于]$/.test(left)) {
    const isReport = /^(?:的|省|市)*报告/.test(right)
    const isObject = left.length > 1 || acts.test(right)
    return hasReporter && isObject && !isReport ? 'topic' : 'scope'
  }
  if (left === '' || askBefore.test(left) || timeBefore.test(left)) return 'scope'
  if (hasReporter && !/^(?:的|有|怎么|如何|呢|分别|各)/.test(right)) return 'unsure'
  return actsAsReporter.test(right) ? 'scope' : 'unsure'
}

const members =
  /^(?:地区|区域)?(?:的)?[各这那哪几两二三四五六七八九十\d]*个?(?:省区市|省市区|省份|省市|省区|省|市(?!场)|区(?!域)|地方|地(?!区))|^(?:那边|这边|那里|那儿|各地|各自|分别|呢)/u
const joint =
  /^(?:地区|区域|双城)?的?(?:[^,，。?？有在怎如做哪都各分等]{0,4})(?:一体化|协同|合作|战略|联盟|示范区|城市群|经济圈|国家中心|大开发|开发|发展|振兴|崛起|计划|建设|规划|协作|论坛|电网|航空|证券|高铁|高速)/u

/** Undertakings named after their place: a member reports on them, they report nothing. */
const undertaking = /湾区|经济带|经济圈|城市群|经济区/

function regionRole(name: string, left: string, right: string, hasReporter: boolean): Role {
  if (objectBefore.test(left)) return 'topic'
  if (directionBefore.test(left)) return hasReporter || acts.test(right) ? 'topic' : 'unsure'
  if (/[与跟和同]$/.test(left) && together.test(right)) return 'topic'
  if (hasReporter && /[在于]$/.test(left)) return 'topic'
  const isPlural = /(?:省份|省区|省市|省区市|各省|[三五六九]省|直辖市|自治区|provinces)$/.test(name)
  if (isPlural || members.test(right) || /^[^,，。?？]{0,12}各(?:自|是|有)/.test(right))
    return 'scope'
  if (joint.test(right)) return 'topic'
  if (undertaking.test(name)) return hasReporter ? 'topic' : 'unsure'
  if (left !== '' && !askBefore.test(left) && !timeBefore.test(left) && !/[在]$/.test(left)) {
    return actsAsReporter.test(right) && !hasReporter ? 'scope' : 'unsure'
  }
  return actsAsReporter.test(right) || /^地区/.test(right) || /[在]$|比较$|对比$/.test(left)
    ? 'scope'
    : 'unsure'
}

function englishRole(left: string, right: string, hasReporter: boolean): Role {
  if (english.reporter.test(right)) return 'scope'
  if (english.object.test(left) || objectBefore.test(left)) return hasReporter ? 'topic' : 'unsure'
  if (english.place.test(left) && hasReporter) return 'topic'
  return 'scope'
}

/** Whether the names stand in a title or quotation that says more than the names. */
function insideTitle(key: string, first: NameWord, last: NameWord): boolean {
  const before = key.slice(0, first.start)
  const after = key.slice(last.end)
  for (const [open, close] of [
    ['《', '》'],
    ['“', '”'],
    ['「', '」'],
  ] as const) {
    const opened = before.lastIndexOf(open)
    const closed = after.indexOf(close)
    if (opened <= before.lastIndexOf(close) || closed < 0) continue
    if (before.slice(opened + 1).trim() !== '' || after.slice(0, closed).trim() !== '') return true
  }
  return false
}
