/**
 * The commands put together. Each loads its own part when it is called, so that help and bad usage do not
 * wait for the native libraries.
 */
import { type Config, readConfig } from '../config.ts'
import type { Embedder } from '../embed/embedder.ts'
import type { Application } from '../open.ts'
import type { Commands } from './program.ts'
import type { Terminal } from './terminal.ts'

export function createCommands(
  environment: Record<string, string | undefined>,
  terminal: Terminal
): Commands {
  return {
    async serve() {
      const config = readConfig(environment)
      const [embedder, { serve }] = await besideModel(config, () => import('./serve.ts'))
      return serve(config, embedder, terminal)
    },
    async ingest(folder, { rebuild }) {
      const config = readConfig(environment)
      const [embedder, { ingestCorpus }] = await besideModel(config, () => import('./ingest.ts'))
      return ingestCorpus(config, embedder, terminal, { folder, rebuild })
    },
    ask: (question, options) =>
      opened(async (application) => {
        const { ask } = await import('./ask.ts')
        return ask(question, options, application.assistant, terminal)
      }),
    search: (words, options) =>
      opened(async (application) => {
        const { search } = await import('./search.ts')
        return search(words, options, application.search, terminal)
      }),
    reports: (id, options) =>
      opened(async (application) => {
        const { reports } = await import('./reports.ts')
        return reports(id, options, await application.store.current(), terminal)
      }),
    mcp: () =>
      opened(async (application, config) => {
        const { serveMcp } = await import('./mcp.ts')
        return serveMcp(config, application)
      }),
  }

  /** Opens everything, building the index first where there is none, and closes it afterwards. */
  async function opened(
    use: (application: Application, config: Config) => Promise<number>
  ): Promise<number> {
    const config = readConfig(environment)
    const [embedder, [{ openApplication }, { showProgress }]] = await besideModel(config, () =>
      Promise.all([import('../open.ts'), import('./progress.ts')])
    )
    const application = await openApplication(config, showProgress(terminal), embedder)
    try {
      return await use(application, config)
    } finally {
      await application.close()
    }
  }
}

/** Reads a part of the program while the embedding model loads, which takes as long. */
async function besideModel<T>(config: Config, load: () => Promise<T>): Promise<[Embedder, T]> {
  const { openEmbedder } = await import('../embed/open.ts')
  return Promise.all([openEmbedder(config), load()])
}
