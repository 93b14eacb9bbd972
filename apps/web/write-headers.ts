import type { Plugin } from "vite";

/** Static files bypass the worker, so their headers come from a file of the asset host. */
export function writeHeaders(media: { mediaOrigin: string }): Plugin {
  return {
    name: "learnlab-headers",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: headersFile(media) });
    },
  };
}

export function headersFile({ mediaOrigin }: { mediaOrigin: string }): string {
  const media = mediaOrigin === "" ? "" : ` ${mediaOrigin}`;
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self'${media}`,
    `media-src 'self' blob:${media}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  return [
    "/*",
    `  Content-Security-Policy: ${policy}`,
    "  X-Content-Type-Options: nosniff",
    "  Referrer-Policy: no-referrer",
    "  Permissions-Policy: camera=(), geolocation=(), payment=(), usb=(), microphone=(self)",
    "  Cross-Origin-Opener-Policy: same-origin",
    "/assets/*",
    "  Cache-Control: public, max-age=31536000, immutable",
    "",
  ].join("\n");
}
