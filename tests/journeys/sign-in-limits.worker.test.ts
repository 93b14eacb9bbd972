import { env } from "cloudflare:workers";
import { compose } from "@learnlab/worker/compose";
import { expect, test } from "vitest";

import { CLASS_PASSWORD, closeAccount, makeAccounts, tryToSignIn } from "../support/accounts.ts";
import { call, ORIGIN } from "../support/people.ts";

const SCHOOL = "203.0.113.77";

function namesOf(count: number, of: string): string[] {
  return Array.from({ length: count }, (_, index) => `${of}-${index}`);
}

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
