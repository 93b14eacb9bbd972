import { env } from "cloudflare:workers";
import { RECORD_KINDS } from "@learnlab/domain/testing";
import { unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";

import { makeCourse } from "../support/courses.ts";
import { call, callProcedure, signUp, TEST_PASSWORD, type TestPerson } from "../support/people.ts";
import { DECISIONS, SHARED_TABLES } from "../support/record/decisions.ts";
import {
  listColumns,
  listTables,
  plantCanaries,
  readEverything,
} from "../support/record/plant-canaries.ts";

let ada: TestPerson;
let bob: TestPerson;
let planted: Record<"ada" | "bob", Awaited<ReturnType<typeof plantCanaries>>>;
let archive: Record<string, Uint8Array>;
let text: string;

const SHARED = "canary-shared.";

beforeAll(async () => {
  const teacher = await signUp("Canary Teacher", "teacher");
  ada = await signUp("Canary Ada");
  bob = await signUp("Canary Bob");
  const course = await makeCourse({ title: `${SHARED}course`, teacherId: teacher.id });
  const shared = { courseId: course.id, conceptId: course.conceptIds[0] ?? "" };
  await env.DB.prepare(
    "insert into questions (id, concept_id, texts, created_at, updated_at) values ('q', 'c', ?, 1, 1)",
  )
    .bind(JSON.stringify([`${SHARED}question`]))
    .run();
  for (const key of ["parts/s/1", "samples/1.mp3"]) await env.MEDIA.put(key, `${SHARED}${key}`);
  planted = {
    ada: await plantCanaries("canary-ada", ada, { ...shared, questionId: "q" }),
    bob: await plantCanaries("canary-bob", bob, { ...shared, questionId: "q" }),
  };
  const response = await call("/api/record", { as: ada });
  if (!response.ok) throw new Error(`The archive answered ${response.status}.`);
  archive = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const decoder = new TextDecoder();
  text = Object.entries(archive)
    .map(([path, bytes]) => `${path} ${decoder.decode(bytes)}`)
    .join("\n");
});

test("every table, and every text column of it, has been decided on", async () => {
  const tables = await listTables();
  expect(tables.toSorted()).toEqual([...Object.keys(DECISIONS), ...SHARED_TABLES].toSorted());
  for (const [table, decided] of Object.entries(DECISIONS)) {
    const columns = (await listColumns(table)).filter(({ type }) => type === "TEXT");
    expect(columns.map(({ name }) => name).toSorted(), table).toEqual(
      Object.keys(decided).toSorted(),
    );
  }
});

test("the canaries are where they were planted, so that they can be missed", async () => {
  const everything = await readEverything();
  for (const { archived, secret, kept } of Object.values(planted)) {
    expect(archived.length).toBeGreaterThan(80);
    expect(secret.length).toBeGreaterThan(9);
    const lost = [...archived, ...secret, ...kept].filter((canary) => !everything.includes(canary));
    expect(lost).toEqual([]);
  }
});

test("the archive holds all that is a person's, and nothing that opens something", () => {
  expect(planted.ada.archived.filter((canary) => !text.includes(canary))).toEqual([]);
  expect(planted.ada.secret.filter((canary) => text.includes(canary))).toEqual([]);
  expect(text).toContain(`${SHARED}question`);
});

test("the archive holds nothing of anybody else", () => {
  expect(text).not.toContain("canary-bob");
  for (const fact of [bob.id, bob.email, planted.bob.facts.episodeId]) {
    expect(text).not.toContain(fact);
  }
});

test("every field of the archive is explained in it", () => {
  const decoder = new TextDecoder();
  const readme = decoder.decode(archive["README.md"]);
  const kinds = Object.entries(RECORD_KINDS);
  expect(kinds.length).toBeGreaterThan(25);
  for (const [kind, { fields }] of kinds) {
    const rows: Record<string, unknown>[] = JSON.parse(decoder.decode(archive[`${kind}.json`]));
    expect(readme).toContain(`## ${kind}.json`);
    // Ada teaches nothing and has edited no lesson.
    if (["coursesTaught", "lessonsEdited"].includes(kind)) continue;
    expect(rows.length, kind).toBeGreaterThan(0);
    expect(Object.keys(rows[0] ?? {}).toSorted(), kind).toEqual(Object.keys(fields).toSorted());
    for (const field of Object.keys(fields)) expect(readme).toContain(`\`${field}\`: `);
  }
});

test("after a deletion nothing of the person is left anywhere, and everything of the others", async () => {
  const sums = "select sum(micro_dollars) as paid, sum(calls) as calls from spend";
  const spent = await env.DB.prepare(sums).first();
  const input = { password: TEST_PASSWORD };
  const options = { as: ada, input, isMutation: true };
  const response = await callProcedure("record.deleteAccount", options);
  expect(response.status, await response.clone().text()).toBe(200);
  expect(await response.json()).toMatchObject({ result: { data: { isComplete: true } } });

  const everything = await readEverything();
  const gone = [...planted.ada.archived, ...planted.ada.secret];
  expect(gone.filter((canary) => everything.includes(canary))).toEqual([]);
  const { facts } = planted.ada;
  for (const id of [ada.id, facts.episodeId, facts.trackId, facts.uploadId]) {
    expect(everything).not.toContain(id);
  }
  const { archived, secret, kept } = planted.bob;
  const lost = [...archived, ...secret, ...kept].filter((canary) => !everything.includes(canary));
  expect(lost).toEqual([]);
  for (const what of ["course", "question", "parts/s/1", "samples/1.mp3"]) {
    expect(everything).toContain(`${SHARED}${what}`);
  }
  expect(await env.DB.prepare(sums).first()).toEqual(spent);
  expect(await env.DB.prepare("pragma foreign_key_check").all()).toMatchObject({ results: [] });
});
