/** The table of docs/configuration.md, made from the schema that reads the environment. */
import { ConfigSchema } from '../../src/config.ts'

export const tableStart = '<!-- table: npm run docs -->'
export const tableEnd = '<!-- end of table -->'

/** One row a variable: name, default, meaning. */
export function configurationTable(): string {
  const defaults: Record<string, unknown> = ConfigSchema.parse({})
  const rows = Object.entries(ConfigSchema.shape).map(([name, schema]) => {
    const value = defaults[name]
    const shown = value === undefined ? '—' : `\`${String(value)}\``
    return `| \`${name}\` | ${shown} | ${escaped(schema.description ?? '')} |`
  })
  return ['| Variable | Default | Meaning |', '|---|---|---|', ...rows].join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|')
}

/** The page with its table replaced. */
export function withTable(page: string): string {
  const start = page.indexOf(tableStart)
  const end = page.indexOf(tableEnd)
  if (start < 0 || end < start) throw new Error('the page has no place for the table')
  return `${page.slice(0, start)}${tableStart}\n\n${configurationTable()}\n\n${page.slice(end)}`
}
