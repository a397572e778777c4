/** The side panel (a bottom sheet on a phone): a whole report with the cited piece highlighted. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Citation } from '../../src/answer/events.ts'
import type { Report } from '../../src/corpus/report.ts'
import { RequestFailed } from '../state/api.ts'
import { type Target, targetHash } from '../state/route.ts'
import { citationText } from '../text/export.ts'
import { highlightIn } from '../text/highlight.ts'
import { pageAddress } from './answer-view.tsx'
import { CopyButton } from './copy-button.tsx'
import { Icon } from './icons.tsx'
import { usePage } from './page-context.ts'

interface SourcePanelProps {
  target: Target
  /** The citation that was clicked, among those of its answer. */
  trail: { citations: readonly Citation[]; index: number; move(index: number): void } | undefined
  onClose(): void
}

type Loaded = { report: Report } | { failure: 'gone' | 'failed'; message: string }

export function SourcePanel({ target, trail, onClose }: SourcePanelProps) {
  const { words, api } = usePage()
  const { reportId } = target
  const [loaded, setLoaded] = useState<{ id: string; result: Loaded } | null>(null)
  const [attempt, setAttempt] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const result = loaded?.id === reportId ? loaded.result : undefined
  const citation = trail?.citations[trail.index]

  useEffect(() => {
    let current = true
    const show = (next: Loaded) => {
      if (current) setLoaded({ id: reportId, result: next })
    }
    api.report(reportId).then(
      (report) => show({ report }),
      (error: unknown) => {
        const failure = error instanceof RequestFailed ? error.failure : undefined
        show({
          failure: failure?.code === 'report_unknown' ? 'gone' : 'failed',
          message: failure?.message || words.failedOffline,
        })
      }
    )
    return () => {
      current = false
    }
  }, [api, reportId, attempt])

  useEffect(() => heading.current?.focus({ preventScroll: true }), [reportId])

  const report = result && 'report' in result ? result.report : undefined
  return (
    <dialog open class="panel" aria-labelledby="panel-title">
      <header class="panel-head">
        <div class="panel-title">
          <h2 id="panel-title" ref={heading} tabIndex={-1} lang="zh-CN">
            {report?.title ?? citation?.label ?? reportId}
          </h2>
          {report && (
            <p>{[report.issuer, report.event || report.year].filter(Boolean).join(' · ')}</p>
          )}
        </div>
        <button
          type="button"
          class="round"
          aria-label={words.close}
          title={words.close}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <section
        class="panel-body"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={words.reportText}
        aria-busy={result === undefined}
      >
        {result === undefined && <p class="progress">{words.loadingReport}</p>}
        {report && <ReportText report={report} target={target} citation={citation} />}
        {result && 'failure' in result && (
          <div class="panel-failure">
            <p>
              {result.failure === 'failed'
                ? result.message
                : citation
                  ? words.reportGone
                  : words.reportGoneBare}
            </p>
            {citation && <blockquote lang="zh-CN">{citation.quote}</blockquote>}
            {result.failure === 'failed' && (
              <button type="button" class="button" onClick={() => setAttempt(attempt + 1)}>
                <Icon name="retry" />
                {words.retry}
              </button>
            )}
          </div>
        )}
      </section>
      <PanelFoot target={target} trail={trail} />
    </dialog>
  )
}

function PanelFoot({ target, trail }: Pick<SourcePanelProps, 'target' | 'trail'>) {
  const { words, reports } = usePage()
  const citation = trail?.citations[trail.index]
  return (
    <footer class="panel-foot">
      {trail && trail.citations.length > 1 && (
        <nav>
          <button
            type="button"
            class="round"
            aria-label={words.previous}
            title={words.previous}
            disabled={trail.index === 0}
            onClick={() => trail.move(trail.index - 1)}
          >
            <Icon name="previous" />
          </button>
          <span>{words.position(trail.index + 1, trail.citations.length)}</span>
          <button
            type="button"
            class="round"
            aria-label={words.next}
            title={words.next}
            disabled={trail.index === trail.citations.length - 1}
            onClick={() => trail.move(trail.index + 1)}
          >
            <Icon name="next" />
          </button>
        </nav>
      )}
      {citation && (
        <CopyButton
          label={words.copyCitation}
          text={() => citationText(citation, { words, reports, base: pageAddress() })}
        />
      )}
      <CopyButton
        label={words.copyLink}
        icon="link"
        text={() => pageAddress() + targetHash(target)}
      />
    </footer>
  )
}

interface ReportTextProps {
  report: Report
  target: Target
  citation: Citation | undefined
}

function ReportText({ report, target, citation }: ReportTextProps) {
  const { words } = usePage()
  const { paragraph, start, end } = target
  const place = useRef<HTMLElement>(null)
  const cited = report.paragraphs.find(({ number }) => number === paragraph)
  const highlight = cited && highlightIn(cited.text, start, end, citation?.quote)

  useLayoutEffect(() => {
    place.current?.scrollIntoView({ block: 'center' })
  }, [report, paragraph, start, end])

  return (
    <>
      {report.note !== '' && (
        <p class="notice" lang="zh-CN">
          {report.note}
        </p>
      )}
      {paragraph !== undefined && !cited && <p class="notice">{words.paragraphGone}</p>}
      {highlight?.changed && <p class="notice">{words.textChanged}</p>}
      {report.paragraphs.map(({ number, text }) => {
        const here = number === paragraph ? highlight : undefined
        return (
          <div key={number} class={here ? 'paragraph cited' : 'paragraph'}>
            <span class="paragraph-number" title={words.paragraph(number)}>
              {number}
            </span>
            <p lang="zh-CN">
              {here ? (
                <>
                  {text.slice(0, here.start)}
                  <mark ref={place}>{text.slice(here.start, here.end)}</mark>
                  {text.slice(here.end)}
                </>
              ) : (
                text
              )}
            </p>
          </div>
        )
      })}
    </>
  )
}
