import { z } from "@hono/zod-openapi";
import { DayRange } from "@learnlab/domain";

export const LocalDay = z.iso.date();

/** Both days or neither. */
export const DaysQuery = z
  .strictObject({
    from: LocalDay.optional().openapi({ description: "The first day to list; with `to`." }),
    to: LocalDay.optional().openapi({ description: "The last one, up to a year later." }),
  })
  .refine(
    (days) =>
      (days.from === undefined && days.to === undefined) || DayRange.safeParse(days).success,
    { error: "Say from and to, for 1 to 366 days, or neither." },
  );

export function toRange({
  from,
  to,
}: Partial<Record<"from" | "to", string | undefined>>): DayRange | null {
  return from === undefined || to === undefined ? null : { from, to };
}
