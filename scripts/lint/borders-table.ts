/**
 * Who may import whom. A file belongs to the place with the longest matching path prefix, and may import from its own
 * place and what is listed: `may` has places and files of this project, `npm` packages. Tests may import any package.
 */

export interface Place {
  /** Other places, or single files in them; a domain room is imported through its index.ts. */
  may: string[];
  /** Files whose types may be imported. */
  types?: string[];
  npm: string[];
  /** The explanation for whoever crosses the border. */
  why: string;
  /** May import any export of this project's packages. */
  anyDoor?: boolean;
  /** May import any file of the domain's rooms, not only their index. */
  passesDoors?: boolean;
}

/** The rooms of the domain and their sub-rooms in order: each may use those to its left. */
export const ROOMS = `
  shared/addresses shared/media shared
  languages languages/mail
  accounts installation courses courses/materials courses/proposals courses/concepts episodes listening learning speech spending
  lessons lessons/model lessons/claims lessons/checks lessons/template lessons/writing lessons/library
  lessons/verdicts lessons/proposing lessons/translating
  generation/steps generation/brief generation/script generation/audio generation
  bookmarks dailies uploads notifications approvals problems analytics feeds exports
  search
  operations operations/cleanup
`
  .trim()
  .split(/\s+/);

const DOMAIN = "packages/domain/src";
const ADAPTERS = "packages/adapters/src";
const D1 = `${ADAPTERS}/d1`;
const WORKER = "apps/worker/src";
const WEB = "apps/web/src";
/** The tags of recordings, with the library that reads them. */
const AUDIO_TAGS = "packages/audio/src/tags/index.ts";

/** Pure libraries, with the rooms that use them. */
const libraries: Record<string, string[]> = {
  shared: ["csv-parse", "csv-parse/browser/esm/sync"],
  learning: ["ts-fsrs"],
  generation: ["p-limit"],
  "generation/script": ["p-limit"],
  notifications: ["p-limit"],
  "shared/addresses": ["tlds"],
  "lessons/checks": ["tinyld"],
};
const roomsWhy = "The domain is pure, and its rooms look left only: see ARCHITECTURE.md.";
const domain = Object.fromEntries(
  ROOMS.map((room, index) => [
    `${DOMAIN}/${room}/`,
    {
      may: [
        "packages/audio/src/index.ts",
        ...ROOMS.slice(0, index).map((left) => `${DOMAIN}/${left}/`),
      ],
      npm: ["zod", ...(libraries[room] ?? [])],
      why: roomsWhy,
    },
  ]),
);

/** What each supplier's folder may import besides the domain. */
const suppliers: Record<string, Pick<Place, "may" | "npm">> = {
  auth: {
    may: [`${D1}/`, `${D1}/index.ts`, `${D1}/accounts/schema.ts`],
    npm: ["better-auth", "bowser", "drizzle-orm", "zod", "node:crypto"],
  },
  audio: { may: [AUDIO_TAGS], npm: ["mediabunny"] },
  documents: { may: [], npm: ["htmlparser2", "marked", "unpdf"] },
  gemini: { may: [`${ADAPTERS}/models/`], npm: ["@google/generative-ai", "zod"] },
  models: { may: [], npm: ["zod"] },
  openai: { may: [`${ADAPTERS}/models/`], npm: ["openai", "zod"] },
  polly: { may: [], npm: ["aws4fetch", "zod"] },
  ...Object.fromEntries(["mail", "queues"].map((name) => [name, { may: [], npm: [] }])),
  r2: { may: [], npm: ["aws4fetch"] },
  runtime: { may: [], npm: ["uuidv7"] },
};
const adaptersWhy =
  "An adapter knows its supplier and the domain, never who calls it or another supplier.";
const adapters = Object.fromEntries(
  Object.entries(suppliers).map(([name, { may, npm }]) => [
    `${ADAPTERS}/${name}/`,
    { may: [`${DOMAIN}/index.ts`, ...may], npm, why: adaptersWhy },
  ]),
);

/** D1 has one folder per room, in the order of the domain; every store may read every table. */
const topRooms = [...new Set(ROOMS.map((room) => room.split("/")[0] ?? room))];
const d1 = Object.fromEntries(
  topRooms.map((room, index) => [
    `${D1}/${room}/`,
    {
      may: [
        `${DOMAIN}/index.ts`,
        `${D1}/`,
        ...topRooms.map((other) => `${D1}/${other}/schema.ts`),
        ...topRooms.slice(0, index).map((left) => `${D1}/${left}/`),
      ],
      npm: ["drizzle-orm"],
      why: adaptersWhy,
    },
  ]),
);

/** The client's pages, one folder per room; rooms do not import each other. */
const features = `
  accounts costs courses episode first-steps home lessons make materials operations own-account
  people progress run script settings teach tokens uploads
`
  .trim()
  .split(/\s+/);
const webNpm = ["solid-js", "@solidjs/router", "@trpc/client", "@trpc/server"];
const webWhy =
  "A feature stands alone on data, player, parts, ui and i18n; the API is known by type.";
/** What every part of the client may use. */
const webGround = [`${WEB}/`, `${WEB}/data/`, `${WEB}/ui/`, `${WEB}/i18n/`, `${DOMAIN}/client.ts`];
const web = Object.fromEntries(
  features.map((name) => [
    `${WEB}/features/${name}/`,
    {
      may: [...webGround, `${WEB}/player/`, `${WEB}/parts/`, `${WEB}/shell/`],
      types: ["packages/api/src/index.ts"],
      npm: name === "teach" ? [...webNpm, "uqr"] : webNpm,
      why: webWhy,
    },
  ]),
);

const any = [""];
export const PLACES: Record<string, Place> = {
  "packages/audio/src/": {
    may: [],
    npm: ["entities", "mediabunny"],
    why: "A format knows bytes and text, and no product.",
  },
  ...domain,
  [`${DOMAIN}/index.ts`]: {
    may: ROOMS.map((room) => `${DOMAIN}/${room}/`),
    npm: [],
    why: roomsWhy,
  },
  // Files of rooms that the browser runs, imported directly so that their index is not loaded.
  [`${DOMAIN}/client.ts`]: {
    may: ROOMS.map((room) => `${DOMAIN}/${room}/`),
    npm: [],
    why: roomsWhy,
    passesDoors: true,
  },
  [`${DOMAIN}/testing/`]: {
    may: ["packages/audio/src/index.ts", ...ROOMS.map((room) => `${DOMAIN}/${room}/`)],
    npm: [],
    why: roomsWhy,
    passesDoors: true,
  },
  ...adapters,
  [`${D1}/`]: {
    may: [`${DOMAIN}/index.ts`, ...topRooms.map((room) => `${D1}/${room}/schema.ts`)],
    npm: ["drizzle-orm"],
    why: adaptersWhy,
  },
  ...d1,
  // For tests only: production uses the binding of workerd.
  [`${D1}/testing/`]: {
    may: [],
    npm: ["node:fs", "node:sqlite"],
    why: "The database in memory stands alone: whatever runs on D1 runs on it.",
  },
  ...Object.fromEntries(
    topRooms.map((room) => [
      `${D1}/${room}/schema.ts`,
      {
        may: [`${D1}/columns.ts`, ...topRooms.map((other) => `${D1}/${other}/schema.ts`)],
        types: [`${DOMAIN}/index.ts`],
        npm: ["drizzle-orm"],
        why: "A table knows columns, the tables it refers to, and what the domain keeps in them.",
      },
    ]),
  ),
  [`${D1}/index.ts`]: {
    may: [`${D1}/`, ...topRooms.map((room) => `${D1}/${room}/`)],
    npm: [],
    why: adaptersWhy,
  },
  "packages/api/src/": {
    may: [`${DOMAIN}/index.ts`],
    npm: ["@trpc/server", "zod"],
    why: "Procedures call use cases; suppliers arrive in ctx.deps.",
  },
  "packages/jobs/src/": {
    may: [`${DOMAIN}/index.ts`],
    npm: ["zod"],
    why: "A job calls use cases; suppliers arrive in its deps.",
  },
  "packages/demo/src/": {
    may: [`${DOMAIN}/index.ts`],
    npm: any,
    why: "The demo fills tables and knows the domain.",
  },
  "packages/speech-local/src/": {
    may: [],
    npm: any,
    why: "speech-local is GPL and stands alone: it is reached over HTTP only.",
  },
  [`${WORKER}/`]: {
    may: [
      `${DOMAIN}/index.ts`,
      "packages/api/src/index.ts",
      "packages/jobs/src/index.ts",
      `${WORKER}/http/`,
      ...["d1", ...Object.keys(suppliers)].map((name) => `${ADAPTERS}/${name}/index.ts`),
    ],
    npm: ["zod", "cloudflare:workers"],
    why: "The worker ships without the client's code, the local speech or the demo.",
  },
  [`${WORKER}/http/`]: {
    may: [
      `${DOMAIN}/index.ts`,
      "packages/api/src/index.ts",
      `${WORKER}/background.ts`,
      `${WORKER}/compose.ts`,
      `${WORKER}/env.ts`,
      `${ADAPTERS}/auth/index.ts`,
      `${ADAPTERS}/r2/index.ts`,
    ],
    npm: ["hono", "@hono/zod-openapi", "@trpc/server", "client-zip", "zod"],
    why: "A route calls a use case with what compose.ts made; it knows no table.",
  },
  "packages/service-worker/src/": {
    may: [`${DOMAIN}/shared/media/`],
    npm: [],
    passesDoors: true,
    why: "The service worker keeps files and recordings; it knows no API and no page.",
  },
  [`${WEB}/`]: {
    may: [
      ...webGround,
      `${WEB}/player/`,
      `${WEB}/parts/`,
      `${WEB}/shell/`,
      ...features.map((name) => `${WEB}/features/${name}/`),
    ],
    types: ["packages/api/src/index.ts"],
    npm: webNpm,
    why: webWhy,
  },
  ...web,
  [`${WEB}/data/`]: {
    may: [`${WEB}/`, `${WEB}/i18n/`, `${DOMAIN}/client.ts`, AUDIO_TAGS],
    types: ["packages/api/src/index.ts"],
    npm: ["solid-js", "@solidjs/router", "@trpc/server"],
    why: "Data knows the API, and nobody who shows it.",
  },
  [`${WEB}/player/`]: {
    may: webGround,
    types: ["packages/api/src/index.ts"],
    npm: webNpm,
    why: "The player knows no page.",
  },
  [`${WEB}/parts/`]: {
    may: [...webGround, `${WEB}/player/`],
    npm: webNpm,
    why: "What several pages show knows none of them.",
  },
  [`${WEB}/ui/`]: {
    may: [`${WEB}/i18n/`, `${WEB}/`],
    npm: ["solid-js", "@solidjs/router"],
    why: "Building blocks know no feature and no API.",
  },
  [`${WEB}/i18n/`]: {
    may: [`${WEB}/`, `${DOMAIN}/client.ts`],
    npm: ["solid-js"],
    why: "Texts know nobody who says them.",
  },
  [`${WEB}/shell/`]: {
    may: [...webGround, `${WEB}/player/`],
    npm: webNpm,
    why: "The shell knows the player and no page.",
  },
  "tests/": {
    may: ["scripts/"],
    anyDoor: true,
    npm: any,
    why: "Tests come in by the doors of a package.",
  },
  "scripts/": {
    may: [],
    anyDoor: true,
    npm: any,
    why: "Scripts come in by the doors of a package.",
  },
};
