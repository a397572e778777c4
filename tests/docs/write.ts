/** `npm run docs`: writes the generated part of the documentation. */
import { readFile, writeFile } from 'node:fs/promises'
import { withTable } from './configuration-table.ts'

const path = 'docs/configuration.md'
await writeFile(path, withTable(await readFile(path, 'utf8')))
