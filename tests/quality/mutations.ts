/** How well verification tells false sentences from true ones, measured on generated ones. */
import { containment } from '../../src/answer/overlap.ts'
import { type Verified, verifySentence } from '../../src/answer/verify.ts'
import type { Report } from '../../src/corpus/report.ts'
import { findNumbers, type NumberMention } from '../../src/lib/numbers.ts'
import { fold } from '../../src/lib/text.ts'
import {
  createRandom,
  keyClause,
  pick,
  quantities,
  type Sample,
  type Source,
  sourcesOf,
  trueSentences,
} from './true-sentences.ts'

export interface Mutation {
  kind: string
  text: string
  source: Source
  /** The mark it carries. */
  label: string
  paragraph: number
}

export interface Miss {
  kind: string
  text: string
  mark: string
  outcome: string
}

export interface VerificationMeasure {
  /** Mutations that were not let through as verified. */
  caught: number
  total: number
  missed: Miss[]
  /** True sentences that were not verified, of `trueTotal`. */
  wronged: Miss[]
  trueTotal: number
}

type Mutate = (
  source: Source,
  reports: readonly Report[],
  random: () => number
) => Omit<Mutation, 'kind' | 'source'> | null

const mark = ({ report, paragraph }: Source) => ({ label: report.label, paragraph })
const otherUnits = ['个', '人次', '%', '亿元', '平方米', '名', '所']

const mutators: Record<string, Mutate> = {
  number: (source, _, random) => {
    const mention = pick(
      quantities(source.text).filter((m) => !m.inWords),
      random
    )
    const digits = mention && /\d+/.exec(source.text.slice(mention.start, mention.end))
    if (!mention || !digits) return null
    const at = mention.start + digits.index
    const changed = String(Number(digits[0]) + 1 + Math.floor(random() * 8))
    return replaced(source, at, at + digits[0].length, changed)
  },
  'swapped numbers': (source) => {
    const [a, b] = quantities(source.text).filter(
      (m) => !m.inWords && m.bound === 'exact' && m.upper === null
    )
    if (!a || !b || a.value === b.value || a.unit !== b.unit) return null
    const { text } = source
    const swapped =
      text.slice(0, a.start) +
      text.slice(b.start, b.end) +
      text.slice(a.end, b.start) +
      text.slice(a.start, a.end) +
      text.slice(b.end)
    return { text: `${swapped}。`, ...mark(source) }
  },
  unit: (source, _, random) => {
    const mention = pick(
      quantities(source.text).filter((m) => m.unit !== '' && !m.inWords),
      random
    )
    if (!mention) return null
    const other = pick(
      otherUnits.filter(
        (unit) =>
          unit !== mention.unit &&
          !(/[所家个]/.test(unit) && /[所家个项条]/.test(mention.unit)) &&
          !(unit === '名' && /[名人位]/.test(mention.unit)) &&
          !(unit === '个' && mention.unit.length === 1 && /[门套件省县对类]/.test(mention.unit))
      ),
      random
    )
    const number = /^[\d.,万亿余多]+/.exec(source.text.slice(mention.start, mention.end))?.[0]
    if (!number || !other) return null
    return replaced(source, mention.start + number.length, mention.end, other)
  },
  magnitude: (source, _, random) => {
    const mention = pick(
      quantities(source.text).filter((m) => /\d/.test(m.text)),
      random
    )
    const written = mention ? source.text.slice(mention.start, mention.end) : ''
    const number = /^\d+(?:\.\d+)?/.exec(written)?.[0]
    if (!mention || !number || /%|亿|[多余].*万/.test(written)) return null
    const at = mention.start + number.length
    return replaced(
      source,
      at,
      at + (/^万/.test(written.slice(number.length)) ? 1 : 0),
      /^万/.test(written.slice(number.length)) ? '亿' : '万'
    )
  },
  qualifier: (source) => {
    const turned = source.text
      .replace(/超过(?=\d)/, '不足')
      .replace(/(?<=\d%)以上/, '以下')
      .replace(/近(?=[\d百])/, '超过')
    return turned === source.text ? null : { text: `${turned}。`, ...mark(source) }
  },
  province: (source, reports, random) => {
    const paragraph = source.report.paragraphs[source.paragraph - 1]?.text ?? ''
    const other = pick(
      reports.filter(
        (r) => r.province !== source.report.province && !paragraph.includes(r.province)
      ),
      random
    )
    const text = keyClause(source.text.replaceAll(source.report.province, ''))
    if (!other || other.paragraphs.some((p) => containment(text, p.text) >= 0.5)) return null
    return { text: `${other.province}的报告提到，${text}。`, ...mark(source) }
  },
  quote: (source, _, random) => {
    const quotes = [...source.text.matchAll(/“([^“”]{3,})”/g)]
    const quote = pick(quotes, random)
    if (!quote) return null
    const at = quote.index + 1 + Math.floor(random() * (quote[1]?.length ?? 1))
    if (!/\p{Script=Han}/u.test(source.text.charAt(at))) return null
    return replaced(source, at, at + 1, pick([...'山水云林风月'], random) ?? '山')
  },
  'paragraph of the mark': (source, _, random) => {
    const other = pick(
      source.report.paragraphs.filter(
        ({ number, text }) => number !== source.paragraph && containment(source.text, text) < 0.6
      ),
      random
    )
    return other
      ? { text: `${source.text}。`, label: source.report.label, paragraph: other.number }
      : null
  },
  'province of the mark': (source, reports, random) => {
    const other = pick(
      reports.filter((r) => r.province !== source.report.province),
      random
    )
    const paragraph = pick(other?.paragraphs ?? [], random)
    if (!other || !paragraph || containment(source.text, paragraph.text) >= 0.6) return null
    return {
      text: `${source.report.province}的报告提到，${source.text}。`,
      label: other.label,
      paragraph: paragraph.number,
    }
  },
  negation: (source) => {
    const clause = keyClause(source.text)
    const text = clause.replace(/建成|实现|完成|建立|出台|印发|覆盖|获批|成立|开展/, '没有$&')
    return text === clause || /[未没不无]/.test(clause)
      ? null
      : { text: `${text}。`, ...mark(source) }
  },
  'share or points': (source) => {
    const points = source.text.replace(/(?<=\d)个百分点/, '%')
    const text = points === source.text ? source.text.replace(/(?<=\d)%/, '个百分点') : points
    return text === source.text || isStillTrue(text, source)
      ? null
      : { text: `${text}。`, ...mark(source) }
  },
  'merged facts': (source, reports, random) => {
    const others = sourcesOf(reports).filter(
      (other) =>
        other.report === source.report &&
        other.paragraph === source.paragraph &&
        other.text !== source.text
    )
    const texts = others.flatMap((other) => withQuantityOf(other, source) ?? [])
    const text = pick(texts, random)
    return text === undefined ? null : { text: `${text}。`, ...mark(source) }
  },
  'turned verb': (source, _, random) => {
    const clause = keyClause(source.text)
    const turned = pick(['取消', '停止', '拒绝'], random) ?? '取消'
    const text = clause.replace(verbs, turned)
    return text === clause || /取消|停|禁|拒|撤|清零|压减/.test(source.text)
      ? null
      : { text: `${text}。`, ...mark(source) }
  },
  'only planned': ({ text, ...source }) => {
    const clause = keyClause(text)
    return verbs.exec(clause)?.index !== 0 || /将|计划|力争|下一步|继续|目标/.test(text)
      ? null
      : { text: `${source.report.province}计划${clause}。`, ...mark({ text, ...source }) }
  },
  boast: (source) =>
    boast.test(source.text)
      ? null
      : { text: `${keyClause(source.text)}，居全国首位。`, ...mark(source) },
  'province added': (source, reports, random) => {
    const other = pick(
      reports.filter((r) => !source.report.paragraphs.some((p) => p.text.includes(r.province))),
      random
    )
    return other && other !== source.report && !source.text.includes(source.report.province)
      ? {
          text: `${source.report.province}和${other.province}都${keyClause(source.text)}。`,
          ...mark(source),
        }
      : null
  },
  'English number': (source, _, random) => english(source, 1 + Math.floor(random() * 7), ''),
  'English verb': (source) =>
    /取消|停|禁|撤|清零|压减|退出|不/.test(source.text)
      ? null
      : english(source, 0, 'They banned it: '),
}

function english(source: Source, more: number, lead: string) {
  const { report, text } = source
  const [mention] = quantities(text).filter((m) => m.upper === null && m.bound === 'exact')
  if (!mention) return null
  const value = mention.value < 1000 ? mention.value + more : mention.value * (1 + more / 10)
  const own = report.paragraphs[source.paragraph - 1]?.text ?? ''
  if (more > 0 && findNumbers(own).some((m) => m.value === value)) return null
  const unit = { '%': '%', 百分点: ' percentage points', 元: ' yuan' }[mention.unit] ?? ''
  const figure = `${value.toLocaleString('en-US')}${unit}`
  return {
    text: `${lead}The figure of ${report.province} is ${figure}.`,
    ...mark(source),
  }
}

const verbs = /建成|完成|建立|出台|印发|获批|成立|开展|实施|推进|培育|打造/
const boast = /第一|首|最|率先|领先|唯一|前列|一流|仅/

/** The quantity of one sentence of a paragraph put into another of the same unit. */
function withQuantityOf(other: Source, source: Source): string | null {
  const isPlain = (m: NumberMention) => !m.inWords && m.upper === null && m.qualifier === ''
  const own = quantities(source.text).find(isPlain)
  const taken = quantities(other.text).find(
    (m) => isPlain(m) && m.unit === own?.unit && m.value !== own.value
  )
  if (!own || !taken) return null
  const { text } = source
  return `${text.slice(0, own.start)}${other.text.slice(taken.start, taken.end)}${text.slice(own.end)}`
}

function replaced(source: Source, start: number, end: number, by: string) {
  const text = `${source.text.slice(0, start)}${by}${source.text.slice(end)}。`
  return isStillTrue(text, source) ? null : { text, ...mark(source) }
}

/** Whether the changed sentence says nothing that the paragraph does not say too. */
function isStillTrue(text: string, { report, paragraph }: Source): boolean {
  const own = report.paragraphs[paragraph - 1]?.text ?? ''
  const numbers = findNumbers(own).map((m) => `${m.value}${m.unit}`)
  const quotes = [...text.matchAll(/“([^“”]+)”/g)].every(([, quote]) =>
    fold(own).includes(fold(quote ?? ''))
  )
  return quotes && findNumbers(text).every((m) => numbers.includes(`${m.value}${m.unit}`))
}

/** `count` false sentences, the kinds of mutation taking turns. */
export function mutatedSentences(
  reports: readonly Report[],
  count: number,
  seed: number
): Mutation[] {
  const random = createRandom(seed)
  const sources = sourcesOf(reports)
  const kinds = Object.keys(mutators)
  const mutations: Mutation[] = []
  for (let i = 0; mutations.length < count && i < count * 100; i++) {
    const kind = kinds[i % kinds.length] ?? 'number'
    const source = pick(sources, random)
    const made = source ? mutators[kind]?.(source, reports, random) : null
    if (source && made) mutations.push({ kind, source, ...made })
  }
  return mutations
}

/** A false sentence is caught unless it comes out as verified, or with a mark where it is not said. */
export function isCaught(mutation: Mutation, { outcome, pieces }: Verified): boolean {
  if (outcome === 'verified') return false
  if (outcome !== 'repaired') return true
  const { report, paragraph } = mutation.source
  const movedHome = pieces.every((p) => p.report.id === report.id && p.paragraph === paragraph)
  return / of the mark$/.test(mutation.kind) && movedHome
}

/** A true sentence is right if it is verified with the paragraph it comes from. */
export function isRight({ source }: Sample, { outcome, pieces }: Verified): boolean {
  return (
    outcome === 'verified' &&
    pieces.some((p) => p.report.id === source.report.id && p.paragraph === source.paragraph)
  )
}

/** Runs `count` mutated and `count` true sentences of the reports through verification. */
export function measureVerification(
  reports: readonly Report[],
  { count = 200, seed = 1 } = {}
): VerificationMeasure {
  const mutations = mutatedSentences(reports, count, seed)
  const missed = mutations.flatMap((mutation): Miss[] => {
    const { text, label, paragraph } = mutation
    const result = verifySentence({ text, refs: [{ label, paragraph }] }, { reports })
    return isCaught(mutation, result)
      ? []
      : [{ kind: mutation.kind, text, mark: `[${label}:${paragraph}]`, outcome: result.outcome }]
  })
  const samples = trueSentences(reports, count, seed)
  const wronged = samples.flatMap((sample): Miss[] => {
    const { report, paragraph } = sample.source
    const refs = [{ label: report.label, paragraph }]
    const result = verifySentence(
      { text: sample.text, refs, about: sample.about ?? [], cell: sample.cell ?? false },
      { reports }
    )
    return isRight(sample, result)
      ? []
      : [
          {
            kind: sample.form,
            text: sample.text,
            mark: `[${report.label}:${paragraph}]`,
            outcome: result.outcome,
          },
        ]
  })
  return {
    caught: mutations.length - missed.length,
    total: mutations.length,
    missed,
    wronged,
    trueTotal: samples.length,
  }
}
