import { env } from "#bindings";
import {
  describeSettings,
  NewPeople,
  readDoor,
  readLogo,
  refuseWhileClosed,
  resetSetting,
  saveLogo,
  saveNewPeople,
  saveSchool,
  saveSettings,
  saveSignUpRule,
  saveSpeechSettings,
  School,
  SendLogo,
  writeDeletionMail,
} from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { openMachine } from "../../support/generation.ts";
import { LOGO, NEW_PEOPLE } from "../../support/installation.ts";
import { createPostOffice, openMailing } from "../../support/mail.ts";
import { signUp } from "../../support/people.ts";
import { makePng } from "../../support/pictures.ts";

const machine = openMachine();
let admin: { userId: string; role: "admin" };

beforeAll(async () => {
  admin = { userId: (await signUp("Admin of settings", "admin")).id, role: "admin" };
});

const describe = () => describeSettings(machine, { actor: admin });

async function lastRow() {
  const row = await env.DB.prepare(
    "select action, subject_id, details from audit_log order by created_at desc, id desc limit 1",
  ).first<{ action: string; subject_id: string; details: string }>();
  return row && { ...row, details: JSON.parse(row.details) as unknown };
}

test("until an admin chooses, everything is as the configuration and our defaults say", async () => {
  const { current, usual, widestSignUp, fixed } = await describe();
  expect(current).toEqual(usual);
  expect(current).toMatchObject({
    school: { name: null },
    logo: { name: null },
    "sign-up": { rule: "open" },
    speech: { answerTime: "usual" },
    limits: machine.limitDefaults,
  });
  expect(widestSignUp).toBe("open");
  const names = fixed.map(({ name }) => name);
  expect(names).toContain("PUBLIC_URL");
  expect(names).toContain("OPENAI_API_KEY");
});

test("of a secret only whether it is set is shown, and no address with a password", async () => {
  const { fixed } = await describe();
  for (const { name, value } of fixed.filter((one) => /KEY|SECRET/.test(one.name))) {
    expect(value, name).toBeTypeOf("boolean");
  }
  const shown = JSON.stringify(fixed);
  for (const secret of [machine.config.AUTH_SECRET, machine.config.POLLY_SECRET_ACCESS_KEY]) {
    expect(shown).not.toContain(secret);
  }
});

test("a setting that is reset has its default again, and the log says what it was", async () => {
  await saveSchool(machine, { actor: admin, school: { name: "Lakeside School" } });
  expect(await lastRow()).toEqual({
    action: "installation.saveSchool",
    subject_id: "school",
    details: { name: { before: null, after: "Lakeside School" } },
  });
  expect((await readDoor(machine)).school).toBe("Lakeside School");
  await resetSetting(machine, { actor: admin, name: "school" });
  expect((await readDoor(machine)).school).toBeNull();
  expect(await lastRow()).toEqual({
    action: "installation.reset",
    subject_id: "school",
    details: { name: { before: "Lakeside School", after: null } },
  });
  const speech = { ...(await describe()).usual.speech, answerTime: "long" } as const;
  await saveSpeechSettings(machine, { actor: admin, speech });
  expect((await describe()).current.speech.answerTime).toBe("long");
  await resetSetting(machine, { actor: admin, name: "speech" });
  expect((await describe()).current.speech.answerTime).toBe("usual");
});

test("sign-up is narrowed and never opened further than the deployment allows", async () => {
  const invited = { ...machine, widestSignUp: "invite" } as const;
  await expect(
    refusal(saveSignUpRule(invited, { actor: admin, rule: "open" })),
  ).resolves.toMatchObject({
    reason: "settings.sign_up_too_wide",
    details: { most: "invite" },
  });
  await saveSignUpRule(invited, { actor: admin, rule: "closed" });
  expect((await readDoor(invited)).signUp).toBe("closed");
  await expect(refusal(refuseWhileClosed(machine))).resolves.toMatchObject({
    reason: "account.sign_up_closed",
  });
  await saveSignUpRule(machine, { actor: admin, rule: "open" });
  // A deploy that narrows the bound wins over what was chosen before.
  expect((await readDoor(invited)).signUp).toBe("invite");
  await resetSetting(machine, { actor: admin, name: "sign-up" });
  expect(await machine.findSignUpRule()).toBe("open");
});

test("people begin with what the admins chose, until they choose themselves", async () => {
  await saveNewPeople(machine, { actor: admin, newPeople: NEW_PEOPLE });
  expect(await lastRow()).toMatchObject({
    details: {
      firstLanguage: { before: null, after: "ja" },
      secondLanguage: { before: null, after: "en" },
      outputFormat: { before: "both", after: "audio" },
      voices: { before: null, after: "Takumi" },
    },
  });
  const door = await readDoor(machine);
  expect(door.firstLanguages).toEqual(["ja", "en"]);
  const actor = { userId: (await signUp("Newcomer")).id, role: "learner" } as const;
  const saved = await saveSettings(machine, { actor, stored: null, change: { onboarded: true } });
  expect(saved).toMatchObject({ ...NEW_PEOPLE, onboarded: true });
  await resetSetting(machine, { actor: admin, name: "new-people" });
  const kept = await saveSettings(machine, { actor, stored: saved, change: { defaultSpeed: 1.5 } });
  expect(kept).toMatchObject(NEW_PEOPLE);
});

test("a choice from before voices could be chosen still holds, and one of another language is refused", async () => {
  const { voices: _, ...older } = NEW_PEOPLE;
  const value = older;
  await machine.settings.save({ name: "new-people", value, at: machine.clock.now() });
  expect((await describe()).current["new-people"]).toEqual({ ...NEW_PEOPLE, voices: {} });
  expect(NewPeople.safeParse({ ...NEW_PEOPLE, voices: { en: "Takumi" } }).success).toBe(false);
  await resetSetting(machine, { actor: admin, name: "new-people" });
});

test("a logo is shown by its name until another takes its place or it is removed", async () => {
  const first = await saveLogo(machine, { actor: admin, picture: LOGO });
  expect((await readDoor(machine)).logo).toBe(first.name);
  expect((await readLogo(machine, first)).mediaType).toBe("image/png");
  const picture = Buffer.from(makePng(32, 32, 9)).toString("base64");
  const second = await saveLogo(machine, { actor: admin, picture });
  expect(second.name).not.toBe(first.name);
  await expect(refusal(readLogo(machine, first))).resolves.toMatchObject({
    reason: "settings.no_logo",
  });
  await resetSetting(machine, { actor: admin, name: "logo" });
  expect((await readDoor(machine)).logo).toBeNull();
  expect(await machine.media.head(`school/${second.name}`)).toBeNull();
  expect(await machine.media.head(`school/${first.name}`)).toBeNull();
});

test.each([
  ["an SVG", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "settings.logo_no_picture"],
  ["a page", "<!doctype html><script>alert(1)</script>", "settings.logo_no_picture"],
  [
    "a picture of too many pixels",
    Buffer.from(makePng(1025, 1)).toString("latin1"),
    "settings.logo_too_many_pixels",
  ],
  [
    "too many bytes",
    Buffer.from(makePng(8, 8)).toString("latin1") + "x".repeat(40 * 1024),
    "settings.logo_too_large",
  ],
])("%s is no logo", async (_, text, reason) => {
  const picture = Buffer.from(text, "latin1").toString("base64");
  await expect(refusal(saveLogo(machine, { actor: admin, picture }))).resolves.toMatchObject({
    reason,
  });
  expect((await readDoor(machine)).logo).toBeNull();
});

test("what is wrong is said in a sentence, before anything is stored", () => {
  const say = (parsed: { error?: { issues: { message: string }[] } | undefined }) =>
    parsed.error?.issues[0]?.message;
  expect(say(School.safeParse({ name: "x".repeat(61) }))).toBe(
    "The name of a school has at most 60 characters.",
  );
  expect(say(School.safeParse({ name: "two\nlines" }))).toMatch(/^A name is one line/);
  expect(say(SendLogo.safeParse({ picture: "no base64!" }))).toMatch(/did not arrive whole/);
  expect(say(SendLogo.safeParse({ picture: "AAAA".repeat(20_000) }))).toMatch(/at most 40 KiB/);
  expect(say(NewPeople.safeParse({ ...NEW_PEOPLE, outputFormat: "video" }))).toBe(
    "Choose text, audio or both.",
  );
});

test("mails come from the school, at the configured address, and say so", async () => {
  const post = createPostOffice();
  const { mailer } = openMailing(post);
  const mail = writeDeletionMail({ to: "mia@people.test", name: "Mia", language: "de" });
  await mailer.send(mail);
  await saveSchool(machine, { actor: admin, school: { name: "Lakeside School" } });
  await mailer.send(mail);
  await resetSetting(machine, { actor: admin, name: "school" });
  expect(post.posted.map(({ from }) => from)).toEqual([
    { name: "LearnLab", email: "podcast@learn.example" },
    { name: "Lakeside School", email: "podcast@learn.example" },
  ]);
  const said = "Gesendet von Lakeside School mit LearnLab.";
  const [before, after] = post.posted.map(({ text, html }) => [text, html]);
  for (const body of before ?? []) expect(body).not.toContain("Gesendet von");
  for (const body of after ?? []) expect(body).toContain(said);
  expect(after?.[1]).toContain(">Lakeside School</p>");
});

test("nobody but an admin sees or changes any of it", async () => {
  const actor = { userId: admin.userId, role: "teacher" } as const;
  await Promise.all(
    [
      describeSettings(machine, { actor }),
      resetSetting(machine, { actor, name: "school" }),
      saveSchool(machine, { actor, school: { name: "Mine" } }),
      saveLogo(machine, { actor, picture: LOGO }),
      saveSignUpRule(machine, { actor, rule: "closed" }),
      saveNewPeople(machine, { actor, newPeople: NEW_PEOPLE }),
    ].map((refused) =>
      expect(refusal(refused)).resolves.toMatchObject({ reason: "account.forbidden" }),
    ),
  );
});
