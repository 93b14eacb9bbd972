import type { Device } from "@learnlab/domain";

/** Headers of better-auth's answer to a sign-in: the cookie, and a token for clients without cookies. */
export const ANSWERED = ["set-cookie", "set-auth-token"];

/** better-auth reads the device from the headers. */
export function writeHeaders({ address, userAgent }: Device): Headers {
  const headers = new Headers();
  if (address !== null) headers.set("cf-connecting-ip", address);
  if (userAgent !== null) headers.set("user-agent", userAgent.slice(0, 500));
  return headers;
}
