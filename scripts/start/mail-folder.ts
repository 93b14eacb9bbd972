import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import { writeEml } from "./write-eml.ts";

/** So many of the newest are kept. */
const KEPT = 500;

const Address = z.union([
  z.string(),
  z.object({ name: z.string(), email: z.string() }).transform(({ name, email }) => {
    return `${name} <${email}>`;
  }),
]);

/** A mail as the worker hands it over. */
export const KeptMail = z.object({
  from: Address,
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()).default({}),
});
export type KeptMail = z.infer<typeof KeptMail>;

export function findMailFolder(dataDir: string): string {
  return join(dataDir, "mail");
}

/**
 * Keeps mails on one machine, which has nobody to send them: a file each, which people can open. It
 * answers once the file is there.
 */
export function createMailFolder(
  dataDir: string,
  now: () => Date,
): (request: { json(): Promise<unknown> }) => Promise<Response> {
  const folder = findMailFolder(dataDir);
  let count = 0;
  return async (request) => {
    const mail = KeptMail.safeParse(await request.json());
    if (!mail.success) return new Response(null, { status: 400 });
    const at = now();
    count += 1;
    // Links that set passwords are in here, so it is its owner's alone.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, nameFile(mail.data, { at, count }));
    if (!writeWhole(file, writeEml(mail.data, at))) return new Response(null, { status: 507 });
    dropOldest(folder);
    return new Response(null, { status: 204 });
  };
}

/** False on a full disk, where nothing is left of it. */
function writeWhole(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { mode: 0o600 });
    return true;
  } catch {
    rmSync(file, { force: true });
    return false;
  }
}

/** Time and subject; a file's name has at most 255 bytes. */
function nameFile({ subject }: KeptMail, { at, count }: { at: Date; count: number }): string {
  const time = at.toISOString().replaceAll(":", "-").replace("Z", "");
  const words = subject.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
  const short = Array.from(words).slice(0, 40).join("").trim().replaceAll(" ", "-");
  return `${time}-${count}-${short}.eml`;
}

function dropOldest(folder: string): void {
  const mails = readdirSync(folder).filter((name) => name.endsWith(".eml"));
  const tooMany = mails.toSorted().slice(0, Math.max(0, mails.length - KEPT));
  for (const name of tooMany) rmSync(join(folder, name), { force: true });
}
