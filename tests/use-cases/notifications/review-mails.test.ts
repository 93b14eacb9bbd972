import { env } from "#bindings";
import {
  approveEpisodes,
  chooseDigest,
  LANGUAGES,
  listDigests,
  MAIL_TEXTS,
  sendDigests,
} from "@learnlab/domain";
import { beforeEach, expect, test } from "vitest";

import { makeCourse } from "../../support/courses.ts";
import { createPostOffice, openMailing } from "../../support/mail.ts";
import { changeSettings, signUp } from "../../support/people.ts";
import { makeWaiting } from "../../support/waiting-episode.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** It is Saturday, the 21st of November. */
const SUNDAY_AT_7 = Date.parse("2026-11-22T07:00:00Z");
const since = Date.parse("2026-11-18T23:30:00Z");

// What waits for the teachers of other tests is not theirs.
beforeEach(async () => {
  await env.DB.prepare("delete from episode_approvals").run();
});

async function openDesk(name: string, titles = ["Optics"]) {
  const post = createPostOffice();
  const machine = openMailing(post);
  const teacher = await signUp(name, "teacher");
  const learner = await signUp(`Learner of ${name}`);
  const actor = { userId: teacher.id, role: "teacher" } as const;
  const courseIds: string[] = [];
  for (const title of titles) {
    courseIds.push((await makeCourse({ title, teacherId: teacher.id })).id);
  }
  const [courseId = ""] = courseIds;
  const wait = async (of = [courseId], at = since) => {
    const id = await makeWaiting({ userId: learner.id, courseIds: of });
    await env.DB.prepare("update episode_approvals set created_at = ? where episode_id = ?")
      .bind(at, id)
      .run();
    return id;
  };
  const until = async (at: number) => {
    machine.pass(at - machine.clock.now());
    await sendDigests(machine);
  };
  return { post, machine, teacher, actor, courseId, courseIds, wait, until };
}

const readRow = (userId: string) =>
  env.DB.prepare("select due_at, state, error from digests where user_id = ? and kind = 'review'")
    .bind(userId)
    .first();

test("a teacher is told once, in the morning, how many wait and since when, and never a word of them", async () => {
  const { post, machine, teacher, courseId, wait, until } = await openDesk("Told");
  await wait();
  await wait([courseId], since + DAY);
  await sendDigests(machine);
  await until(SUNDAY_AT_7 - MINUTE);
  expect(post.posted).toEqual([]);
  machine.pass(MINUTE);
  await Promise.all([1, 2, 3].map(() => sendDigests(machine)));
  await until(SUNDAY_AT_7 + 2 * HOUR);
  expect(post.posted).toHaveLength(1);
  const [mail] = post.posted;
  expect(mail).toMatchObject({
    to: teacher.email,
    subject: "2 episodes are waiting for your approval",
    headers: {
      "List-Id": "LearnLab <review.learn.example>",
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  });
  expect(mail?.text).toContain("Optics: 2 episodes, the oldest since November 18\n");
  for (const body of [mail?.text, mail?.html]) {
    expect(body).toContain(`https://learn.example/teach/${courseId}/approvals`);
    expect(body).toContain(MAIL_TEXTS.en.review.why);
    expect(body).not.toContain("Light");
    expect(body).not.toContain("Learner of");
  }
  await until(SUNDAY_AT_7 + DAY);
  expect(post.posted).toHaveLength(2);
});

test("nothing comes where nothing waits any more, and what waits later comes the next morning", async () => {
  const { post, machine, teacher, actor, courseId, wait, until } = await openDesk("Quick");
  const episodeId = await wait();
  await sendDigests(machine);
  await approveEpisodes(machine, { actor, courseId, episodeIds: [episodeId] });
  post.posted.length = 0;
  await until(SUNDAY_AT_7);
  expect(post.posted).toEqual([]);
  expect(await readRow(teacher.id)).toEqual({
    due_at: SUNDAY_AT_7 + DAY,
    state: "skipped",
    error: "digest.nothing",
  });
  await wait();
  await until(SUNDAY_AT_7 + HOUR);
  expect(post.posted).toEqual([]);
  await until(SUNDAY_AT_7 + DAY);
  expect(post.posted).toMatchObject([{ subject: "An episode is waiting for your approval" }]);
});

test("it goes by the teacher's clock, in their language, with each course's own queue", async () => {
  const desk = await openDesk("Tokyo Desk", ["Optics", "Waves"]);
  const { post, machine, teacher, courseIds, wait, until } = desk;
  const [optics = "", waves = ""] = courseIds;
  await changeSettings(teacher, { timeZone: "Asia/Tokyo", languages: ["ja"] });
  await wait([optics], since + DAY);
  await wait([waves]);
  await sendDigests(machine);
  await until(SUNDAY_AT_7 - 9 * HOUR - MINUTE);
  expect(post.posted).toEqual([]);
  await until(SUNDAY_AT_7 - 9 * HOUR);
  const [mail] = post.posted;
  expect(mail?.subject).toBe("2件のエピソードが承認を待っています");
  const [first, second] = [waves, optics].map(
    (id) => `https://learn.example/teach/${id}/approvals`,
  );
  expect(mail?.text).toContain(
    `Waves：1件（11月19日から）\n${first}\nOptics：1件（11月20日から）\n${second}\n`,
  );
  expect(mail?.text).toContain(`${MAIL_TEXTS.ja.review.open}\n${first}`);
  expect(mail?.html).toContain(`href="${second}"`);
});

test("it reaches who teaches the course, not its learner, other teachers, or an admin", async () => {
  const { post, machine, teacher, wait, until } = await openDesk("Own Desk");
  const [other, admin] = [await signUp("Other Desk", "teacher"), await signUp("Chief", "admin")];
  await makeCourse({ title: "Elsewhere", teacherId: other.id });
  await makeCourse({ title: "Of the admin", teacherId: admin.id });
  for (const { id } of [other, admin]) {
    await machine.digests.begin({ userId: id, dueAt: SUNDAY_AT_7, at: 1 });
  }
  await wait();
  await sendDigests(machine);
  await until(SUNDAY_AT_7);
  expect(post.posted.map(({ to }) => to)).toEqual([teacher.email]);
});

test("a morning that was missed is left out; a mail that is not taken is tried the next morning", async () => {
  const { teacher, machine, wait, until } = await openDesk("Missed");
  await wait();
  await sendDigests(machine);
  await until(SUNDAY_AT_7 + 6 * HOUR);
  expect(await readRow(teacher.id)).toMatchObject({ state: "skipped", error: "digest.late" });
  const broken = openMailing(
    createPostOffice(async () => {
      throw new Error("The server is away.");
    }),
  );
  broken.pass(SUNDAY_AT_7 + DAY - broken.clock.now());
  await sendDigests(broken);
  expect(await readRow(teacher.id)).toMatchObject({
    due_at: SUNDAY_AT_7 + 2 * DAY,
    state: "failed",
  });
});

test("it is on for teachers until they end it, stays ended, and can be turned on again", async () => {
  const { post, machine, actor, wait, until } = await openDesk("Ends It");
  expect(await listDigests(machine, { actor })).toMatchObject({ review: true });
  expect(await chooseDigest(machine, { actor, kind: "review", isOn: false })).toMatchObject({
    review: false,
  });
  await wait();
  await until(SUNDAY_AT_7);
  await until(SUNDAY_AT_7 + DAY);
  expect(post.posted).toEqual([]);
  await chooseDigest(machine, { actor, kind: "review", isOn: true });
  await until(SUNDAY_AT_7 + 2 * DAY);
  expect(post.posted).toHaveLength(1);
  const learner = { userId: (await signUp("No Desk")).id, role: "learner" } as const;
  expect(await listDigests(machine, { actor: learner })).toMatchObject({ review: false });
  await expect(
    chooseDigest(machine, { actor: learner, kind: "review", isOn: true }),
  ).rejects.toMatchObject({ code: "forbidden" });
});

test("every language says one and several in words of its own", () => {
  const seen = LANGUAGES.flatMap((language) => {
    const { subject, waiting } = MAIL_TEXTS[language].review;
    expect(subject(12)).toContain("12");
    expect(waiting(1, "DATE")).toContain("DATE");
    expect(waiting(12, "DATE")).toMatch(/12.*DATE/);
    return [subject(1), subject(12)];
  });
  expect(new Set(seen).size).toBe(seen.length);
});
