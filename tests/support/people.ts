import { env, fetchWorker } from "#bindings";
import { type Actor, type LearnerSettings, saveSettings } from "@learnlab/domain";
import { compose, type Machine } from "@learnlab/worker/compose";

export const ORIGIN = "http://learnlab.test";
const PASSWORD = "a-good-password";

export interface TestPerson {
  id: string;
  email: string;
  cookie: string;
}

/** From where people are signed in. */
const DEVICE = { address: "203.0.113.2", userAgent: null };

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
  return fetchWorker(
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

let passwordHash: string | null = null;

/** A person with a password, signed in on a device; hashing is slow, and done once. */
export async function signUp(
  name: string,
  role: "learner" | "teacher" | "admin" = "learner",
): Promise<TestPerson> {
  const { credentials, deviceSessions, passwords, clock, ids } = compose(env, ORIGIN);
  passwordHash ??= await passwords.hash(PASSWORD);
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}@people.test`;
  const account = { userId: ids.next(), name, email, passwordHash, role, invitationId: null };
  const isNew = await credentials.create({ ...account, at: clock.now() });
  if (!isNew) throw new Error(`There is an account of ${email} already.`);
  const { userId: id } = account;
  const { headers } = await deviceSessions.start({ userId: id, device: DEVICE });
  return { id, email, cookie: cookieOf(new Response(null, { headers: headers.map(copyPair) })) };
}

/** Saves settings of the person, as their page does. */
export async function changeSettings(
  { id }: TestPerson,
  change: Partial<LearnerSettings>,
): Promise<void> {
  const actor = { userId: id, role: "learner" } as const;
  await changeSettingsOn(compose(env, ORIGIN), { actor, change });
}

/** The same on a machine of one's own, as the session would have read what there is. */
export async function changeSettingsOn(
  machine: Pick<Machine, "accounts" | "clock" | "findFirstSettings">,
  request: { actor: Actor; change: Partial<LearnerSettings> },
): Promise<LearnerSettings> {
  const stored = await machine.accounts.findSettings(request.actor.userId);
  return saveSettings(machine, { ...request, stored });
}

function copyPair([name, value]: readonly [string, string]): [string, string] {
  return [name, value];
}

export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

export const TEST_PASSWORD = PASSWORD;
