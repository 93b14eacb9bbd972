/** Shared by every room: errors, ports, time and text. */
export { readChangeTime, shiftToServer } from "./client-time.ts";
export { createCursor, ID_CURSOR, TIME_CURSOR } from "./cursor.ts";
export {
  type DailyTime,
  findLatestDaily,
  findNextDaily,
  findOverdueDaily,
  LATEST_DAILY_MS,
  nextDailyAt,
} from "./daily-time.ts";
export {
  DomainError,
  type DomainErrorCode,
  type NoDetails,
  type Reason,
  type ReasonName,
} from "./errors.ts";
export { DAY_MS, HOUR_MS, MINUTE_MS, toMinutes } from "./durations.ts";
export {
  addDays,
  createLocalClock,
  findMoment,
  type LocalClock,
  localDate,
  localDay,
  writeDay,
} from "./local-time.ts";
export type { Background, Clock, Digest, IdSource, Log, LogFields, Signer } from "./ports.ts";
export { sayName } from "./say-name.ts";
export { splitDays } from "./split-days.ts";
export { cleanText, cutWords, escapeXml, foldQuote, foldSpace } from "./text.ts";
export { backoffMs, tryAgain, type Waiting } from "./try-again.ts";
export { type ReadTable, readTable, type TableRow } from "./read-table.ts";
export { type CsvTable, readCsvText, writeCsv } from "./write-csv.ts";
