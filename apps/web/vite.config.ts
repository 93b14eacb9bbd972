import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import solid from "vite-plugin-solid";

import { writeServiceWorker } from "./write-service-worker.ts";
import { writeTheme } from "./write-theme.ts";

const worker = "http://127.0.0.1:8787";

/**
 * What every page uses, in one file that loads nothing later: otherwise it would contain the names of all
 * later files, and one changed text would rename every script.
 */
const CORE = new RegExp(
  [
    // Stores are for forms and filters, QR codes for one page of teachers, the tags of files for uploads.
    "/node_modules/(?!.*(?:mediabunny|solid-js/store|uqr)/)",
    // What only the player and single pages need loads with them.
    "/packages/domain/src/(?!(?:languages/facts|courses/materials/formats|listening/(?:coverage|resume|stretch)|operations/crons|shared/(?:local-time|write-csv)|installation/(?:listening|logo)-limits|uploads/(?:audio-formats|cover-limits)|lessons/sentence-limit|episodes/(?:choice-limits|claim))\\.ts)",
    "vite/preload-helper",
    "/src/(?:api|api-client|connection|session|session-end|school-name|logo-address|keep-last|load-part|create-task|short-name|say-reason)\\.tsx?$",
    "/src/i18n/(?:index|t|format|language)\\.ts$",
    "/src/player/(?:index|player-provider)\\.tsx?$",
    "/src/shell/(?:brand|error-page|missing-page|page-skeleton)\\.tsx$",
    "/src/ui/(?:button|class-names|facts|feedback|icons|index|layout|mark|progress|spinner|status-line|toast)\\.tsx?$",
    "/src/data/forget-played\\.ts$",
  ].join("|"),
);

/** The first page and its shared parts: the sign-in needs none of it. */
const TODAY =
  /\/src\/(?:data\/(?:can-play|choices|courses|dailies|episodes|is-finished|is-in-progress|is-to-read|picture-of|request-episode|reviews|when-begun)|parts\/(?:aside|say-why|episode-row\/(?!(?:describe-steps|remove-with-undo|(?:play-row|row-menu|failed|making)-now)\b)[\w-]+)|parts\/dailies\/(?:describe-next|daily-notes)|ui\/cover)\.tsx?$/;

/** What every form uses: one file, since small files cost more than their content. */
const FORM = /\/src\/(?:create-form|drafts|ui\/(?:form|field|text-field))\.tsx?$/;

/** Fields of the longer forms: one file for the same reason. */
const FIELDS =
  /\/src\/(?:languages|parts\/(?:language-fields|level-cards|format-cards)|ui\/(?:check-cards|check-field|create-debounced|fold|radio-cards|select-field|text-area-field))\.tsx?$/;

/** What plays an episode from a page: one file for the same reason. */
const LISTENING =
  /\/src\/(?:player\/(?:create-episode-play|create-listening-here|make-playable|timers|now-playing\/shown)|data\/transient)\.ts$/;

/** What several pages show, each too small for a file of its own. */
const PIECES =
  /\/src\/(?:i18n\/format-(?:bytes|money|date-name)|features\/operations\/format-figures|parts\/standing\/say-day|save-file|shell\/loaded-page|ui\/(?:back-link|copy-field|create-is-wide|rows-skeleton|stand-at-bottom|tabs))\.tsx?$/;

/** What the pages of an account share. */
const ACCOUNT =
  /\/src\/(?:features\/accounts\/(?:parts\/|safe-next)|parts\/check-account|ui\/password-field)[\w./-]*$/;

/** Dialogs, and the questions that they ask. */
const DIALOG = /\/src\/(?:parts\/(?:create-)?leave-[\w-]+|ui\/(?:ask-dialog|dialog))\.tsx?$/;

export default defineConfig({
  plugins: [solid(), tailwindcss(), writeTheme(), writeServiceWorker()],
  build: {
    target: "es2023",
    // The content security policy allows no data: URLs for fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // The first script names all later files, so a shorter name saves bytes.
        chunkFileNames: ({ facadeModuleId }) => {
          const [, language] = /\/src\/i18n\/(\w+)\/\w+\.ts$/.exec(facadeModuleId ?? "") ?? [];
          return `assets/${language === undefined ? "" : `texts-${language}-`}[name]-[hash:7].js`;
        },
        codeSplitting: {
          // Otherwise what they use would be bundled for everybody.
          includeDependenciesRecursively: false,
          groups: [
            { name: "core", test: CORE },
            { name: "today", test: TODAY },
            { name: "form", test: FORM },
            { name: "fields", test: FIELDS },
            { name: "listening", test: LISTENING },
            { name: "pieces", test: PIECES },
            { name: "account", test: ACCOUNT },
            { name: "dialog", test: DIALOG },
          ],
        },
      },
    },
  },
  server: { proxy: { "/trpc": worker, "/api": worker, "/s3": worker, "/listen": worker } },
});
