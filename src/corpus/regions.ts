/** The usual regions of China, by all their names, with the provinces that belong to them. */

export interface Region {
  /** Chinese names first, then English ones. */
  names: readonly string[]
  /** Simplified short names, in the order usual for the region. */
  members: readonly string[]
}

/** names | members */
const table = `
直辖市,四大直辖市,四个直辖市,4个直辖市,municipalities,directly governed municipalities,municipalities directly under the central government|北京 天津 上海 重庆
长三角,长江三角洲,沪苏浙皖,长三角地区,三省一市,yangtze river delta,yangtze delta|上海 江苏 浙江 安徽
珠三角,珠江三角洲,珠三角地区,pearl river delta|广东
京津冀,京津冀地区,beijing-tianjin-hebei,jing-jin-ji,jingjinji|北京 天津 河北
粤港澳,粤港澳大湾区,大湾区,greater bay area,guangdong-hong kong-macao greater bay area,guangdong-hong kong-macao|广东 香港 澳门
成渝,成渝地区,川渝,川渝地区,成渝地区双城经济圈,成渝双城经济圈,巴蜀,chengdu-chongqing,sichuan-chongqing|四川 重庆
东北,东北地区,东三省,东北三省,白山黑水,关东,northeast china,northeastern china,northeast provinces,northeastern provinces,northeast,the northeast|辽宁 吉林 黑龙江
西部,西部地区,西部省份,西部省区,西部省区市,西部十二省,西部12省,western china,western provinces,western regions,western region,west china|重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 内蒙古 广西
中部,中部地区,中部六省,中部6省,中部省份,central china provinces,central provinces,central region|山西 安徽 江西 河南 湖北 湖南
东部,东部地区,东部省份,东部沿海,东部沿海地区,eastern china,eastern provinces,eastern region|北京 天津 河北 上海 江苏 浙江 福建 山东 广东 海南
中西部,中西部地区,中西部省份,central and western china,central and western provinces,central and western regions|山西 安徽 江西 河南 湖北 湖南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 内蒙古 广西
西北,西北地区,西北五省,西北五省区,西北5省,大西北,northwest china,northwestern china,northwest provinces,northwestern provinces,northwest|陕西 甘肃 青海 宁夏 新疆
西南,西南地区,西南五省,西南五省区市,大西南,southwest china,southwestern china,southwest provinces,southwestern provinces,southwest|重庆 四川 贵州 云南 西藏
华东,华东地区,华东六省一市,east china|上海 江苏 浙江 安徽 福建 江西 山东
华北,华北地区,华北五省,north china|北京 天津 河北 山西 内蒙古
华南,华南地区,华南三省,south china|广东 广西 海南
华中,华中地区,华中三省,central china|河南 湖北 湖南
自治区,民族自治区,五大自治区,五个自治区,5个自治区,五大民族自治区,少数民族自治区,autonomous regions|内蒙古 广西 西藏 宁夏 新疆
特别行政区,两个特别行政区,港澳,港澳地区,special administrative regions|香港 澳门
港澳台,港澳台地区|香港 澳门 台湾
沿海,沿海地区,沿海省份,沿海省市,东南沿海,coastal provinces,coastal regions,coastal china|天津 河北 辽宁 上海 江苏 浙江 福建 山东 广东 广西 海南
沿边,沿边省区,边境省份,边疆省份,边疆省区,border provinces|内蒙古 辽宁 吉林 黑龙江 广西 云南 西藏 甘肃 新疆
黄河流域,黄河流域九省区,沿黄九省区,沿黄九省,沿黄省区,yellow river basin,yellow river provinces|青海 四川 甘肃 宁夏 内蒙古 陕西 山西 河南 山东
长江经济带,长江经济带十一省市,长江经济带11省市,长江流域,长江沿线,yangtze river economic belt|上海 江苏 浙江 安徽 江西 湖北 湖南 重庆 四川 贵州 云南
长江中游,长江中游三省,长江中游城市群|湖北 湖南 江西
环渤海,环渤海地区,环渤海湾,bohai rim|北京 天津 河北 辽宁 山东
泛珠三角,泛珠三角地区,pan-pearl river delta|福建 江西 湖南 广东 广西 海南 四川 贵州 云南 香港 澳门
淮海经济区|江苏 山东 河南 安徽
南方,南方地区,南方省份,南方各省,southern china,southern provinces|上海 江苏 浙江 安徽 福建 江西 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南
北方,北方地区,北方省份,北方各省,northern china,northern provinces|北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 山东 河南 陕西 甘肃 青海 宁夏 新疆
江浙,江浙地区,江浙一带|江苏 浙江
江浙沪,江浙沪地区,包邮区|江苏 浙江 上海
两湖,两湖地区|湖北 湖南
两广,两广地区|广东 广西
云贵,云贵地区,云贵高原|云南 贵州
云贵川|云南 贵州 四川
陕甘宁,陕甘宁地区|陕西 甘肃 宁夏
北上广,北上广地区|北京 上海 广东
北上广深|北京 上海 广东
海峡西岸,海西经济区|福建`

export const regions: readonly Region[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [names = '', members = ''] = line.split('|')
    return { names: names.split(','), members: members.split(' ') }
  })
