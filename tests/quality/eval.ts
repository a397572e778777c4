/** `npm run eval`: how good the answers are, without a language model, beside what they must reach. */
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Command, Option } from 'commander'
import { measureVerification } from './mutations.ts'
import { markdown, table, verification } from './print.ts'
import { questionTypes, readCorpus, readQuestions } from './question.ts'
import { askAll, openAssistant, type Run } from './run.ts'
import { summarise } from './score.ts'
import { questionSets } from './sets.ts'

const split = (list: string) => list.split(',').map((item) => item.trim())
const names = questionSets.map((set) => set.name)

const options = new Command('eval')
  .description('Asks the gold questions without a language model and scores the answers.')
  .addOption(new Option('--set <name>', 'one set').choices(['all', ...names]).default('all'))
  .option('--type <types>', 'only these types, comma separated', split)
  .option('--only <ids>', 'only these questions, comma separated', split)
  .option('--out <folder>', 'keep every answer there, as JSON lines and as Markdown')
  .option('--index <folder>', 'use this index instead of building one')
  .option('--json', 'print figures as JSON')
  .parse()
  .opts<{
    set: string
    type?: string[]
    only?: string[]
    out?: string
    index?: string
    json?: true
  }>()

for (const type of options.type ?? [])
  if (!questionTypes.some((known) => known === type)) throw new Error(`unknown type ${type}`)

const chosen = questionSets.filter((set) => options.set === 'all' || set.name === options.set)
const figures: Record<string, object> = {}
for (const corpus of new Set(chosen.map((set) => set.corpus))) {
  const opened = await openAssistant(corpus, options.index)
  const reports = readCorpus(corpus)
  try {
    for (const set of chosen.filter((one) => one.corpus === corpus)) {
      const questions = readQuestions(set.questions).filter(
        ({ id, type }) =>
          (options.type?.includes(type) ?? true) && (options.only?.includes(id) ?? true)
      )
      if (questions.length === 0) continue
      const runs = await askAll(opened.assistant, questions, reports)
      figures[set.name] = summarise(runs)
      if (options.out) await keep(options.out, set.name, runs)
      if (!options.json) process.stdout.write(`${table(set.name, runs)}\n`)
    }
    const measure = measureVerification(reports)
    figures[`verification ${basename(corpus)}`] = measure
    if (!options.json) process.stdout.write(`${verification(basename(corpus), measure)}\n`)
  } finally {
    await opened.close()
  }
}
if (options.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)

async function keep(folder: string, name: string, runs: readonly Run[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const lines = runs.map((run) => `${JSON.stringify(run)}\n`)
  await writeFile(join(folder, `${name}.jsonl`), lines.join(''))
  await writeFile(join(folder, `${name}.md`), markdown(name, runs))
}
