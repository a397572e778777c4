/** The reports themselves: their list, one with its paragraphs, and a search over their sentences. */
import { Hono } from 'hono'
import { z } from 'zod'
import { sourceOf } from '../answer/evidence.ts'
import type { SearchReports } from '../answer/search.ts'
import type { Report } from '../corpus/report.ts'
import { AppError } from '../errors.ts'
import { stripInvisible } from '../lib/text.ts'
import type { LiveStore } from '../store/store.ts'
import { fitted, queryOf } from './body.ts'
import type { AppEnv } from './context.ts'
import { shortened } from './errors.ts'

export interface ReportDependencies {
  store: LiveStore
  search: SearchReports
}

const several = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (given) => (given === undefined || Array.isArray(given) ? given : [given]),
    z.array(item).max(100).optional()
  )

/** Only characters that nobody sees ask for nothing. */
function blankIfUnseen(text: string): string {
  return stripInvisible(text).trim() === '' ? '' : text
}

const NoQuerySchema = z.strictObject({})
export const SearchQuerySchema = z.strictObject({
  q: z.string().trim().overwrite(blankIfUnseen).min(1).max(2000),
  province: several(z.string().min(1).max(40)),
  year: several(z.coerce.number().int().min(1900).max(2200)),
  /** How many sentences. */
  k: z.coerce.number().int().min(1).max(50).default(8),
})

export function createReportRoutes({ store, search }: ReportDependencies): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.get('/api/reports', async (c) => {
    fitted(c, NoQuerySchema, queryOf(c))
    const { corpus } = await store.current()
    return c.json({ reports: corpus.reports.map(summaryOf) }, 200, fresh)
  })
  app.get('/api/reports/:id', async (c) => {
    fitted(c, NoQuerySchema, queryOf(c))
    const id = c.req.param('id')
    const report = (await store.current()).report(id)
    if (report === undefined) throw new AppError('report_unknown', { id: shortened(id) })
    return c.json(report, 200, fresh)
  })
  app.get('/api/search', async (c) => {
    const { q, province = [], year = [], k } = fitted(c, SearchQuerySchema, queryOf(c))
    const { signal } = c.req.raw
    const found = await search(q, { provinces: province, years: year, limit: k, signal })
    const results = found.map(({ report, chunk, score }) => ({
      ...sourceOf({ ...chunk, report }),
      score,
    }))
    return c.json({ query: q, results }, 200, fresh)
  })
  return app
}

/** The index may be replaced at any time. */
const fresh = { 'Cache-Control': 'no-store' }

function summaryOf({ paragraphs, ...report }: Report) {
  const characters = paragraphs.reduce((sum, { text }) => sum + text.length, 0)
  return { ...report, paragraphs: paragraphs.length, characters }
}
