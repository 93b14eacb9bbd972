import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const NAMES = [
  "AUTH_SECRET",
  "MEDIA_ACCESS_KEY_ID",
  "MEDIA_SECRET_ACCESS_KEY",
  "POLLY_ACCESS_KEY_ID",
  "POLLY_SECRET_ACCESS_KEY",
] as const;

export type Secrets = Record<(typeof NAMES)[number], string>;

/** The installation's own secrets, made at the first start and kept for its owner's eyes only. */
export function openSecrets(dataDir: string): Secrets {
  const file = join(dataDir, "secrets.json");
  const kept: Partial<Secrets> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const made = () => randomBytes(24).toString("hex");
  const secrets: Secrets = {
    AUTH_SECRET: kept.AUTH_SECRET ?? made(),
    MEDIA_ACCESS_KEY_ID: kept.MEDIA_ACCESS_KEY_ID ?? made(),
    MEDIA_SECRET_ACCESS_KEY: kept.MEDIA_SECRET_ACCESS_KEY ?? made(),
    POLLY_ACCESS_KEY_ID: kept.POLLY_ACCESS_KEY_ID ?? made(),
    POLLY_SECRET_ACCESS_KEY: kept.POLLY_SECRET_ACCESS_KEY ?? made(),
  };
  if (NAMES.some((name) => kept[name] === undefined)) {
    writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  }
  return secrets;
}
