import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const SecretsFile = z.object({
  AUTH_SECRET: z.string().default(makeSecret),
  MEDIA_ACCESS_KEY_ID: z.string().default(makeSecret),
  MEDIA_SECRET_ACCESS_KEY: z.string().default(makeSecret),
  POLLY_ACCESS_KEY_ID: z.string().default(makeSecret),
  POLLY_SECRET_ACCESS_KEY: z.string().default(makeSecret),
});

export type Secrets = z.infer<typeof SecretsFile>;

/** The installation's own secrets, created at the first start and readable only by the owner. */
export function openSecrets(dataDir: string): Secrets {
  const file = join(dataDir, "secrets.json");
  const kept = existsSync(file) ? readFileSync(file, "utf8") : "{}";
  const secrets = SecretsFile.parse(JSON.parse(kept));
  const text = `${JSON.stringify(secrets, null, 2)}\n`;
  // If the file exists, a start writes nothing, so it also works on a full disk.
  if (text === kept) {
    chmodSync(file, 0o600);
    return secrets;
  }
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
  return secrets;
}

/** 192 bits as hexadecimal digits, which are valid wherever a secret is needed. */
export function makeSecret(): string {
  return randomBytes(24).toString("hex");
}
