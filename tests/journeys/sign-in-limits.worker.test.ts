import { env } from "cloudflare:workers";
import { uuidSource } from "@learnlab/adapters/runtime";
import { type Passwords, signIn } from "@learnlab/domain";
import { compose } from "@learnlab/worker/compose";
import { expect, test } from "vitest";

import { CLASS_PASSWORD, closeAccount, makeAccounts, tryToSignIn } from "../support/accounts.ts";
import { call, ORIGIN } from "../support/people.ts";

const MINUTE = 60_000;
const SCHOOL = "203.0.113.77";
const { tries } = compose(env, ORIGIN);

/** The guard alone, with a clock of the test's. */
const take = (email: string, at: number, address: string | null = SCHOOL) =>
  tries.take({ id: uuidSource.next(), email, address, at });
const forgive = (email: string, at: number, address: string | null = SCHOOL) =>
  tries.forgive({ id: uuidSource.next(), email, address, at });

function namesOf(count: number, of: string): string[] {
  return Array.from({ length: count }, (_, index) => `${of}-${index}`);
}

test("five hundred sign in behind one address in ten minutes while a pupil guesses at one account", async () => {
  const start = Date.parse("2026-11-30T08:00:00Z");
  const step = (10 * MINUTE) / 500;
  const guessed = "guessed@school.test";
  const refused: string[] = [];
  let judged = 0;
  for (let pupil = 0; pupil < 500; pupil += 1) {
    const at = start + pupil * step;
    const email = `pupil-${pupil}@school.test`;
    // Every third one mistypes first.
    const words = pupil % 3 === 0 ? [false, true] : [true];
    for (const isRight of words) {
      if ((await take(email, at)) !== null) refused.push(email);
      if (isRight) await forgive(email, at);
    }
    if ((await take(guessed, at)) === null) judged += 1;
  }
  expect(refused).toEqual([]);
  expect(judged).toBe(10);
  const until = await tries.findClosed({
    email: guessed,
    address: SCHOOL,
    at: start + 10 * MINUTE,
  });
  expect(until).toBe(start + 15 * MINUTE);
}, 120_000);

test("the first ones are let in at the door too, and the guessed account's owner is told how long", async () => {
  const people = await makeAccounts([...namesOf(12, "at-the-door"), "at-the-door-guessed"]);
  const guessed = people.pop()?.email ?? "";
  const headers = { "cf-connecting-ip": SCHOOL };
  const guesses = Array.from({ length: 20 }, (_, guess) =>
    tryToSignIn(guessed, `guess-${guess}`, headers),
  );
  const signIns = people.map(({ email }) => tryToSignIn(email, CLASS_PASSWORD, headers));
  const answers = await Promise.all(signIns);
  expect(answers.map(({ status }) => status)).toEqual(people.map(() => 200));
  await Promise.all(guesses);
  const owner = await tryToSignIn(guessed, CLASS_PASSWORD, headers);
  expect(owner.status).toBe(429);
  expect(owner.headers.get("content-type")).toBe("application/problem+json");
  const seconds = Number(owner.headers.get("retry-after"));
  expect(seconds).toBeGreaterThan(13 * 60);
  expect(seconds).toBeLessThanOrEqual(15 * 60);
  expect(await owner.json()).toMatchObject({
    code: "account.too_many_tries",
    message: expect.stringMatching(/Try again in 1[45] minutes\.$/),
  });
});

test("of sixty wrong passwords at once ten are judged", async () => {
  const [person] = await makeAccounts(["sixty-at-once"]);
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, guess) => tryToSignIn(person?.email ?? "", `guess-${guess}`)),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(10);
  expect(statuses.filter((status) => status === 429)).toHaveLength(50);
});

test("right passwords at once are all let in, and count for nothing", async () => {
  const [person] = await makeAccounts(["twenty-devices"]);
  const email = person?.email ?? "";
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => tryToSignIn(email, CLASS_PASSWORD)),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const left = await env.DB.prepare(
    "select count(*) as count from attempts where subject_hash = ? and kind = 'wrong_password'",
  )
    .bind(await compose(env, ORIGIN).digest.sha256(email))
    .first();
  expect(left).toEqual({ count: 0 });
});

test.each(["x-forwarded-for", "x-real-ip", "forwarded", "true-client-ip", "cf-connecting-ip"])(
  "another %s for each guess opens no closed account",
  async (header) => {
    const [person] = await makeAccounts([`spoofed-${header}`]);
    const email = person?.email ?? "";
    await closeAccount(email);
    for (let guess = 0; guess < 20; guess += 1) {
      const response = await tryToSignIn(email, CLASS_PASSWORD, {
        [header]: `198.51.100.${guess}`,
      });
      expect(response.status).toBe(429);
    }
  },
);

/** The machine of a process that has just started, and how often it is asked to judge a password. */
function openCounting() {
  const machine = compose(env, ORIGIN);
  let judged = 0;
  const passwords: Pick<Passwords, "verify"> = {
    verify: (...attempt) => {
      judged += 1;
      return machine.passwords.verify(...attempt);
    },
  };
  const device = { address: null, userAgent: null };
  return {
    tryOnce: (email: string, password: string) =>
      signIn({ ...machine, passwords }, { email, password, device }),
    countJudged: () => judged,
  };
}

test("a closed account stays closed over a restart, and judging it costs no hash", async () => {
  const [person] = await makeAccounts(["restarted"]);
  const email = person?.email ?? "";
  await closeAccount(email);
  const { tryOnce, countJudged } = openCounting();
  await expect(tryOnce(email, CLASS_PASSWORD)).rejects.toMatchObject({
    reason: "account.too_many_tries",
  });
  expect(countJudged()).toBe(0);
});

test("an account that does not exist is judged as often as one that does", async () => {
  const [person] = await makeAccounts(["judged-alike"]);
  for (const email of [person?.email ?? "", "judged-nobody@class.test"]) {
    const { tryOnce, countJudged } = openCounting();
    await expect(tryOnce(email, "not the password")).rejects.toMatchObject({
      reason: "account.wrong_password",
    });
    expect(countJudged()).toBe(1);
  }
});

test("wrong passwords leave the window one by one", async () => {
  const email = "sliding@school.test";
  const start = Date.parse("2026-12-01T08:00:00Z");
  for (let wrong = 0; wrong < 10; wrong += 1) await take(email, start + wrong * MINUTE);
  expect(await take(email, start + 10 * MINUTE)).toBe(start + 15 * MINUTE);
  expect(await take(email, start + 15 * MINUTE)).toBeNull();
  expect(await take(email, start + 15 * MINUTE)).toBe(start + 16 * MINUTE);
});

test("an address that guesses at hundreds of accounts has three tries at each, and its regulars have ten", async () => {
  const start = Date.parse("2026-12-02T08:00:00Z");
  const place = "198.51.100.9";
  const [regular, newcomer] = ["regular@spray.test", "newcomer@spray.test"];
  await forgive(regular, start - 20 * 86_400_000, place);
  for (let account = 0; account < 300; account += 1) {
    await take(`sprayed-${account}@spray.test`, start, place);
  }
  const judge = async (email: string, address: string | null) => {
    const answers: boolean[] = [];
    for (let guess = 0; guess < 12; guess += 1) {
      answers.push((await take(email, start + MINUTE, address)) === null);
    }
    return answers.filter(Boolean).length;
  };
  expect(await judge("sprayed-300@spray.test", place)).toBe(3);
  expect(await judge(regular, place)).toBe(10);
  // A right password passes: nobody is refused for the address alone.
  expect(await take(newcomer, start + MINUTE, place)).toBeNull();
  await forgive(newcomer, start + MINUTE, place);
  expect(await judge(newcomer, place)).toBe(10);
  expect(await judge("elsewhere@spray.test", "198.51.100.10")).toBe(10);
  expect(await judge("local@spray.test", null)).toBe(10);
});

test("five hundred sign up from one address in ten minutes", async () => {
  const { allowances } = compose(env, ORIGIN);
  const at = Date.parse("2026-12-03T08:00:00Z");
  for (let pupil = 0; pupil < 500; pupil += 1) {
    const wanted = { id: uuidSource.next(), kind: "sign_up", subject: SCHOOL } as const;
    const isAllowed = await allowances.take({
      ...wanted,
      most: 3_000,
      windowMs: 60 * MINUTE,
      at: at + pupil,
    });
    expect(isAllowed).toBe(true);
  }
});

test("a known and an unknown account are answered alike, open and closed", async () => {
  const [person] = await makeAccounts(["enumerated"]);
  const known = person?.email ?? "";
  const unknown = "enumerated-nobody@class.test";
  const readAnswer = async (email: string) => {
    const response = await tryToSignIn(email, "not the password");
    const { status, headers } = response;
    return { status, type: headers.get("content-type"), text: await response.text() };
  };
  expect(await readAnswer(unknown)).toEqual(await readAnswer(known));
  for (let guess = 0; guess < 9; guess += 1) {
    await Promise.all([readAnswer(known), readAnswer(unknown)]);
  }
  const closed = await Promise.all([readAnswer(known), readAnswer(unknown)]);
  expect(closed.map(({ status }) => status)).toEqual([429, 429]);
  const sentences = closed.map(({ text }) => JSON.parse(text).message);
  expect(sentences[0]).toBe(sentences[1]);
});

test("four sign-ups of one address at once make one account", async () => {
  const body = { name: "Once", email: "once@people.test", password: CLASS_PASSWORD };
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => call("/api/auth/sign-up/email", { body })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
  const accounts = await env.DB.prepare(
    "select count(*) as count from accounts join users on users.id = user_id where email = ?",
  )
    .bind(body.email)
    .first();
  expect(accounts).toEqual({ count: 1 });
});
