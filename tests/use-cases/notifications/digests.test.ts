import { env } from "#bindings";
import { openDatabase } from "@learnlab/adapters/d1";
import {
  chooseDigest,
  type Language,
  LANGUAGES,
  listDigests,
  MAIL_TEXTS,
  sendDigests,
  unsubscribe,
} from "@learnlab/domain";
import { expect, test } from "vitest";

import { enroll, makeCourse } from "../../support/courses.ts";
import { createPostOffice, openMailing } from "../../support/mail.ts";
import { changeSettings, signUp } from "../../support/people.ts";
import { addListen } from "../../support/rows/listens.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const db = openDatabase(env.DB);
/** It is Saturday, the 21st of November; the mail of that week is due on Monday at seven. */
const MONDAY_AT_7 = Date.parse("2026-11-23T07:00:00Z");

async function openWeek(name: string, role: "learner" | "teacher" = "learner") {
  const post = createPostOffice();
  const machine = openMailing(post);
  const person = await signUp(name, role);
  const actor = { userId: person.id, role };
  const choose = (kind: "week" | "class", isOn = true) =>
    chooseDigest(machine, { actor, kind, isOn });
  const listen = (at: string) => addListen(db, { userId: person.id, startedAt: Date.parse(at) });
  const until = (at: number) => void machine.pass(at - machine.clock.now());
  return { post, machine, person, actor, choose, listen, until };
}

const readRow = (userId: string) =>
  env.DB.prepare("select kind, due_at, state, error from digests where user_id = ?")
    .bind(userId)
    .first();

test("the week comes once on Monday at seven, however many runs there are, and again a week later", async () => {
  const { post, machine, person, choose, listen, until } = await openWeek("Weekly");
  await choose("week");
  await listen("2026-11-10T10:00:00Z");
  for (const day of ["16", "17", "18"]) await listen(`2026-11-${day}T10:00:00Z`);
  until(MONDAY_AT_7 - HOUR);
  await sendDigests(machine);
  expect(post.posted).toEqual([]);
  until(MONDAY_AT_7);
  await Promise.all([1, 2, 3].map(() => sendDigests(machine)));
  await sendDigests(machine);
  expect(post.posted).toHaveLength(1);
  const [mail] = post.posted;
  expect(mail).toMatchObject({
    to: person.email,
    subject: "Your week in LearnLab: 3 minutes",
    headers: {
      "List-Id": "LearnLab <week.learn.example>",
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  });
  for (const body of [mail?.text, mail?.html]) {
    expect(body).toContain("3 minutes");
    expect(body).toContain("1 minute");
    expect(body).toContain("https://learn.example/progress");
  }
  await listen("2026-11-24T10:00:00Z");
  until(MONDAY_AT_7 + 7 * DAY + HOUR);
  await sendDigests(machine);
  expect(post.posted).toHaveLength(2);
});

test("it is written in the receiver's language, and due by their clock", async () => {
  const { post, machine, person, choose, listen, until } = await openWeek("Tokyo");
  await changeSettings(person, { timeZone: "Asia/Tokyo", languages: ["ja"] });
  await choose("week");
  await listen("2026-11-18T10:00:00Z");
  until(MONDAY_AT_7 - 9 * HOUR - 60_000);
  await sendDigests(machine);
  expect(post.posted).toEqual([]);
  until(MONDAY_AT_7 - 9 * HOUR + 1);
  await sendDigests(machine);
  expect(post.posted[0]?.subject).toBe("LearnLabの1週間：1分");
  expect(post.posted[0]?.text).toContain(MAIL_TEXTS.ja.week.open);
});

test("who has moved to a zone where Monday is still to come gets it then, and once", async () => {
  const { post, machine, person, choose, listen, until } = await openWeek("Traveller");
  await changeSettings(person, { timeZone: "Pacific/Auckland" });
  await choose("week");
  await listen("2026-11-18T10:00:00Z");
  await changeSettings(person, { timeZone: "Pacific/Honolulu" });
  // Monday at seven in Auckland, where it is thirteen hours later than in Greenwich.
  until(MONDAY_AT_7 - 13 * HOUR + 1);
  await sendDigests(machine);
  expect(post.posted).toEqual([]);
  until(MONDAY_AT_7 + 10 * HOUR + 1);
  await sendDigests(machine);
  expect(post.posted.map(({ subject }) => subject)).toEqual(["Your week in LearnLab: 1 minute"]);
  expect(await readRow(person.id)).toMatchObject({ due_at: MONDAY_AT_7 + 7 * DAY + 10 * HOUR });
});

test("who has moved to a zone where Monday is over gets it at its hour, and the next one on a Monday there", async () => {
  const { post, machine, person, choose, listen, until } = await openWeek("Returner");
  await changeSettings(person, { timeZone: "Pacific/Honolulu" });
  await choose("week");
  await listen("2026-11-18T10:00:00Z");
  await changeSettings(person, { timeZone: "Pacific/Auckland" });
  until(MONDAY_AT_7 + 10 * HOUR + 1);
  await sendDigests(machine);
  expect(post.posted).toHaveLength(1);
  expect(await readRow(person.id)).toMatchObject({ due_at: MONDAY_AT_7 + 7 * DAY - 13 * HOUR });
});

test("a week is told once, also to who ends the mail, moves and chooses it anew", async () => {
  const { post, machine, person, choose, listen, until } = await openWeek("Chooser");
  await changeSettings(person, { timeZone: "Pacific/Auckland" });
  await choose("week");
  await listen("2026-11-18T10:00:00Z");
  until(MONDAY_AT_7 - 13 * HOUR + 1);
  await sendDigests(machine);
  expect(post.posted).toHaveLength(1);
  await changeSettings(person, { timeZone: "Pacific/Honolulu" });
  await choose("week", false);
  await choose("week");
  until(MONDAY_AT_7 + 10 * HOUR + 1);
  await sendDigests(machine);
  expect(post.posted).toHaveLength(1);
  expect(await readRow(person.id)).toMatchObject({ state: "skipped", error: "digest.soon" });
});

test.each(LANGUAGES)("in %s nothing answered is a number alone", (language) => {
  expect(MAIL_TEXTS[language].week.answers(0, 0)).toMatch(/^0[問개]?$/);
  expect(MAIL_TEXTS[language].week.answers(4, 3)).toMatch(/4.*3/);
});

test("one learner has the verb of one", () => {
  const say = (language: Language, active: number) =>
    MAIL_TEXTS[language].class.active(active, active === 1 ? 1 : 5);
  expect([say("en", 1), say("en", 2)]).toEqual([
    "1 of 1 learner listened",
    "2 of 5 learners listened",
  ]);
  expect([say("de", 1), say("de", 2)]).toEqual([
    "1 von 1 Lernenden hat gehört",
    "2 von 5 Lernenden haben gehört",
  ]);
  expect([say("es", 1), say("es", 2)]).toEqual([
    "ha escuchado 1 de 1 estudiante",
    "han escuchado 2 de 5 estudiantes",
  ]);
  expect([say("fr", 0), say("fr", 2)]).toEqual([
    "0 élève sur 5 a écouté",
    "2 élèves sur 5 ont écouté",
  ]);
  expect([say("it", 1), say("it", 2)]).toEqual([
    "ha ascoltato 1 studente su 1",
    "hanno ascoltato 2 studenti su 5",
  ]);
  expect([say("pt", 1), say("pt", 2)]).toEqual(["1 de 1 aluno ouviu", "2 de 5 alunos ouviram"]);
});

test("seconds of listening are a minute, as on the pages", async () => {
  const { post, machine, person, choose, until } = await openWeek("Briefly");
  await choose("week");
  const startedAt = Date.parse("2026-11-18T10:00:00Z");
  await addListen(db, { userId: person.id, startedAt, toMs: 20_000, wallMs: 20_000 });
  until(MONDAY_AT_7 + 1);
  await sendDigests(machine);
  expect(post.posted[0]?.subject).toBe("Your week in LearnLab: 1 minute");
});

test("nothing is sent where nothing was chosen, to who has nothing to read, and two days late", async () => {
  const silent = await openWeek("Silent");
  await silent.listen("2026-11-18T10:00:00Z");
  const idle = await openWeek("Idle");
  await idle.choose("week");
  for (const { until, machine, post } of [silent, idle]) {
    until(MONDAY_AT_7 + 1);
    await sendDigests(machine);
    expect(post.posted).toEqual([]);
  }
  expect(await readRow(silent.person.id)).toBeNull();
  expect(await readRow(idle.person.id)).toMatchObject({
    state: "skipped",
    error: "digest.nothing",
  });
  const late = await openWeek("Late");
  await late.choose("week");
  await late.listen("2026-11-18T10:00:00Z");
  late.until(MONDAY_AT_7 + 2 * DAY + HOUR);
  await sendDigests(late.machine);
  expect(await readRow(late.person.id)).toEqual({
    kind: "week",
    due_at: MONDAY_AT_7 + 7 * DAY,
    state: "skipped",
    error: "digest.late",
  });
});

test("one click in the mail ends this mail alone, and its link opens no other", async () => {
  const { post, machine, actor, choose, listen, until } = await openWeek("Clicks");
  await choose("week");
  await listen("2026-11-18T10:00:00Z");
  until(MONDAY_AT_7 + 1);
  await sendDigests(machine);
  const header = post.posted[0]?.headers?.["List-Unsubscribe"] ?? "";
  const url = new URL(header.slice(1, -1));
  const token = url.searchParams.get("token") ?? "";
  expect(url.searchParams.get("about")).toBe("week");
  for (const list of ["episodes", "class", "review"] as const) {
    expect(await unsubscribe(machine, { token, list })).toBeNull();
  }
  expect(await unsubscribe(machine, { token, list: "week" })).toEqual({ language: "en" });
  expect(await listDigests(machine, { actor })).toEqual({
    week: false,
    class: false,
    review: false,
  });
});

test("a teacher gets the week of their courses, a learner may not choose it", async () => {
  const { post, machine, person, choose, until } = await openWeek("Tutor", "teacher");
  const course = await makeCourse({ title: "Weekly optics", teacherId: person.id });
  for (const name of ["One Learner", "Two Learner"])
    await enroll((await signUp(name)).id, course.id);
  expect(await choose("class")).toMatchObject({ week: false, class: true });
  until(MONDAY_AT_7 + 1);
  await sendDigests(machine);
  expect(post.posted).toMatchObject([{ to: person.email, subject: MAIL_TEXTS.en.class.subject }]);
  expect(post.posted[0]?.text).toContain("Weekly optics: 0 of 2 learners listened");
  const learner = await openWeek("No Tutor");
  await expect(learner.choose("class")).rejects.toMatchObject({ code: "forbidden" });
});

test("a mail that is not taken is not tried again that week, and the next person has theirs", async () => {
  const first = await openWeek("Broken");
  const second = await openWeek("Working");
  for (const { choose, listen } of [first, second]) {
    await choose("week");
    await listen("2026-11-18T10:00:00Z");
  }
  const post = createPostOffice(async ({ to }) => {
    if (to === first.person.email) throw new Error("The server is away.");
  });
  const machine = openMailing(post);
  machine.pass(MONDAY_AT_7 + 1 - machine.clock.now());
  await sendDigests(machine);
  await sendDigests(machine);
  expect(post.posted.map(({ to }) => to)).toEqual([second.person.email]);
  expect(await readRow(first.person.id)).toMatchObject({ state: "failed" });
});
