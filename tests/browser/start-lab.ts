import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { DEMO_PASSWORD } from "@learnlab/demo";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";

import { signIn, startLearnLab } from "../machine/started-learnlab.ts";
import { launchBrowser } from "./launch-browser.ts";
import { runMovedWorker } from "./moved-time/run-moved-worker.ts";
import { openVisit, signInAs } from "./visit.ts";

const DAY_MS = 86_400_000;
const NOON_MS = DAY_MS / 2;

interface Running {
  origin: string;
  end(): Promise<unknown>;
}

export type Lab = ReturnType<typeof startLab>;

/** A LearnLab with the demo in it, and a browser beside it. Both are there once the tests begin, and end after them. */
export function startLab(settings: Record<string, string> = {}) {
  return startWith(async (folder) => {
    await cp(inject("filledFolder"), folder, { recursive: true });
    const { origin, process, isReady, ended } = await startLearnLab(folder, null, settings);
    const end = () => {
      process.kill("SIGINT");
      return ended;
    };
    return { running: { origin, end }, isReady };
  }).lab;
}

/**
 * The same, on days that a test chooses, and with silence in place of voices, which is there at once. It begins at
 * the next noon of UTC, so that no day ends while a test runs, in whichever zone its learners live.
 */
export function startMovableLab() {
  const untilNoonMs = (DAY_MS + NOON_MS - (Date.now() % DAY_MS)) % DAY_MS;
  const { lab, getRunning } = startWith(async (folder) => {
    await cp(inject("filledFolder"), folder, { recursive: true });
    const running = await runMovedWorker(folder);
    await running.addTime(untilNoonMs);
    return { running, isReady: Promise.resolve() };
  });
  let days = 0;
  return Object.assign(lab, {
    /** What the worker takes for the time, in epoch ms: up to a day later than here, and the days that have gone by. */
    now: () => Date.now() + untilNoonMs + days * DAY_MS,
    /** Lets days go by for the worker; sessions may end by it. */
    async passDays(count: number): Promise<void> {
      days += count;
      await getRunning().addTime(untilNoonMs + days * DAY_MS);
    },
  });
}

function startWith<TRunning extends Running>(
  start: (folder: string) => Promise<{ running: TRunning; isReady: Promise<void> }>,
) {
  let folder: string;
  let running: TRunning | null = null;
  let browser: Browser;
  const getRunning = (): TRunning => {
    if (running === null) throw new Error("LearnLab starts before the first test.");
    return running;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "learnlab-browser-"));
    const [started, launched] = await Promise.all([start(folder), launchBrowser()]);
    ({ running } = started);
    browser = launched;
    await started.isReady;
  });

  afterAll(async () => {
    await browser?.close();
    await running?.end();
    await rm(folder, { recursive: true, force: true });
  });

  const lab = {
    get folder() {
      return folder;
    },
    get origin() {
      return getRunning().origin;
    },
    get browser() {
      return browser;
    },
    visit: (options: Parameters<typeof openVisit>[1]) => openVisit(browser, options),
    signIn: (page: Page, email: string) => signInAs(page, getRunning().origin, email),
    /** Calls the API as somebody of the demo. */
    callAs: (email: string) => signIn(getRunning().origin, email, DEMO_PASSWORD),
  };
  return { lab, getRunning };
}
