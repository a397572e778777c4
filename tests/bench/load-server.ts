/** The product as a process of its own, for loads that must not share its event loop. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface ServerProcess {
  readonly port: number
  /** Resident memory in MB, as the server itself reports it. */
  memory(): Promise<number>
  /** A value of `/metrics`. */
  metric(name: string): Promise<number>
  /** Stops it as an operator would; gives the exit code. */
  stop(): Promise<number | null>
}

/** The index is built meanwhile. */
const startDeadlineMs = 120_000

/** Starts `serve` on a free port and waits until it says where it listens. */
export async function startServerProcess(settings: Record<string, string>): Promise<ServerProcess> {
  const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'serve'], {
    env: { PATH, HOME, TMPDIR, LOG_LEVEL: 'error', PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const late = setTimeout(() => child.kill('SIGKILL'), startDeadlineMs)
  let port = 0
  for await (const line of createInterface({ input: child.stdout })) {
    port = Number(line.match(/http:\/\/127\.0\.0\.1:(\d+)/)?.[1] ?? 0)
    if (port > 0) break
  }
  clearTimeout(late)
  if (port === 0) throw new Error('the server did not start')
  child.stdout.resume()
  const metric = async (name: string) => {
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
    return Number(text.match(new RegExp(`^${name} (\\S+)$`, 'm'))?.[1] ?? Number.NaN)
  }
  return {
    port,
    metric,
    memory: async () => (await metric('process_resident_memory_bytes')) / 1024 / 1024,
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      const [code] = await gone
      return typeof code === 'number' ? code : null
    },
  }
}
