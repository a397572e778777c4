import { describe, expect, it } from 'vitest'
import { withoutAsides } from '../../src/answer/asides.ts'
import { isEmpty, readTopic } from '../../src/answer/topic.ts'

const core = (question: string) => withoutAsides(question, (text) => !isEmpty(readTopic(text)))

describe('withoutAsides', () => {
  it.each([
    ['数一数,有几个地方建了冷库', '有几个地方建了冷库'],
    ['冷库建了多少座?做个表最好', '冷库建了多少座?'],
    ['冷库建了多少座,谢谢!', '冷库建了多少座,'],
    ['冷库建了多少座?我在写农产品的稿子', '冷库建了多少座?'],
    ['没空看原文,冷库建了多少座', '冷库建了多少座'],
    ['所有冷库,帮我拉个清单,注明出自哪个省的材料', '所有冷库,'],
    ['哪些写了冷库,哪些没写?两边都要', '哪些写了冷库,哪些没写?'],
    ['校车多少辆?家里老二要上学了', '校车多少辆?'],
    ['谁提到冷库?移动的、固定的都算', '谁提到冷库?'],
    ['谁提到冷库?县里的也好、乡里的也好', '谁提到冷库?'],
  ])('leaves of %s what is asked', (question, rest) => {
    expect(core(question)).toBe(rest)
  })

  it.each([
    '我们县的冷库怎么建',
    '领导要听冷库建设的经验',
    '谢谢',
    '孩子脑子特别灵,想早点毕业,给开口子吗',
    '看看冷库的情况',
  ])('keeps %s, which says no more elsewhere', (question) => {
    expect(core(question)).toBe(question)
  })
})
