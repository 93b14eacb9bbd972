import { randomBytes, scryptSync, timingSafeEqual } from "node:crypto";

import type { Passwords } from "@learnlab/domain";

import type { TurnLine } from "./turn-line.ts";

const BYTES = 64;
/** better-auth's parameters, which existing hashes use: 32 MiB, about 80 ms of one core. */
const COST = { N: 16_384, r: 16, p: 1, maxmem: 64 * 1024 * 1024 };
/** The salt for passwords of accounts that do not exist. */
const NOBODYS_SALT = "00000000000000000000000000000000";

/**
 * Hashes passwords as `<salt>:<scrypt>` in hexadecimal digits, one at a time: in workerd scrypt blocks the
 * thread even in its asynchronous form.
 */
export function createPasswords(
  line: TurnLine,
  derive: (password: string, salt: string) => Buffer = deriveByScrypt,
): Passwords {
  return {
    hash: (password) =>
      line.take(async () => {
        const salt = randomBytes(16).toString("hex");
        return `${salt}:${derive(password, salt).toString("hex")}`;
      }),

    verify: ({ password, hash }, admit) =>
      line.take(async () => {
        await admit();
        const [salt = "", key = ""] = (hash ?? "").split(":");
        const isHash = salt !== "" && key.length === BYTES * 2;
        const derived = derive(password, isHash ? salt : NOBODYS_SALT);
        const wanted = isHash ? Buffer.from(key, "hex") : randomBytes(BYTES);
        return wanted.length === BYTES && timingSafeEqual(derived, wanted) && isHash;
      }),
  };
}

function deriveByScrypt(password: string, salt: string): Buffer {
  return scryptSync(password.normalize("NFKC"), salt, BYTES, COST);
}
