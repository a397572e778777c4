/** What a reader sees before the first question. */
import { useMemo } from 'preact/hooks'
import { type ExampleKind, exampleQuestions } from '../text/examples.ts'
import { usePage } from './page-context.ts'

export function Welcome({ onAsk }: { onAsk(question: string): void }) {
  const { words, language, reports } = usePage()
  const examples = useMemo(() => exampleQuestions(reports, language), [reports, language])
  const kinds: Record<ExampleKind, string> = {
    summary: words.exampleSummary,
    fact: words.exampleFact,
    compare: words.exampleCompare,
    coverage: words.exampleCoverage,
  }
  const years = [...new Set(reports.map((report) => report.year))].sort()
  return (
    <section class="welcome">
      <h1>{words.appName}</h1>
      <p class="tagline">{words.tagline}</p>
      {reports.length > 0 && (
        <p class="corpus">{words.corpusSize(reports.length, years.join(words.listJoin))}</p>
      )}
      {examples.length > 0 && (
        <>
          <h2 class="visually-hidden">{words.examples}</h2>
          <ul class="examples">
            {examples.map(({ kind, question }) => (
              <li key={kind}>
                <button type="button" onClick={() => onAsk(question)}>
                  <small>{kinds[kind]}</small>
                  <span>{question}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
