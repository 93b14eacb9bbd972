/** What somebody schedules now is still wanted then. */
export const MOST_DAYS_AHEAD = 90;
