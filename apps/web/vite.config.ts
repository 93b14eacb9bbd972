import tailwindcss from "@tailwindcss/vite";
import { defineConfig, loadEnv } from "vite";
import solid from "vite-plugin-solid";

import { writeHeaders } from "./write-headers.ts";

const worker = "http://127.0.0.1:8787";

/**
 * Small parts that several pages share: in files of their own, ten of them add 1.4 KB to the first page.
 */
const SMALL_PARTS = [
  "ui/(?:facts|menu|cover|progress)",
  "(?:short-name|say-failed)",
  "features/courses/course-data",
  "features/make/(?:request-episode|when-begun)",
  "features/dailies/(?:dailies-data|describe-next|parts/(?:daily-notes|paused-banner))",
];

export default defineConfig(({ mode }) => ({
  plugins: [
    solid(),
    tailwindcss(),
    writeHeaders({ mediaOrigin: loadEnv(mode, ".", "MEDIA_")["MEDIA_ORIGIN"] ?? "" }),
  ],
  build: {
    target: "es2023",
    // The policy for fonts and images knows no data: fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Else what they use would come along, whoever needs it.
          includeDependenciesRecursively: false,
          groups: [
            { name: "small", test: new RegExp(`/src/(?:${SMALL_PARTS.join("|")})\\.tsx?$`) },
          ],
        },
      },
      treeshake: {
        // It does not say so itself, and would bring its WebSocket and streaming links along.
        moduleSideEffects: [{ test: /@trpc[\\/]client/, sideEffects: false }],
      },
    },
  },
  server: { proxy: { "/trpc": worker, "/api": worker, "/s3": worker, "/listen": worker } },
}));
