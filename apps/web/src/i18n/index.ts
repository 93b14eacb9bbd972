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
  regionLocale,
} from "./format.ts";
