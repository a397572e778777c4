import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const LockSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().optional(),
      dependencies: z.record(z.string(), z.string()).optional(),
      devDependencies: z.record(z.string(), z.string()).optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    })
  ),
})

let packages: z.infer<typeof LockSchema>['packages']
let manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> }

beforeAll(async () => {
  packages = LockSchema.parse(JSON.parse(await readFile('package-lock.json', 'utf8'))).packages
  manifest = JSON.parse(await readFile('package.json', 'utf8'))
})

/** Where node would find `name` from a package at `path`. */
function foundFrom(path: string, name: string): boolean {
  const parts = path === '' ? [] : path.split('/node_modules/')
  for (let depth = parts.length; depth >= 0; depth--) {
    const base = parts.slice(0, depth).join('/node_modules/')
    if (`${base === '' ? '' : `${base}/`}node_modules/${name}` in packages) return true
  }
  return false
}

describe('package-lock.json', () => {
  it('has an entry for every dependency named in it, optional ones for other machines too', () => {
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
        .filter((name) => !foundFrom(path, name))
        .map((name) => `${path} needs ${name}`)
    )
    expect(missing).toEqual([])
  })

  it('names no place to load from, and the checksum of everything', () => {
    const entries = Object.entries(packages).filter(([path]) => path !== '')
    expect(entries.filter(([, entry]) => entry.resolved !== undefined)).toEqual([])
    expect(entries.filter(([, entry]) => entry.integrity === undefined && !entry.link)).toEqual([])
  })

  it('agrees with package.json, where every version is exact', () => {
    expect(packages['']?.dependencies).toEqual(manifest.dependencies)
    expect(packages['']?.devDependencies).toEqual(manifest.devDependencies)
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  })
})
