/** What every room may use: errors, ports, languages and text. */
export { createCursor, ID_CURSOR, TIME_CURSOR } from "./cursor.ts";
export {
  type DailyTime,
  findLatestDaily,
  findNextDaily,
  findOverdueDaily,
  LATEST_DAILY_MS,
  nextDailyAt,
} from "./daily-time.ts";
export { DomainError, type DomainErrorCode } from "./errors.ts";
export { EpisodeLanguages, Language, LANGUAGES } from "./languages.ts";
export {
  createLocalClock,
  findMoment,
  localDate,
  localDay,
  type LocalClock,
  writeDay,
} from "./local-time.ts";
export type { Background, Clock, Digest, IdSource, Log, LogFields, Signer } from "./ports.ts";
export { cleanText, cutWords, escapeXml, foldSpace } from "./text.ts";
export { backoffMs, tryAgain, type Waiting } from "./try-again.ts";
export { type Engine, ENGINES, findVoice, isOffered, type VoiceListing, VOICES } from "./voices.ts";
