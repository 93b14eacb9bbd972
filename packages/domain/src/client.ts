/** The small pure part of the domain that the browser runs too: no zod, no ports. */
export { CONTENT_READS } from "./accounts/content-reads.ts";
export { INTERFACE_LANGUAGES, type InterfaceLanguage } from "./accounts/interface-languages.ts";
export {
  MATERIAL_ENDINGS,
  MOST_MATERIAL_BYTES,
  MOST_PASTED_CHARACTERS,
} from "./courses/materials/formats.ts";
export type { RowFault } from "./courses/concepts/table/read-concepts.ts";
export {
  AUDIO_ENDINGS,
  MOST_AUDIO_BYTES,
  MOST_TRANSCRIPT_BYTES,
  TRANSCRIPT_ENDINGS,
} from "./uploads/audio-formats.ts";
export { MOST_DAYS_AHEAD } from "./generation/days-ahead.ts";
export { findLines } from "./episodes/find-lines.ts";
export { COVER_ENDINGS, LONGEST_COVER_SIDE, MOST_COVER_BYTES } from "./uploads/cover-limits.ts";
export { FEWEST_CONCEPTS, MOST_TOPICS } from "./episodes/choice-limits.ts";
export { type ClaimBasis, type ClaimCounts, countClaims, weakestBasis } from "./episodes/claim.ts";
export { EPISODE_STATUSES, isUnfinished } from "./episodes/episode-status.ts";
export { REPORT_TABLES, type ReportTable } from "./analytics/report-tables.ts";
export { LISTEN_DAYS } from "./installation/listening-limits.ts";
export { LONGEST_LOGO_SIDE, MOST_LOGO_BYTES } from "./installation/logo-limits.ts";
export { type Interval, isFinished, uniteIntervals } from "./listening/coverage.ts";
export { resumePosition } from "./listening/resume.ts";
export { joinStretches, type Stretch } from "./listening/stretch.ts";
export type { Reason, ReasonName } from "./shared/errors.ts";
export { LANGUAGE_FACTS } from "./languages/facts.ts";
export { LONGEST_SENTENCE } from "./lessons/sentence-limit.ts";
export { CRONS, JOBS } from "./operations/crons.ts";
export { DAY_MS, HOUR_MS, MINUTE_MS, toMinutes } from "./shared/durations.ts";
export { addDays } from "./shared/local-time.ts";
export { type CsvTable, writeCsv } from "./shared/write-csv.ts";
