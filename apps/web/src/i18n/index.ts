export { type InterfaceLanguage, interfaceLanguage, setInterfaceLanguage } from "./language.ts";
export { type Key, t, tReason } from "./t.ts";
export {
  formatClock,
  formatDate,
  formatDay,
  formatMinutes,
  formatPercent,
  languageName,
  languageNames,
  listTitles,
  regionLocale,
} from "./format.ts";
