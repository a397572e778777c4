/** Telling what a report did from what reports say on every occasion. */
import type { Chunk, Report } from '../corpus/report.ts'

/** Opening and closing formulas of Chinese government reports. */
const ceremony =
  /贯彻(?:落实)?|重要(?:论述|指示|讲话|批示)|(?:领导|指导|部署|支持|努力)下|以优异成绩|新篇章|下一步|取得了?(?:重要|积极|显著|明显)?(?:进展|成效)|高度重视|以.{2,20}为指导/
const penalty = 0.025

/** How much lower a sentence counts that says nothing a reader could compare: formulas, opening and close. */
export function ceremonyPenalty(report: Report, chunk: Chunk): number {
  return (isAtTheEdge(report, chunk) ? penalty : 0) + (isCeremony(chunk) ? penalty : 0)
}

/** Whether a sentence is a formula with which a report opens or closes. */
export function isFormula(report: Report, chunk: Chunk): boolean {
  return isAtTheEdge(report, chunk) && isCeremony(chunk)
}

/** Whether a sentence stands in the opening or the closing paragraph. */
export function isAtTheEdge(report: Report, { paragraph }: Chunk): boolean {
  return paragraph === 1 || paragraph === report.paragraphs.length
}

function isCeremony({ text }: Chunk): boolean {
  return ceremony.test(text) && !/[\d《]/.test(text)
}
