/** Reads what a request carries against its schema; what does not fit is a clear 400. */
import type { z } from 'zod'
import { AppError } from '../errors.ts'
import type { AppContext } from './context.ts'
import { languageOf, schemaProblem } from './errors.ts'

/** The body as JSON of any shape. Throws AppError `bad_request`. */
export async function readJson(c: AppContext): Promise<unknown> {
  try {
    return await c.req.json()
  } catch {
    const isEnglish = languageOf(c) === 'en'
    throw new AppError('bad_request', {
      problem: isEnglish ? 'the body is not JSON' : '内容不是有效的 JSON',
    })
  }
}

/** The value as its schema wants it. Throws AppError `bad_request` that says where it does not fit. */
export function fitted<T extends z.ZodType>(c: AppContext, schema: T, value: unknown): z.infer<T> {
  const problem = schemaProblem(c)
  const parsed = schema.safeParse(value, problem.options)
  if (!parsed.success) throw new AppError('bad_request', { problem: problem.of(parsed.error) })
  return parsed.data
}

/** The query string as one value a name; a name given several times has a list. */
export function queryOf(c: AppContext): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => {
      const [first] = values
      return [name, values.length === 1 && first !== undefined ? first : values]
    })
  )
}
