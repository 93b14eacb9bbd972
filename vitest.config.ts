import { availableParallelism } from "node:os";

import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";

import { testSettings } from "./tests/support/bindings/test-settings.ts";

/** What comes a moment later on a busy machine: Vitest itself waits for a second. */
const PATIENT = { poll: { timeout: 20_000 } };

/** They kill, starve and time a whole LearnLab, or build the client anew, so nothing else runs beside them. */
const ALONE = ["tests/machine/alone/*.node.test.ts"];

const LEFT_OUT = "\0mediabunny-node";
/** The file that mediabunny leaves out in browsers is empty in workerd, where vite takes it for a module of Node's. */
const mediabunnyInWorkerd = {
  name: "mediabunny-in-workerd",
  enforce: "pre",
  resolveId(source: string, importer?: string) {
    const isLeftOut = source === "./node.js" && importer?.includes("/mediabunny/") === true;
    return isLeftOut ? LEFT_OUT : null;
  },
  load: (id: string) => (id === LEFT_OUT ? "export {};" : null),
} as const;

export default defineConfig({
  test: {
    // Vitest leaves one core to itself, which is half of a small machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: "unit",
          isolate: false,
          include: [
            "packages/**/*.test.ts",
            "scripts/**/*.test.ts",
            "apps/worker/**/*.test.ts",
            "apps/web/*.test.ts",
            "tests/repository/**/*.test.ts",
            "tests/faults/check-*.test.ts",
          ],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          // Use cases and stores on D1 and R2 in memory, in Node.
          name: "memory",
          isolate: false,
          include: ["tests/use-cases/**/*.test.ts", "tests/**/*.memory.test.ts"],
          expect: PATIENT,
          setupFiles: ["./tests/support/bindings/begin-memory.ts"],
          testTimeout: 30_000,
        },
      },
      {
        // Nothing is replaced while a test runs, and what would do it is not there.
        plugins: [solid({ hot: false })],
        test: {
          name: "web",
          environment: "happy-dom",
          // A test that leaves the page would leave it for the files after it, too.
          environmentOptions: {
            happyDOM: {
              settings: {
                navigation: { disableMainFrameNavigation: true, disableFallbackToSetURL: true },
              },
            },
          },
          // A window a file is most of the time these tests take.
          isolate: false,
          // Components of libraries come as JSX, which Node does not read.
          server: { deps: { inline: [/@solidjs\/router/] } },
          include: ["apps/web/src/**/*.test.{ts,tsx}"],
          expect: PATIENT,
          testTimeout: 30_000,
          setupFiles: [
            "./apps/web/src/testing/begin-at-noon.ts",
            "./apps/web/src/i18n/testing/all-texts.ts",
            "./apps/web/src/testing/no-network.ts",
          ],
        },
      },
      {
        plugins: [
          mediabunnyInWorkerd,
          cloudflareTest({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: {
                ...testSettings,
                TEST_MIGRATIONS: await readD1Migrations("./migrations"),
                TEST_SEARCH_MIGRATIONS: await readD1Migrations("./migrations/search"),
              },
            },
          }),
        ],
        test: {
          name: "worker",
          // A runtime for each file is most of the time these tests take: tests/support/begin-empty.ts.
          isolate: false,
          include: ["tests/**/*.worker.test.ts"],
          expect: PATIENT,
          setupFiles: ["./tests/support/begin-empty.ts"],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [
          mediabunnyInWorkerd,
          cloudflareTest({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: {
                ...testSettings,
                // A call that hangs costs real time; a busy machine must not take for a hang what is none.
                SPEECH_TIMEOUT_MS: "1000",
                SPEECH_RETRY_MS: "5",
                TEST_MIGRATIONS: await readD1Migrations("./migrations"),
                TEST_SEARCH_MIGRATIONS: await readD1Migrations("./migrations/search"),
              },
            },
          }),
        ],
        test: {
          name: "faults",
          include: ["tests/faults/schedules.test.ts"],
          globalSetup: ["./tests/faults/start-fault-server.ts"],
          setupFiles: ["./tests/support/begin-empty.ts"],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: "node",
          include: ["tests/**/*.node.test.ts"],
          exclude: ALONE,
          expect: PATIENT,
          globalSetup: ["./tests/machine/build-once.ts"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: "machine",
          include: ALONE,
          expect: PATIENT,
          globalSetup: ["./tests/machine/build-once.ts"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
