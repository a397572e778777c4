/** A lookup's answer: the best sentences, each with its mark. */

import { fold } from '../../lib/text.ts'
import type { Segment } from '../compose.ts'
import { type Draft, emptyDraft, frame, quoteStatement } from '../draft.ts'
import type { Evidence, Piece } from '../evidence.ts'
import type { Figure } from '../figures.ts'
import { contentGrams, shareIn } from '../overlap.ts'
import { nameOf, phrase, quoted } from '../phrases.ts'
import type { Plan } from '../plan.ts'
import { checkPremise } from '../premise.ts'
import { choosePieces, inReadingOrder } from './choose.ts'

const premiseSentences = { right: 'premiseRight', wrong: 'premiseWrong' } as const

const choice = { max: 3, margin: 0.016, budget: 150 }
/** How something is done takes more than one sentence to say. */
const mannerChoice = { max: 3, margin: 0.07, budget: 200 }
/** Two things asked at once may stand in two sentences. */
const doubleChoice = { max: 3, margin: 0.12, budget: 180 }

export function writeLookup(
  plan: Plan,
  evidence: readonly Evidence[],
  figures: readonly Figure[] = []
): Draft {
  const best = plan.overYears
    ? yearByYear(evidence).flatMap((own) => choose(plan, own))
    : choose(plan, evidence)
  const premise = checkPremise(plan, best, figures)
  const opening = premise
    ? [frame(phrase(plan.language, premiseSentences[premise.verdict], { asked: premise.asked }))]
    : []
  return { ...emptyDraft(), segments: [...opening, ...sentences(plan, inReadingOrder(best))] }
}

function choose(plan: Plan, evidence: readonly Evidence[]): Piece[] {
  const each = sentenceEach(partsAsked(plan.bareQuestion), evidence)
  return each.length > 1
    ? choosePieces(each, { max: each.length, margin: 1, budget: eachBudget * each.length })
    : choosePieces(sameParagraphFirst(plan, evidence), choiceFor(plan))
}

/** What has changed takes a sentence of every year: the evidence of each report of the best one's province, oldest first. */
function yearByYear(evidence: readonly Evidence[]): Evidence[][] {
  const [best] = evidence
  if (!best) return []
  const near = evidence.filter(
    ({ report, score }) =>
      report.province === best.report.province && best.score - score <= yearReach
  )
  const reports = [...new Set(near.map(({ report }) => report))].toSorted((a, b) => a.year - b.year)
  return reports.map((report) => near.filter((item) => item.report.id === report.id))
}

/** The clauses of a question that each ask something of their own (建了几座,用了多少钱). */
function partsAsked(question: string): string[] {
  const parts = question.split(/[,，;；。?？]/u)
  return parts.filter((part) => asks.test(part) && contentGrams(part).size > 2).slice(0, 3)
}

/** For each part of a question the sentence of the best report that says most of it. */
function sentenceEach(parts: readonly string[], evidence: readonly Evidence[]): Evidence[] {
  const [best] = evidence
  if (!best || parts.length < 2) return []
  const own = evidence.filter(
    ({ report, score }) => report.id === best.report.id && best.score - score <= partReach
  )
  const chosen: Evidence[] = []
  for (const part of parts) {
    const grams = contentGrams(part)
    const share = ({ chunk }: Evidence) => shareIn(grams, fold(chunk.text))
    const worth = (item: Evidence) =>
      partWeight * share(item) +
      (asksNumber.test(part) && /\d/.test(item.chunk.text) ? numberBonus : 0) +
      item.score
    const [next] = own
      .filter((item) => !chosen.includes(item) && share(item) > 0)
      .filter(
        (item) => item.chunk.paragraph === best.chunk.paragraph || share(item) >= sharedElsewhere
      )
      .toSorted((a, b) => worth(b) - worth(a))
    if (next) chosen.push(next)
  }
  return chosen.includes(best) ? chosen : []
}

const asks = /多[少大高长久快远]|几|哪|谁|什么|啥|怎|如何|是否|有没有|吗$/u
const asksNumber = /多[少大高长久快远]|几/u
/** A sentence for a part may score this much less than the best for the whole. */
const partReach = 0.2
/** Share of a part's words for a sentence of another paragraph. */
const sharedElsewhere = 0.5
/** Another year's sentence on the same may score this much less. */
const yearReach = 0.1
const partWeight = 0.4
const numberBonus = 0.08
const eachBudget = 120

function choiceFor(plan: Plan) {
  if (asksManner.test(plan.question)) return mannerChoice
  return asksTwice(plan) ? doubleChoice : choice
}

const asksManner = /怎么(?!办理)|如何|怎样|咋|举措|做法|措施|\bhow (?!many|much|long|old|often)/iu

function asksTwice(plan: Plan): boolean {
  return (plan.question.match(/多少|几[个所家项名位]|哪[些个]|什么/gu)?.length ?? 0) > 1
}

/** What is said beyond the one best sentence comes from its own paragraph. */
function sameParagraphFirst(plan: Plan, evidence: readonly Evidence[]): readonly Evidence[] {
  const [best] = evidence
  if (!best || choiceFor(plan) === choice) return evidence
  const needsNumber = plan.cues.asksNumber
  return evidence.filter(
    (item) =>
      (!needsNumber || /\d/.test(item.chunk.text)) &&
      item.report.id === best.report.id &&
      item.chunk.paragraph === best.chunk.paragraph
  )
}

/** `北京：……[北京:2]。` — the name once a report, then its sentences. */
function sentences(plan: Plan, pieces: readonly Piece[]): Segment[] {
  const segments: Segment[] = []
  let label = ''
  for (const piece of pieces) {
    if (piece.report.label !== label) {
      const colon = plan.language === 'en' ? ': ' : '：'
      const name = nameOf(plan.language, piece.report.label)
      segments.push(frame(`${label === '' ? '' : '\n\n'}**${name}**${colon}`))
      label = piece.report.label
    }
    const base = quoteStatement(piece)
    const end = plan.language === 'en' ? '. ' : '。'
    segments.push({ ...base, text: quoted(plan.language, base.text) + end })
  }
  return segments
}
