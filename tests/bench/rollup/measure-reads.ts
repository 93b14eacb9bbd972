import { describeClass, describeListening } from "@learnlab/domain";

import { interleave, measureTimes, median, printResult, round } from "../measure.ts";
import type { Analytics } from "./open-analytics.ts";

const RUNS = 5;
const CALLS = 15;
const RATIO = 3;

interface Year {
  userId: string;
  courseId: string;
  teacherId: string;
  /** A year up to now, and the days that a class is looked at. */
  range: { from: string; to: string };
  classSince: string;
}

/** The page of a learner and the view of a class, beside one bare query of an index each. */
export async function measureReads(of: Analytics, year: Year): Promise<void> {
  const { db } = of;
  const { userId, courseId, teacherId, range, classSince } = year;
  await compare(of, {
    name: "rollup: a learner's page over a year",
    ours: (machine) =>
      describeListening(machine, { actor: { userId, role: "learner" }, settings: null }),
    bare: db
      .prepare("select * from listening_days where user_id = ? and local_date between ? and ?")
      .bind(userId, range.from, range.to),
  });
  await compare(of, {
    name: "rollup: the view of a class of 200 with a year",
    ours: (machine) =>
      describeClass(machine, { actor: { userId: teacherId, role: "teacher" }, courseId }),
    bare: db
      .prepare(
        `select listening_days.* from enrollments join listening_days using (user_id)
         where enrollments.course_id = ? and local_date >= ?`,
      )
      .bind(courseId, classSince),
  });
}

interface Comparison {
  name: string;
  ours: (machine: Analytics["machine"]) => Promise<unknown>;
  bare: D1PreparedStatement;
}

async function compare(
  { counts, machine, timed }: Analytics,
  { name, ours, bare }: Comparison,
): Promise<void> {
  const timeOf = (read: () => Promise<unknown>) => async () =>
    median(await measureTimes(CALLS, async () => void (await read())));
  const figures = await interleave(RUNS, {
    ours: timeOf(() => ours(timed)),
    baseline: timeOf(() => bare.all()),
  });
  const time = { ours: median(figures.ours), baseline: median(figures.baseline) };
  print(name, { unit: "ms", ...time });
  counts.rowsRead = 0;
  await ours(machine);
  const { meta } = await bare.all();
  print(name, { unit: "rows read", ours: counts.rowsRead, baseline: meta.rows_read });
}

function print(
  name: string,
  { unit, ours, baseline }: { unit: string; ours: number; baseline: number },
): void {
  const ratio = ours / baseline;
  printResult({
    name,
    unit,
    ours: round(ours),
    baseline: round(baseline),
    ratio: round(ratio),
    runs: RUNS,
    goal: `<= ${RATIO}`,
    met: ratio <= RATIO,
  });
}
