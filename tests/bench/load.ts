/**
 * `npm run load`: the server under load, with a fake language model on the same machine. Prints what was
 * measured beside its budget; the exit code is 1 if one is missed.
 * `-- --streams 200 --seconds 60 --connects 1000 --flood 2000` are the defaults.
 */
import { parseArgs } from 'node:util'
import { defaultLoad, runLoad } from './load-run.ts'

const { values } = parseArgs({
  options: {
    streams: { type: 'string' },
    seconds: { type: 'string' },
    connects: { type: 'string' },
    flood: { type: 'string' },
  },
})
const number = (given: string | undefined, usual: number) =>
  given === undefined ? usual : Number(given)

const findings = await runLoad({
  ...defaultLoad,
  streams: number(values.streams, defaultLoad.streams),
  seconds: number(values.seconds, defaultLoad.seconds),
  connects: number(values.connects, defaultLoad.connects),
  flood: number(values.flood, defaultLoad.flood),
})
for (const { what, measured, budget, isMet } of findings)
  process.stdout.write(`${isMet ? 'ok  ' : 'MISS'} ${what}: ${measured} (${budget})\n`)
process.exitCode = findings.every(({ isMet }) => isMet) ? 0 : 1
