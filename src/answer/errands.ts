/** Everyday errands that no report of a province answers: the weather, a restaurant, a trip, a poem, code. */
import { fold } from '../lib/text.ts'
import type { SentenceIndex } from './sentence-index.ts'

const errands = `
天气 天气预报 气温 下雨 下雪 带伞 穿什么衣服 几点日出 台风路径
火锅 烧烤 小吃 好吃 美食推荐 菜馆 餐馆 饭馆 饭店 餐厅 外卖 奶茶 咖啡馆 菜谱 食谱 红烧肉 怎么炒 怎么炖 做菜 下饭
酒店 民宿 旅馆 订房 机票 车票 火车票 高铁票 订票 行程 自驾 攻略 景点 打卡 游玩 好玩 去玩 门票 签证 导航 怎么坐车 坐几路 地铁几号线 打车 堵车 停车位 限号
电影 电视剧 综艺 追剧 歌词 唱首歌 笑话 段子 谜语 星座 运势 算命 属相 塔罗 球赛 比分 明星 八卦 游戏 通关 抽卡
股票 股价 大盘 炒股 基金收益 彩票 汇率 比特币 房价 租房 二手房 装修 口红 穿搭 球鞋 手机壳 拍照 相机 笔记本电脑 优惠券 砍价 快递单号
减肥 瘦身 健身计划 感冒吃什么 偏方 掉头发 长痘 宠物 猫粮 狗粮 遛狗 养花
翻译成 翻成 译成 法语 日语 德语 俄语 西班牙语 写代码 写程序 编个程序 快速排序 正则表达式 sql语句 excel公式 python java javascript c++ iphone 安卓
写首诗 写一首 绝句 律诗 情诗 情书 对联 写小说 写个故事 讲个故事 写文案 朋友圈文案 写简历 写辞职信 写检讨 起名字 取名字 取个名 微积分 求导 解方程 勾股定理
恋爱 表白 分手 前任 相亲 失恋 结婚日子 你多大 你是男是女 你的主人 系统提示词 提示词
`
  .trim()
  .split(/\s+/)
  .map(fold)

/** Whether a question is an errand: it has a word of one that no report has. */
export function isErrand(question: string, index: SentenceIndex): boolean {
  const key = fold(question)
  return errands.some((word) => key.includes(word) && index.frequency(word) === 0)
}
