/** What kind of answer a question asks for, told by its cue words. */
import { fold } from '../lib/text.ts'
import { baseUnit, unitAt } from '../lib/units.ts'
import type { intents } from './events.ts'

export type Intent = (typeof intents)[number]

/** What the cues of one question say, before scope and topic are known. */
export interface Cues {
  /** 哪些省, 哪个地方, 谁: the question asks for provinces. */
  asksProvinces: boolean
  /** 各省, 各地, 所有省份: every report is in scope. */
  everyProvince: boolean
  superlative: 'most' | 'least' | null
  ranked: boolean
  difference: boolean
  total: boolean
  compare: boolean
  table: boolean
  summary: boolean
  list: boolean
  /** 七条, 三个方面: how many items are asked for. */
  count: number | null
  /** …吗, 是不是, 对吗: a statement to be checked. */
  check: boolean
  asksNumber: boolean
  /** The measure word asked for (多少所 → 所, 多少钱 → 元); '' where any will do. */
  unit: string
  /** 没有提到, 未涉及: what is asked is who does not. */
  negated: boolean
  greeting: boolean
  /** About the collection itself: which reports, how long, who issued them. */
  aboutReports: boolean
}

const place =
  '(?:省区市|省市区|省市|省区|省份|省级|省|市|自治区|直辖市|地方|地区|地儿|区域|份报告|篇报告|报告|家)'
const asking = new RegExp(
  `(?:哪些|哪几个|哪几个?|哪一?个|哪几份|哪一?份|哪几|有几个|有几|有多少个?|多少个?|(?<![这那省市北南东中部海边角])几个|几份|什么)(?:个)?(?:的)?${place}|哪省|哪儿|哪里|有(?:几|多少)个(?=提|写|讲|说|谈|涉及|关注|在)|(?:^|[,，外后还有都里中]|还有|都有|都是|分别是|省份?是|,)谁(?!能|来|给)|(?:提到|提及|写到|讲到|谈到|涉及|包含)[^,，。?？]{1,20}的(?:省|地方|报告)|(?:省|省份|地方|报告)(?:有|是|都有|都是)哪|谁的报告|谁家|各有谁`
)
const askingEnglish =
  /\b(?:which|what|how many)\s+(?:of\s+(?:the|these)\s+)?(?:[a-z]+\s+)?(?:provinces?|regions?|reports?|cit(?:y|ies)|places?|municipalit(?:y|ies)|governments?|one|ones)\b|\bwho(?:\s+else)?\b/i
const every =
  /各个?(?:省|市(?!场)|区(?!域)|报告)|各地(?=的|都|有|怎么|如何|分别|在|报告|对|$)|(?:所有|全部|每一?个)的?(?:省|地|报告|市)|全国(?=各省|各地|哪些|有哪|有多少个?省)|这些省|\d+\s*(?:个|份)(?:省|报告)|都列|逐省|\b(?:all|every|each|across)\b.*\b(?:provinces?|reports?|regions?)\b/i
const most =
  /(?!最高[档级等层奖])最(?:多|高|大|长|广|早|强|快|重|久|远)|(?:数目|数量|人数|个数|规模|多少)[^,，。?？]{0,8}最(?:牛|猛|厉害|可观)|最好(?=的)|(?:谁|哪[个家边省里]?)[^,，。?？]{0,8}最好|居首|第一名|排第一|排名?第|(?:谁|哪个|哪边|哪一?个)[^,，。?？]{0,8}(?:更)?(?:多|高|大)(?:一些|一点|些)?[?？]?$|\b(?:most|highest|largest|biggest|greatest|longest|more)\b/i
const least =
  /最(?:少|低|小|短|晚|弱)|垫底|(?:谁|哪个|哪边)[^,，。?？]{0,8}(?:更)?(?:少|低|小)[?？]?$|\b(?:least|lowest|fewest|smallest|shortest)\b/i
/** 最多收多少: the most that may be taken of each, and not of whom the most is. */
const limit = /最[多少高低大小长短快慢早晚][^,，。?？的是]{1,6}(?:多少|几)/
const ranked =
  /排名|排序|排行|排个|排一排|由高到低|从高到低|从大到小|从多到少|由多到少|前[三五十两\d]名?|\brank/i
const difference =
  /(?:相差|差了?|多了?|少了?|高了?|低了?)(?:多少|几)|差距(?:多大|是多少)|\bdifference between\b|how (?:much|many) (?:more|fewer|less)/i
const total =
  /(?:加起来|合计|总共|一共|共计|总和|合起来|加一起|in total|combined|altogether|sum of)/i
const compare =
  /比较|对比|相比|比一比|比一下|异同|区别|差异|差别|不同|不一样|一样吗|共同点|共性|各自|各有|各是|分别|\b(?:compare|comparison|differ|difference|differences|versus|vs|respectively|in common)\b/i
const table = /列个?表|做个?表|表格|用表|以表|\b(?:a|in|as|the) table\b|\btabulate\b/i
const summary =
  /(?<!用[^,，。?？点句条]{0,10})概括|总结|浓缩|缩写|精简|提炼|长话短说|概述|综述|摘要|归纳|梳理|主要(?:讲|说|写|谈|内容|做法|工作|介绍|包括)|[讲说写]了?(?:一?些|点|个)?(?:什么|啥)|每(?:个|一个)?(?:方面|部分|条|点).{0,3}句|(?:[用拿以][一两三]|几|一两|三两|两三)句话|核心(?:内容|观点|思想)|要点|大意|大概内容|整体思路|简介|简[短要明]?版|(?:都)?[干做搞]了(?:些|点)?(?:啥|什么)[?？。]?$|\b(?:summari[sz]e|summary|overview|main points?|key points?|gist|what does .* report say|about what)\b/i
const list =
  /哪些|哪几|哪[两二三四五六七八九十\d](?!个?字)|列出|列举|列一下|都列|罗列|有(?:些)?(?:什么|啥)|都有(?:谁|哪|什么|啥)|一是二是|包括什么|包含什么|都叫|分别(?:是|叫|指)|一是.{0,6}二是|各是(?:哪|什么|啥)|(?:是|指|叫|包|有)(?:什么|啥)样|\b(?:list|name|what are|enumerate)\b/i
const check =
  /(?:吗|(?<![什怎多这那])么|嘛|不|没有?)[?？。!！]*$|是不是|对不对|是否|有没有|真的|真是|没错吧|吧[?？]*$|^(?:is|are|was|were|did|does|do|has|have|isn't|didn't)\b|\b(?:right|correct|true)\s*\?*$/i
const number =
  /多少|几(?:个|所|家|项|条|名|位|人|次|届|轮|门|成|亿|万|千|百|年|种|类|套|对|座|处|倍|国|点|批|支|件|间)|多大|多高|多长|多快|比例|占比|比率|率(?:是|有|达|多)|数量|总数|人数|规模|百分之|几成|\b(?:how many|how much|what (?:share|percentage|proportion|number|rate|percent|amount)|number of)\b/i
/** A number with a unit in a question is a claim about a number. */
const claim = /\d[\d,.]*\s*(?:%|％|[万亿]|\p{Script=Han})/u
const negated =
  /(?:没有?|未|不曾?|并未)(?:提到|提及|涉及|包含|写到?|讲到?|谈到?|说到?)|(?:提到|提及|提|写|讲|谈)(?:都|也)?没(?:有)?(?:提|写|讲)?的|\b(?:do|does|did)(?: not|n't) mention\b|\bwithout\b/i
const greeting =
  /^(?:你好|您好|哈喽|嗨|在吗|早上好|下午好|晚上好|谢谢|多谢|感谢|再见|拜拜|辛苦了|你是谁|你叫什么|hi|hello|hey|thanks|thank you|bye)[啊呀哦了你您们!！。.~～,，?？ ]*$/i
const reports =
  /(?:有|收录|包含|包括|覆盖|涵盖|收集|基于|根据)了?(?:的)?(?:哪些|哪几|多少|几)(?:个|份|篇)?(?:的)?(?:省|地|报告|资料|材料|文件|数据)|(?:几|多少)(?:份|篇|个)(?:省份?的?)?(?:报告|材料)|你(?:能|会|可以)(?:做|干|回答|查)|(?:怎么|如何)(?:使用|用你)|报告(?:是|的)?(?:谁|哪个(?:部门|单位)|哪一?年|什么时候|何时)|报告.{0,3}(?:标题|题目|发布|出处|来源)|(?:标题|题目)(?:是|叫)|\b(?:which|what|how many) reports\b|\bwhat can you\b|\bwho (?:issued|wrote|published)\b|\btitle of\b/i
const chineseDigits = '一二三四五六七八九十'
const asksItems = /哪|什么|啥|分别|列|叫|指|包|概括|总结|归纳|介绍|句话/
const counted =
  /(?:哪|[这那]|的|有|述|条|之)?([两二三四五六七八九十]|\d{1,2})(?:大|个|件|招|条|项|点|种|类|方面|性|权|者|样|步|重|级|化|集中|包|统一)(?!字|人|月|年|区|县|国|省|市)/

/** Reads the cue words of a simplified question. */
export function readCues(question: string): Cues {
  const count = asksItems.test(question)
    ? (counted.exec(question)?.[1] ?? lastEnumerator(question))
    : undefined
  return {
    asksProvinces: asking.test(question) || askingEnglish.test(question),
    everyProvince: every.test(question),
    superlative: superlativeOf(question),
    ranked: ranked.test(question),
    difference: difference.test(question),
    total: total.test(question),
    compare: compare.test(question),
    table: table.test(question),
    summary: summary.test(question),
    list: list.test(question),
    count: count === undefined ? null : digitOf(count),
    check: check.test(question.trim()),
    asksNumber: number.test(question) || (check.test(question.trim()) && claim.test(question)),
    unit: unitAsked(question),
    negated: negated.test(question),
    greeting: greeting.test(question.trim()),
    aboutReports: reports.test(question),
  }
}

function superlativeOf(question: string): Cues['superlative'] {
  if (limit.test(question) && !asking.test(question)) return null
  return least.test(question) ? 'least' : most.test(question) ? 'most' : null
}

/** 一是、二是、三是各是哪件: the last of them tells how many there are. */
function lastEnumerator(question: string): string | undefined {
  return [...question.matchAll(/([二三四五六七八九十])是(?=[、,，各分都?？]|$)/gu)].at(-1)?.[1]
}

const nouns: ReadonlySet<string> = new Set(
  '校 学科 专业 岗位 学位 系 园 社区 街道 点 县 省 市 村 州 国 区 乡 镇 班 院 企业'.split(' ')
)

function unitAsked(question: string): string {
  if (
    /比例|占比|比率|百分|[^效]率(?:是|有|达|多)|\b(?:share|percent|percentage|proportion|rate)\b/i.test(
      question
    )
  )
    return '%'
  if (/多少钱|金额|多少(?:资金|经费|投入)|how much money/i.test(question)) return '元'
  const behind = /(?:多少|几)\s*([^,，。?？]{1,4})/u.exec(question)?.[1] ?? ''
  const unit = baseUnit(unitAt(fold(behind)))
  // 多少校外培训机构: a noun begins like a measure word.
  return nouns.has(unit) ? '' : unit
}

function digitOf(text: string): number {
  if (text === '两') return 2
  const index = chineseDigits.indexOf(text)
  return index >= 0 ? index + 1 : Number(text)
}

/** The intent, once scope and topic are known. */
export function decideIntent(
  cues: Cues,
  scope: { provinces: number; isRegion: boolean; hasTopic: boolean }
): Intent {
  const several = scope.provinces > 1 || cues.everyProvince
  const anyProvinces = scope.provinces === 0 || scope.isRegion
  if (cues.greeting) return 'none'
  if (cues.aboutReports && !scope.hasTopic) return 'catalogue'
  const ranksProvinces = (cues.asksProvinces && anyProvinces) || several
  if ((cues.superlative || cues.ranked) && ranksProvinces) return 'ranking'
  // 机械化率最高的省: a superlative without a province asks for one.
  if (
    (cues.superlative || cues.ranked) &&
    scope.provinces === 0 &&
    scope.hasTopic &&
    !cues.asksNumber
  )
    return 'ranking'
  if ((cues.difference || cues.total) && scope.provinces > 1) return 'ranking'
  if (cues.asksProvinces && anyProvinces) return scope.hasTopic ? 'coverage' : 'catalogue'
  if (several) return cues.list && scope.provinces === 0 && !cues.compare ? 'coverage' : 'compare'
  if (!scope.hasTopic && scope.provinces > 0 && !cues.asksNumber) return 'summary'
  if (cues.table || (cues.compare && scope.provinces === 0)) return 'compare'
  if (cues.check && !cues.list && !cues.asksNumber && !cues.summary) return 'check'
  if (cues.summary) return 'summary'
  if (cues.list || cues.count !== null) return 'list'
  return cues.check ? 'check' : 'lookup'
}
