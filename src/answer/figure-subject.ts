/** What a number counts: the noun phrase behind it (300余个工作室) or before it (工作室733个). */
import { findNumbers, type NumberMention } from '../lib/numbers.ts'

const boundary = /[，,。；;：:、！!？?\n]/
/** Everything up to the last verb that takes a counted object; behind it stands the noun. */
export const leadingVerbs =
  /^.*(?:建设成?|建成|创建|打造|构建|搭建|组建|成立|设立|设置|增设|开设|新增|新建|改建|扩建|改造|培育|推出|出台|制定|印发|发布|举办|召开|承办|组织|实施|启动|开展|开发|研制|提供|覆盖|惠及|服务|联系|对接|签约|解决|突破|攻克|参加|确定|认定|评选|遴选|选派|选聘|引进|引入|集成|整合|汇聚|集聚|共享|上线|配备|安装|投放|获批|获得|荣获|夺得|斩获|取得|完成|实现|保留|保持|拥有|现有|共有|设有|建有|包括|包含|涉及|涵盖|促成|查处|关停|压减|清理|取消|下放|发放|资助|减免|培养|培训|输送|招收|招聘|录取|扩大|种植|生产|出口|销售|养殖|推广|应用|共建|优化|纳入|支持|推动|推进|结对|交流|安排|拨付|下达|聘请|聘任)了?/
const trailing =
  /(?:总数|总量|总计|合计|累计|总共|一共|共计|数量|人数)?(?:分别|已经|已|约|共|各|均|都|就|仅|只|高达|多达|达|为|有|是|至|到|的|了|超过|突破|不足|接近|下降|上升|提高|增长|降低|增加|减少|保持在|稳定在|控制在)*$/
const closing =
  /(?:荣获|获评|获得|获批|被|参与|参加|实现|达到|成为|组成|领衔|签署|缔结|纳入|退费|建成|制定|配备|聚焦|用于|投入|入选|均为|全部|正式|共同|进行|之间)/
const edges = /^[\s）)的了和与及等各个]+|[\s（(和与及的]+$/g
const quotes = /[“”"'‘’「」『』]/g

export interface CountedSubject {
  mention: NumberMention
  subject: string
  /** Start of the first number of its row (A和B分别为1和2); absent outside of such rows. */
  row?: number
}

/** Mentions of one paragraph that count something, each with its subject ('' where none is told). */
export function subjectsOf(text: string): CountedSubject[] {
  const all = findNumbers(text)
  const counting = all.filter(counts)
  const found: CountedSubject[] = []
  let previous: NumberMention | undefined
  let passed = 0
  for (const mention of all) {
    const neighbour = previous
    if (mention.kind !== 'code') previous = mention
    if (!counts(mention)) continue
    const next = counting[++passed]
    if (/^(?:大|级)$/.test(mention.unit) && mention.inWords) continue
    const left = leftOf(text, mention, neighbour)
    const right = rightOf(text, mention, next)
    const own = chooseSubject(mention, left, right)
    const before = found.at(-1)
    const joined =
      before &&
      /^[、和与及\s]*$/.test(text.slice(before.mention.end, mention.start).replace(/以[上下]/, ''))
    const subject = (own === '' && joined ? before.subject : own) || wholeClause(text, mention)
    found.push({ mention, subject: balanced(subject) })
  }
  return inOrder(text, found)
}

/** 玉米、大豆单产分别提高3.2%和2.1%: each number of the row has its own subject, in order. */
function inOrder(text: string, found: CountedSubject[]): CountedSubject[] {
  const ordered = [...found]
  for (let i = 0; i < found.length; i++) {
    let last = i
    while (last + 1 < found.length && isNextInRow(text, found[last], found[last + 1])) last++
    const head = text.slice(
      Math.max(0, (found[i]?.mention.start ?? 0) - 60),
      found[i]?.mention.start
    )
    const items =
      /([^，,。；;：:！？\n]+?)的?分别[^，,。；;、]{0,6}$/.exec(head)?.[1]?.split(/[、和与及]/) ??
      []
    const shared = items.at(-1)?.slice(2) ?? ''
    const row = found[i]?.mention.start ?? 0
    if (last > i && items.length === last - i + 1)
      items.forEach((item, k) => {
        const own = found[i + k]
        // The words the items share stand with the last of them, behind its two-character name.
        const subject = k === items.length - 1 || item.endsWith(shared) ? item : `${item}${shared}`
        if (own) ordered[i + k] = { ...own, subject: subject.replaceAll(edges, ''), row }
      })
    i = last
  }
  return ordered
}

function isNextInRow(
  text: string,
  a: { mention: NumberMention } | undefined,
  b: { mention: NumberMention } | undefined
): boolean {
  if (!a || !b || a.mention.unit !== b.mention.unit) return false
  const between = text.slice(a.mention.end, b.mention.start)
  return /^(?:以[上下])?[、,，和与及]?(?:超过|近|约)?$/.test(between)
}

function counts(mention: NumberMention): boolean {
  return mention.kind === 'quantity' || mention.kind === 'percent'
}

function chooseSubject(mention: NumberMention, left: string, right: string): string {
  const noun = afterVerb(left)
  if (mention.unit === '元') return join(left.slice(-12), right)
  if (mention.unit === '%' || mention.unit === '百分点') {
    if (/(?:率|比例|比重|占比|度)$/.test(left)) return left.replace(/^.*等(?!级)/, '').slice(-30)
    if (right === '') return noun
    return join(left.slice(-20), right)
  }
  if (right !== '' && !/^[（(]/.test(right)) return untilVerb(right)
  return noun
}

function join(left: string, right: string): string {
  return `${left}${right}`.slice(0, 40)
}

function leftOf(text: string, mention: NumberMention, previous: NumberMention | undefined): string {
  const from = previous ? previous.end : 0
  const span = text.slice(from, mention.start)
  let start = span.length
  while (start > 0 && !boundary.test(span.charAt(start - 1))) start--
  let left = span.slice(start)
  if (mention.qualifier !== '' && left.trimEnd().endsWith(mention.qualifier))
    left = left.trimEnd().slice(0, -mention.qualifier.length)
  if (previous && start === 0) left = left.replace(/^(?:以上|以下|左右)/, '')
  return left.replace(trailing, '').replaceAll(edges, '')
}

function rightOf(text: string, mention: NumberMention, next: NumberMention | undefined): string {
  const span = text.slice(mention.end, next ? next.start : text.length)
  let end = 0
  let depth = 0
  while (end < span.length) {
    const character = span.charAt(end)
    if ('“《（('.includes(character)) depth++
    if ('”》）)'.includes(character)) depth--
    if (depth <= 0 && boundary.test(character)) break
    end++
  }
  const right = span.slice(0, end).replace(/^(?:及?以上|及?以下|左右|之多|以内)/, '')
  return right.replace(/^(?:为|是)/, '').replaceAll(edges, '')
}

/** Verbs that are as often the noun that is counted: 各类培训159万人次. */
const nominal = /(?:培训|培养|交流|服务|推广|应用|安排|招收|输送|讲座|研修)$/

function afterVerb(left: string): string {
  if (nominal.test(left)) {
    const noun = left.slice(0, -2).replace(leadingVerbs, '')
    return `${noun}${left.slice(-2)}`.slice(-16)
  }
  const noun = left
    .replace(leadingVerbs, '')
    .replace(/^.*等(?!级)/, '')
    .replaceAll(edges, '')
  if (noun.length >= 2) return noun
  const verb = leadingVerbs.exec(left)?.[0] ?? ''
  const subject = verb.replace(/(?:仅|只|共|已)?[^仅只共已]{2}了?$/, '')
  return (subject.length >= 4 ? subject : left).slice(-16)
}

function untilVerb(right: string): string {
  const at = right.search(closing)
  const noun = at >= 2 ? right.slice(0, at) : right
  return noun.replaceAll(edges, '').slice(0, 30)
}

/** So far in front of a number its clause is looked for. */
const clauseReach = 200

function wholeClause(text: string, { start }: NumberMention): string {
  const head = text.slice(Math.max(0, start - clauseReach), start).replace(trailing, '')
  const clauses = head.split(boundary).filter((clause) => clause.trim().length > 1)
  return (clauses.at(-1) ?? '').slice(-20).replaceAll(edges, '')
}

/** A quoted noun loses its quotes, one cut in the middle of a quote loses the half that is left. */
function balanced(subject: string): string {
  const opened = subject.match(/[“‘「『]/g)?.length ?? 0
  const closed = subject.match(/[”’」』]/g)?.length ?? 0
  const whole = /^[“‘「『][^“”‘’「」『』]*[”’」』]$/.test(subject)
  return opened === closed && !whole ? subject : subject.replaceAll(quotes, '')
}
