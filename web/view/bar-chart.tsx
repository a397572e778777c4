/** Figures of an answer as bars, drawn only where they are comparable, with the data as a table. */
import { useId } from 'preact/hooks'
import type { Citation, Figures } from '../../src/answer/events.ts'
import { provinceName } from '../text/tiles.ts'
import { Chip } from './chip.tsx'
import { usePage } from './page-context.ts'

interface BarChartProps {
  figures: Figures
  citations: readonly Citation[]
  turnId: string
}

const rowHeight = 44
const barHeight = 12

/** Whether there is anything to compare. */
export function canDraw(figures: Figures | null): figures is Figures {
  return (
    figures !== null &&
    figures.items.filter(({ comparable, value }) => comparable && value >= 0).length > 1
  )
}

export function BarChart({ figures, citations, turnId }: BarChartProps) {
  const { words, language } = usePage()
  const id = useId()
  const drawn = figures.items.filter(({ comparable, value }) => comparable && value >= 0)
  const rest = figures.items.filter((item) => !drawn.includes(item))
  const top = Math.max(...drawn.map((item) => item.value), 0)
  const name = (province: string) => provinceName(province, language)
  return (
    <figure class="chart">
      <figcaption id={`${id}-name`}>
        <span lang="zh-CN">{figures.subject}</span>
        {figures.unit !== '' && <small> {words.chartUnit(figures.unit)}</small>}
      </figcaption>
      <svg
        role="img"
        aria-labelledby={`${id}-name ${id}-values`}
        width="100%"
        height={drawn.length * rowHeight}
      >
        <title id={`${id}-values`}>
          {drawn.map((item) => `${name(item.province)} ${item.text}`).join(words.listJoin)}
        </title>
        {drawn.map((item, index) => {
          const y = index * rowHeight
          // A small figure stays visible beside a large one.
          const share = item.value > 0 ? Math.max((item.value / top) * 100, 0.6) : 0
          return (
            <g key={`${item.province}-${item.citation}`}>
              <text class="bar-name" x="0" y={y + 18}>
                {name(item.province)}
              </text>
              <text class="bar-value" x="100%" y={y + 18}>
                {item.text}
              </text>
              <rect class="bar-track" x="0" y={y + 26} width="100%" height={barHeight} rx="3" />
              <rect class="bar" x="0" y={y + 26} width={`${share}%`} height={barHeight} rx="3" />
            </g>
          )
        })}
      </svg>
      {rest.length > 0 && (
        <p class="chart-rest">
          {words.notDrawn(
            rest.map((item) => `${name(item.province)} ${item.text}`).join(words.listJoin)
          )}
        </p>
      )}
      <details>
        <summary>{words.dataTable}</summary>
        <div class="table-frame">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.province}</th>
                <th scope="col">{words.figure}</th>
                <th scope="col">{words.source}</th>
              </tr>
            </thead>
            <tbody>
              {figures.items.map((item) => {
                const citation = citations[item.citation]
                return (
                  <tr key={`${item.province}-${item.citation}`}>
                    <th scope="row">{name(item.province)}</th>
                    <td lang="zh-CN">{item.text}</td>
                    <td>
                      {citation && (
                        <Chip citation={citation} turnId={turnId} index={item.citation} />
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
