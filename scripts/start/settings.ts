import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";

import { root } from "./root.ts";

export interface StartSettings {
  port: number;
  dataDir: string;
  /** Scheme and host without a trailing slash; empty on a private machine. */
  publicUrl: string;
}

export type Environment = Record<string, string | undefined>;

/** A failed command's message for the person at the terminal, who needs no stack. */
export class CommandError extends Error {}

/** A bad setting, in one sentence that names it. */
export class BadSetting extends CommandError {}

/** The environment, with the values of `.dev.vars` where it has none. */
export function readEnvironment(env: Environment, file = join(root, ".dev.vars")): Environment {
  const written: Environment = existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
  return dropEmpty({ ...written, ...dropEmpty(env) });
}

/** Reads port, address and data folder, and creates the folder if it is missing. */
export function readSettings(env: Environment): StartSettings {
  return {
    port: readPort(env["PORT"] ?? "8787"),
    publicUrl: readPublicUrl(env["PUBLIC_URL"] ?? ""),
    dataDir: openFolder(findDataDir(env)),
  };
}

export function findDataDir(env: Environment): string {
  return resolve(root, env["DATA_DIR"] ?? ".data");
}

/** How long a service may show no sign of life before it is restarted, in ms. */
export function readSilence(env: Environment): number {
  const text = env["WATCHDOG_SILENCE_MS"] ?? "60000";
  if (/^[1-9]\d{3,8}$/.test(text)) return Number(text);
  throw new BadSetting(`WATCHDOG_SILENCE_MS must be a number of at least 1000, not "${text}".`);
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new BadSetting(`PORT must be a number from 1 to 65535, not "${text}".`);
}

export function readPublicUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (text === "") return "";
  const isOrigin = url?.protocol === "https:" && `${url.origin}/` === url.href;
  if (url !== null && isOrigin) return url.origin;
  throw new BadSetting(
    `PUBLIC_URL must be an https address without a path, such as https://learn.example.org, not "${text}".`,
  );
}

function openFolder(folder: string): string {
  try {
    // The folder contains accounts and sessions, so only its owner may read it.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    closeFolder(folder);
    return folder;
  } catch (error) {
    if (error instanceof BadSetting) throw error;
    throw new BadSetting(
      `DATA_DIR is ${folder}, where nothing can be written. Choose a folder that is yours.`,
    );
  }
}

const OURS = ["installation.json", "secrets.json", "v3"];

/** Removes other people's access to LearnLab's own folder, for example one of an earlier version. */
function closeFolder(folder: string): void {
  const { mode } = statSync(folder);
  if ((mode & 0o077) === 0) return;
  const names = readdirSync(folder);
  const isOurs = names.length === 0 || names.some((name) => OURS.includes(name));
  if (isOurs) return chmodSync(folder, 0o700);
  throw new BadSetting(
    `DATA_DIR is ${folder}, which holds other things and is open to others. Choose a folder for LearnLab alone.`,
  );
}

/** An empty setting counts as missing. */
export function dropEmpty(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
}

/** Throws if the port cannot be used, and says what to do. */
export async function requireFreePort(port: number): Promise<void> {
  const why = await explainPort(port);
  if (why !== null) throw new BadSetting(why);
}

/** Why the port cannot be used, and what to do; null if it can. */
export async function explainPort(port: number): Promise<string | null> {
  const code = await tryPort(port);
  if (code === null) return null;
  const another = `choose another one: PORT=${port < 65_535 ? port + 1 : 8787} npm start`;
  if (code === "EACCES") return `Port ${port} is for the machine's administrator, so ${another}`;
  return `Port ${port} is taken. End what uses it, or ${another}`;
}

/** The reason why the port cannot be used; null if it can. */
function tryPort(port: number): Promise<string | null> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => answer(error.code ?? "unknown"));
    probe.listen(port, "127.0.0.1", () => probe.close(() => answer(null)));
  });
}

/** A port that is free now. */
export function findFreePort(): Promise<number> {
  return new Promise((answer, refuse) => {
    const probe = createServer();
    probe.once("error", refuse);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => answer(port));
    });
  });
}
