export interface Site {
  /** Where media is; empty for the pages' own address. */
  mediaEndpoint: string;
  /** Whether people use https, and browsers should insist on it. */
  isHttps: boolean;
}

/**
 * The `_headers` file of the client. Static files bypass the worker, so their headers come from a file of the asset
 * host.
 */
export function writeHeaders({ mediaEndpoint, isHttps }: Site): string {
  const media = mediaEndpoint === "" ? "" : ` ${new URL(mediaEndpoint).origin}`;
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
    ...(isHttps ? ["  Strict-Transport-Security: max-age=31536000"] : []),
    "/assets/*",
    "  Cache-Control: public, max-age=31536000, immutable",
    "",
  ].join("\n");
}
