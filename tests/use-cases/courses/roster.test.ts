import { env } from "#bindings";
import { importRoster, previewRoster } from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { makeCourse, type MadeCourse } from "../../support/courses.ts";
import { createPostOffice, openMailing } from "../../support/mail.ts";
import { changeSettings, signUp, type TestPerson } from "../../support/people.ts";

let admin: TestPerson;
let optics: MadeCourse;
let waves: MadeCourse;

beforeAll(async () => {
  admin = await signUp("Roster Admin", "admin");
  await signUp("Registered Already");
  [optics, waves] = [
    await makeCourse({ title: "Roster Optics", teacherId: admin.id }),
    await makeCourse({ title: "Roster Waves", teacherId: admin.id }),
  ];
  await makeCourse({ title: "Twice", teacherId: admin.id });
  await makeCourse({ title: "TWICE", teacherId: admin.id });
  const old = await makeCourse({ title: "Roster Old", teacherId: admin.id });
  await env.DB.prepare("update courses set archived_at = 1 where id = ?").bind(old.id).run();
});

const actor = () => ({ userId: admin.id, role: "admin" }) as const;
const preview = (csv: string) =>
  previewRoster(openMailing(createPostOffice()), { actor: actor(), csv });

test("each line is told as it is: whom it invites as what into which courses, or what is wrong with it", async () => {
  const { people, faults, missing } = await preview(
    [
      "\uFEFFEmail;Course;Role",
      ` New@People.test ;roster optics|${waves.joinCode};Teacher`,
      "plain@people.test;;",
      "new@people.test;;",
      ";;learner",
      "nobody;;",
      "king@people.test;;king",
      "lost@people.test;Alchemy;",
      "both@people.test;twice;",
      "late@people.test;Roster Old;",
      "registered-already@people.test;;",
      "more@people.test;;;",
    ].join("\r\n"),
  );
  expect(missing).toEqual([]);
  expect(people).toEqual([
    {
      line: 2,
      email: "new@people.test",
      role: "teacher",
      courses: [
        { id: optics.id, title: "Roster Optics" },
        { id: waves.id, title: "Roster Waves" },
      ],
      isInvited: false,
    },
    { line: 3, email: "plain@people.test", role: "learner", courses: [], isInvited: false },
  ]);
  expect(faults.map(({ line, fault }) => [line, fault])).toEqual([
    [4, "twice"],
    [5, "no_email"],
    [6, "email"],
    [7, "unknown_role"],
    [8, "unknown_course"],
    [9, "ambiguous_course"],
    [10, "archived_course"],
    [11, "has_account"],
    [12, "columns"],
  ]);
  expect(faults[1]?.text).toBe(";;learner");
  const { results } = await env.DB.prepare("select 1 from invitations").all();
  expect(results).toEqual([]);
});

test("a file without addresses says what it lacks, and of a long one the rest is left out", async () => {
  expect(await preview("name,role\nAda,learner")).toEqual({
    people: [],
    faults: [],
    missing: ["email"],
  });
  const lines = Array.from({ length: 102 }, (_, at) => `many-${at}@people.test`);
  const long = await preview(["email", ...lines].join("\n"));
  expect(long.people).toHaveLength(100);
  expect(long.faults.map(({ line, fault }) => [line, fault])).toEqual([
    [102, "too_many"],
    [103, "too_many"],
  ]);
});

test("people are invited by mail, each told of; sent twice nobody is invited again", async () => {
  const post = createPostOffice(async ({ to }) => {
    if (to === "unreachable@people.test") throw new Error("550");
  });
  const machine = openMailing(post, "https://learn.example");
  await changeSettings(admin, { languages: ["de"] });
  const people = [
    "ada@people.test",
    "unreachable@people.test",
    "registered-already@people.test",
  ].map((email, at) => ({ line: at + 2, email, role: "learner" as const, courseIds: [optics.id] }));
  const request = { actor: actor(), people, days: 14, byMail: true };
  const first = await importRoster(machine, request);
  expect(first.map(({ line, outcome }) => [line, outcome])).toEqual([
    [2, "mailed"],
    [3, "not_mailed"],
    [4, "has_account"],
  ]);
  expect(first.map(({ link }) => link?.includes("/invitation/"))).toEqual([true, true, undefined]);
  expect(post.posted).toMatchObject([
    { to: "ada@people.test", subject: "Deine Einladung zu LearnLab" },
  ]);
  expect(post.posted[0]?.text).toContain("https://learn.example/invitation/");
  expect(post.posted[0]?.text).toContain("14 Tage");
  const again = await importRoster(machine, request);
  expect(again.map(({ outcome, link }) => [outcome, link])).toEqual([
    ["invited_before", null],
    ["invited_before", null],
    ["has_account", null],
  ]);
  expect(post.posted).toHaveLength(1);
  const { people: known } = await preview("email\nada@people.test");
  expect(known).toMatchObject([{ email: "ada@people.test", isInvited: true }]);
});
