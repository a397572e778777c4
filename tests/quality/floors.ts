/** What the scores must reach: one table for the tests and the printed report. */
import { type QuestionType, questionTypes } from './question.ts'
import { measures, type Result, type Summary, summarise } from './score.ts'

export interface Floor {
  name: string
  /** The questions it is about; all where absent. */
  types?: readonly QuestionType[]
  /** Whether each type with three questions or more must reach it, instead of the mean of all. */
  eachType?: true
  /** The question sets on which it is a test; on the others it is printed only. */
  enforcedOn: readonly string[]
  min?: Partial<Summary>
  max?: Partial<Summary>
}

const lookup: QuestionType[] = ['number', 'fact', 'paraphrase', 'english', 'traditional', 'typo']

const everySet = ['bundled', 'own-a', 'second', 'third']

export const floors: readonly Floor[] = [
  {
    name: 'all questions',
    min: { recall: 0.95, precision: 0.86, provinces: 0.93, must: 0.95, absent: 0.95, refusal: 1 },
    max: { falseRefusal: 0.01 },
    enforcedOn: everySet,
  },
  {
    name: 'questions about one report',
    types: [...lookup, 'list'],
    min: { recall: 0.95, precision: 0.85, must: 0.94 },
    max: { falseRefusal: 0.02 },
    enforcedOn: everySet,
  },
  {
    name: 'look-ups',
    types: lookup,
    max: { length: 160 },
    enforcedOn: everySet,
  },
  { name: 'off topic', types: ['offtopic'], min: { refusal: 1 }, enforcedOn: everySet },
  { name: 'each type', eachType: true, min: { recall: 0.85 }, enforcedOn: everySet },
]

/** Milliseconds a question, warm, on two cores: printed, never asserted. */
export const timeBudget = { p50: 60, p95: 200 }

const fewest = 3

/** One line a floor that is not reached; with `enforcedOn`, of those that are a test on this set only. */
export function missedFloors(
  results: readonly Result[],
  { enforcedOn }: { enforcedOn?: string } = {}
): string[] {
  return floors.flatMap((floor) => {
    if (enforcedOn !== undefined && !floor.enforcedOn.includes(enforcedOn)) return []
    const types = floor.types ?? questionTypes
    if (!floor.eachType) return misses(floor.name, floor, ofTypes(results, types))
    return types.flatMap((type) => {
      const own = ofTypes(results, [type])
      return own.length < fewest ? [] : misses(`${floor.name}: ${type}`, floor, own)
    })
  })
}

function ofTypes(results: readonly Result[], types: readonly QuestionType[]): Result[] {
  return results.filter((result) => types.includes(result.question.type))
}

function misses(name: string, { min = {}, max = {} }: Floor, results: readonly Result[]): string[] {
  const summary = summarise(results)
  if (results.length === 0) return []
  const bounds = [
    ...entries(min).map(([key, bound]) => ({
      key,
      bound,
      sign: '≥',
      missed: (v: number) => v < bound,
    })),
    ...entries(max).map(([key, bound]) => ({
      key,
      bound,
      sign: '≤',
      missed: (v: number) => v > bound,
    })),
  ]
  return bounds.flatMap(({ key, bound, sign, missed }) => {
    const value = summary[key]
    return value !== undefined && missed(value)
      ? [`${name}: ${key} ${value.toFixed(3)}, wanted ${sign} ${bound}`]
      : []
  })
}

const keys = [...measures, 'length'] as const

function entries(bounds: Partial<Summary>): [(typeof keys)[number], number][] {
  return keys.flatMap((key): [(typeof keys)[number], number][] => {
    const bound = bounds[key]
    return bound === undefined ? [] : [[key, bound]]
  })
}
