import { scryptSync } from "node:crypto";

import { hashPassword, verifyPassword } from "better-auth/crypto";
import { expect, test } from "vitest";

import { createPasswords } from "./passwords.ts";

const atOnce = { take: async <TResult>(turn: () => Promise<TResult>) => turn() };
const admit = async () => {};

test("hashes that better-auth made open their accounts, and ours are of the same kind", async () => {
  const passwords = createPasswords(atOnce);
  const theirs = await hashPassword("Pässwörd ①");
  // Both sides fold look-alikes of Unicode.
  expect(await passwords.verify({ password: "Pässwörd 1", hash: theirs }, admit)).toBe(true);
  expect(await passwords.verify({ password: "pässwörd 1", hash: theirs }, admit)).toBe(false);
  const ours = await passwords.hash("Pässwörd ①");
  expect(await verifyPassword({ hash: ours, password: "Pässwörd ①" })).toBe(true);
  expect(await passwords.hash("Pässwörd ①")).not.toBe(ours);
});

test.each([
  ["a stored hash", `${"ab".repeat(16)}:${"cd".repeat(64)}`],
  ["no account", null],
  ["a broken hash", "no hash at all"],
  ["a hash of another length", "salt:abcd"],
  ["a hash that is no hexadecimal number", `salt:${"zz".repeat(64)}`],
])("a wrong password takes one hash with %s", async (_, hash) => {
  let derived = 0;
  const passwords = createPasswords(atOnce, () => {
    derived += 1;
    return scryptSync("anything", "salt", 64, { N: 2 });
  });
  expect(await passwords.verify({ password: "wrong", hash }, admit)).toBe(false);
  expect(derived).toBe(1);
});

test("who is not admitted is not hashed", async () => {
  let derived = 0;
  const passwords = createPasswords(atOnce, () => {
    derived += 1;
    return Buffer.alloc(64);
  });
  const refuse = async () => {
    throw new Error("closed");
  };
  await expect(passwords.verify({ password: "any", hash: null }, refuse)).rejects.toThrow("closed");
  expect(derived).toBe(0);
});
