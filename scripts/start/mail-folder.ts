import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import { writeEml } from "./write-eml.ts";

/** How many of the newest mails are kept. */
const KEPT = 500;

const Address = z.union([
  z.string(),
  z.object({ name: z.string(), email: z.string() }).transform(({ name, email }) => {
    return `${name} <${email}>`;
  }),
]);

/** A mail as the worker passes it on. */
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
 * Writes each mail to a file that people can open, since one machine has no mail server. Resolves once the
 * file exists.
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
    // Mails contain password links, so only the owner may read the folder.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, nameFile(mail.data, { at, count }));
    if (!writeWhole(file, writeEml(mail.data, at))) return new Response(null, { status: 507 });
    dropOldest(folder);
    return new Response(null, { status: 204 });
  };
}

/** False on a full disk; then nothing of the file remains. */
function writeWhole(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { mode: 0o600 });
    return true;
  } catch {
    rmSync(file, { force: true });
    return false;
  }
}

/** Named by time and subject; a file name may have at most 255 bytes. */
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
