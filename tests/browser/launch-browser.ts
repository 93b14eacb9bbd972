import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

import { type Browser, chromium } from "playwright-core";

const INSTALLED = [
  process.env["CHROME_PATH"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** An installed Chrome or Chromium, else the one that comes from npm. */
export async function launchBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => path !== "" && existsSync(path));
  const executablePath = installed ?? (await unpackBrowser());
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
}

async function unpackBrowser(): Promise<string> {
  // Unpacked into a folder of its own: one that another version left behind would be used silently.
  const folder = join(process.cwd(), ".cache", "chromium-153");
  mkdirSync(folder, { recursive: true });
  process.env["TMPDIR"] = folder;
  // With it, libraries that a bare machine lacks are unpacked too; beside a machine's own they crash.
  if (!hasLibraries()) process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs22.x";
  const { default: sparticuz } = await import("@sparticuz/chromium");
  return sparticuz.executablePath();
}

function hasLibraries(): boolean {
  // Where it is, also for those whose PATH has no commands of administrators.
  const env = { ...process.env, PATH: `${process.env["PATH"] ?? ""}:/usr/sbin:/sbin` };
  const { stdout } = spawnSync("ldconfig", ["-p"], { encoding: "utf8", env });
  return typeof stdout === "string" && stdout.includes("libnss3.so");
}
