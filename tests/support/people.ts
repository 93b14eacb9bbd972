import { env, exports } from "cloudflare:workers";

export const ORIGIN = "http://learnlab.test";
const PASSWORD = "a-good-password";

export interface TestPerson {
  id: string;
  email: string;
  cookie: string;
}

let addresses = 0;

/** Calls the worker as a browser on its own page would; each call may carry a person's cookie. */
export async function call(
  path: string,
  options: {
    as?: TestPerson | null;
    method?: string;
    body?: unknown;
    /** Sent as it is, in the place of a JSON body. */
    raw?: BodyInit;
    headers?: Record<string, string>;
  } = {},
): Promise<Response> {
  const headers = new Headers({
    origin: ORIGIN,
    "cf-connecting-ip": "203.0.113.1",
    ...options.headers,
  });
  if (options.as) headers.set("cookie", options.as.cookie);
  if (options.body !== undefined) headers.set("content-type", "application/json");
  return exports.default.fetch(
    new Request(`${ORIGIN}${path}`, {
      method: options.method ?? (options.body === undefined ? "GET" : "POST"),
      headers,
      body: options.body === undefined ? (options.raw ?? null) : JSON.stringify(options.body),
    }),
  );
}

/** A query or mutation over HTTP, as tRPC's plain link sends it. */
export function callProcedure(
  path: string,
  options: { as?: TestPerson | null; input?: unknown; isMutation?: boolean },
): Promise<Response> {
  const { as = null, input, isMutation = false } = options;
  if (isMutation) return call(`/trpc/${path}`, { as, method: "POST", body: input ?? {} });
  const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  return call(`/trpc/${path}${query}`, { as });
}

/** Signs a new person up; the role is set as an admin would set it. */
export async function signUp(
  name: string,
  role: "learner" | "teacher" | "admin" = "learner",
): Promise<TestPerson> {
  addresses += 1;
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}@people.test`;
  const response = await call("/api/auth/sign-up/email", {
    body: { name, email, password: PASSWORD },
    // Sign-ups are limited by address: every test person has one.
    headers: { "cf-connecting-ip": `203.0.113.${addresses + 1}` },
  });
  if (!response.ok)
    throw new Error(`sign-up answered ${response.status}: ${await response.text()}`);
  const { user } = await response.json<{ user: { id: string } }>();
  if (role !== "learner") {
    await env.DB.prepare("update users set role = ? where id = ?").bind(role, user.id).run();
  }
  return { id: user.id, email, cookie: cookieOf(response) };
}

export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

export const TEST_PASSWORD = PASSWORD;
