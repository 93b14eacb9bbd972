import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { BadSetting, CommandError, explainPort } from "./settings.ts";

const FULL = "The disk is full, so LearnLab cannot start. Make room on it, and start again.";

/** Why something failed, and what to do. */
export interface Cause {
  sentence: string;
  /** Whether it may be over without a new start, as a full disk is once there is room. */
  mayPass: boolean;
}

interface LoggedCause {
  sign: RegExp;
  say: (dataDir: string) => string;
  mayPass?: true;
}

/** What SQLite and the system write when files, and not LearnLab, are the reason. */
const LOGGED_CAUSES: LoggedCause[] = [
  { sign: /SQLITE_FULL|ENOSPC/, say: () => FULL, mayPass: true },
  {
    sign: /SQLITE_(?:NOTADB|CORRUPT)/,
    say: (dataDir) =>
      `A database in ${join(dataDir, "v3")} is damaged. Restore DATA_DIR from a backup, or choose a new one.`,
  },
  {
    sign: /SQLITE_(?:READONLY|CANTOPEN|PERM)|\b(?:EACCES|EPERM|EROFS)\b/,
    say: (dataDir) =>
      `Not all files in ${dataDir} can be written. Give them to the user who starts LearnLab.`,
  },
];

/** The words for the terminal when a start has failed; an error that nobody expected is shown whole. */
export function describeError(error: unknown): unknown {
  if (error instanceof CommandError) return error.message;
  if (!(error instanceof Error) || !("code" in error)) return error;
  if (error.code === "ENOSPC") return FULL;
  const path = "path" in error && typeof error.path === "string" ? error.path : null;
  if (path === null) return error;
  return `LearnLab cannot use ${path} (${error.message}). Make it readable and writable for the user who starts it.`;
}

/** Finds what a log says about a failed start; null if it says nothing that somebody at the terminal can mend. */
export function explainLog(text: string, dataDir: string): Cause | null {
  const cause = LOGGED_CAUSES.find(({ sign }) => sign.test(text));
  if (cause === undefined) return null;
  return { sentence: cause.say(dataDir), mayPass: cause.mayPass ?? false };
}

/** Remembers where a log ends now. The result reads what was written to it since. */
export function followLog(file: string): () => string {
  const from = existsSync(file) ? statSync(file).size : 0;
  return () => (existsSync(file) ? readFileSync(file).subarray(from).toString() : "");
}

/**
 * Why the worker ended before it took requests; null if that is unknown.
 * It must have ended, since otherwise the port is its own.
 */
export async function explainEnd(parts: {
  port: number;
  dataDir: string;
  logged: string;
}): Promise<Cause | null> {
  const sentence = await explainPort(parts.port);
  if (sentence !== null) return { sentence, mayPass: false };
  return explainLog(parts.logged, parts.dataDir);
}

/** The error for a file of the data folder that cannot be read, or that holds something else. */
export function damagedFile(file: string, withoutIt: string): BadSetting {
  return new BadSetting(`${file} cannot be read. Restore it from a backup. ${withoutIt}`);
}
