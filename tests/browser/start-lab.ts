import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { DEMO_PASSWORD } from "@learnlab/demo";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

import { signIn, type StartedLearnLab, startLearnLab } from "../machine/started-learnlab.ts";
import { launchBrowser } from "./launch-browser.ts";
import { openVisit, signInAs } from "./visit.ts";

export type Lab = ReturnType<typeof startLab>;

/** A LearnLab with the demo in it, and a browser beside it. Both are there once the tests begin, and end after them. */
export function startLab(settings: Record<string, string> = {}) {
  let folder: string;
  let learnLab: StartedLearnLab;
  let browser: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "learnlab-browser-"));
    const starting = startLearnLab(folder, null, settings);
    [learnLab, browser] = await Promise.all([starting, launchBrowser()]);
    await learnLab.isReady;
  });

  afterAll(async () => {
    await browser?.close();
    learnLab?.process.kill("SIGINT");
    await learnLab?.ended;
    await rm(folder, { recursive: true, force: true });
  });

  return {
    get folder() {
      return folder;
    },
    get origin() {
      return learnLab.origin;
    },
    get browser() {
      return browser;
    },
    visit: (options: Parameters<typeof openVisit>[1]) => openVisit(browser, options),
    signIn: (page: Page, email: string) => signInAs(page, learnLab.origin, email),
    /** Calls the API as somebody of the demo. */
    callAs: (email: string) => signIn(learnLab.origin, email, DEMO_PASSWORD),
  };
}
