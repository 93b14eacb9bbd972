import { env } from "cloudflare:workers";
import { openDatabase, schema } from "@learnlab/adapters/d1";
import { uuidSource } from "@learnlab/adapters/runtime";
import { parse } from "csv-parse/browser/esm/sync";
import { beforeAll, expect, test } from "vitest";

import { openRestClass, type RestClass } from "../support/rest-class.ts";
import { readProblem, rest } from "../support/rest.ts";
import { addListen } from "../support/rows/listens.ts";

const TITLE = '=HYPERLINK("https://evil.test"), "Waves"';
const REPORT = "/api/v1/reports/learning";
const NOVEMBER = "?from=2026-11-01&to=2026-11-30";
const TABLES = [
  "totals",
  "days",
  "listened_courses",
  "courses",
  "weak_points",
  "concepts",
  "due",
] as const;

type Row = Record<string, string | number | null>;
interface Report {
  today: string;
  from: string;
  to: string;
  totals: Row;
  days: Row[];
  listened_courses: Row[];
  weak_points: Row[];
  courses: Row[];
  concepts: Row[];
  due: Row[];
}

const db = openDatabase(env.DB);
let it: RestClass;

beforeAll(async () => {
  it = await openRestClass("Reports");
  const userId = it.learner.id;
  await env.DB.prepare("update courses set title = ? where id = ?").bind(TITLE, it.courseId).run();
  for (const at of ["2026-11-20T10:00:00Z", "2026-11-21T10:00:00Z", "2026-10-01T10:00:00Z"]) {
    await addListen(db, { userId, startedAt: Date.parse(at) });
  }
  const conceptId = await makeConcept();
  await addReview({ conceptId, result: "had", reviewedAt: Date.parse("2026-11-22T10:00:00Z") });
});

async function makeConcept(): Promise<string> {
  const row = await env.DB.prepare("select id from concepts where course_id = ? order by id")
    .bind(it.courseId)
    .first<{ id: string }>();
  if (row === null) throw new Error("The course has no concept.");
  return row.id;
}

async function addReview(review: { conceptId: string; result: "had"; reviewedAt: number }) {
  const stamps = { createdAt: review.reviewedAt, updatedAt: review.reviewedAt };
  const said = { kind: "recall", answer: "", source: "self_mark", number: 1 } as const;
  const ids = { id: uuidSource.next(), userId: it.learner.id, localDate: "2026-11-22" };
  await db.insert(schema.reviews).values({ ...review, ...said, ...ids, ...stamps });
}

async function read(query = NOVEMBER): Promise<Report> {
  const response = await rest(`${REPORT}${query}`, { as: it.token });
  expect(response.status, await response.clone().text()).toBe(200);
  return response.json();
}

test("a report says what the progress page shows, for the days that are asked for", async () => {
  const report = await read();
  expect(report).toMatchObject({ time_zone: "UTC", from: "2026-11-01", to: "2026-11-30" });
  expect(report.totals).toMatchObject({
    total_time_listened: 180,
    number_of_sessions: 3,
    longest_streak: 3,
    is_active_today: false,
    answers: 1,
    answers_right: 1,
  });
  const heard = {
    total_time_listened: 60,
    number_of_sessions: 1,
    answers: 0,
    podcasts_finished: 0,
  };
  expect(report.days).toMatchObject([
    { date: "2026-11-20", ...heard },
    { date: "2026-11-21", ...heard },
    { date: "2026-11-22", total_time_listened: 0, answers: 1, answers_right: 1 },
  ]);
  // The episodes of these listens are gone.
  const none = { course_id: null, title: null };
  expect(report.listened_courses).toEqual([
    { ...none, total_time_listened: 120, answers: 0, answers_right: 0 },
    {
      course_id: it.courseId,
      title: TITLE,
      total_time_listened: 0,
      answers: 1,
      answers_right: 1,
    },
  ]);
  expect(report.courses).toMatchObject([{ title: TITLE, answers: 1, answers_right: 1 }]);
  expect(report.concepts).toHaveLength(Number(report.courses[0]?.["concepts_new"]));
});

test("each table is a file for spreadsheets with the names and values of the JSON", async () => {
  const report = await read();
  for (const table of TABLES) {
    const response = await rest(`${REPORT}/${table}${NOVEMBER}`, { as: it.token });
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe(
      `attachment; filename="learnlab-${table}-${report.today}.csv"`,
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows: Row[] = parse(new TextDecoder().decode(bytes), { columns: true });
    const told = [report[table]]
      .flat()
      .map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? "")])),
      );
    const shown = told.map((row) =>
      row["title"] === TITLE ? { ...row, title: `'${TITLE}` } : row,
    );
    expect(rows, table).toEqual(shown);
  }
});

test("without days it tells of the last year, and a read that has not changed is answered so", async () => {
  const report = await read("");
  const { today, from, to } = report;
  expect([to, (Date.parse(to) - Date.parse(from)) / 86_400_000]).toEqual([today, 365]);
  const path = `${REPORT}/days${NOVEMBER}`;
  const etag = (await rest(path, { as: it.token })).headers.get("etag") ?? "";
  const again = await rest(path, { as: it.token, headers: { "if-none-match": etag } });
  expect(again.status).toBe(304);
});

test("tables and days that cannot be are refused, and another's report is one's own", async () => {
  for (const [path, status] of [
    ["/answers", 404],
    ["/days?from=2026-11-01", 422],
    ["?from=2026-11-30&to=2026-11-01", 422],
  ] as const) {
    const answer = await rest(`${REPORT}${path}`, { as: it.token });
    expect(await readProblem(answer), path).toMatchObject({ status });
  }
  const other = await rest(`${REPORT}${NOVEMBER}`, { as: it.adminToken });
  expect(await other.json()).toMatchObject({ totals: { total_time_listened: 0 }, days: [] });
});
