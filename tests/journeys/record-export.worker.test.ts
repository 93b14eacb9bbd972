import { env } from "cloudflare:workers";
import { type Actor, exportRecord, type MediaStore } from "@learnlab/domain";
import { unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";

import { enroll, makeCourse } from "../support/courses.ts";
import { openMachine } from "../support/generation.ts";
import { call, signUp, type TestPerson } from "../support/people.ts";
import { makeToken, rest } from "../support/rest.ts";
import { uploadForm } from "../support/rest-upload.ts";
import { AUDIO_KEY } from "../support/rows/audio-key.ts";

let teacher: TestPerson;

beforeAll(async () => {
  teacher = await signUp("Record Teacher", "teacher");
});

async function fetchArchive(person: TestPerson): Promise<Record<string, Uint8Array>> {
  const response = await call("/api/record", { as: person });
  expect(response.status).toBe(200);
  return unzipSync(new Uint8Array(await response.arrayBuffer()));
}

test("a person gets their uploads, scripts and transcripts as they were stored", async () => {
  const person = await signUp("Archive Reader");
  const { id: courseId, materialId } = await makeCourse({ title: "Files", teacherId: teacher.id });
  await enroll(person.id, courseId);
  const answer = await rest("/api/v1/podcasts", { as: person, raw: uploadForm({ materialId }) });
  const { id } = await answer.json<{ id: string }>();
  const archive = await fetchArchive(person);
  const track = await env.DB.prepare(`select ${AUDIO_KEY} as key from tracks where episode_id = ?`)
    .bind(id)
    .first<string>("key");
  const stored = await (await env.MEDIA.get(track ?? ""))?.bytes();
  const name = track?.split("/").at(-1) ?? "";
  expect(archive[`episodes/${id}/en/${name}`]).toEqual(stored);
  const files = Object.keys(archive).filter((path) => path.startsWith(`episodes/${id}/`));
  expect(files.map((path) => path.split(".").at(-1) ?? "").toSorted()).toEqual([
    "json",
    "mp3",
    "txt",
    "vtt",
  ]);
});

test("what a person missed comes along as flash cards, a text for each course", async () => {
  const person = await signUp("Archive Misser");
  const course = await makeCourse({ title: "Slips", teacherId: teacher.id });
  await enroll(person.id, course.id);
  const path = `flash-cards/${course.id}.txt`;
  expect(Object.keys(await fetchArchive(person))).not.toContain(path);
  await env.DB.prepare(
    `insert into memories (user_id, concept_id, times_heard, times_asked, last_result, created_at, updated_at)
     values (?, ?, 1, 1, 'missed', 1, 1)`,
  )
    .bind(person.id, course.conceptIds[0])
    .run();
  const cards = new TextDecoder().decode((await fetchArchive(person))[path]);
  expect(cards).toContain("#deck:LearnLab Slips");
  expect(cards.match(/LearnLab Slips en Idea_1/g)?.length).toBeGreaterThan(0);
});

test("an archive is a download that no cache keeps", async () => {
  const response = await call("/api/record", { as: await signUp("Archive Headers") });
  const { headers } = response;
  expect(headers.get("content-type")).toBe("application/zip");
  expect(headers.get("content-disposition")).toMatch(
    /^attachment; filename="learnlab-[\d-]+\.zip"$/,
  );
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  await response.body?.cancel();
});

test("only a session opens it, and only from our own pages", async () => {
  const person = await signUp("Archive Guarded");
  const token = await makeToken(person);
  expect((await call("/api/record")).status).toBe(401);
  expect((await rest("/api/record", { as: token })).status).toBe(401);
  const from = async (headers: Record<string, string>) => {
    const response = await call("/api/record", { as: person, headers });
    await response.body?.cancel();
    return response.status;
  };
  expect(await from({ "sec-fetch-site": "cross-site" })).toBe(403);
  expect(await from({ "sec-fetch-site": "same-site" })).toBe(403);
  expect(await from({ origin: "https://evil.test" })).toBe(403);
  expect(await from({ origin: "https://evil.test", "sec-fetch-site": "same-origin" })).toBe(200);
});

test("one archive is made at a time, and three a day", async () => {
  const person = await signUp("Archive Eager");
  const first = await call("/api/record", { as: person });
  const beside = await call("/api/record", { as: person });
  expect([first.status, beside.status]).toEqual([200, 429]);
  expect(await beside.json()).toMatchObject({ code: "record.running" });
  await first.arrayBuffer();
  await fetchArchive(person);
  await fetchArchive(person);
  const fourth = await call("/api/record", { as: person });
  expect(fourth.status).toBe(429);
  expect(await fourth.json()).toMatchObject({ code: "record.too_many" });
});

test("of fifty at once one archive is begun", async () => {
  const { personRecords, clock, ids } = openMachine();
  const person = await signUp("Archive Hurried");
  const at = clock.now();
  const asked = { userId: person.id, lostBefore: at - 1, since: at - 1, most: 3, at };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => personRecords.begin({ ...asked, id: ids.next() })),
  );
  expect(answers.filter((answer) => answer === "begun")).toHaveLength(1);
});

test("an archive that is broken off frees the next one", async () => {
  const person = await signUp("Archive Broken");
  const response = await call("/api/record", { as: person });
  const reader = response.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  await expect
    .poll(async () => {
      const again = await call("/api/record", { as: person });
      await again.body?.cancel();
      return again.status;
    })
    .toBe(200);
});

test("a large file is never held whole", async () => {
  const person = await signUp("Archive Large");
  const machine = openMachine();
  const size = 21 * 1024 * 1024 + 7;
  await env.MEDIA.put(`parts/u/${person.id}/large.mp3`, new Uint8Array(size).fill(7));
  const windows: number[] = [];
  const media: MediaStore = {
    ...machine.media,
    getBytes(key, window) {
      windows.push(window?.length ?? Infinity);
      return machine.media.getBytes(key, window);
    },
  };
  const actor: Actor = { userId: person.id, role: "learner" };
  let read = 0;
  for await (const { path, content } of await exportRecord({ ...machine, media }, { actor })) {
    for await (const chunk of content) read += path.endsWith("large.mp3") ? chunk.length : 0;
  }
  expect(read).toBe(size);
  expect(Math.max(...windows)).toBeLessThanOrEqual(4 * 1024 * 1024);
});

test("an export leaves a row in the audit log", async () => {
  const person = await signUp("Archive Audited");
  const response = await call("/api/record", { as: person });
  await response.body?.cancel();
  const row = await env.DB.prepare("select * from audit_log where actor_id = ?")
    .bind(person.id)
    .first();
  expect(row).toMatchObject({
    action: "record.export",
    person_id: person.id,
    request_id: response.headers.get("x-request-id"),
  });
});
