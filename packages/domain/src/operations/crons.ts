/** When each cron runs, in UTC; wrangler.toml has the same list. */
export const CRONS = {
  sweep: "*/5 * * * *",
  dailies: "*/15 * * * *",
  rollup: "20 * * * *",
  cleanup: "40 2 * * *",
} as const;
