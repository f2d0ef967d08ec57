/** The provinces outside the region: a place there is outside, not unknown. */

/** The first two digits of the codes of all provinces outside the region. */
export const OTHER_PROVINCE_CODES = new Set(
  (
    "14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 " +
    "71 81 82"
  ).split(" "),
);

/** Their names as keys, in Chinese; a text that starts with one is about a place there. */
export const OTHER_PROVINCES_ZH = (
  "山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 " +
  "重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门"
).split(" ");

/** The same in English. */
export const OTHER_PROVINCES_EN = new Set(
  (
    "shanxi innermongolia neimenggu liaoning jilin heilongjiang shanghai jiangsu zhejiang anhui " +
    "fujian jiangxi shandong henan hubei hunan guangdong guangxi hainan chongqing sichuan guizhou " +
    "yunnan tibet xizang shaanxi gansu qinghai ningxia xinjiang taiwan hongkong macau macao"
  ).split(" "),
);
