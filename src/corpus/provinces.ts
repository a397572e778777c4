/** The 34 province-level names in official order, and every form in which they are written. */
import { fold } from '../lib/text.ts'
import { ambiguousCities, cities, citiesInEnglish, cityNicknames } from './cities.ts'

export interface Province {
  /** Simplified short name, the one used everywhere: `北京`, `内蒙古`. */
  short: string
  /** Official name: `北京市`, `内蒙古自治区`. */
  full: string
  /** English name: `Beijing`, `Inner Mongolia`. */
  english: string
  /** One-character abbreviations: `京`, `沪` and `申`. */
  singles: readonly string[]
  /** Other English and pinyin forms, lower case. */
  otherEnglish: readonly string[]
  /** Literary and everyday names by which Chinese readers call the place. */
  nicknames: readonly string[]
}

/** short | full | English | singles | other English | nicknames */
const table = `
北京|北京市|Beijing|京|peking,bj|首都,京城,帝都,北平,燕京,京畿
天津|天津市|Tianjin|津|tientsin|津门,津沽,津城
河北|河北省|Hebei|冀||燕赵,燕赵大地,冀州
山西|山西省|Shanxi|晋||三晋,三晋大地
内蒙古|内蒙古自治区|Inner Mongolia|蒙|neimenggu,nei menggu,nei mongol,innermongolia,inner-mongolia|内蒙
辽宁|辽宁省|Liaoning|辽||辽沈,辽海,辽沈大地
吉林|吉林省|Jilin|吉|kirin|白山松水,吉林大地
黑龙江|黑龙江省|Heilongjiang|黑||龙江,北大荒,龙江大地
上海|上海市|Shanghai|沪,申|sh|魔都,申城,沪上,上海滩
江苏|江苏省|Jiangsu|苏|kiangsu|吴地
浙江|浙江省|Zhejiang|浙|chekiang|之江,之江大地,两浙
安徽|安徽省|Anhui|皖|anhwei|江淮,江淮大地,皖江
福建|福建省|Fujian|闽|fukien|八闽,八闽大地,闽地
江西|江西省|Jiangxi|赣|kiangsi|赣鄱,赣鄱大地
山东|山东省|Shandong|鲁|shantung|齐鲁,齐鲁大地
河南|河南省|Henan|豫|honan|中原,中原大地,中州大地
湖北|湖北省|Hubei|鄂|hupeh|荆楚,荆楚大地,楚天
湖南|湖南省|Hunan|湘||湖湘,三湘,三湘四水,潇湘,湖湘大地,三湘大地
广东|广东省|Guangdong|粤|canton,kwangtung,guangdong province|岭南,南粤,南粤大地
广西|广西壮族自治区|Guangxi|桂|kwangsi|八桂,八桂大地,壮乡
海南|海南省|Hainan|琼||琼州,琼崖,琼岛
重庆|重庆市|Chongqing|渝|chungking|山城,雾都,渝州,巴渝,巴渝大地
四川|四川省|Sichuan|川,蜀|szechuan,szechwan|天府,天府之国,蜀地,蜀中
贵州|贵州省|Guizhou|贵,黔|kweichow|黔中,黔中大地,黔地
云南|云南省|Yunnan|云,滇||彩云之南,滇中,七彩云南,云岭大地
西藏|西藏自治区|Tibet|藏|xizang|雪域高原,雪域,雪域西藏
陕西|陕西省|Shaanxi|陕,秦|shensi|三秦,三秦大地,秦中
甘肃|甘肃省|Gansu|甘,陇|kansu|陇原,陇原大地,陇上,陇右
青海|青海省|Qinghai|青|tsinghai,chinghai|江源大地
宁夏|宁夏回族自治区|Ningxia|宁|ningsia|塞上江南,塞上
新疆|新疆维吾尔自治区|Xinjiang|新|sinkiang|天山南北,西域
香港|香港特别行政区|Hong Kong|港|hongkong,hong-kong,hk,xianggang,hksar|香江,东方之珠
澳门|澳门特别行政区|Macao|澳|macau,aomen|濠江,濠镜
台湾|台湾省|Taiwan|台||宝岛,宝岛台湾`

/** All 34, in the official order. */
export const provinces: readonly Province[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [short = '', full = '', english = '', singles = '', other = '', nick = ''] =
      line.split('|')
    return {
      short,
      full,
      english,
      singles: listed(singles),
      otherEnglish: listed(other),
      nicknames: listed(nick),
    }
  })

function listed(text: string): string[] {
  return text.split(',').filter((part) => part !== '')
}

/** Suffixes that may follow a short name: 市 for the four municipalities, 自治区 … */
const suffixes = /(?:省级|省|市|自治区|特别行政区|特区|直辖市|地区)$/u
const englishSuffixes =
  /(?:\s+(?:special administrative region|autonomous region|province|municipality|city|sar))+$/u

const forms = new Map<string, string>()
for (const { short, full, english, singles, otherEnglish, nicknames } of provinces) {
  for (const form of [short, full, english, ...singles, ...otherEnglish, ...nicknames])
    forms.set(fold(form), short)
}
for (const [city, short] of [...cities, ...cityNicknames, ...citiesInEnglish]) {
  // 白银 is a metal and 东方 the east; with 市 they are cities.
  const form = fold(ambiguousCities.has(city) ? `${city}市` : city)
  if (!forms.has(form)) forms.set(form, short)
}

/**
 * The simplified short name of the one province that a name in any form stands for: short, full,
 * one character, traditional, English, pinyin, nickname or well-known city. Undefined for regions,
 * several names or anything else.
 */
export function resolveProvince(name: string): string | undefined {
  const key = fold(name).replace(/[。.,，]+$/u, '')
  const english = key.replace(/^the /, '').replace(englishSuffixes, '')
  return (
    forms.get(key) ??
    forms.get(key.replace(suffixes, '')) ??
    forms.get(english) ??
    forms.get(english.replaceAll(/[\s-]/g, ''))
  )
}
