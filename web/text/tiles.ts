/** The 34 province-level regions as tiles that lie roughly as they do on a map; no borders are drawn. */

export interface Tile {
  /** Simplified short name, as on the wire. */
  province: string
  english: string
  /** Two letters for narrow tiles. */
  code: string
  row: number
  column: number
}

const rows: readonly (readonly [
  province: string,
  english: string,
  code: string,
  column: number,
])[][] = [
  [['黑龙江', 'Heilongjiang', 'HL', 6]],
  [
    ['内蒙古', 'Inner Mongolia', 'NM', 3],
    ['吉林', 'Jilin', 'JL', 6],
  ],
  [
    ['新疆', 'Xinjiang', 'XJ', 0],
    ['甘肃', 'Gansu', 'GS', 1],
    ['宁夏', 'Ningxia', 'NX', 2],
    ['山西', 'Shanxi', 'SX', 3],
    ['北京', 'Beijing', 'BJ', 4],
    ['天津', 'Tianjin', 'TJ', 5],
    ['辽宁', 'Liaoning', 'LN', 6],
  ],
  [
    ['青海', 'Qinghai', 'QH', 1],
    ['陕西', 'Shaanxi', 'SN', 2],
    ['河南', 'Henan', 'HA', 3],
    ['河北', 'Hebei', 'HE', 4],
    ['山东', 'Shandong', 'SD', 5],
  ],
  [
    ['西藏', 'Tibet', 'XZ', 0],
    ['四川', 'Sichuan', 'SC', 1],
    ['重庆', 'Chongqing', 'CQ', 2],
    ['湖北', 'Hubei', 'HB', 3],
    ['安徽', 'Anhui', 'AH', 4],
    ['江苏', 'Jiangsu', 'JS', 5],
    ['上海', 'Shanghai', 'SH', 6],
  ],
  [
    ['云南', 'Yunnan', 'YN', 1],
    ['贵州', 'Guizhou', 'GZ', 2],
    ['湖南', 'Hunan', 'HN', 3],
    ['江西', 'Jiangxi', 'JX', 4],
    ['浙江', 'Zhejiang', 'ZJ', 5],
  ],
  [
    ['广西', 'Guangxi', 'GX', 3],
    ['广东', 'Guangdong', 'GD', 4],
    ['福建', 'Fujian', 'FJ', 5],
    ['台湾', 'Taiwan', 'TW', 6],
  ],
  [
    ['海南', 'Hainan', 'HI', 3],
    ['澳门', 'Macao', 'MO', 4],
    ['香港', 'Hong Kong', 'HK', 5],
  ],
]

export const tiles: readonly Tile[] = rows.flatMap((row, index) =>
  row.map(([province, english, code, column]) => ({ province, english, code, row: index, column }))
)

const byProvince = new Map(tiles.map((tile) => [tile.province, tile]))

/** The name of a province in the interface's language; names that are not known stay as they are. */
export function provinceName(province: string, language: 'zh' | 'en'): string {
  return language === 'en' ? (byProvince.get(province)?.english ?? province) : province
}
