import { z } from "zod";

import { DAY_MS } from "../shared/index.ts";

/** A year, also one with a leap day. */
export const MOST_DAYS = 366;

/** Days of a learner, both ends included, as 2026-11-30. */
export const DayRange = z
  .strictObject({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < MOST_DAYS * DAY_MS, {
    error: "Ask for 1 to 366 days, the first one first.",
    path: ["to"],
  });
export type DayRange = z.infer<typeof DayRange>;
