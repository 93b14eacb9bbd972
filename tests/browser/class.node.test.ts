import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { demoId } from "@learnlab/demo";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";

import { findFaultsInLooks } from "./find-faults.ts";
import { startLab } from "./start-lab.ts";

const lab = startLab();
const COURSE = demoId("django-fundamentals");
const CONCEPT = demoId("django-fundamentals class-concept");
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const STORY = { timeout: 240_000 };

/** Each by the days before today on which they listened for ten minutes. */
const CLASS = {
  "Ada Diligent": [0, 1, 2, 9, 30],
  "Bob Silent": [12, 13],
  "=Eve Formula": [5],
} as const;

beforeAll(() => plantClass(join(lab.folder, "v3/d1/miniflare-D1DatabaseObject")));

/** What hours of listening and an hourly cron would leave. */
function plantClass(folder: string): void {
  const file = readdirSync(folder).find(
    (name) => name.endsWith(".sqlite") && hasDays(join(folder, name)),
  );
  if (file === undefined) throw new Error("There is no database.");
  using db = new DatabaseSync(join(folder, file));
  const now = Date.now();
  for (const [name, days] of Object.entries(CLASS)) {
    const id = demoId(name);
    db.prepare(
      "insert into users (id, name, email, created_at, updated_at) values (?, ?, ?, 0, 0)",
    ).run(id, name, `${id}@people.test`);
    db.prepare(
      "insert into enrollments (id, user_id, course_id, created_at, updated_at) values (?, ?, ?, ?, 0)",
    ).run(demoId(`${name} here`), id, COURSE, now);
    for (const ago of days) {
      const at = now - ago * DAY_MS;
      const date = new Date(at).toISOString().slice(0, 10);
      db.prepare(
        `insert into listening_days (user_id, local_date, episode_id, listened_ms, average_speed,
          sessions, plays, completion, is_read, course_ids, started_at, ended_at, created_at, updated_at)
        values (?, ?, 'e', ?, 1, 1, 1, 1, 0, json_array(?), ?, ?, 0, 0)`,
      ).run(id, date, 10 * MINUTE_MS, COURSE, at - 10 * MINUTE_MS, at);
    }
  }
  plantAnswer(db, now);
}

function hasDays(file: string): boolean {
  using db = new DatabaseSync(file, { readOnly: true });
  return db.prepare("select 1 from sqlite_master where name = 'listening_days'").all().length > 0;
}

function plantAnswer(db: DatabaseSync, now: number): void {
  db.prepare(
    `insert into concepts (id, course_id, material_id, position, term, created_at, updated_at)
    values (?, ?, ?, 999, 'Middleware order', 0, 0)`,
  ).run(CONCEPT, COURSE, demoId("django-fundamentals material"));
  db.prepare(
    `insert into memories (user_id, concept_id, times_heard, last_heard_at, times_asked, last_result,
      reps, rights, created_at, updated_at) values (?, ?, 2, ?, 1, 'missed', 1, 0, 0, 0)`,
  ).run(demoId("Ada Diligent"), CONCEPT, now - DAY_MS);
  db.prepare(
    `insert into reviews (id, user_id, number, concept_id, kind, answer, result, source, reviewed_at,
      local_date, created_at, updated_at)
    values ('r', ?, 1, ?, 'why', 'It does not matter.', 'missed', 'self_mark', ?, '2026-01-01', 0, 0)`,
  ).run(demoId("Ada Diligent"), CONCEPT, now - DAY_MS);
}

/** The file that a button saves. */
async function save(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), "utf8"),
  };
}

test(
  "a teacher sorts the class by activity, looks at one learner, goes back, and takes the list away",
  STORY,
  async () => {
    await using visit = await lab.visit({ width: 1280, height: 800 });
    const { page } = visit;
    await lab.signIn(page, "teacher@demo.test");
    await page.goto(`${lab.origin}/teach/${COURSE}`);
    await page.getByRole("link", { name: "Learners", exact: true }).click();
    await page.getByRole("heading", { name: "Week by week" }).waitFor();
    const names = page.locator("li a[href*='/learners/']");
    await expect.poll(() => names.first().textContent()).toBe("Ada Diligent");
    await page.getByText("30 min in the last 7 days").waitFor();
    await page.getByText("3 days in a row").waitFor();
    expect(await findFaultsInLooks(page, [1280])).toEqual([]);

    await page.getByRole("switch").click();
    await page.getByLabel("Search by name").fill("silent");
    await expect.poll(() => names.allTextContents()).toEqual(["Bob Silent"]);
    await page.getByLabel("Search by name").fill("");
    await page.getByRole("switch").click();
    await page.getByLabel("Sort by").selectOption({ label: "Minutes in the last 7 days" });
    const findMostActive = async () => (await names.allTextContents()).slice(0, 2);
    await expect.poll(findMostActive).toEqual(["Ada Diligent", "=Eve Formula"]);

    const csv = await save(page, "learners: save as CSV");
    expect(csv.name).toBe("learners.csv");
    expect(csv.text).toContain('\r\n"Ada Diligent",');
    expect(csv.text).toContain(`\r\n"'=Eve Formula",`);
    const json = await save(page, "learners: save as JSON");
    expect(JSON.parse(json.text)).toContainEqual(
      expect.objectContaining({ name: "Ada Diligent", minutesInSevenDays: 30, daysInARow: 3 }),
    );

    await names.first().click();
    await page.getByRole("heading", { level: 2, name: "Ada Diligent" }).waitFor();
    await page.getByText("Everything on this page is about this course only.").waitFor();
    await page.getByText("It does not matter.").waitFor();
    expect(await findFaultsInLooks(page, [1280])).toEqual([]);
    await page.getByRole("link", { name: "Learners", exact: true }).last().click();
    await names.first().waitFor();

    await page.getByRole("link", { name: "Results" }).click();
    await page.getByText("Answered: It does not matter.").waitFor();
    await page.getByRole("region", { name: "Lessons, a table that scrolls sideways" }).waitFor();
    expect(await findFaultsInLooks(page, [1280])).toEqual([]);
    expect(visit.complaints).toEqual([]);
  },
);

test("on a narrow phone nothing of the class is wider than the screen", STORY, async () => {
  await using visit = await lab.visit({ width: 320, height: 640 });
  const { page } = visit;
  await lab.signIn(page, "teacher@demo.test");
  for (const path of ["learners", `learners/${demoId("Ada Diligent")}`, "results"]) {
    await page.goto(`${lab.origin}/teach/${COURSE}/${path}`);
    await page
      .getByRole("button", { name: /save as CSV$/ })
      .first()
      .waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});
