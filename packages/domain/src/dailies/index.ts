/** The daily episode: when and for whom it is requested, and when it is paused. */
export type { Rest, StudyState } from "./find-rest.ts";
export { findDailyMoment } from "./plan-dailies.ts";
export type {
  DailyOutcome,
  DailyReason,
  DailyRun,
  DailyStanding,
  DailyState,
  DailyStore,
  DailyTurn,
  DueLearner,
  DuePlace,
} from "./ports.ts";
export { type DailyView, getDailies, resumeDailies } from "./paused-dailies.ts";
export { type DailyDeps, type DailyReport, runDailies } from "./run-dailies.ts";
