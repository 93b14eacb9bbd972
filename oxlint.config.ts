import { defineConfig } from "oxlint";

/** Frameworks and platforms, which only the outer rooms may name. */
const platform = [
  "hono",
  "hono/**",
  "@trpc/**",
  "drizzle-orm",
  "drizzle-orm/**",
  "better-auth",
  "better-auth/**",
  "cloudflare:*",
  "node:*",
  "solid-js",
  "solid-js/**",
];

const domainRooms = [
  "shared",
  "accounts",
  "courses",
  "episodes",
  "listening",
  "learning",
  "generation",
  "analytics",
  "exports",
];

const rooms = [
  ...domainRooms.map((room, index) => ({
    files: [`packages/domain/src/${room}/**`],
    bans: [
      ...platform,
      "@learnlab/**",
      ...domainRooms.slice(index + 1).flatMap((later) => [`../${later}`, `../${later}/**`]),
    ],
    why: "The domain is pure, and its rooms look left only: see ARCHITECTURE.md.",
  })),
  {
    files: ["packages/adapters/**"],
    bans: ["@learnlab/api", "@learnlab/jobs", "@learnlab/worker", "hono", "hono/**", "@trpc/**"],
    why: "An adapter knows its supplier and the domain, never who calls it.",
  },
  {
    files: ["packages/api/**"],
    bans: [
      ...platform.filter((name) => !name.startsWith("@trpc")),
      "@learnlab/adapters",
      "@learnlab/adapters/**",
      "@learnlab/jobs",
      "@learnlab/worker",
    ],
    why: "Procedures call use cases; suppliers arrive in ctx.deps.",
  },
  {
    files: ["packages/jobs/**"],
    bans: [
      ...platform,
      "@learnlab/adapters",
      "@learnlab/adapters/**",
      "@learnlab/api",
      "@learnlab/worker",
    ],
    why: "A job calls use cases; suppliers arrive in its deps.",
  },
  {
    files: ["packages/speech-local/**"],
    bans: ["@learnlab/**"],
    why: "speech-local is GPL and stands alone: it is reached over HTTP only.",
  },
  {
    files: ["apps/worker/**"],
    bans: ["@learnlab/web", "@learnlab/speech-local", "@learnlab/demo", "solid-js", "node:*"],
    why: "The worker ships without the client's code, the local speech or the demo.",
  },
  {
    files: ["apps/web/**"],
    bans: [
      "@learnlab/adapters",
      "@learnlab/adapters/**",
      "@learnlab/jobs",
      "@learnlab/worker",
      "@learnlab/domain",
      "zod",
      "better-auth",
      "better-auth/**",
    ],
    valueBans: ["@learnlab/api"],
    why: "The client knows the API by type, and of the domain only @learnlab/domain/client.",
  },
] satisfies { files: string[]; bans: string[]; valueBans?: string[]; why: string }[];

// Two overrides that match one file replace each other's no-restricted-imports instead of adding
// up, so each room has exactly one, with its whole list.
const boundaries = rooms.map(({ files, bans, why, ...room }) => ({
  files,
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          { group: bans, message: why },
          ...("valueBans" in room
            ? [{ group: room.valueBans, allowTypeImports: true, message: why }]
            : []),
        ],
      },
    ],
  },
}));

const forbiddenProperties = [
  { property: "innerHTML", message: "Text is rendered as text." },
  { object: "vi", property: "mock", message: "Pass a fake that implements the port." },
  { object: "vi", property: "hoisted", message: "Pass a fake that implements the port." },
];

export default defineConfig({
  plugins: ["typescript", "unicorn", "oxc", "import", "promise", "vitest"],
  jsPlugins: ["eslint-plugin-solid", "./scripts/lint/interface-text.js"],
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
    "no-restricted-properties": ["error", ...forbiddenProperties],
  },
  overrides: [
    ...boundaries,
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
      // One object of small functions, or one closure around a component's state.
      files: [
        "apps/web/src/**/create-*.ts",
        "apps/web/src/**/make-*.ts",
        "apps/worker/src/compose.ts",
        "packages/adapters/src/d1/*-store.ts",
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
      },
    },
  ],
});
