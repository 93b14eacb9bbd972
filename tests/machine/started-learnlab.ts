import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { root } from "../../scripts/start/root.ts";
import { choosePort } from "./choose-port.ts";

export interface StartedLearnLab {
  process: ChildProcess;
  pid: number;
  origin: string;
  /** The exit code and all that was written to the terminal. */
  ended: Promise<{ code: number | null; output: string }>;
  /** Ends when the sentence is written to the terminal. */
  isReady: Promise<void>;
  /** Ends when these words have been written to the terminal too. */
  wrote(words: string): Promise<void>;
}

/** Runs the start script as a person at a terminal does, with the settings that are given. */
export async function startLearnLab(
  dataDir: string,
  port: string | null = null,
  settings: Record<string, string> = {},
): Promise<StartedLearnLab> {
  const chosen = port ?? String(await choosePort());
  const child = spawn(process.execPath, [join(root, "scripts/start.ts")], {
    env: { ...process.env, ...withoutForeign(), ...settings, DATA_DIR: dataDir, PORT: chosen },
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (child.pid === undefined) throw new Error("The start script could not be run.");
  let output = "";
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once("close", (code) => resolve({ code, output }));
  });
  const isReady = new Promise<void>((resolve, reject) => {
    const read = (text: Buffer) => {
      output += text.toString();
      if (output.includes("is ready")) resolve();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then(() => reject(new Error(`LearnLab did not start:\n${output}`)));
  });
  // Who waits for the end only must not fail on a start that never was.
  isReady.catch(() => {});
  const wrote = async (words: string) => {
    while (!output.includes(words)) {
      if (child.exitCode !== null) throw new Error(`It never wrote "${words}":\n${output}`);
      await pause(LOOK_EVERY_MS);
    }
  };
  const origin = `http://127.0.0.1:${chosen}`;
  return { process: child, pid: child.pid, origin, ended, isReady, wrote };
}

const FOREIGN =
  /^(?:PUBLIC_URL|SIGN_UP|SPEECH_.*|POLLY_.*|OPENAI_.*|GEMINI_.*|MODEL_.*|GENERATION_.*|MAIL_FROM|VITEST.*|NODE_ENV|NODE_OPTIONS|TEST|WRANGLER_.*|WATCHDOG_.*)$/;

/** Takes the settings of the product and the marks of a test run away: a terminal has neither. */
export function withoutForeign(): Record<string, undefined> {
  const names = Object.keys(process.env).filter((name) => FOREIGN.test(name));
  return Object.fromEntries(names.map((name) => [name, undefined]));
}

/** Rarely enough that a minute of it stays below the 600 reads that a person may make. */
export const LOOK_EVERY_MS = 200;

export interface Visitor {
  query<TAnswer>(path: string, input: unknown): Promise<TAnswer>;
  mutate<TAnswer>(path: string, input: unknown): Promise<TAnswer>;
}

/** Signs in over HTTP as a page of the same origin does. */
export async function signIn(origin: string, email: string, password: string): Promise<Visitor> {
  const headers = { origin, "content-type": "application/json" };
  const response = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: "POST",
    headers,
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`Sign-in: ${response.status} ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const signedIn = { ...headers, cookie };
  return {
    query: async (path, input) => {
      const asked = encodeURIComponent(JSON.stringify(input));
      return readAnswer(
        await fetch(`${origin}/trpc/${path}?input=${asked}`, { headers: signedIn }),
      );
    },
    mutate: async (path, input) => {
      const body = JSON.stringify(input);
      const request = { method: "POST", headers: signedIn, body };
      return readAnswer(await fetch(`${origin}/trpc/${path}`, request));
    },
  };
}

// The router's own types say what each procedure answers; the caller names them.
async function readAnswer<TAnswer>(response: Response): Promise<TAnswer> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status}: ${text}`);
  const { result } = JSON.parse(text) as { result: { data: TAnswer } };
  return result.data;
}
