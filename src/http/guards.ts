/** The guards that every request passes, each a middleware; the app sets their order. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { rateLimiter } from 'hono-rate-limiter'
import { type Config, isLoopback } from '../config.ts'
import { AppError } from '../errors.ts'
import { clientAddress } from './client-address.ts'
import type { AppContext, AppEnv } from './context.ts'

export const maxBodyBytes = 1024 * 1024

type Guard = MiddlewareHandler<AppEnv>
const isReading = (c: AppContext) => c.req.method === 'GET' || c.req.method === 'HEAD'

/** Names every request, always with an id of our own: a client's could be anyone's. */
export function nameRequest(): Guard {
  return async function nameRequest(c, next) {
    const id = crypto.randomUUID()
    c.set('requestId', id)
    c.header('X-Request-Id', id)
    await next()
  }
}

/** Turns whatever else was thrown into an error: the reason of a client that left is a mere string. */
export function throwErrorsOnly(): Guard {
  return async function throwErrorsOnly(_, next) {
    try {
      await next()
    } catch (thrown) {
      throw thrown instanceof Error ? thrown : new Error('no error was thrown', { cause: thrown })
    }
  }
}

/**
 * Refuses requests that are addressed to an unknown host name: a page elsewhere could have let its own
 * name point to this machine. Literal addresses cannot be rebound, so they pass where the server listens
 * on all of them.
 */
export function checkHost({ HOST, ALLOWED_HOSTS = '', PUBLIC_URL }: Config): Guard {
  const names = new Set(
    [HOST, ...ALLOWED_HOSTS.split(','), PUBLIC_URL ? new URL(PUBLIC_URL).host : '']
      .map((name) => hostName(name.trim()))
      .filter((name) => name !== '')
  )
  const isWildcard = HOST === '0.0.0.0' || HOST === '::' || HOST === '[::]'
  return async function checkHost(c, next) {
    const name = hostName(addressedHost(c))
    const isKnown = isLoopback(name) || names.has(name)
    if (!isKnown && !(isWildcard && isIP(name.replace(/[[\]]/g, '')) !== 0))
      throw new AppError('host_not_allowed')
    await next()
  }
}

function addressedHost(c: AppContext): string {
  return c.req.header('host') ?? new URL(c.req.url).host
}

function hostName(host: string): string {
  const lower = host.toLowerCase()
  if (lower.startsWith('[')) return lower.replace(/\]:\d+$/, ']')
  return (lower.split(':').length > 2 ? lower : lower.replace(/:\d*$/, '')).replace(/\.$/, '')
}

/** Headers that keep the page to its own files: nothing from elsewhere, nothing inline, no frames. */
export function setSecurityHeaders(): Guard {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    // Whether the name is served over https alone is for the proxy to say, which has the certificate.
    strictTransportSecurity: false,
  })
}

/** Refuses what another site's page sends; programs send neither header. */
export function checkOrigin({ PUBLIC_URL }: Config): Guard {
  const publicHost = PUBLIC_URL ? new URL(PUBLIC_URL).host : undefined
  return async function checkOrigin(c, next) {
    if (isReading(c)) return next()
    const site = c.req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      throw new AppError('origin_not_allowed')
    const origin = c.req.header('origin')
    if (origin !== undefined) {
      const host = URL.canParse(origin) ? new URL(origin).host : ''
      if (host === '' || (host !== addressedHost(c).toLowerCase() && host !== publicHost))
        throw new AppError('origin_not_allowed')
    }
    await next()
  }
}

/** Refuses bodies of more than 1 MB, whether or not they say their length. */
export function limitBody(): Guard {
  return bodyLimit({
    maxSize: maxBodyBytes,
    onError: () => {
      throw new AppError('too_large')
    },
  })
}

/** Takes JSON alone: forms and plain text are what other sites may send without asking. */
export function checkContentType(): Guard {
  return async function checkContentType(c, next) {
    if (c.req.method === 'POST') {
      const [type = ''] = (c.req.header('content-type') ?? '').split(';')
      if (type.trim().toLowerCase() !== 'application/json')
        throw new AppError('unsupported_media_type')
    }
    await next()
  }
}

/** Wants the bearer token, if one is set, on every path but those that `isOpen`. */
export function checkToken(token: string | undefined, isOpen: (c: AppContext) => boolean): Guard {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const wanted = token === undefined ? undefined : digest(token)
  return async function checkToken(c, next) {
    if (wanted !== undefined && !isOpen(c)) {
      const given = c.req.header('authorization')?.match(/^bearer +(\S+) *$/i)?.[1] ?? ''
      if (!timingSafeEqual(digest(given), wanted)) {
        c.header('WWW-Authenticate', 'Bearer')
        throw new AppError('unauthorized')
      }
    }
    await next()
  }
}

/** Limits the questions a minute that one client may ask; reading reports is free. */
export function limitRate({ rateLimit, TRUST_PROXY }: Config): Guard {
  if (rateLimit === 0) return (_, next) => next()
  return rateLimiter<AppEnv>({
    windowMs: 60_000,
    limit: rateLimit,
    keyGenerator: (c) => clientAddress(c, TRUST_PROXY),
    skip: (c) => isReading(c) && c.req.path !== '/api/search',
    handler: () => {
      throw new AppError('rate_limited')
    },
  })
}
