import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

import { damagedFile } from "./explain-failure.ts";

const SecretsFile = z.object({
  AUTH_SECRET: z.string().default(makeSecret),
  MEDIA_ACCESS_KEY_ID: z.string().default(makeSecret),
  MEDIA_SECRET_ACCESS_KEY: z.string().default(makeSecret),
  POLLY_ACCESS_KEY_ID: z.string().default(makeSecret),
  POLLY_SECRET_ACCESS_KEY: z.string().default(makeSecret),
});

export type Secrets = z.infer<typeof SecretsFile>;

const WITHOUT_IT =
  "Without one, delete it: everybody has to sign in again, and links in earlier mails end.";

/** The installation's own secrets, created at the first start and readable only by the owner. Throws a sentence if the file is damaged. */
export function openSecrets(dataDir: string): Secrets {
  const file = join(dataDir, "secrets.json");
  const kept = existsSync(file) ? readKept(file) : "{}";
  const secrets = parseSecrets(kept, file);
  const text = `${JSON.stringify(secrets, null, 2)}\n`;
  // If the file exists, a start writes nothing, so it also works on a full disk.
  if (text === kept) {
    chmodSync(file, 0o600);
    return secrets;
  }
  writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
  return secrets;
}

function readKept(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw damagedFile(file, WITHOUT_IT);
  }
}

function parseSecrets(kept: string, file: string): Secrets {
  try {
    return SecretsFile.parse(JSON.parse(kept));
  } catch {
    throw damagedFile(file, WITHOUT_IT);
  }
}

/** 192 bits as hexadecimal digits, which are valid wherever a secret is needed. */
export function makeSecret(): string {
  return randomBytes(24).toString("hex");
}
