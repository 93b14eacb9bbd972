import { defineConfig } from "oxfmt";

export default defineConfig({
  ignorePatterns: [
    "apps/worker/worker-configuration.d.ts",
    "migrations/**",
    "packages/demo/content/**",
    "pnpm-lock.yaml",
    "**/*.md",
  ],
});
