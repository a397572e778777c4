/** The list of reports, read once or when it is asked for again. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Failure } from './answer.ts'
import { type Api, type ReportSummary, RequestFailed } from './api.ts'

export interface ReportsState {
  /** Empty until they are read. */
  reports: readonly ReportSummary[]
  /** Why they could not be read. */
  failure: Failure | null
  reload(): void
}

export function useReports(api: Api): ReportsState {
  const [reports, setReports] = useState<readonly ReportSummary[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const reload = useCallback(() => {
    setFailure(null)
    api.reports().then(setReports, (error: unknown) => {
      if (!(error instanceof RequestFailed)) throw error
      setFailure(error.failure)
    })
  }, [api])
  useEffect(reload, [reload])
  return { reports, failure, reload }
}
