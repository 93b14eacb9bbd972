import { env, exports } from "cloudflare:workers";
import {
  findNextDigest,
  LANGUAGES,
  MAIL_TEXTS,
  notifyLearner,
  sendDigests,
} from "@learnlab/domain";
import { compose } from "@learnlab/worker/compose";
import { expect, test } from "vitest";

import { alterAt, writeLoosely } from "../support/altered-signatures.ts";
import { makeCourse } from "../support/courses.ts";
import { createPostOffice, listNotifications, makeEnded, openMailing } from "../support/mail.ts";
import { callProcedure, ORIGIN, signUp, type TestPerson } from "../support/people.ts";
import { makeWaiting } from "../support/waiting-episode.ts";

const DAY = 86_400_000;

/** The address in the List-Unsubscribe header of a mail to the person. */
async function findAddress(person: TestPerson): Promise<URL> {
  const post = createPostOffice();
  const episodeId = await makeEnded({ userId: person.id });
  await notifyLearner(openMailing(post, ORIGIN), { episodeId });
  const header = post.posted[0]?.headers?.["List-Unsubscribe"] ?? "";
  const [, address = ""] = /^<(.*)>$/.exec(header) ?? [];
  return new URL(address);
}

/** As a mail program does it: from anywhere, with no cookie. */
function post(address: URL): Promise<Response> {
  return exports.default.fetch(
    new Request(address, {
      method: "POST",
      headers: {
        origin: "https://mail.example",
        "content-type": "application/x-www-form-urlencoded",
      },
      body: "List-Unsubscribe=One-Click",
    }),
  );
}

function get(address: URL, headers: Record<string, string> = {}): Promise<Response> {
  return exports.default.fetch(new Request(address, { headers }));
}

async function readSettings(person: TestPerson) {
  return env.DB.prepare(
    "select email_enabled, daily_minute from learner_settings where user_id = ?",
  )
    .bind(person.id)
    .first();
}

test("one click in a mail program ends the mails, and leaves every other setting", async () => {
  const person = await signUp("One Click");
  const input = { dailyMinute: 333, languages: ["de"] };
  await callProcedure("settings.save", { as: person, input, isMutation: true });
  const address = await findAddress(person);
  expect(address.pathname).toBe("/api/mail/unsubscribe");
  for (const _ of [1, 2]) {
    const response = await post(address);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(MAIL_TEXTS.de.unsubscribe.done);
    expect(await readSettings(person)).toEqual({ email_enabled: 0, daily_minute: 333 });
  }
  const later = createPostOffice();
  const episodeId = await makeEnded({ userId: person.id });
  await notifyLearner(openMailing(later), { episodeId });
  expect(later.posted).toEqual([]);
  expect(await listNotifications(episodeId)).toMatchObject([{ error: "mail.off" }]);
});

test("it works for who never saved a setting, and the settings page switches mails on again", async () => {
  const person = await signUp("No Settings");
  const address = await findAddress(person);
  await post(address);
  expect(await readSettings(person)).toMatchObject({ email_enabled: 0 });
  const input = { emailEnabled: true };
  await callProcedure("settings.save", { as: person, input, isMutation: true });
  expect(await readSettings(person)).toMatchObject({ email_enabled: 1 });
  expect((await post(address)).status).toBe(200);
  expect(await readSettings(person)).toMatchObject({ email_enabled: 0 });
});

test("one click ends a teacher's mails about what waits for them, and those alone", async () => {
  const teacher = await signUp("Desk Clicks", "teacher");
  const course = await makeCourse({ title: "Clicked", teacherId: teacher.id });
  await makeWaiting({ userId: (await signUp("Waits")).id, courseIds: [course.id] });
  const office = createPostOffice();
  const machine = openMailing(office, ORIGIN);
  const readChoice = async () => {
    const answer = await callProcedure("settings.digests", { as: teacher });
    return (await answer.json()) as { result: { data: unknown } };
  };
  const comeTo = async (at: number) => {
    machine.pass(at - machine.clock.now());
    await Promise.all([sendDigests(machine), sendDigests(machine)]);
    return office.posted.filter(({ to }) => to === teacher.email);
  };
  const on = { week: false, class: false, review: true };
  expect((await readChoice()).result.data).toEqual(on);
  await sendDigests(machine);
  const morning = findNextDigest("review", machine.clock.now(), "UTC");
  const mails = await comeTo(morning);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain(`${ORIGIN}/teach/${course.id}/approvals`);
  const address = new URL((mails[0]?.headers?.["List-Unsubscribe"] ?? "").slice(1, -1));
  expect(address.searchParams.get("about")).toBe("review");
  expect(await (await get(address)).text()).toContain(MAIL_TEXTS.en.review.question);
  expect((await readChoice()).result.data).toEqual(on);
  for (const _ of [1, 2]) {
    expect(await (await post(address)).text()).toContain(MAIL_TEXTS.en.review.done);
  }
  expect((await readChoice()).result.data).toEqual({ ...on, review: false });
  expect(await comeTo(morning + DAY)).toHaveLength(1);
  const again = { kind: "review", isOn: true };
  await callProcedure("settings.chooseDigest", { as: teacher, input: again, isMutation: true });
  expect((await readChoice()).result.data).toEqual(on);
});

test("following the link changes nothing and asks, on a page without scripts of our own", async () => {
  const person = await signUp("Follows Links");
  const address = await findAddress(person);
  const response = await get(address);
  expect(response.status).toBe(200);
  const policy = response.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("form-action 'self'");
  expect(policy).not.toContain("unsafe");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  const page = await response.text();
  expect(page).not.toContain("<script");
  expect(page).not.toContain(person.email);
  const [, action = ""] = /<form method="post" action="([^"]+)">/.exec(page) ?? [];
  expect(action).toBe(`${address.pathname}${address.search}`);
  expect(page).toContain('name="List-Unsubscribe" value="One-Click"');
  expect(await readSettings(person)).toBeNull();
});

test("a token that is not ours opens nothing, and tells nothing about anybody", async () => {
  const [person, other] = await Promise.all([signUp("Token Owner"), signUp("Token Other")]);
  const address = await findAddress(person);
  const [userId = "", signature = ""] = (address.searchParams.get("token") ?? "").split(".");
  const { signer } = compose(env, ORIGIN);
  const nobody = crypto.randomUUID();
  const tokens = [
    "",
    "nonsense",
    `${userId}.${alterAt(signature, 0)}`,
    ...writeLoosely(signature, "-_").map((same) => `${userId}.${same}`),
    `${other.id}.${signature}`,
    `${userId}.${await signer.sign(userId)}`,
    `${userId}.${signature}=`,
    `${userId}.${"A".repeat(7_000)}`,
    `${nobody}.${await signer.sign(`mail.unsubscribe:${nobody}`)}`,
  ];
  const pages = new Set<string>();
  for (const token of tokens) {
    const forged = new URL(`${address.pathname}?token=${encodeURIComponent(token)}`, ORIGIN);
    for (const response of [await get(forged), await post(forged)]) {
      expect(response.status, token.slice(0, 90)).toBe(404);
      pages.add((await response.text()).replaceAll(/nonce="[^"]*"/g, ""));
    }
  }
  expect(pages.size).toBe(1);
  expect(await readSettings(person)).toBeNull();
  expect(await readSettings(other)).toBeNull();
});

test("the page of an unknown token speaks the language of the browser", async () => {
  const address = new URL("/api/mail/unsubscribe?token=none", ORIGIN);
  for (const language of LANGUAGES) {
    const response = await get(address, {
      "accept-language": `xx, ${language}-ZZ;q=0.8, en;q=0.1`,
    });
    expect(response.headers.get("content-language")).toBe(language);
    expect(await response.text()).toContain(MAIL_TEXTS[language].unsubscribe.title);
  }
});
