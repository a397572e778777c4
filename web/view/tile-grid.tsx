/** The provinces as tiles: to pick from, or to show who mentions a topic. */
import type { AnswerState } from '../state/answer.ts'
import { provinceName, type Tile, tiles } from '../text/tiles.ts'
import { usePage } from './page-context.ts'

/** How an answer treats a province. */
export type Standing = 'mentions' | 'absent' | 'scope'

/** Which provinces an answer cites, which it says nothing is found for, and which else were asked about. */
export function standings(answer: AnswerState): Map<string, Standing> {
  const found = new Map<string, Standing>()
  for (const province of answer.plan?.provinces ?? []) found.set(province, 'scope')
  for (const { province, reason } of answer.absent)
    if (reason === 'not_mentioned') found.set(province, 'absent')
  for (const { province } of answer.citations) found.set(province, 'mentions')
  return found
}

function tilePlace(tile: Tile) {
  return { gridRow: String(tile.row + 1), gridColumn: String(tile.column + 1) }
}

/** A long name is set smaller, so that it stays inside its tile. */
function tileClass(name: string, standing: Standing | undefined, extra = ''): string {
  const long = /^\p{Script=Han}{3}/u.test(name) && 'long'
  return ['tile', standing, long, extra].filter(Boolean).join(' ')
}

/** What stands in a tile: English names are too long for it. */
function tileText(tile: Tile, language: 'zh' | 'en'): string {
  return language === 'en' ? tile.code : tile.province
}

interface TileMapProps {
  answer: AnswerState
}

/** Who mentions the topic of an answer. */
export function TileMap({ answer }: TileMapProps) {
  const { words, language, reports } = usePage()
  const standing = standings(answer)
  const unasked = reports.some(({ province }) => !standing.has(province))
  const named = (wanted: Standing) =>
    [...standing].flatMap(([province, is]) =>
      is === wanted ? [provinceName(province, language)] : []
    )
  const mentions = named('mentions')
  const absent = named('absent')
  const description = `${words.mapName}: ${words.mentions(mentions.length)} (${mentions.join(words.listJoin)})${words.listJoin}${words.absentCount(absent.length)} (${absent.join(words.listJoin)})`
  return (
    <figure class="tile-map">
      <div class="tiles" role="img" aria-label={description}>
        {tiles.map((tile) => (
          <span
            key={tile.code}
            class={tileClass(tileText(tile, language), standing.get(tile.province))}
            style={tilePlace(tile)}
            title={provinceName(tile.province, language)}
          >
            {tileText(tile, language)}
          </span>
        ))}
      </div>
      <figcaption class="keys">
        <span class="key mentions">{words.mentions(mentions.length)}</span>
        <span class="key absent">{words.absentCount(absent.length)}</span>
        <span class="key">{unasked ? words.otherTiles : words.noReport}</span>
      </figcaption>
    </figure>
  )
}

interface TilePickerProps {
  picked: readonly string[]
  onPick(picked: string[]): void
  /** The last answer, whose standing the tiles show. */
  answer: AnswerState | undefined
}

/** Checkboxes for the provinces that have a report. */
export function TilePicker({ picked, onPick, answer }: TilePickerProps) {
  const { words, language, reports } = usePage()
  const available = new Set(reports.map((report) => report.province))
  const standing = answer ? standings(answer) : new Map<string, Standing>()
  const standingWords: Record<Standing, string> = {
    mentions: words.tileMentions,
    absent: words.tileAbsent,
    scope: words.tileScope,
  }
  const shown = new Set(reports.map(({ province }) => standing.get(province)))
  const keys = (['mentions', 'absent', 'scope'] as const).filter((key) => shown.has(key))
  return (
    <>
      <div class="tiles">
        {tiles.map((tile) => {
          const has = available.has(tile.province)
          const is = has ? standing.get(tile.province) : undefined
          const checked = picked.includes(tile.province)
          const name = provinceName(tile.province, language)
          const note = has ? is && standingWords[is] : words.noReport
          return (
            <label
              key={tile.code}
              class={tileClass(tileText(tile, language), is, has ? 'pickable' : 'none')}
              style={tilePlace(tile)}
              title={note ? `${name} · ${note}` : name}
            >
              <input
                type="checkbox"
                class="visually-hidden"
                checked={checked}
                disabled={!has}
                aria-label={note ? `${name} (${note})` : name}
                onChange={() =>
                  onPick(
                    checked
                      ? picked.filter((province) => province !== tile.province)
                      : [...picked, tile.province]
                  )
                }
              />
              <span aria-hidden="true">{tileText(tile, language)}</span>
            </label>
          )
        })}
      </div>
      {keys.length > 0 && (
        <p class="keys" aria-hidden="true">
          {keys.map((key) => (
            <span key={key} class={`key ${key}`}>
              {standingWords[key]}
            </span>
          ))}
        </p>
      )}
    </>
  )
}
