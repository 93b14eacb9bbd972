import { accessSync, constants, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { resolve } from "node:path";

export interface StartSettings {
  port: number;
  dataDir: string;
  /** Empty on one's own machine. */
  publicUrl: string;
}

/** A setting that cannot be used, as one sentence for the person at the terminal. */
export class BadSetting extends Error {}

export function readSettings(env: NodeJS.ProcessEnv): StartSettings {
  const port = Number(env["PORT"] ?? "8787");
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new BadSetting(`PORT must be a number from 1 to 65535, not "${env["PORT"]}".`);
  }
  const publicUrl = env["PUBLIC_URL"] ?? "";
  const isUsable = publicUrl === "" || /^https:\/\/[^/]+\/?$/.test(publicUrl);
  if (!isUsable) {
    throw new BadSetting(
      `PUBLIC_URL must be https://<host> without a path, not "${String(publicUrl)}".`,
    );
  }
  return { port, publicUrl, dataDir: openFolder(env["DATA_DIR"] ?? ".data") };
}

function openFolder(name: string): string {
  const folder = resolve(name);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    throw new BadSetting(`DATA_DIR ${folder} cannot be written to. Choose another folder.`);
  }
}

export async function requireFreePort(port: number): Promise<void> {
  if (await isFree(port)) return;
  throw new BadSetting(
    `Port ${port} is taken. End what uses it, or choose another one: PORT=${port + 1} npm start`,
  );
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once("error", () => answer(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => answer(true)));
  });
}

/** A port that nobody uses now. */
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
