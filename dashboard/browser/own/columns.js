/**
 * Recognises what the columns of a reader's table hold, by their names and their first cells. The
 * reader sees the choice and can change it.
 *
 * @typedef {object} ColumnRoles names of columns; empty: none was recognised
 * @property {string[]} place from the smallest to what surrounds it: county, city, province
 * @property {string} lon
 * @property {string} lat
 * @property {string} industry
 * @property {string} year
 * @property {string} value
 * @property {string} unit
 *
 * @typedef {object} ColumnMatchers
 * @property {(text: string) => boolean} isPlace
 * @property {(text: string) => boolean} isIndustry
 */
import {repeated, unnamed} from "./dialect.js";
import {placeKey} from "./place_keys.js";
import {isEmpty, readCoordinate, readNumber, readYear} from "./values.js";

/** Names of columns as keys, the surest first. */
const NAMES = {
  code:
    "adcode regioncode areacode divisioncode countycode gbcode code citycode provincecode " +
    "行政区划代码 区划代码 地区代码 行政代码 区县代码 县代码 代码",
  county:
    "county district countyname districtname 县 区县 县区 县市区 区县名称 县名 所在区县 区 county_name",
  place:
    "region place area location name regionname placename 地区 地区名称 区域 地名 行政区 行政区划 " +
    "所在地 所属地区 名称 区划名称",
  city: "city cityname prefecture 市 城市 地市 地级市 所在城市 市名 所属城市 所在地市 所属地市",
  province: "province provincename 省 省份 省市 所在省份 省名",
  // GeoJSON's geometry first: a property may have any name.
  lon: "geometrylongitude lon lng long longitude x 经度 东经 lon_wgs84 经度坐标",
  lat: "geometrylatitude lat latitude y 纬度 北纬 lat_wgs84 纬度坐标",
  industry:
    "industry industryid industrycode sector 行业 产业 行业代码 产业类别 行业门类 行业名称 所属行业 所属产业",
  year: "year date founded established opened 年 年份 年度 日期 成立日期 成立时间 时间 注册日期",
  value:
    "value amount number count total figure 数值 值 金额 数量 指标值 总额 人数 产值 收入 income gdp",
  unit: "unit units 单位 计量单位",
};
const KEYS = /** @type {Record<keyof typeof NAMES, string[]>} */ (
  Object.fromEntries(
    Object.entries(NAMES).map(([role, names]) => [role, names.split(" ").map(placeKey)]),
  )
);
/** The share of cells that must be what a column is taken for. */
const MOST = 0.5;

/**
 * Recognise the columns of a table.
 * @param {string[]} names of the columns
 * @param {string[][]} samples the first cells of each column
 * @param {ColumnMatchers} matchers
 * @returns {ColumnRoles}
 */
export function recogniseColumns(names, samples, {isPlace, isIndustry}) {
  const taken = new Set();
  /**
   * @param {keyof typeof NAMES} role
   * @param {(text: string) => boolean} isOne
   */
  const take = (role, isOne) => {
    const place = bestColumn(names, samples, {keys: KEYS[role], isOne, taken});
    if (place < 0) return "";
    taken.add(place);
    return names[place];
  };
  const lon = take("lon", (text) => readCoordinate(text) !== null);
  const lat = take("lat", (text) => readCoordinate(text) !== null);
  const code = take("code", isPlace);
  const county = take("county", isText);
  const place = take("place", (text) => isPlace(text) || (!(county || code) && isText(text)));
  const city = take("city", isText);
  const province = take("province", isText);
  const year = take("year", (text) => readYear(text) !== null);
  const industry = take("industry", isIndustry);
  const unit = take("unit", isText);
  const value = take("value", isNumber) || lastNumber(names, samples, taken);
  const parts = [county || place || city || province, city, province];
  const named = [...new Set(parts)].filter(Boolean);
  return {
    place: code ? [code] : [...placesRightOf(names, samples, named[0], isPlace), ...named],
    ...(lon && lat ? {lon, lat} : {lon: "", lat: ""}),
    industry,
    year,
    value,
    unit,
  };
}

/**
 * Columns of places right of one, which a merged cell of the header names once: "place" over city
 * and county. The smallest first.
 * @param {string[]} names
 * @param {string[][]} samples
 * @param {string} name
 * @param {(text: string) => boolean} isPlace
 */
function placesRightOf(names, samples, name, isPlace) {
  const found = [];
  for (let at = names.indexOf(name) + 1; at > 0 && at < names.length; at += 1) {
    const isUnnamed = names[at] === unnamed(at) || names[at] === repeated(name, at);
    if (!isUnnamed || !isMostly(samples[at], isPlace)) break;
    found.unshift(names[at]);
  }
  return found;
}

/** @param {string} text */
function isText(text) {
  return /\p{L}/u.test(text);
}

/** @param {string} text */
function isNumber(text) {
  return readNumber(text) !== null || readNumber(text, ",") !== null;
}

/**
 * The column with the surest of some names, most of whose cells are what they should be.
 * @param {string[]} names
 * @param {string[][]} samples
 * @param {{keys: string[], isOne: (text: string) => boolean, taken: Set<number>}} sought
 */
function bestColumn(names, samples, {keys, isOne, taken}) {
  const own = names.map(placeKey);
  for (const key of keys) {
    for (const [place, name] of own.entries()) {
      if (taken.has(place) || name !== key) continue;
      if (isMostly(samples[place], isOne)) return place;
    }
  }
  return -1;
}

/**
 * @param {string[]} cells
 * @param {(text: string) => boolean} isOne
 */
function isMostly(cells, isOne) {
  const filled = cells.filter((cell) => !isEmpty(cell));
  return filled.length > 0 && filled.filter(isOne).length >= MOST * filled.length;
}

/**
 * The last column of numbers, if no name says which holds the values.
 * @param {string[]} names
 * @param {string[][]} samples
 * @param {Set<number>} taken
 */
function lastNumber(names, samples, taken) {
  const found = names.findLastIndex(
    (_, place) => !taken.has(place) && isMostly(samples[place], isNumber),
  );
  return found < 0 ? "" : names[found];
}
