import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";
import { createSilentSpeech } from "@learnlab/domain/testing";
import {
  LANGUAGES,
  MAIL_TEXTS,
  notifyLearner,
  requestEpisode,
  runGeneration,
  SpeechFailure,
  writeDeletionMail,
  writeEmailConfirmation,
  writeEmailNotice,
  writeResetMail,
} from "@learnlab/domain";
import { handleFailedMessages } from "@learnlab/jobs";
import { beforeAll, expect, test } from "vitest";

import { deliver, makePending, retry, type TestMachine } from "../../support/generation.ts";
import {
  createPostOffice,
  listNotifications,
  makeEnded,
  openMailing,
  sayMail,
} from "../../support/mail.ts";
import { changeSettings, signUp } from "../../support/people.ts";
import { openSchool, readEpisode } from "../../support/school.ts";

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

async function makeDaily(machine: TestMachine, userId: string): Promise<string> {
  const id = await makePending(machine, { userId });
  await env.DB.prepare("update episodes set kind = 'daily' where id = ?").bind(id).run();
  return id;
}

test("a daily that is ready is told in one mail, however often and at once it is delivered", async () => {
  const post = createPostOffice();
  const machine = openMailing(post);
  const learner = await newLearner();
  const episodeId = await makeDaily(machine, learner.id);
  await Promise.all([1, 2, 3].map(() => deliver(machine, { episodeId })));
  await deliver(machine, { episodeId });
  expect((await readEpisode(machine, episodeId)).status).toBe("completed");
  expect(post.posted).toHaveLength(1);
  const [mail] = post.posted;
  expect(mail).toMatchObject({
    to: learner.email,
    from: { name: "LearnLab", email: "podcast@learn.example" },
  });
  expect(mail?.subject).toMatch(/^Your podcast is ready: \S/);
  for (const body of [mail?.text, mail?.html]) {
    expect(body).toContain(`https://learn.example/episodes/${episodeId}`);
    expect(body).toMatch(/Optics \d/);
    expect(body).toMatch(/\d minutes/);
  }
  expect(await listNotifications(episodeId)).toEqual([{ kind: "ready", state: "sent", error: "" }]);
});

test("every mail names its list, so that mail programs can sort it", async () => {
  const post = createPostOffice();
  const { mailer } = openMailing(post);
  const learner = await signUp("Sorts Mails");
  const episodeId = await makeEnded({ userId: learner.id });
  await notifyLearner(openMailing(post), { episodeId });
  const of = { to: learner.email, name: "Ada", language: "en" as const };
  const link = "https://learn.example/reset";
  await mailer.send(writeDeletionMail(of));
  for (const write of [writeResetMail, writeEmailConfirmation, writeEmailNotice]) {
    await mailer.send(write({ ...of, link }));
  }
  expect(post.posted.map(({ headers }) => headers?.["List-Id"])).toEqual([
    "LearnLab <episodes.learn.example>",
    ...Array.from({ length: 4 }, () => "LearnLab <account.learn.example>"),
  ]);
});

test("three workers that tell of the same episode at once send one mail", async () => {
  const post = createPostOffice();
  const learner = await signUp("Thrice Told");
  const episodeId = await makeEnded({ userId: learner.id });
  await Promise.all([1, 2, 3].map(() => notifyLearner(openMailing(post), { episodeId })));
  expect(post.posted).toHaveLength(1);
});

test("who asked for an episode and looks on gets no mail, unless it took more than two minutes", async () => {
  const post = createPostOffice();
  const machine = openMailing(post);
  const learner = await newLearner();
  const quick = await makePending(machine, { userId: learner.id });
  await deliver(machine, { episodeId: quick });
  expect(await listNotifications(quick)).toEqual([
    { kind: "ready", state: "skipped", error: "mail.looking_on" },
  ]);
  const slow = await makePending(machine, { userId: learner.id, outputFormat: "text" });
  machine.pass(121_000);
  await deliver(machine, { episodeId: slow });
  expect(post.posted.map(({ text }) => text)).toEqual([
    expect.stringContaining("Your episode is ready to read!"),
  ]);
});

test("what an admin asks for on somebody's behalf is always told to the learner, and audited", async () => {
  const post = createPostOffice();
  const machine = openMailing(post);
  const learner = await newLearner();
  const admin = await signUp("Mailing Admin", "admin");
  const { id: episodeId } = await requestEpisode(machine, {
    actor: { userId: admin.id, role: "admin" },
    userId: learner.id,
    languages: ["en"],
    outputFormat: "text",
    requestKey: uuidSource.next(),
  });
  await deliver(machine, { episodeId });
  expect(post.posted.map(({ to }) => to)).toEqual([learner.email]);
  const audit = await env.DB.prepare(
    "select actor_id, person_id from audit_log where subject_id = ?",
  )
    .bind(episodeId)
    .first();
  expect(audit).toEqual({ actor_id: admin.id, person_id: learner.id });
});

test("a mail that a crash cut short between its claim and its sending is never sent", async () => {
  const post = createPostOffice();
  const machine = openMailing(post);
  const learner = await signUp("Cut Short");
  const episodeId = await makeEnded({ userId: learner.id });
  const { notifications } = machine;
  const crashing: TestMachine = {
    ...machine,
    notifications: {
      ...notifications,
      async claim(claim) {
        await notifications.claim(claim);
        throw new Error("The power is gone.");
      },
    },
  };
  await notifyLearner(crashing, { episodeId });
  await notifyLearner(machine, { episodeId });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  expect(post.posted).toEqual([]);
  expect(await listNotifications(episodeId)).toMatchObject([{ state: "claimed" }]);
});

test("a claim whose answer was lost is still the claim of who made it", async () => {
  const { notifications } = openMailing(createPostOffice());
  const learner = await signUp("Lost Answer");
  const episodeId = await makeEnded({ userId: learner.id });
  const claim = { episodeId, userId: learner.id, kind: "ready", at: 1 } as const;
  const id = uuidSource.next();
  expect(await notifications.claim({ ...claim, id })).toBe(true);
  expect(await notifications.claim({ ...claim, id })).toBe(true);
  expect(await notifications.claim({ ...claim, id: uuidSource.next() })).toBe(false);
  await notifications.settle({ outcomes: [{ id, state: "sent", error: "" }], at: 2 });
  expect(await notifications.claim({ ...claim, id })).toBe(false);
});

test("a crash between the episode and its mail is made up for by the next delivery", async () => {
  const post = createPostOffice();
  const machine = openMailing(post);
  const learner = await newLearner();
  const episodeId = await makeDaily(machine, learner.id);
  await runGeneration(machine, { episodeId });
  expect(post.posted).toEqual([]);
  expect(await deliver(machine, { episodeId }, 2)).toBe("ack");
  expect(post.posted).toHaveLength(1);
});

test("what failed for good is told once, with what happened, also when it fails again", async () => {
  const post = createPostOffice();
  const learner = await newLearner();
  const refuse = async () => {
    throw new SpeechFailure("speech.refused");
  };
  const speech = { ...createSilentSpeech(), speak: refuse, mark: refuse };
  const machine: TestMachine = { ...openMailing(post), speech };
  const episodeId = await makePending(machine, { userId: learner.id });
  await deliver(machine, { episodeId });
  expect(post.posted).toHaveLength(1);
  const { failed } = MAIL_TEXTS.en;
  expect(post.posted[0]?.subject).toBe(failed.subject);
  expect(post.posted[0]?.text).toContain(failed.reasons.voice);
  expect(post.posted[0]?.text).toContain(`https://learn.example/episodes/${episodeId}`);
  await retry(machine, episodeId);
  await deliver(machine, { episodeId });
  expect(post.posted).toHaveLength(1);
});

test("an episode that is given up is told of, and one that was removed is not", async () => {
  const post = createPostOffice();
  const machine = openMailing(post);
  const learner = await newLearner();
  const message = (episodeId: string) => ({
    id: uuidSource.next(),
    body: { episodeId },
    attempts: 5,
    ack: () => {},
    retry: () => {},
  });
  const [givenUp, removed] = [
    await makePending(machine, { userId: learner.id }),
    await makePending(machine, { userId: learner.id }),
  ];
  await machine.episodes.remove({ episodeId: removed, at: machine.clock.now() });
  const messages = [message(givenUp), message(removed)];
  await handleFailedMessages(machine, { queue: "generation-now-dead", messages });
  expect(post.posted.map(({ text }) => text)).toEqual([
    expect.stringContaining(MAIL_TEXTS.en.failed.reasons.ours),
  ]);
  expect(await listNotifications(removed)).toEqual([]);
});

test("nobody is mailed who does not want it, is disabled or has no address", async () => {
  const post = createPostOffice();
  const machine = openMailing(post);
  const [unwilling, disabled, unreachable] = await Promise.all([
    signUp("Unwilling"),
    signUp("Disabled Reader"),
    signUp("Unreachable"),
  ]);
  await changeSettings(unwilling, { emailEnabled: false });
  await env.DB.batch([
    env.DB.prepare("update users set banned = 1 where id = ?").bind(disabled.id),
    env.DB.prepare("update users set email = '' where id = ?").bind(unreachable.id),
  ]);
  const reasons = [];
  for (const { id: userId } of [unwilling, disabled, unreachable]) {
    const episodeId = await makeEnded({ userId });
    await notifyLearner(machine, { episodeId });
    reasons.push(...(await listNotifications(episodeId)));
  }
  expect(post.posted).toEqual([]);
  expect(reasons.map(({ state, error }) => [state, error])).toEqual([
    ["skipped", "mail.off"],
    ["skipped", "account.disabled"],
    ["skipped", "mail.no_address"],
  ]);
});

test("a post office that refuses or hangs changes nothing about the episode", async () => {
  const learner = await newLearner();
  const refusing = createPostOffice(async ({ to }) => {
    throw new Error(`E_RATE_LIMITED for ${JSON.stringify(to)}`);
  });
  const hanging = createPostOffice(() => new Promise(() => {}));
  const errors: string[] = [];
  for (const post of [refusing, hanging]) {
    const machine = openMailing(post);
    const episodeId = await makeDaily(machine, learner.id);
    expect(await deliver(machine, { episodeId })).toBe("ack");
    expect((await readEpisode(machine, episodeId)).status).toBe("completed");
    const [row] = await listNotifications(episodeId);
    expect(row?.state).toBe("failed");
    errors.push(row?.error ?? "");
  }
  expect(errors[0]).toContain('E_RATE_LIMITED for "…"');
  expect(errors[1]).toContain("Not taken within 50 ms");
});

const hostile: [string, string][] = [
  ["line breaks and headers", "Eve\r\nBcc: all@people.test\r\n\r\nHello"],
  ["ten kilobytes", "x".repeat(10_000)],
  ["marks that turn the text around", "\u202eeve\u202c \u2066\u200f(gpj.exe)"],
  ["quotes and angles", `"><script>alert('1')</script><img src=x onerror="1"> & Co.`],
  ["other line separators", "a\u2028Bcc: b@people.test\u2029c\u0085d\u000be"],
  ["half a character", "\ud83d eve \udc4b"],
];

test.each(hostile)("%s in names and titles stay text", async (what, words) => {
  const post = createPostOffice();
  const machine = openMailing(post);
  const learner = await signUp(`Hostile ${what}`);
  await env.DB.prepare("update users set name = ? where id = ?").bind(words, learner.id).run();
  const episode = { userId: learner.id, title: words, includedCourses: [words, words] };
  const ids = [
    await makeEnded(episode),
    await makeEnded({ ...episode, status: "failed", errorReason: words }),
  ];
  for (const episodeId of ids) await notifyLearner(machine, { episodeId });
  expect(post.posted).toHaveLength(2);
  for (const mail of post.posted) {
    expect(mail.to).toBe(learner.email);
    expect(mail.subject.length).toBeLessThanOrEqual(200);
    for (const line of [mail.subject, ...Object.values(mail.headers ?? {})]) {
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
    }
    expect(mail.html).not.toMatch(/<script|<img|onerror="/);
    expect(mail.html).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200f]/);
    expect(mail.text?.split("\n")).not.toContainEqual(expect.stringMatching(/^Bcc:/));
    expect((mail.text ?? "").length).toBeLessThan(2_000);
    const names = ["List-Unsubscribe", "List-Unsubscribe-Post", "List-Id"];
    expect(Object.keys(mail.headers ?? {})).toEqual(names);
  }
});

test("an address that would be a second recipient or another header is not written to", async () => {
  const post = createPostOffice();
  const machine = openMailing(post);
  for (const [index, email] of ["a@b.test\r\nBcc: c@d.test", "a@b.test, c@d.test"].entries()) {
    const learner = await signUp(`Two Addresses ${"ab"[index] ?? ""}`);
    await env.DB.prepare("update users set email = ? where id = ?").bind(email, learner.id).run();
    const episodeId = await makeEnded({ userId: learner.id });
    await notifyLearner(machine, { episodeId });
    expect(await listNotifications(episodeId)).toMatchObject([{ state: "failed" }]);
  }
  expect(post.posted).toEqual([]);
});

test.each([
  ["winner", "You won! evil.example/prize"],
  ["caller", "Your account is locked, call +1 900 555 0199"],
  ["page", "evil．com"],
  ["page in words", "evil dot com"],
  ["letter", "Open the letter that follows evil soon today"],
])(
  "a %s who is called %s is greeted without a name, so that nobody speaks through mails",
  async (kind, name) => {
    const post = createPostOffice();
    const learner = await signUp(`Advertiser ${kind}`);
    await env.DB.prepare("update users set name = ? where id = ?").bind(name, learner.id).run();
    await notifyLearner(openMailing(post), { episodeId: await makeEnded({ userId: learner.id }) });
    expect(post.posted[0]?.text).toMatch(/^Hello,\n/);
    expect(sayMail(post.posted[0])).not.toMatch(/evil|900 555/);
  },
);

test("a title sends nobody anywhere, and is no other subject in disguise", async () => {
  const post = createPostOffice();
  const learner = await signUp("Subject Reader");
  const title = "Light evil.io =?UTF-8?B?ZXZpbA==?= in water";
  const episode = {
    userId: learner.id,
    title,
    includedCourses: ["Optics evil dot com", "evil.io"],
  };
  await notifyLearner(openMailing(post), { episodeId: await makeEnded(episode) });
  expect(post.posted[0]?.subject).toContain("in water");
  expect(post.posted[0]?.subject).not.toMatch(/=\?|\?=|evil/);
  expect(post.posted[0]?.text).toContain("Optics");
  expect(sayMail(post.posted[0])).not.toContain("evil");
});

test.each(LANGUAGES)("mails are written whole in %s", async (language) => {
  const post = createPostOffice();
  const machine = openMailing(post);
  const learner = await signUp(`Speaker of ${language}`);
  await changeSettings(learner, { languages: [language] });
  for (const status of ["completed", "failed"] as const) {
    const episodeId = await makeEnded({ userId: learner.id, status });
    await notifyLearner(machine, { episodeId });
  }
  const [ready, failed] = post.posted;
  const texts = MAIL_TEXTS[language];
  expect(ready?.subject).toBe(texts.ready.subject("Light").replaceAll("\u00a0", " "));
  expect(failed?.subject).toBe(texts.failed.subject);
  for (const mail of post.posted) {
    expect(mail.html).toContain(`<html lang="${language}">`);
    expect(mail.text).toContain(texts.hello(`Speaker of ${language}`));
    expect(mail.text).toContain(texts.footer.why);
    expect(sayMail(mail)).not.toMatch(/undefined|null|\$\{/);
  }
});

test.each(LANGUAGES.filter((language) => language !== "en"))(
  "nothing of the mails is left untranslated or empty in %s",
  (language) => {
    const [original, translated] = [listTexts(MAIL_TEXTS.en), listTexts(MAIL_TEXTS[language])];
    expect([...translated.keys()]).toEqual([...original.keys()]);
    for (const [name, text] of translated) {
      expect(text.trim(), name).not.toBe("");
      expect(text, name).not.toBe(original.get(name));
    }
  },
);

function listTexts(texts: object, path = ""): Map<string, string> {
  const lists = Object.entries(texts).map(([name, value]: [string, unknown]) => {
    if (typeof value === "object" && value !== null) return listTexts(value, `${path}${name}.`);
    const text = typeof value === "function" ? String(value(7, "7")) : String(value);
    return new Map([[`${path}${name}`, text]]);
  });
  return new Map(lists.flatMap((list) => [...list]));
}
