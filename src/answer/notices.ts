/** What the reader should know beside the answer: how names were read, other years, cut-off sources. */
import type { Draft } from './draft.ts'
import type { Notice } from './events.ts'
import { nameOf, phrase } from './phrases.ts'
import type { Plan } from './plan.ts'
import type { Retrieval } from './retrieve.ts'

export function noticesOf(
  plan: Plan,
  _retrieval: Retrieval,
  draft: Draft,
  historyCut: boolean
): Notice[] {
  const { language } = plan
  const cited = draft.segments.flatMap((segment) =>
    segment.kind === 'statement' ? segment.pieces : []
  )
  const reports = [...new Set(cited.map((piece) => piece.report))]
  const notices: Notice[] = plan.readAs.map(({ written, read }) => ({
    code: 'name_read_as',
    message: phrase(language, 'readAs', { written, read }),
  }))
  for (const asked of plan.otherYears) {
    const speaksOfIt = cited.some((piece) =>
      piece.report.paragraphs[piece.paragraph - 1]?.text.includes(String(asked))
    )
    const [first] = reports
    if (first && !speaksOfIt)
      notices.push({
        code: 'year_differs',
        message: phrase(language, 'onlyYear', { asked, year: first.year }),
      })
  }
  for (const { report, paragraph } of cited) {
    const atTheCut = report.note !== '' && paragraph === report.paragraphs.length
    if (atTheCut && !notices.some((notice) => notice.code === 'source_truncated'))
      notices.push({
        code: 'source_truncated',
        message: phrase(language, 'truncated', {
          province: nameOf(language, report.label),
          note: report.note,
        }),
      })
  }
  if (historyCut) notices.push({ code: 'history_cut', message: phrase(language, 'historyCut') })
  return notices
}
