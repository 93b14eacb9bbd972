import { env } from "cloudflare:workers";
import { compose } from "@learnlab/worker/compose";
import { beforeAll, describe, expect, test } from "vitest";

import { countQueries } from "../bench/daily/count-queries.ts";
import { fillSchool, type SchoolSize } from "../support/large-school/fill-school.ts";
import { listStaffLists } from "../support/large-school/staff-lists.ts";
import { ORIGIN } from "../support/people.ts";

const now = Date.parse("2026-11-28T23:00:00Z");
/** A small one of what `node tests/bench/run.ts staff` measures; a page reads as much in both. */
const SIZE: SchoolSize = { learners: 300, episodes: 6_000, now };

beforeAll(() => fillSchool(env.DB, SIZE));

function openCounted() {
  const { d1, counts } = countQueries(env.DB);
  const machine = { ...compose({ ...env, DB: d1 }, ORIGIN), clock: { now: () => now } };
  return { machine, counts };
}

describe("rows that are read for a page of", () => {
  test.each(listStaffLists(SIZE))("$name: at most $most, wherever it is", async (list) => {
    const { machine, counts } = openCounted();
    for (const cursor of list.middle === null ? [null] : [null, list.middle]) {
      counts.rowsRead = 0;
      await list.ask(machine, cursor);
      expect(counts.rowsRead).toBeGreaterThan(0);
      expect(counts.rowsRead).toBeLessThanOrEqual(list.most);
    }
  });
});
