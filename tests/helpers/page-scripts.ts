/** What the scripted assistant says to which question: the situations that a page may meet. */
import type { CitedPiece, Segment } from '../../src/answer/compose.ts'
import type { Answer, Citation } from '../../src/answer/events.ts'
import type { Report } from '../../src/corpus/report.ts'
import { AppError } from '../../src/errors.ts'

export interface Script {
  segments: Segment[]
  /** Completes the answer; gets the citations that the segments made. */
  extra?: (citations: readonly Citation[]) => Partial<Answer>
  /** What happens after the segments. @default done */
  end?: 'done' | 'hang' | AppError
  /** Thrown before the first event. */
  refuse?: AppError
}

/** Scripts by question. Pieces are looked up in the reports by province and words. */
export function pageScripts(reports: readonly Report[]): Record<string, Script> {
  function piece(province: string, words: string, status: CitedPiece['status'] = 'verified') {
    for (const report of reports.filter((candidate) => candidate.province === province))
      for (const { number, text } of report.paragraphs) {
        const start = text.indexOf(words)
        if (start >= 0)
          return { report, paragraph: number, start, end: start + words.length, status }
      }
    throw new Error(`no report of ${province} says ${words}`)
  }
  const frame = (text: string): Segment => ({ kind: 'frame', text })
  const says = (text: string, ...pieces: CitedPiece[]): Segment => ({
    kind: 'statement',
    text,
    pieces,
    verdict: pieces.some(({ status }) => status === 'repaired') ? 'repaired' : 'verified',
  })
  const unproved = (text: string): Segment => ({
    kind: 'statement',
    text,
    pieces: [],
    verdict: 'unverified',
  })
  const beijing = piece('北京', '全市原审批备案机构压减率超过80%')
  const tianjin = piece('天津', '全市50所职业院校8万人次参与“1+X”证书制度试点')
  const chongqing = piece('重庆', '新增128门人工智能领域课程')
  const liaoning = piece('辽宁', '2.4万人')

  return {
    '北京“双减”压减了多少校外培训机构？': {
      segments: [
        says('北京全市原审批备案机构压减率**超过80%**。', beijing),
        says('无证机构全部实现动态清零。', piece('北京', '无证机构全部实现动态清零')),
      ],
      extra: () => ({ suggestions: ['那天津呢？', '各省的“双减”做法列个表比较一下'] }),
    },
    '那天津呢？': {
      segments: [says('天津有50所职业院校、8万人次参与“1+X”证书制度试点。', tianjin)],
      extra: () => ({ suggestions: ['比较天津、重庆和辽宁的人才培养'] }),
    },
    '比较天津、重庆和辽宁的人才培养': {
      segments: [
        frame('三地的培养规模如下。\n\n| 省份 | 做法 | 数字 |\n| --- | --- | --- |\n| 天津 | '),
        says('推进“1+X”证书制度试点', tianjin),
        frame(' | '),
        says('8万人次', tianjin),
        frame(' |\n| 重庆 | '),
        says('新增人工智能领域课程', chongqing),
        frame(' | '),
        says('128门', chongqing),
        frame(' |\n| 辽宁 | '),
        says('开展订单培养', liaoning),
        frame(' | '),
        says('2.4万人', liaoning),
        frame(' |\n| 上海 | 报告未提及 | — |\n\n'),
        frame('上海的报告未提及“订单培养”。'),
      ],
      extra: () => ({
        plan: {
          intent: 'compare',
          provinces: ['天津', '重庆', '辽宁', '上海'],
          years: [],
          topic: '人才培养',
        },
        absent: [{ province: '上海', topic: '订单培养', reason: 'not_mentioned' }],
        table: {
          columns: ['省份', '做法', '数字'],
          rows: ['天津', '重庆', '辽宁', '上海'].map((province) => ({
            province,
            found: province !== '上海',
            cells: [],
          })),
        },
        figures: {
          subject: '参与培养的人数',
          unit: '人',
          items: [
            ...[
              ['天津', '8万人次', 80_000, 1] as const,
              ['辽宁', '2.4万人', 24_000, 5] as const,
            ].map(([province, text, value, citation]) => ({
              ...{ province, label: province, text, value, citation },
              qualifier: '',
              comparable: true,
            })),
            {
              ...{ province: '重庆', label: '重庆', text: '128门', value: 128, citation: 3 },
              qualifier: '',
              comparable: false,
            },
          ],
        },
        suggestions: ['重庆的课程有哪些学科？'],
      }),
    },
    '哪些省份提到了职业教育？': {
      segments: [
        says('- 天津：打造职业教育创新发展标杆。', piece('天津', '职业教育')),
        frame('\n'),
        says('- 重庆：新增128门人工智能领域课程。', chongqing),
        frame('\n\n北京、上海、福建的报告未提及“职业教育”。'),
      ],
      extra: () => ({
        plan: { intent: 'coverage', provinces: [], years: [], topic: '职业教育' },
        absent: ['北京', '上海', '福建'].map((province) => ({
          province,
          topic: '职业教育',
          reason: 'not_mentioned' as const,
        })),
      }),
    },
    '湖南去年的粮食产量是多少？': {
      segments: [frame('报告没有写到粮食产量，所以无法回答。这里收录的是各省的教育报告。')],
      extra: () => ({ refused: true, suggestions: ['湖南的报告主要讲了什么？'] }),
    },
    有一句没核实: {
      segments: [
        says('北京的机构压减率超过80%。', { ...beijing, status: 'repaired' }),
        unproved('这在全国排名第一。'),
      ],
      extra: () => ({
        mode: 'llm',
        model: 'test-model',
        unverified: 1,
        notices: [{ code: 'statements_unverified', message: '有 1 句话未能在报告中核实。' }],
      }),
    },
    大模型不可用: {
      segments: [says('北京压减率超过80%。', beijing)],
      extra: () => ({
        notices: [{ code: 'llm_unavailable', message: '大模型暂不可用，以下为报告原句。' }],
      }),
    },
    一直写下去: { segments: [says('北京压减率超过80%。', beijing)], end: 'hang' },
    中途出错: {
      segments: [says('北京压减率超过80%。', beijing)],
      end: new AppError('llm_truncated'),
    },
    一开始就出错: { segments: [], refuse: new AppError('llm_unavailable') },
    忙: { segments: [], refuse: new AppError('busy') },
    报告没有了: {
      segments: [
        says('这句话来自一份旧报告。', {
          ...beijing,
          report: { ...beijing.report, id: '2019-gone', label: '北京' },
        }),
      ],
    },
    害人的回答: {
      segments: [
        frame(
          [
            '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 2">',
            '[点我](javascript:window.hacked=3) ![图](https://evil.example/pixel.png)',
            '<https://evil.example> https://evil.example/auto <a href="https://evil.example">a</a>',
            '[北京:2]: https://evil.example/definition',
            '假标记 [上海:99] 和 [火星:1] 与 [北京:2][北京:2]',
            '<style>body{display:none}</style><iframe src="https://evil.example"></iframe>',
          ].join('\n\n')
        ),
      ],
    },
    很长的回答: {
      segments: Array.from({ length: 300 }, (_, index): Segment[] => [
        says(`${index + 1}. 北京全市原审批备案机构压减率超过80%，这是第${index + 1}句。`, beijing),
        frame('\n'),
      ]).flat(),
    },
  }
}
