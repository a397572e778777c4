import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { withTable } from './configuration-table.ts'

it('docs/configuration.md holds the table that the schema of the environment gives', async () => {
  const page = await readFile('docs/configuration.md', 'utf8')
  expect(page).toBe(withTable(page))
})
