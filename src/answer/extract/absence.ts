/** The plain sentence that names what was searched and not found. */
import type { Segment } from '../compose.ts'
import { frame } from '../draft.ts'
import type { Absent } from '../events.ts'
import { namesOf, phrase } from '../phrases.ts'
import type { Plan } from '../plan.ts'

/**
 * `上海、湖南的报告未提及“X”。` (of a ranking: `…没有写明这个数字。`) and `没有江苏的报告。`, each once; empty where
 * nothing is absent.
 */
export function absenceSentences(
  plan: Plan,
  absent: readonly Absent[],
  silence: 'notMentioned' | 'noFigure' = 'notMentioned'
): Segment[] {
  const silent = absent.filter((item) => item.reason === 'not_mentioned')
  const missing = absent.filter((item) => item.reason === 'no_report')
  const sentences: string[] = []
  if (silent.length > 0)
    sentences.push(
      phrase(plan.language, silence, {
        provinces: namesOf(
          plan.language,
          silent.map((item) => item.province)
        ),
        topic: plan.topic.label,
      })
    )
  if (missing.length > 0)
    sentences.push(
      phrase(plan.language, 'noReport', {
        provinces: namesOf(
          plan.language,
          missing.map((item) => item.province)
        ),
      })
    )
  return sentences.length === 0 ? [] : [frame(sentences.join(plan.language === 'en' ? ' ' : ''))]
}
