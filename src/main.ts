/** The only process entry: reads `.env`, runs one command, sets the exit code. */
import { existsSync } from 'node:fs'
import { createCommands } from './cli/commands.ts'
import { runCommand } from './cli/program.ts'
import { createTerminal } from './cli/terminal.ts'

// The real environment wins over the file.
if (existsSync('.env')) process.loadEnvFile('.env')

const terminal = createTerminal()
process.exitCode = await runCommand(
  process.argv.slice(2),
  createCommands(process.env, terminal),
  terminal
)
