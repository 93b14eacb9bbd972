import tailwindcss from "@tailwindcss/vite";
import { defineConfig, loadEnv } from "vite";
import solid from "vite-plugin-solid";

import { writeHeaders } from "./write-headers.ts";

const worker = "http://127.0.0.1:8787";

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
      treeshake: {
        // It does not say so itself, and would bring its WebSocket and streaming links along.
        moduleSideEffects: [{ test: /@trpc[\\/]client/, sideEffects: false }],
      },
    },
  },
  server: { proxy: { "/trpc": worker, "/api": worker, "/s3": worker, "/listen": worker } },
}));
