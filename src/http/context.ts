/** What travels with a request through the guards and routes. */
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Language } from '../lib/language.ts'

export interface AppEnv {
  /** Absent when the app is called without a socket. */
  Bindings: Partial<HttpBindings>
  Variables: {
    requestId: string
    /** Language of the question, once it is read. */
    language: Language | undefined
  }
}
export type AppContext = Context<AppEnv>
