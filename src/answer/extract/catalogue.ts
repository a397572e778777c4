/** Questions about the collection itself, and greetings: answered from the list of reports, without marks. */
import type { Report } from '../../corpus/report.ts'
import { type Draft, emptyDraft, frame } from '../draft.ts'
import { nameOf, phrase } from '../phrases.ts'
import type { Plan } from '../plan.ts'

export function writeCatalogue(plan: Plan, reports: readonly Report[]): Draft {
  const { language } = plan
  const shown =
    plan.provinces.length > 0 ? reports.filter((r) => plan.provinces.includes(r.province)) : reports
  const rows = shown.map((report) =>
    phrase(language, 'catalogueRow', {
      label: nameOf(language, report.label),
      year: report.year,
      title: report.title,
      issuer: report.issuer,
      paragraphs: report.paragraphs.length,
    })
  )
  const head = phrase(language, 'catalogue', {
    count: shown.length,
    provinceCount: new Set(shown.map((report) => report.province)).size,
  })
  const text = `${head}\n\n${rows.map((row) => `- ${row}`).join('\n')}\n\n${phrase(language, 'catalogueHow')}`
  return { ...emptyDraft(), segments: [frame(text)] }
}

export function writeGreeting(plan: Plan, reports: readonly Report[]): Draft {
  const [first] = reports
  const example = first
    ? phrase(plan.language, 'exampleQuestion', { province: nameOf(plan.language, first.province) })
    : ''
  const text = phrase(plan.language, 'greeting', { count: reports.length, example })
  return { ...emptyDraft(), segments: [frame(text)] }
}
