/** When each cron runs, in UTC; wrangler.toml has the same list. */
export const CRONS = {
  sweep: "*/5 * * * *",
  dailies: "*/15 * * * *",
  rollup: "20 * * * *",
  cleanup: "40 2 * * *",
} as const;

/**
 * What an admin can run by hand besides: the search is made anew, which otherwise follows with each sweep, and
 * days of listening are worked out anew.
 */
export const JOBS = { ...CRONS, search: "search", recount: "recount" } as const;
