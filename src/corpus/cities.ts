/** Well-known cities, with the province they belong to. */

/** province: cities (without 市). Names that are also ordinary words stand in `ambiguousCities`. */
const table = `
河北:石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安
山西:太原 阳泉 晋城 朔州 晋中 运城 忻州 临汾 吕梁
内蒙古:呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 锡林郭勒
辽宁:沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛
吉林:长春 四平 辽源 通化 松原 白城 延边 延吉
黑龙江:哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭
江苏:南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 江阴 苏南 苏北 苏中
浙江:杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌
安徽:合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山市 滁州 阜阳 宿州 六安 亳州 池州 宣城 皖北 皖南
福建:福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 闽南 闽北 闽东 闽西
江西:南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 赣南
山东:济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 临沂 聊城 滨州 菏泽 胶东
河南:郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源
湖北:武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 神农架
湖南:长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西 湘南 湘北
广东:广州 深圳 珠海 汕头 韶关 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 粤东 粤西 粤北
广西:南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾市 崇左 桂北
海南:海口 三亚 三沙 儋州 文昌 琼海
四川:成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山 川西 川北
贵州:贵阳 六盘水 遵义 安顺 毕节 铜仁 黔东南 黔南 黔西南
云南:昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆
西藏:拉萨 日喀则 昌都 林芝 山南市 那曲 阿里地区
陕西:西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 商洛 关中 陕北 陕南
甘肃:兰州 嘉峪关 金昌 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南 敦煌 河西走廊 陇东
青海:西宁 海东 玉树 格尔木 果洛 黄南
宁夏:银川 石嘴山 吴忠 固原 中卫
新疆:乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 喀什 阿克苏 和田 伊犁 库尔勒 石河子 塔城 阿勒泰 克孜勒苏 南疆 北疆
香港:九龙 新界
台湾:台北 高雄 台中 台南 新竹
北京:海淀 中关村 通州区 朝阳区
天津:滨海新区
上海:浦东 浦东新区 徐汇 闵行 崇明
重庆:万州 涪陵 两江新区 永川`

/** Names of a city that people use instead of its own. */
const nicknames = `
广东:羊城 鹏城 花城
福建:榕城 鹭岛 鹭城
湖南:星城
湖北:江城
四川:蓉城 锦官城
江苏:金陵 姑苏
山东:泉城 岛城
浙江:甬城
安徽:庐州
黑龙江:冰城
云南:春城
贵州:筑城 林城
广西:邕城
海南:椰城
江西:洪城 英雄城
辽宁:盛京 滨城
内蒙古:青城
西藏:日光城
青海:夏都`

/** Cities whose name is an ordinary word: they count only with 市 behind them. */
export const ambiguousCities: ReadonlySet<string> = new Set(
  '大同 长治 朝阳 安康 白银 白山 阳泉 辽源 丽水 大理 德州 莱芜 日照 来宾 东方 资阳 眉山 红河 文山 河池 北海 中山 安顺 广安 百色 三明 南平 永州 开封 新乡 铜川 海东 玉树 金华 吉安 泰安 天水 定西 中卫 固原 河源 清远 九龙 新界 怀化 平凉 庆阳 乐山 贵港 玉林 四平 松原 大庆 本溪 镇江 保定 宁德 通化 承德 平顶山 焦作 周口 仙桃 潜江 江门 阳江 茂名 云浮 内江 自贡 巴中 保山 临沧 怒江 普洱 阿里 山南 武威 黄石 孝感 济源 新余 伊春 绥化 鸡西 汉中 和平'.split(
    ' '
  )
)

const ambiguousTable = `
山西:大同 长治
辽宁:朝阳
陕西:安康
甘肃:白银
吉林:白山
山东:德州 日照
广西:来宾
海南:东方
西藏:山南`

/** City (without 市) → province. */
export const cities: ReadonlyMap<string, string> = readTable(table + ambiguousTable)

/** Nickname of a city → province. */
export const cityNicknames: ReadonlyMap<string, string> = readTable(nicknames)

/** English city name, lower case → province. */
export const citiesInEnglish: ReadonlyMap<string, string> = readTable(`
广东:guangzhou shenzhen zhuhai dongguan foshan shantou
浙江:hangzhou ningbo wenzhou shaoxing jiaxing yiwu
江苏:nanjing nanking suzhou wuxi changzhou xuzhou nantong yangzhou
四川:chengdu mianyang yibin
湖北:wuhan yichang xiangyang
湖南:changsha zhuzhou xiangtan hengyang yueyang
辽宁:shenyang dalian anshan
吉林:changchun
黑龙江:harbin qiqihar daqing
山东:jinan qingdao tsingtao yantai weifang weihai
河南:zhengzhou luoyang kaifeng
河北:shijiazhuang tangshan baoding langfang xiongan
山西:taiyuan datong
内蒙古:hohhot baotou ordos
安徽:hefei wuhu bengbu
福建:fuzhou xiamen amoy quanzhou
江西:nanchang jingdezhen ganzhou
广西:nanning guilin liuzhou beihai
海南:haikou sanya
贵州:guiyang zunyi
云南:kunming dali lijiang
西藏:lhasa shigatse nyingchi
陕西:xi'an xian yan'an baoji xianyang
甘肃:lanzhou dunhuang jiayuguan tianshui
青海:xining golmud
宁夏:yinchuan guyuan zhongwei
新疆:urumqi kashgar kashi hotan turpan karamay
台湾:taipei kaohsiung taichung tainan
香港:kowloon`)

function readTable(text: string): Map<string, string> {
  return new Map(
    text
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [province = '', names = ''] = line.split(':')
        return names.split(' ').map((name) => [name, province] as const)
      })
  )
}
