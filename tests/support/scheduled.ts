import { env } from "#bindings";
import { createD1ScheduledOrderStore, openDatabase } from "@learnlab/adapters/d1";
import { uuidSource } from "@learnlab/adapters/runtime";
import { DAY_MS, type OrderedFor } from "@learnlab/domain";

/** A time of day some days from now, as a form sends it. */
export function chooseTime(days = 10, now = Date.now()) {
  const date = new Date(now + days * DAY_MS).toISOString().slice(0, 10);
  return { date, minute: 450, timeZone: "Europe/Berlin" };
}

/** An order that waits for a time in the future. */
export async function makeScheduled(whom: OrderedFor): Promise<string> {
  const id = uuidSource.next();
  const now = Date.now();
  await createD1ScheduledOrderStore(openDatabase(env.DB)).add(
    {
      id,
      for: whom,
      languages: ["en"],
      outputFormat: "text",
      choice: null,
      dueAt: now + 10 * DAY_MS,
      timeZone: "UTC",
      orderedBy: "admin",
      at: now,
    },
    { mostWaiting: 1_000 },
  );
  return id;
}
