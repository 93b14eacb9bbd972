/**
 * How many days raw listens are kept. Reports come up to 30 days late, and a day is worked out from what was
 * heard in the six days before it: with fewer days a late report would find its neighbours gone.
 */
export const LISTEN_DAYS = { fewest: 40, most: 730 };
export const MOST_FREEZES = 2;
