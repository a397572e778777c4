/** True sentences about a corpus in the forms people and models write them, each with its right mark. */
import { clausesOf } from '../../src/answer/tidy.ts'
import { provinces } from '../../src/corpus/provinces.ts'
import type { Report } from '../../src/corpus/report.ts'
import { findNumbers, type NumberMention, withQualifier } from '../../src/lib/numbers.ts'
import { splitSentences, toTraditional } from '../../src/lib/text.ts'

/** A sentence of a report, as it stands there. */
export interface Source {
  report: Report
  paragraph: number
  text: string
}

/** A sentence as an answer could hold it; its mark is `report` and `paragraph`. */
export interface Sample {
  form: string
  text: string
  source: Source
  about?: string[]
  cell?: boolean
}

/** Numbers from 0 to 1, the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** One of the items. */
export function pick<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)]
}

/** Every sentence of the reports that says enough to be checked, without its enumerator. */
export function sourcesOf(reports: readonly Report[]): Source[] {
  return reports.flatMap((report) =>
    report.paragraphs.flatMap(({ number, text }) =>
      splitSentences(text, { atSemicolon: true }).flatMap(({ start, end }) => {
        const sentence = text
          .slice(start, end)
          .replace(/^(?:[一二三四五六七八九十]+(?:、|是)|\d+[.、])/, '')
          .replace(/[。;；]$/, '')
        return sentence.length >= 12 && sentence.length <= 200
          ? [{ report, paragraph: number, text: sentence }]
          : []
      })
    )
  )
}

/** The clauses of a sentence that hold a number, else its longest clause. */
export function keyClause(text: string): string {
  const clauses = clausesOf(text, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end).replace(/[,，;；。]$/, '')
  )
  const counting = clauses.filter((clause) => quantities(clause).length > 0)
  const best = (counting.length > 0 ? counting : clauses).toSorted((a, b) => b.length - a.length)
  return best[0] ?? text
}

export function quantities(text: string): NumberMention[] {
  return findNumbers(text).filter(({ kind }) => kind === 'quantity' || kind === 'percent')
}

const forms: Record<string, (source: Source) => Omit<Sample, 'form' | 'source'> | null> = {
  verbatim: ({ text }) => ({ text: `${text}。` }),
  clause: ({ text }) => ({ text: `${keyClause(text)}。` }),
  'named in front': ({ report, text }) => ({
    text: `${report.province}的报告提到，${keyClause(text)}。`,
  }),
  'named behind': ({ report, text }) => ({
    text: `${keyClause(text)}，这是${report.province}的做法。`,
  }),
  item: ({ report, text }) => ({ text: `- **${report.province}**：${keyClause(text)}。` }),
  'according to': ({ report, text }) => ({
    text: `根据${report.province}${report.year}年的报告，${text}。`,
  }),
  reordered: ({ text }) => {
    const clauses = text.split(/[,，]/)
    const [first, second] = clauses
    if (clauses.length !== 2 || !first || !second || /[“《（(]/.test(text)) return null
    return { text: `${second}，${first}。` }
  },
  digits: ({ text }) =>
    changed(text, (mention, written) => {
      const inMyriads = /^\d+(?:\.\d+)?[万亿](?![万亿])/.exec(written)
      return inMyriads ? written.replace(inMyriads[0], String(mention.value)) : null
    }),
  grouped: ({ text }) =>
    changed(text, (mention, written) => {
      const number = /^\d+(?:\.\d+)?[万亿]?(?![\d.]|\S?[万亿])/.exec(written)?.[0]
      return number && mention.value >= 1000 && !/[多余].*[万亿]/.test(written)
        ? written.replace(number, mention.value.toLocaleString('en-US'))
        : null
    }),
  'full width': ({ text }) =>
    changed(text, (_, written) =>
      written.replace(/[\d%]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    ),
  'per cent in words': ({ text }) =>
    changed(text, ({ value }, written) => {
      if (!/^\d+%$/.test(written) || value % 10 !== 0 || value >= 100) return null
      return `百分之${'一二三四五六七八九'.charAt(value / 10 - 1)}十`
    }),
  'other measure word': ({ text }) =>
    changed(text, (_, written) =>
      /名$/.test(written)
        ? written.replace(/名$/, '位')
        : /家$/.test(written)
          ? written.replace(/家$/, '个')
          : null
    ),
  'other qualifier': ({ text }) => {
    const other = text
      .replace(/超过(?=\d)/, '逾')
      .replace(/余(?=[个家名套所])/, '多')
      .replace(/(?<=[\d])%以上/, '%及以上')
    return other === text ? null : { text: `${other}。` }
  },
  traditional: ({ report, text }) => ({
    text: toTraditional(`${report.province}的報告提到，${keyClause(text)}。`),
  }),
  cell: ({ report, text }) => ({ text: keyClause(text), about: [report.province], cell: true }),
  'number in a cell': ({ report, text }) => {
    const [mention] = quantities(text)
    return mention ? { text: withQualifier(mention), about: [report.province], cell: true } : null
  },
  english: ({ report, text }) => {
    const [mention] = quantities(text)
    const name = provinces.find(({ short }) => short === report.province)?.english
    if (!mention || !name || mention.upper !== null) return null
    const bound = {
      above: 'more than ',
      below: 'less than ',
      near: 'nearly ',
      about: 'about ',
      exact: '',
    }[mention.bound]
    const unit =
      mention.unit === '%'
        ? '%'
        : mention.unit === '百分点'
          ? ' percentage points'
          : mention.unit === '元'
            ? ' yuan'
            : ''
    const value =
      mention.value >= 1e6
        ? `${mention.value / 1e6} million`
        : mention.value.toLocaleString('en-US')
    return {
      text: `According to the report of ${name} (${report.province}), the figure is ${bound}${value}${unit}.`,
    }
  },
}

function changed(
  text: string,
  change: (mention: NumberMention, written: string) => string | null
): { text: string } | null {
  for (const mention of quantities(text)) {
    const written = text.slice(mention.start, mention.end)
    const other = change(mention, written)
    if (other !== null && other !== written)
      return { text: `${text.slice(0, mention.start)}${other}${text.slice(mention.end)}。` }
  }
  return null
}

/** `count` true sentences, the forms taking turns over the reports' sentences. */
export function trueSentences(reports: readonly Report[], count: number, seed: number): Sample[] {
  const random = createRandom(seed)
  const sources = sourcesOf(reports)
  const samples: Sample[] = []
  const names = Object.keys(forms)
  for (let i = 0; samples.length < count && i < count * 60; i++) {
    const form = names[i % names.length] ?? 'verbatim'
    const source = pick(sources, random)
    const made = source ? forms[form]?.(source) : null
    if (source && made) samples.push({ form, source, ...made })
  }
  return samples
}
