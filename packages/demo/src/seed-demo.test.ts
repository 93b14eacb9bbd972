import { globSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";

import { assessAbility, findWeakSubjects } from "@learnlab/domain";
import { expect, test } from "vitest";
import { z } from "zod";

import { readDemoCourses } from "./demo-courses.ts";
import { DEMO_PEOPLE } from "./demo-people.ts";
import { demoId, seedDemo } from "./seed-demo.ts";

const courses = readDemoCourses();
const migrations = fileURLToPath(new URL("../../../migrations/", import.meta.url));

interface Statement {
  sql: string;
  values: string[];
}

/** Our migrations on SQLite, with as much of D1 and R2 as the seed uses. */
function aTarget() {
  const sqlite = new DatabaseSync(":memory:");
  for (const file of globSync("*.sql", { cwd: migrations }).toSorted()) {
    sqlite.exec(readFileSync(`${migrations}${file}`, "utf8"));
  }
  const files = new Map<string, string>();
  const target = {
    db: {
      prepare: (sql: string) => ({
        bind: (...values: unknown[]) => ({ sql, values: values.map(String) }),
      }),
      batch: async (statements: Statement[]) => {
        for (const { sql, values } of statements) sqlite.prepare(sql).run(...values);
      },
    },
    media: { put: async (key: string, text: string) => void files.set(key, text) },
    hashPassword: async (password: string) => `hash of ${password}`,
    now: Date.UTC(2026, 10, 21),
  };
  return { sqlite, files, target };
}

function countRows(sqlite: DatabaseSync): Record<string, unknown> {
  const tables = [
    "users",
    "accounts",
    "learner_settings",
    "courses",
    "materials",
    "concepts",
    "concept_texts",
    "enrollments",
    "quiz_scores",
  ];
  return Object.fromEntries(
    tables.map((table) => [
      table,
      sqlite.prepare(`select count(*) as n from ${table}`).get()?.["n"],
    ]),
  );
}

test("the demo is written whole, and writing it again changes nothing", async () => {
  const { sqlite, files, target } = aTarget();
  await seedDemo(target, courses);
  const first = countRows(sqlite);
  expect(first).toMatchObject({ users: 4, accounts: 4, courses: 3, materials: 3, enrollments: 5 });
  expect(first["concepts"]).toBe(courses.flatMap(({ concepts }) => concepts).length);
  expect(first["concept_texts"]).toBe(courses.flatMap(({ texts }) => texts).length);
  const keys = sqlite.prepare("select text_key from materials").all();
  expect(keys.every(({ text_key: key }) => files.has(String(key)))).toBe(true);
  await seedDemo({ ...target, now: target.now + 1_000 }, courses);
  expect(countRows(sqlite)).toEqual(first);
});

test("what a person changed since is left as it is", async () => {
  const { sqlite, target } = aTarget();
  await seedDemo(target, courses);
  sqlite.prepare("update users set name = 'Mia Mori' where id = ?").run(demoId("learner-a"));
  await seedDemo(target, courses);
  const row = sqlite.prepare("select name from users where id = ?").get(demoId("learner-a"));
  expect(row?.["name"]).toBe("Mia Mori");
});

test("ids have the form of a UUIDv7 and follow from the name", () => {
  expect(z.uuidv7().safeParse(demoId("learner-a")).success).toBe(true);
  expect(demoId("learner-a")).toBe(demoId("learner-a"));
  expect(demoId("learner-a")).not.toBe(demoId("learner-b"));
});

function scoresOf(key: string) {
  const person = DEMO_PEOPLE.find((one) => one.key === key);
  if (person === undefined) throw new Error(`Nobody is ${key}.`);
  const scores = person.scores.map(({ course, concept, percent, daysAgo }) => ({
    courseId: course,
    subject: concept,
    conceptId: concept,
    percent,
    takenAt: -daysAgo,
  }));
  return { scores, chosen: person.settings.abilityLevel };
}

test("one learner is intermediate by scores with two weak subjects, the other a beginner by choice", () => {
  const a = scoresOf("learner-a");
  expect(assessAbility(a.scores, a.chosen)).toMatchObject({
    level: "intermediate",
    basis: "scores",
  });
  expect(findWeakSubjects(a.scores).map(({ subject }) => subject)).toEqual([
    "normalisation",
    "select-related",
  ]);
  const b = scoresOf("learner-b");
  expect(assessAbility(b.scores, b.chosen)).toMatchObject({ level: "beginner", basis: "chosen" });
  expect(findWeakSubjects(b.scores)).toEqual([]);
});
