import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";
import {
  type Actor,
  deletePerson,
  finishDeletions,
  LANGUAGES,
  layOutMail,
  type MediaStore,
  writeDeletionMail,
} from "@learnlab/domain";
import { forgetObjects } from "@learnlab/domain/testing";
import { handleFailedMessages } from "@learnlab/jobs";
import { beforeAll, expect, test } from "vitest";

import { enroll, makeCourse } from "../../support/courses.ts";
import { deliver, makePending, openMachine } from "../../support/generation.ts";
import { createPostOffice, openMailing } from "../../support/mail.ts";
import { changeSettings, signUp, type TestPerson } from "../../support/people.ts";

let admin: TestPerson;
let teacher: TestPerson;

beforeAll(async () => {
  [admin, teacher] = await Promise.all([
    signUp("Record Admin", "admin"),
    signUp("Record Teacher", "teacher"),
  ]);
});

const byAdmin = (): Actor => ({ userId: admin.id, role: "admin" });

async function isThere(person: TestPerson): Promise<boolean> {
  const row = await env.DB.prepare("select 1 from users where id = ?").bind(person.id).first();
  return row !== null;
}

test("the last mail goes to the address that was, in the language of its episodes", async () => {
  const post = createPostOffice();
  const person = await signUp("Mailed Goodbye");
  await changeSettings(person, { languages: ["de"] });
  await deletePerson(openMailing(post), {
    actor: byAdmin(),
    userId: person.id,
    name: "Mailed Goodbye",
    coursesTo: null,
  });
  expect(post.posted.map(({ to, subject }) => [to, subject])).toEqual([
    [person.email, "Dein Konto bei LearnLab wurde gelöscht"],
  ]);
});

test("a mail that cannot be sent keeps nobody from going", async () => {
  const post = createPostOffice(async () => {
    throw new Error("The post office is closed.");
  });
  const person = await signUp("Unmailed Goodbye");
  const gone = { userId: person.id, name: "Unmailed Goodbye", coursesTo: null };
  await deletePerson(openMailing(post), { actor: byAdmin(), ...gone });
  expect(await isThere(person)).toBe(false);
});

test.each(LANGUAGES)("the last mail says in %s that all is gone, and leads nowhere", (language) => {
  const { subject, content } = writeDeletionMail({ to: "a@b.test", name: "Ada", language });
  const { text, html } = layOutMail(content, null);
  expect(subject).toContain("LearnLab");
  expect(text).toContain("Ada");
  expect(`${text}${html}`).not.toMatch(/https?:|href=/);
});

test("a deletion that a crash cuts short after the rows is brought to its end by the cron", async () => {
  const machine = openMachine();
  const person = await signUp("Cut Short");
  const episodeId = await makePending(machine, { userId: person.id });
  const keys = [
    `ep/${episodeId}/script-1.json`,
    `work/${episodeId}/brief-1.json`,
    `parts/u/${person.id}/1`,
  ];
  await Promise.all(keys.map((key) => env.MEDIA.put(key, "theirs")));
  const crashing: MediaStore = {
    ...machine.media,
    delete: () => Promise.reject(new Error("The process died.")),
  };
  const gone = { userId: person.id, name: "Cut Short", coursesTo: null };
  const deletion = deletePerson({ ...machine, media: crashing }, { actor: byAdmin(), ...gone });
  await expect(deletion).rejects.toThrow("The process died.");
  expect(await isThere(person)).toBe(false);
  expect(await env.MEDIA.head(keys[0] ?? "")).not.toBeNull();
  expect(await finishDeletions(machine)).toEqual({ deletionsUnfinished: 0 });
  for (const key of keys) expect(await env.MEDIA.head(key), key).toBeNull();
  const { results } = await env.DB.prepare("select * from account_deletions").all();
  expect(results).toEqual([]);
});

test("a deletion with many files stops in time, and the next run goes on", async () => {
  const machine = openMachine();
  const person = await signUp("Many Files");
  const keys = Array.from({ length: 5 }, (_, index) => `parts/u/${person.id}/${index}`);
  await Promise.all(keys.map((key) => env.MEDIA.put(key, "theirs")));
  const id = uuidSource.next();
  const many = [...Array.from({ length: 60 }, (_, index) => `ep/none-${index}/`), ...keys];
  await env.DB.prepare(
    "insert into account_deletions (id, prefixes, created_at, updated_at) values (?, ?, 1, 1)",
  )
    .bind(id, JSON.stringify(many))
    .run();
  expect(await forgetObjects(machine, { budgetMs: 3 })).toEqual({ isComplete: false });
  expect(await env.MEDIA.head(keys[4] ?? "")).not.toBeNull();
  expect(await forgetObjects(machine, { budgetMs: 60_000 })).toEqual({ isComplete: true });
  expect(await env.MEDIA.head(keys[4] ?? "")).toBeNull();
});

test("messages of a deleted person are taken and do nothing, dead ones too", async () => {
  const machine = openMachine();
  const person = await signUp("Messages Left");
  const course = await makeCourse({ title: "Left", teacherId: teacher.id });
  await enroll(person.id, course.id);
  const episodeId = await makePending(machine, { userId: person.id });
  const gone = { userId: person.id, name: "Messages Left", coursesTo: null };
  await deletePerson(machine, { actor: byAdmin(), ...gone });
  const before = machine.mails.length;
  expect(await deliver(machine, { episodeId })).toBe("ack");
  let acked = 0;
  const message = { id: uuidSource.next(), body: { episodeId }, attempts: 1, retry: () => {} };
  await handleFailedMessages(machine, {
    queue: "generation-now-dead",
    messages: [{ ...message, ack: () => (acked += 1) }],
  });
  expect(acked).toBe(1);
  expect(machine.mails).toHaveLength(before);
  for (const table of [
    "episodes",
    "generation_steps",
    "failed_messages",
    "spend",
    "notifications",
  ]) {
    const { results } = await env.DB.prepare(`select * from ${table}`).all();
    expect(JSON.stringify(results), table).not.toContain(episodeId);
  }
});

test("an episode in the making when its learner is deleted publishes nothing", async () => {
  const machine = openMachine();
  const person = await signUp("In The Making");
  const course = await makeCourse({ title: "Making", teacherId: teacher.id });
  await enroll(person.id, course.id);
  const episodeId = await makePending(machine, { userId: person.id });
  let isGone = false;
  const speak: typeof machine.speech.speak = async (request) => {
    if (!isGone) {
      isGone = true;
      const gone = { userId: person.id, name: "In The Making", coursesTo: null };
      await deletePerson(machine, { actor: byAdmin(), ...gone });
    }
    return machine.speech.speak(request);
  };
  const speech = { ...machine.speech, speak };
  await deliver({ ...machine, speech }, { episodeId });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  for (const table of ["episodes", "tracks", "generation_steps"]) {
    const { results } = await env.DB.prepare(`select * from ${table}`).all();
    expect(JSON.stringify(results), table).not.toContain(episodeId);
  }
  expect((await env.MEDIA.list({ prefix: `ep/${episodeId}/` })).objects).toEqual([]);
});
