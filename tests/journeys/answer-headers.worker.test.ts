import { env } from "cloudflare:workers";
import { createApp } from "@learnlab/worker/app";
import { expect, test, vi } from "vitest";

import { ORIGIN } from "../support/people.ts";

const app = createApp();
const SECURE = "https://learn.example";

const addresses = [
  "/healthz",
  "/trpc/session.current",
  "/trpc/none",
  "/api/none",
  "/api/auth/get-session",
  "/api/auth/none",
  "/api/podcasts",
  "/api/docs",
  "/api/openapi.json",
  "/api/mail/unsubscribe?token=none",
  "/s3/learnlab-media/ep/none.mp3",
  "/s3",
  "/assets/none.js",
  "/feed/none",
  "/listen/none",
  `/healthz?${"x".repeat(9_000)}`,
];

test.each(addresses)(
  "%s is what it says that it is, and keeps to https where it came so",
  async (path) => {
    const plain = await app.request(`${ORIGIN}${path}`, {}, env);
    expect(plain.headers.get("x-content-type-options")).toBe("nosniff");
    expect(plain.headers.get("strict-transport-security")).toBeNull();
    const secure = await app.request(`${SECURE}${path}`, {}, { ...env, PUBLIC_URL: SECURE });
    expect(secure.headers.get("x-content-type-options")).toBe("nosniff");
    expect(secure.headers.get("strict-transport-security")).toBe("max-age=31536000");
  },
);

/** The routes that the lines of the log name. */
async function logRoutes(act: () => Promise<void>): Promise<{ routes: string[]; text: string }> {
  const lines: string[] = [];
  const spy = vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  await act();
  spy.mockRestore();
  const routes = lines.map((line) => String(JSON.parse(line).route));
  return { routes, text: lines.join("\n") };
}

test("a log line names a route or a procedure that exists, and repeats nothing of the address", async () => {
  const secret = "s3cr3t-of-an-invitation";
  const asked = {
    [`/trpc/${secret}`]: "/trpc/unknown",
    [`/trpc/invitations.look.${secret}`]: "/trpc/unknown",
    [`/trpc/session.current,${secret},courses.list?batch=1`]:
      "/trpc/session.current,unknown,courses.list",
    "/trpc/courses.list": "/trpc/courses.list",
    [`/invitation/${secret}`]: "unknown",
    [`/${secret}`]: "unknown",
    [`/api/${secret}`]: "unknown",
    [`/api/auth/reset-password/${secret}`]: "/api/auth/*",
    [`/api/podcasts/${secret}`]: "/api/podcasts/:id",
    [`/api/courses/${secret}/quiz-scores`]: "/api/courses/:course_id/quiz-scores",
    [`/api/mail/unsubscribe?token=${secret}`]: "/api/mail/unsubscribe",
    [`/s3/learnlab-media/${secret}?X-Amz-Signature=${secret}`]: "/s3/*",
    [`/feed/${secret}`]: "unknown",
  };
  for (const [path, route] of Object.entries(asked)) {
    const headers = { origin: ORIGIN, referer: `${ORIGIN}/invitation/${secret}` };
    const { routes, text } = await logRoutes(async () => {
      await app.request(`${ORIGIN}${path}`, { method: "POST", headers }, env);
    });
    expect([path, routes]).toEqual([path, [route]]);
    expect(text).not.toContain(secret);
  }
});
