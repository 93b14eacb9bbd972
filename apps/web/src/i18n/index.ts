export { type InterfaceLanguage, interfaceLanguage, setInterfaceLanguage } from "./language.ts";
export { type Key, t, tReason } from "./t.ts";
export {
  countDays,
  formatClock,
  formatDate,
  formatDay,
  formatMinutes,
  formatPercent,
  formatTime,
  languageName,
  languageNames,
  listTitles,
  regionLocale,
} from "./format.ts";
