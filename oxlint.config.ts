import { defineConfig } from "oxlint";

const forbiddenProperties = [
  { property: "innerHTML", message: "Text is rendered as text." },
  { object: "vi", property: "mock", message: "Pass a fake that implements the port." },
  { object: "vi", property: "hoisted", message: "Pass a fake that implements the port." },
];

export default defineConfig({
  plugins: ["typescript", "unicorn", "oxc", "import", "promise", "vitest"],
  jsPlugins: ["eslint-plugin-solid", "./scripts/lint/plugin.js"],
  options: { typeAware: true },
  categories: { correctness: "error" },
  ignorePatterns: ["apps/worker/worker-configuration.d.ts", "**/dist/**", "migrations/**"],
  rules: {
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    "typescript/switch-exhaustiveness-check": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/consistent-type-imports": "error",
    // Who may import whom is one table: scripts/lint/borders-table.ts.
    "learnlab/borders": "error",
    "import/no-cycle": ["error", { ignoreTypes: true }],
    "import/no-default-export": "error",
    "unicorn/filename-case": ["error", { case: "kebabCase" }],
    "no-console": "error",
    "max-lines": ["error", { max: 300 }],
    "max-lines-per-function": ["error", { max: 60, skipComments: true, skipBlankLines: true }],
    complexity: ["error", { max: 10 }],
    "max-depth": ["error", { max: 3 }],
    "max-params": ["error", { max: 3 }],
    eqeqeq: "error",
    "no-unused-vars": [
      "error",
      { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
    ],
    "vitest/valid-expect": ["error", { maxArgs: 2 }],
    // `see` waits for what a page says: apps/web/src/testing/open-page.tsx.
    "vitest/expect-expect": [
      "error",
      { assertFunctionNames: ["expect*", "assert*", "see", "*.see"] },
    ],
    "no-restricted-properties": ["error", ...forbiddenProperties],
  },
  overrides: [
    {
      files: ["apps/worker/src/http/**"],
      rules: {
        "no-restricted-properties": [
          "error",
          ...forbiddenProperties,
          { property: "DB", message: "A route calls a use case; the database is behind a port." },
          { object: "machine", property: "db", message: "A route calls a use case." },
        ],
      },
    },
    {
      // Its health is that of the database itself.
      files: ["apps/worker/src/http/health.ts"],
      rules: { "no-restricted-properties": ["error", ...forbiddenProperties] },
    },
    {
      files: ["packages/domain/src/**", "packages/api/src/**", "packages/jobs/src/**"],
      rules: {
        "no-restricted-properties": [
          "error",
          ...forbiddenProperties,
          { object: "Date", property: "now", message: "The clock is a port." },
          { object: "Math", property: "random", message: "Randomness is a port." },
        ],
      },
    },
    {
      files: ["**/*.tsx"],
      rules: {
        "max-lines-per-function": ["error", { max: 120, skipComments: true, skipBlankLines: true }],
        "solid/reactivity": "error",
        "solid/no-destructure": "error",
        "solid/prefer-for": "error",
        "solid/no-react-specific-props": "error",
        "solid/components-return-once": "error",
        "solid/no-innerhtml": "error",
        "learnlab/no-literal-interface-text": "error",
      },
    },
    {
      // A port that grows says two things: each has its own.
      files: ["packages/**/*ports.ts", "packages/domain/**/*-store.ts"],
      rules: { "max-lines": ["error", { max: 120 }] },
    },
    {
      // One object of small functions, or one closure around a component's state.
      files: [
        "apps/web/src/**/create-*.ts",
        "apps/web/src/**/make-*.ts",
        "packages/adapters/src/d1/*/*store.ts",
      ],
      rules: {
        "max-lines-per-function": ["error", { max: 120, skipComments: true, skipBlankLines: true }],
      },
    },
    {
      files: [
        "**/*.config.ts",
        "apps/worker/src/index.ts",
        "scripts/lint/**",
        "tests/bench/bench-worker.ts",
      ],
      rules: { "import/no-default-export": "off" },
    },
    {
      files: ["scripts/**", "packages/speech-local/src/main.ts"],
      rules: { "no-console": "off" },
    },
    {
      files: ["**/*.test.ts", "**/*.test.tsx", "tests/**"],
      rules: {
        complexity: "off",
        "max-lines-per-function": "off",
        "max-lines": ["error", { max: 400 }],
        "typescript/consistent-type-imports": "off",
        "learnlab/patience": "error",
        "learnlab/seeded": "error",
      },
    },
    {
      files: ["tests/browser/**"],
      rules: {
        "learnlab/no-single-look": "error",
        "no-restricted-properties": [
          "error",
          ...forbiddenProperties,
          {
            property: "waitForTimeout",
            message: "Time alone shows nothing: wait for what happens.",
          },
        ],
      },
    },
  ],
});
