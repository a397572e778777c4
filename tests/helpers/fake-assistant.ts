/** An assistant that says what a test has written down, in the events of the wire. */
import { type CitedPiece, createComposer, type Segment } from '../../src/answer/compose.ts'
import type { Answer, AnswerEvent } from '../../src/answer/events.ts'
import { sourceOf } from '../../src/answer/evidence.ts'
import type { AskOptions, AskRequest, Assistant } from '../../src/answer/pipeline.ts'
import { labelReports, type Report } from '../../src/corpus/report.ts'
import { AppError } from '../../src/errors.ts'
import type { LiveStore, Store } from '../../src/store/store.ts'

export const fakeReports: Report[] = labelReports([
  {
    id: '2022-beijing',
    province: '北京',
    year: 2022,
    title: '北京的报告',
    issuer: '北京市教育委员会',
    event: '会议',
    note: '',
    paragraphs: [
      { number: 1, text: '第一段说明情况。' },
      { number: 2, text: '全市“压减率”超过80%。其余照旧。' },
    ],
  },
  {
    id: '2022-tianjin',
    province: '天津',
    year: 2022,
    title: '天津的报告',
    issuer: '天津市教育委员会',
    event: '会议',
    note: '',
    paragraphs: [{ number: 1, text: '天津建成学校35所。' }],
  },
])

function piece(index: number, paragraph: number, quote: string): CitedPiece {
  const report = fakeReports[index]
  const start = report?.paragraphs[paragraph - 1]?.text.indexOf(quote) ?? -1
  if (report === undefined || start < 0) throw new Error('no such piece')
  return { report, paragraph, start, end: start + quote.length, status: 'verified' }
}

/** Two provinces, three marks, one of them twice. */
export const cannedSegments: Segment[] = [
  { kind: 'frame', text: '- ' },
  {
    kind: 'statement',
    text: '压减率超过80%。',
    pieces: [piece(0, 2, '“压减率”超过80%')],
    verdict: 'verified',
  },
  { kind: 'frame', text: '\n- ' },
  {
    kind: 'statement',
    text: '两地各有进展。',
    pieces: [piece(0, 2, '其余照旧'), piece(1, 1, '建成学校35所')],
    verdict: 'verified',
  },
]

export interface FakeAssistantOptions {
  segments?: Segment[]
  refused?: boolean
  /** Thrown instead of the event with this number. */
  failure?: { at: number; error: Error }
}

/** The requests it got stand in `asked`. */
export function fakeAssistant({
  segments = cannedSegments,
  refused = false,
  failure,
}: FakeAssistantOptions = {}): Assistant & { asked: AskRequest[]; stopped: number } {
  const state = { asked: [] as AskRequest[], stopped: 0 }
  async function* ask(
    request: AskRequest,
    _options: AskOptions = {}
  ): AsyncGenerator<AnswerEvent, void, undefined> {
    state.asked.push(request)
    if (request.messages.at(-1)?.content.trim() === '') throw new AppError('question_empty')
    let count = 0
    try {
      for (const event of eventsOf(segments, refused)) {
        if (failure?.at === count++) throw failure.error
        yield event
      }
    } finally {
      state.stopped++
    }
  }
  return Object.assign(state, {
    ask,
    async answer(request: AskRequest) {
      for await (const event of ask(request)) if (event.type === 'done') return event.answer
      throw new Error('no done')
    },
  })
}

function eventsOf(segments: Segment[], refused: boolean): AnswerEvent[] {
  const composer = createComposer()
  const plan = { intent: 'lookup' as const, provinces: ['北京'], years: [], topic: '压减率' }
  const head = { id: 'a1', plan, language: 'zh-Hans' as const, mode: 'extractive' as const }
  const texts = segments.map((segment): AnswerEvent => ({ type: 'text', ...composer.add(segment) }))
  const sources = segments.flatMap((s) => (s.kind === 'statement' ? s.pieces.map(sourceOf) : []))
  const answer: Answer = {
    ...head,
    model: null,
    answer: composer.text,
    citations: [...composer.citations],
    statements: [...composer.statements],
    unverified: 0,
    absent: [],
    refused,
    table: null,
    figures: null,
    suggestions: [],
    notices: [],
    timings: { plan: 0, retrieve: 0, write: 0, verify: 0, total: 0 },
  }
  return [
    { type: 'plan', ...head, model: null },
    { type: 'sources', sources },
    ...texts,
    { type: 'done', answer },
  ]
}

/** A store that holds reports and nothing to search. */
export function fakeStore(reports: Report[] = fakeReports): LiveStore {
  const none = () => Promise.resolve([])
  const store: Store = {
    generation: 'g1',
    corpus: { reports, chunks: [] },
    figures: [],
    report: (id) => reports.find((report) => report.id === id),
    searchVector: none,
    searchBare: none,
    searchText: none,
  }
  return { current: () => Promise.resolve(store), close: () => Promise.resolve() }
}
