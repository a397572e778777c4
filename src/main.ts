/** The only process entry: reads `.env`, runs one command, sets the exit code. */
import { statSync } from 'node:fs'
import { createCommands } from './cli/commands.ts'
import { runCommand } from './cli/program.ts'
import { createTerminal, exitCodes } from './cli/terminal.ts'

// The real environment wins over the file.
if (statSync('.env', { throwIfNoEntry: false })?.isFile()) process.loadEnvFile('.env')

// A reader that has seen enough (`| head`) is no error; a full disk is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  process.stderr.write(`${error.message}\n`)
  process.exit(exitCodes.error)
})

const terminal = createTerminal()
process.exitCode = await runCommand(
  process.argv.slice(2),
  createCommands(process.env, terminal),
  terminal
)
