import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";
import { type Passwords, signIn } from "@learnlab/domain";
import { compose } from "@learnlab/worker/compose";
import { expect, test } from "vitest";

import { CLASS_PASSWORD, closeAccount, makeAccounts } from "../../support/accounts.ts";
import { ORIGIN } from "../../support/people.ts";

const MINUTE = 60_000;
const SCHOOL = "203.0.113.77";
const { tries } = compose(env, ORIGIN);

/** The guard alone, with a clock of the test's. */
const take = (email: string, at: number, address: string | null = SCHOOL) =>
  tries.take({ id: uuidSource.next(), email, address, at });
const forgive = (email: string, at: number, address: string | null = SCHOOL) =>
  tries.forgive({ id: uuidSource.next(), email, address, at });

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
});

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
