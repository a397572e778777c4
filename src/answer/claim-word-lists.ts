/** Words that turn a statement round or say more than it, and what in a report bears them out. */

/** `turned`: the report says otherwise; `added`: it does not say so. */
export type WordProblem = 'turned' | 'added'

export interface ClaimWord {
  said: RegExp
  /** One of these in the report bears it out. */
  needs: RegExp
  /** It is doubtful only beside one of these; absent: always. */
  beside?: RegExp
  /** It says which way a number goes, so it must stand close to the number. */
  direction?: true
  problem: WordProblem
}

const ending =
  /取消|禁|废[除止]|撤|停|关闭|终止|放弃|拒绝|反对|清退|清零|淘汰|退出|注销|压减|不再|不受|不得|不予|破除|打破|杜绝/
const punishing = /罚|处分|惩|问责|开除|辞退/
const falling = /降|减|少|压缩|缩小|收缩|缩减|清零|取消|低|退|控/
const fall = /下降|减少|压减|降低|缩减|减轻/
const rising = /增|升|提高|扩|翻|涨|新|壮大|加[大强快]|改善/
const rank =
  /第一(?![届批次期线书任课个轮])|首位|榜首|之首|之最|领先|前列|前茅|冠|最(?:[大多高](?!(?:达|为|约|近|有|可)?\d)|[好强早快优先具受])/
const compared = /高于|低于|多于|少于|大于|小于|优于|比.{1,8}[高低多少]/
const only = /唯一|第一|首[个家创次]|率先|仅|只/
const causing =
  /因|由于|使(?!用|命)|让|促|推动|带动|助力|从而|得益|有力|提供|支撑|奠定|以.{1,16}(?:带|推)/
const future =
  /将|计划(?=[在于到用建投开])|(?<![虚模])拟|力争|争取|下一步|今后|目标|预计|继续|新的一年|到20\d\d|努力|(?<![重主需必纲摘紧])要(?![求素点闻务])/
const everything = /全|所有|一律|每|各|均|都|普遍|悉数|无一|皆|整体|覆盖|100%/
const forcing = /强制|必须|必修|应当|须|不得|严|要求|规定|义务(?!教育)/

export const chineseClaimWords: ClaimWord[] = [
  {
    said: /取消|禁止|严禁|废除|废止|撤销|裁撤|叫停|停止|停办|暂停|关闭|关停|终止/,
    needs: ending,
    problem: 'turned',
  },
  { said: /拒绝|反对|放弃/, needs: /拒|反对|放弃|不[接受予愿肯同]/, problem: 'turned' },
  { said: /罚款|处罚|开除|辞退/, needs: punishing, problem: 'turned' },
  {
    said: /下降|减少|降低|缩减|下滑|回落|萎缩/,
    needs: falling,
    direction: true,
    problem: 'turned',
  },
  {
    said: /增长|上升|提高|增加|扩大|攀升/,
    needs: rising,
    beside: fall,
    direction: true,
    problem: 'turned',
  },
  {
    said: /(?:^|[\s,。;:、])(?:还|也|正|均|都)*(?:(?:计划|拟|打算|准备|预计|有望|即将)(?=\p{Script=Han})|将(?=于|在|会|投入|建成|建设|成立|新增|开展|启动|实施|出台|推出|设立))/u,
    needs: future,
    problem: 'turned',
  },
  { said: /已/, needs: /已/, beside: /将继续|下一步|力争|争取|今后|新的一年/, problem: 'turned' },
  { said: /全部|所有|一律|普遍|无一例外/, needs: everything, problem: 'turned' },
  { said: /强制|必须/, needs: forcing, problem: 'turned' },
  {
    said: /首位|榜首|之首|之最|领先|最(?:[大多高](?!(?:达|为|约|近|有|可)?\d)|好|强|早|快|优|先进|成功)|第一(?![,、:;是个批期线届次轮产年步书任章条])/,
    needs: rank,
    problem: 'added',
  },
  {
    said: /(?:高于|低于|多于|少于|大于|小于|优于)(?![\d.]|[一二三四五六七八九十百])|比[^,例重如较]{1,8}[高低多少](?![^,]{0,3}\d)/,
    needs: compared,
    problem: 'added',
  },
  { said: /唯一|首个|首家|只有|仅有|唯独/, needs: only, problem: 'added' },
  {
    said: /比上年|比去年|较上年|较去年|同比|环比|一倍|翻番/,
    needs: /同比|环比|上年|去年|倍|翻/,
    problem: 'added',
  },
  { said: /因为|由于|导致|致使|归功于|归因于|得益于|正因/, needs: causing, problem: 'added' },
]

export const englishClaimWords: ClaimWord[] = [
  {
    said: /\b(?:bann?(?:s|ed|ing)|prohibit|forb[ai]d|abolish|cancel|scrapp|halt|suspend|clos(?:es?|ed|ing|ure)\b(?! to)|shut|terminat)/,
    needs: ending,
    problem: 'turned',
  },
  { said: /\b(?:fined|fines|penali[sz]|punish)/, needs: punishing, problem: 'turned' },
  {
    said: /\b(?:fell|fall(?:s|en)|declin|decreas|dropp?(?:s|ed)|cut(?:s|ting)?\b|reduc|shr[aiu]nk|slash|lost\b)/,
    needs: /降|减|少|压|缩|清零|取消|低/,
    direction: true,
    problem: 'turned',
  },
  {
    said: /\b(?:rises?|rose|risen|increas(?:e|es|ed|ing)|grew|grows?|growth|doubl(?:ed|ing))\b/,
    needs: rising,
    beside: fall,
    direction: true,
    problem: 'turned',
  },
  {
    said: /\b(?:plans? to|will|intends? to|is going to|is expected to)\b/,
    needs: future,
    problem: 'turned',
  },
  { said: /\b(?:all|every|entire)\b/, needs: everything, problem: 'turned' },
  { said: /\b(?:mandatory|compulsory|obligatory|forced)\b/, needs: forcing, problem: 'turned' },
  {
    said: /\b(?:best|largest|biggest|highest|greatest|richest|strongest|fastest|the most|foremost|number one|ranks? first|ranked first|national leader|leads? the (?:nation|country)|unmatched)\b/,
    needs: rank,
    problem: 'added',
  },
  {
    said: /\b(?:failed to|refus(?:es?|ed) to|did not|does not|do not|ha(?:s|ve) no|no longer|never)\b/,
    needs: /未|没|不|并无|无法|无一|仅|停/,
    problem: 'turned',
  },
  {
    said: /\b(?:(?:more|fewer|less|higher|lower|larger|smaller|greater|better) than)\b(?! [\d a-z]{0,12}(?:\d|half|million|one|two|three|ten|hundred|thousand))/,
    needs: compared,
    problem: 'added',
  },
  { said: /\b(?:unique|the only)\b/, needs: only, problem: 'added' },
  {
    said: /\b(?:because|due to|thanks to|owing to|as a result|led to|leads to|caused?|causes)\b/,
    needs: causing,
    problem: 'added',
  },
]
