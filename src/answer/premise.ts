/** Numbers in a question that the report contradicts or confirms (压减了90%吗, 建了30个, 对吗). */
import { findNumbers, type NumberMention } from '../lib/numbers.ts'
import { fold } from '../lib/text.ts'
import { unitsAgree } from '../lib/units.ts'
import type { Piece } from './evidence.ts'
import type { Figure } from './figures.ts'
import { contentGrams, shareIn } from './overlap.ts'
import { readParagraph } from './paragraph-index.ts'
import type { Plan } from './plan.ts'

export interface Premise {
  verdict: 'right' | 'wrong'
  /** The number as the question states it. */
  asked: string
}

/** Of the words beside the asked number this share must stand beside the figure it is compared with. */
const sameSubject = 0.5
/** So many characters around a number belong to it, unless another number stands nearer. */
const reach = 14

/**
 * Compares the numbers of the question with the figures of the cited paragraphs that count the same
 * thing. `wrong` where one differs, `right` where all agree and the question asks whether they do; null
 * where the report has no figure of that subject, or the question denies one.
 */
export function checkPremise(
  plan: Plan,
  pieces: readonly Piece[],
  figures: readonly Figure[]
): Premise | null {
  const numbers = findNumbers(plan.bareQuestion)
  const claims = numbers.filter((number) => isClaim(number, plan.bareQuestion))
  if (claims.length === 0 || denial.test(plan.question)) return null
  const cited = figures.filter((figure) =>
    pieces.some(
      (piece) => piece.report.id === figure.reportId && piece.paragraph === figure.paragraph
    )
  )
  const contexts = cited.map((figure) => ({ figure, context: contextOf(figure, pieces) }))
  const verdicts = claims.map((claim) => {
    const asked = contentGrams(around(plan.bareQuestion, claim, numbers))
    return judge(claim, asked, contexts)
  })
  const wrong = claims[verdicts.indexOf('wrong')]
  if (wrong) return { verdict: 'wrong', asked: wrong.text }
  const [first] = claims
  const allRight = verdicts.every((verdict) => verdict === 'right')
  return first && allRight && plan.intent === 'check'
    ? { verdict: 'right', asked: first.text }
    : null
}

const denial = /没到|不到|不足|没有|不是[^?？]*吗|未达|低于|少于/

function judge(
  claim: NumberMention,
  asked: ReadonlySet<string>,
  figures: readonly { figure: Figure; context: string }[]
): 'right' | 'wrong' | null {
  const rated = figures
    .filter(({ figure: { unit } }) => unit === claim.unit || unitsAgree(unit, claim.unit))
    .map(({ figure, context }) => ({ figure, share: shareIn(asked, context) }))
    .sort((a, b) => b.share - a.share)
  const [best] = rated
  if (!best || best.share < sameSubject) return null
  const alike = rated.filter(({ share }) => share >= best.share - 0.01)
  return alike.some(({ figure }) => figure.value === claim.value) ? 'right' : 'wrong'
}

/** What a figure counts: its subject, and the text up to the numbers beside it. */
function contextOf(figure: Figure, pieces: readonly Piece[]): string {
  const report = pieces.find((piece) => piece.report.id === figure.reportId)?.report
  if (report === undefined) return fold(figure.subject)
  const { text, numbers } = readParagraph(report, figure.paragraph)
  return fold(`${figure.subject} ${around(text, figure, numbers)}`)
}

function around(
  text: string,
  own: { start: number; end: number },
  numbers: readonly NumberMention[]
): string {
  const before = numbers.filter((n) => n.end <= own.start).at(-1)?.end ?? 0
  const behind = numbers.find((n) => n.start >= own.end)?.start ?? text.length
  const left = text.slice(Math.max(before, own.start - reach), own.start)
  const right = text.slice(own.end, Math.min(behind, own.end + reach))
  // What stands behind a comma belongs to the next number.
  return `${left.replace(/^.*[。；;]/su, '')} ${right.replace(/[,，。；;].*$/su, '')}`
}

/** Years, names with digits and item counts in words (七条体会) claim nothing. */
function isClaim(number: NumberMention, text: string): boolean {
  // 投入1亿支持…: a word that begins like a measure.
  if (number.unit === '支' && text.startsWith('持', number.end)) return false
  return number.kind === 'percent' || (number.kind === 'quantity' && !number.inWords)
}
