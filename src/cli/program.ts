/** The command line: which commands there are, their options and help in both languages. */
import { inspect } from 'node:util'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { AppError, asAppError } from '../errors.ts'
import {
  errorWording,
  exitCodeOf,
  exitCodes,
  say,
  type Terminal,
  type Wording,
} from './terminal.ts'

export interface AskCommand {
  json: boolean
  provinces: string[]
}

export interface SearchCommand {
  json: boolean
  provinces: string[]
  years: number[]
  limit: number
}

/** What each command does; returns the exit code. */
export interface Commands {
  serve(): Promise<number>
  ingest(folder: string | undefined, options: { rebuild: boolean }): Promise<number>
  ask(question: string, options: AskCommand): Promise<number>
  search(query: string, options: SearchCommand): Promise<number>
  reports(id: string | undefined, options: { json: boolean }): Promise<number>
  mcp(): Promise<number>
}

/**
 * Runs one command line (without node and script name) and returns its exit code: 0 done or answered,
 * 1 error, 2 wrong usage, 3 refused. Errors come out as one message, never as a stack.
 */
export async function runCommand(
  words: readonly string[],
  commands: Commands,
  terminal: Terminal
): Promise<number> {
  let exitCode: number = exitCodes.ok
  const program = describe(commands, terminal, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync([...words], { from: 'user' })
    return exitCode
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : exitCodes.usage
    const error = asAppError(thrown)
    terminal.note(`${say(terminal.locale, errorWording(error), '\n')}\n`)
    if (terminal.verbose) terminal.note(`${inspect(thrown)}\n`)
    else if (error.code === 'internal') terminal.note(`${say(terminal.locale, moreHint)}\n`)
    return exitCodeOf(error)
  }
}

function describe(commands: Commands, terminal: Terminal, done: (code: number) => void): Command {
  const text = (zh: string, en: string): string => say(terminal.locale, { zh, en })
  const root = new Command('edu-reports')
    .description(
      text(
        '就各省教育报告提问，答案句句有出处。',
        'Ask provincial education reports; every statement is cited.'
      )
    )
    .configureOutput({ writeOut: (t) => terminal.out(t), writeErr: (t) => terminal.note(t) })
    .configureHelp({ styleTitle: (title) => titleIn(terminal, title) })
    .helpOption('-h, --help', text('显示帮助', 'show this help'))
    .helpCommand('help [command]', text('显示某个命令的帮助', 'show the help of a command'))
    .addHelpText('after', () => `\n${say(terminal.locale, exitCodeHelp, '\n')}`)
    .exitOverride()
    .showHelpAfterError(text('（用 --help 查看用法）', '(see --help)'))
  const json = (): Option => new Option('--json', text('输出 JSON', 'print JSON'))
  const province = (): Option =>
    new Option(
      '-p, --province <name>',
      text('只看某省，可重复', 'only this province; may be repeated')
    ).argParser((name: string, all: string[] = []) => [...all, name])
  const command = (name: string, zh: string, en: string): Command =>
    root
      .command(name)
      .description(text(zh, en))
      .helpOption('-h, --help', text('显示帮助', 'show this help'))

  command(
    'serve',
    '启动网页与接口（需要时先建索引）',
    'start the page and the interfaces (builds the index first if needed)'
  ).action(async () => done(await commands.serve()))
  command('ingest', '读入报告并建立索引', 'read the reports and build the index')
    .argument(
      '[folder]',
      text('报告目录，默认 CORPUS_DIR', 'folder of the reports (default: CORPUS_DIR)')
    )
    .option('--rebuild', text('不沿用旧索引，全部重建', 'build everything anew'))
    .action(async (folder: string | undefined, options: { rebuild?: boolean }) =>
      done(await commands.ingest(folder, { rebuild: options.rebuild === true }))
    )
  command(
    'ask',
    '提问；不带问题时进入对话或读标准输入',
    'ask a question; without one: chat, or read standard input'
  )
    .argument('[question...]', text('问题', 'the question'))
    .addOption(json())
    .addOption(province())
    .action(async (question: string[], options: { json?: boolean; province?: string[] }) =>
      done(
        await commands.ask(question.join(' '), {
          json: options.json === true,
          provinces: options.province ?? [],
        })
      )
    )
  command('search', '查找报告原句', 'find sentences of the reports')
    .argument('<words...>', text('要找的内容', 'what to look for'))
    .addOption(json())
    .addOption(province())
    .addOption(
      new Option(
        '-y, --year <year>',
        text('只看某年，可重复', 'only this year; may be repeated')
      ).argParser((year: string, all: number[] = []) => [...all, whole(year, 1900, 2200)])
    )
    .addOption(
      new Option('-k, --limit <number>', text('条数（1–50）', 'how many (1–50)'))
        .argParser((number: string) => whole(number, 1, 50))
        .default(8)
    )
    .action(
      async (
        words: string[],
        options: { json?: boolean; province?: string[]; year?: number[]; limit: number }
      ) =>
        done(
          await commands.search(words.join(' '), {
            json: options.json === true,
            provinces: options.province ?? [],
            years: options.year ?? [],
            limit: options.limit,
          })
        )
    )
  command('reports', '列出报告，或显示一份报告', 'list the reports, or show one')
    .argument('[id]', text('报告编号', 'id of a report'))
    .addOption(json())
    .action(async (id: string | undefined, options: { json?: boolean }) =>
      done(await commands.reports(id, { json: options.json === true }))
    )
  command('mcp', '以标准输入输出提供 MCP 服务', 'serve MCP on standard input and output').action(
    async () => done(await commands.mcp())
  )
  return root
}

const exitCodeHelp: Wording = {
  zh: '退出码：0 已回答，1 出错，2 用法不对，3 报告中没有答案。设置见 .env.example。',
  en: 'Exit codes: 0 answered, 1 error, 2 wrong usage, 3 not in the reports. Settings: .env.example.',
}

const moreHint: Wording = {
  zh: '设 LOG_LEVEL=debug 可看到原因。',
  en: 'LOG_LEVEL=debug shows the cause.',
}

const titles: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

function titleIn(terminal: Terminal, title: string): string {
  const zh = titles[title]
  return zh === undefined ? title : say(terminal.locale, { zh, en: title })
}

function whole(text: string, min: number, max: number): number {
  const number = Number(text)
  if (Number.isInteger(number) && number >= min && number <= max) return number
  throw new InvalidArgumentError(`${min}–${max}`)
}

/** For commands that find their own input wrong. */
export function badUsage(problem: string): AppError {
  return new AppError('bad_request', { problem })
}
