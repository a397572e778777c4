/** Clauses of a question that say why it is asked or in which form, and not what is asked. */

const clause = /[^,，;；。!！?？\n—]+[,，;；。!！?？\n—]*/gu
/** Thanks, calls to begin, and wishes for the form of the answer: never a subject. */
const courtesy =
  /^(?:谢谢|多谢|谢了|感谢|拜托|求助?|急用?|很急|在线等|麻烦|辛苦|劳驾|打扰一下|不好意思|你好|您好|好的?|行|嗯|哎|诶|那个|对了|话说|顺便)+(?:了|啦|啊|哦|呀|你们?|您|各位|大家|一下)*$/u
const beginning =
  /^(?:请|来|先|再|帮我|帮忙|给我|麻烦|你)*(?:数|算|统计|盘点|汇总|查|看|瞧|捋|理|梳理|问|比|排|想想|说说|讲讲|聊聊)(?:一?(?:数|算|查|看|瞧|捋|理|问|比|排))?(?:一下|下|下来|下去|起来)?$/u
const form =
  /^(?:请|麻烦|帮我|帮忙|给我|最好|希望|能|可以|要|只要|用|以)*(?:(?:做|列|画|弄|整|拉|排|出|给)(?:出|一?个|一?张|一?份|成|一下)?(?:对比|比较|汇总)?(?:表格?|清单|名单|列表|要点|提纲|一览表)|逐[个条项一](?:都?列|说|讲|来)?(?:一下|出来?|明)?|列(?:出|一下)?(?:名字|名单|名称|数字|出来?)|分(?:点|条|省)(?:列|说|写|作答|回答)?(?:出来?|明)?|(?:简单|简要|简短|扼要|详细|具体|直接)(?:地|点|些|一点)?(?:说|讲|答|回答|作答|列|写|介绍|概括)?(?:一?下|就行)?|[一两几三]{1,2}句话?(?:说清|讲完|概括)?|每(?:个|一个|条|点|项|方面|部分)?.{0,3}[一两几三]{1,2}句话?|(?:两边|两个|两头|全部|全|都|通通)都?要|(?:注明|标明|标注|标出|写明|附上?|带上?)(?:出处|来源|段落|省份|是?哪个?省.{0,6}|出自.{0,8})|(?:字数)?.{0,4}\d+字(?:以内|左右|上下)?)(?:最好|就行|就好|即可|吧|呗|哈|谢谢)*$/u
/** Who asks, and what for; it may be all there is, so it goes only where another clause has a subject. */
const situation =
  /^(?:我(?!家)们?|俺们?|咱们?|本人|笔者|(?:家里|我家).{2,12}了$|领导|老板|主编|编辑|同事|导师|没空|没时间|没功夫|懒得|来不及|赶着?(?:写|交|稿|时间|要)|正(?:在|好)?(?:写|做|准备|赶)|在(?:写|做|准备|赶)|写(?:稿|论文|报道|文章)|做(?:课题|调研|选题)|刚(?:看|听|读)|听说)/u
/** 数字的也算, 人行天桥不算: how far the subject reaches, once another clause has named it. */
const reach =
  /(?:[都也全]算|[都也]行|[都也]可以|[都也]包括|(?<!算)不算|除外)(?:在内|进去|数)?[)）]?$|也好.*也好/u
const asks = /[吗么呢]$|[?？]|几|哪|谁|什么|啥|多少|怎|咋|如何|是否|有没有|是不是|能不能|会不会/u

/**
 * The question without its asides. `hasSubject` tells whether a text still says what is asked about;
 * where only the asker's situation or the reach of the subject does, it stays.
 */
export function withoutAsides(question: string, hasSubject: (text: string) => boolean): string {
  const clauses = (question.match(clause) ?? []).filter((text) => !isFormality(bare(text)))
  const core = clauses.filter(
    (text) => asks.test(text) || !(situation.test(bare(text)) || reach.test(bare(text)))
  )
  const kept = core.length < clauses.length && hasSubject(core.join('')) ? core : clauses
  return kept.length === 0 ? question : kept.join('')
}

function isFormality(text: string): boolean {
  return courtesy.test(text) || beginning.test(text) || form.test(text)
}

function bare(text: string): string {
  return text.replace(/[\s,，;；。!！?？—、:：]+$/u, '').trim()
}
