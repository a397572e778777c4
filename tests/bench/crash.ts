/** `npm run crash`: an ingest killed at every step and at 40 random moments; what readers find then. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ingestSteps } from '../../src/store/ingest.ts'
import { type CrashOutcome, prepareCrashSite } from '../helpers/crash.ts'

const randomKills = 40

const folder = await mkdtemp(join(tmpdir(), 'edu-reports-crash-'))
try {
  const site = await prepareCrashSite(folder)
  const outcomes: CrashOutcome[] = []
  const moments = Array.from({ length: randomKills }, () => Math.random() * site.ingestMs)
  for (const at of [...ingestSteps, ...moments]) {
    const outcome = await site.crash(at)
    outcomes.push(outcome)
    const { killed, found, openMs, problem } = outcome
    const fate = killed ? 'killed' : 'done before'
    print(
      `${outcome.at.padEnd(10)} ${fate.padEnd(12)} ${found.padEnd(7)} ${openMs.toFixed(0)} ms ${problem}`
    )
  }
  const recovered = await site.recover()
  await site.close()
  const count = (found: string): number => outcomes.filter((one) => one.found === found).length
  print(`
${outcomes.length} ingests, ${outcomes.filter((one) => one.killed).length} killed
answered from the old index: ${count('old')}, from the new one: ${count('new')}, broken: ${count('broken')}
slowest open afterwards: ${Math.max(...outcomes.map((one) => one.openMs)).toFixed(0)} ms
a last ingest left alone: ${recovered.toFixed(0)} ms, whole`)
  if (count('broken') > 0) process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
