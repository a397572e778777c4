/** All reports: a list to read from, and a search in their text. */
import { useEffect, useId, useLayoutEffect, useState } from 'preact/hooks'
import { type ReportSummary, RequestFailed, type SearchResult } from '../state/api.ts'
import { targetHash } from '../state/route.ts'
import { provinceName } from '../text/tiles.ts'
import { Icon } from './icons.tsx'
import { usePage } from './page-context.ts'

interface ReportsViewProps {
  /** Why the list could not be read. */
  failure: string | null
  onReload(): void
  onBack(): void
}

export function ReportsView({ failure, onReload, onBack }: ReportsViewProps) {
  const { words, language, reports } = usePage()
  const [query, setQuery] = useState('')
  const [province, setProvince] = useState('')
  const id = useId()
  const provinces = [...new Set(reports.map((report) => report.province))]
  // The conversation that was here may have been scrolled far down.
  useLayoutEffect(() => window.scrollTo(0, 0), [])
  return (
    <section class="reports">
      <button type="button" class="quiet back" onClick={onBack}>
        <Icon name="back" />
        {words.backToChat}
      </button>
      <h1>{words.reports}</h1>
      {reports.length > 0 && <p class="intro">{words.reportsIntro(reports.length)}</p>}
      {failure !== null && (
        <div class="ending failed">
          <p>
            {words.reportsFailed} {failure}
          </p>
          <button type="button" class="button" onClick={onReload}>
            <Icon name="retry" />
            {words.retry}
          </button>
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a form with the role of search is what browsers know */}
      <form class="search" role="search" onSubmit={(event) => event.preventDefault()}>
        <label class="visually-hidden" for={`${id}-query`}>
          {words.searchReports}
        </label>
        <input
          id={`${id}-query`}
          type="search"
          value={query}
          maxLength={200}
          placeholder={words.searchPlaceholder}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <label class="visually-hidden" for={`${id}-province`}>
          {words.province}
        </label>
        <select
          id={`${id}-province`}
          value={province}
          onChange={(event) => setProvince(event.currentTarget.value)}
        >
          <option value="">{words.allProvinces}</option>
          {provinces.map((name) => (
            <option key={name} value={name}>
              {provinceName(name, language)}
            </option>
          ))}
        </select>
      </form>
      {query.trim() === '' ? (
        <ReportList
          reports={reports.filter((report) => province === '' || report.province === province)}
          empty={failure === null}
        />
      ) : (
        <SearchResults query={query.trim()} province={province} />
      )}
    </section>
  )
}

function ReportList({ reports, empty }: { reports: readonly ReportSummary[]; empty: boolean }) {
  const { words, language, openSource } = usePage()
  if (reports.length === 0) return empty ? <p class="quiet-text">{words.noReports}</p> : null
  return (
    <ul class="report-list">
      {reports.map((report) => (
        <li key={report.id}>
          <a
            href={targetHash({ reportId: report.id })}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              openSource({ reportId: report.id })
            }}
          >
            <span class="report-province">
              {provinceName(report.province, language)} <small>{report.year}</small>
            </span>
            <span class="report-title" lang="zh-CN">
              {report.title}
            </span>
            <span class="report-facts">
              <span lang="zh-CN">{report.issuer}</span>
              <span>
                {words.length(
                  report.characters.toLocaleString(language === 'zh' ? 'zh-CN' : 'en'),
                  report.paragraphs
                )}
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

const typingPause = 250

function SearchResults({ query, province }: { query: string; province: string }) {
  const { words, api, openSource, announce } = usePage()
  const [results, setResults] = useState<readonly SearchResult[] | string | null>(null)

  useEffect(() => {
    const controller = new AbortController()
    const timer = setTimeout(() => {
      api.search(query, province, controller.signal).then(
        (found) => {
          setResults(found)
          announce(found.length > 0 ? words.results(found.length) : words.noResults)
        },
        (error: unknown) => {
          if (controller.signal.aborted) return
          const message = error instanceof RequestFailed ? error.failure.message : ''
          setResults(message || words.failedOffline)
        }
      )
    }, typingPause)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [api, query, province, words, announce])

  if (results === null) return <p class="progress">{words.searching}</p>
  if (typeof results === 'string') return <p class="notice">{results}</p>
  if (results.length === 0) return <p class="quiet-text">{words.noResults}</p>
  return (
    <>
      <p class="quiet-text">{words.results(results.length)}</p>
      <ul class="results">
        {results.map((result) => (
          <li key={`${result.reportId}:${result.paragraph}:${result.start}`}>
            <a
              href={targetHash(result)}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                openSource(result)
              }}
            >
              <small>{words.sourceOf(result.label, result.paragraph)}</small>
              <span lang="zh-CN">{result.quote}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
