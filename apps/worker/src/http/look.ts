import { endLook, LookAs, lookAs, notSignedIn } from "@learnlab/domain";
import { sessionCookieName } from "@learnlab/adapters/auth";

import type { Machine } from "../compose.ts";
import { readDevice } from "./read-device.ts";
import { readJson } from "./read-json.ts";
import { readSession } from "./read-session.ts";

type Header = readonly [name: string, value: string];

/** Shows LearnLab as somebody else: the admin's own session waits in a cookie beside it. */
export async function beginLook(machine: Machine, request: Request): Promise<Header[]> {
  const asked = await readJson(request, LookAs);
  const { actor, sessionId } = await readSession(machine, request.headers);
  const own = readCookie(request.headers, sessionCookieName(machine.origin));
  if (own === null) throw notSignedIn();
  const device = readDevice(request);
  const { headers } = await lookAs(machine, { ...asked, actor, sessionId, device });
  return [...headers.filter(([name]) => name === "set-cookie"), keepOwn(machine, own)];
}

/** Ends the look and gives the admin's own session back; without one nobody is signed in any more. */
export async function finishLook(machine: Machine, request: Request): Promise<Header[]> {
  const own = readCookie(request.headers, ownCookieName(machine.origin));
  const isOwn = own !== null && (await readOwn(machine, own)) !== null;
  await endCurrent(machine, request.headers);
  return [
    writeCookie(machine, sessionCookieName(machine.origin), isOwn ? own : null),
    writeCookie(machine, ownCookieName(machine.origin), null),
  ];
}

/** Signing out while looking ends both sessions; the headers forget the second cookie. */
export async function leaveLook(machine: Machine, headers: Headers): Promise<Header[]> {
  const own = readCookie(headers, ownCookieName(machine.origin));
  if (own === null) return [];
  await endCurrent(machine, headers);
  const session = await readOwn(machine, own);
  if (session !== null) {
    await machine.deviceSessions.end({ userId: session.id, sessionId: session.sessionId });
  }
  return [writeCookie(machine, ownCookieName(machine.origin), null)];
}

async function endCurrent(machine: Machine, headers: Headers): Promise<void> {
  const { person, sessionId, look } = await readSession(machine, headers);
  if (person === null || sessionId === null || look === null) return;
  await endLook(machine, { userId: person.id, sessionId, look });
}

/** The session of the waiting cookie, which is the admin's own. */
async function readOwn(machine: Machine, value: string) {
  const cookie = `${sessionCookieName(machine.origin)}=${value}`;
  const session = await machine.sessions.read(new Headers({ cookie }));
  return session === null || session.look !== null ? null : session;
}

function ownCookieName(origin: string): string {
  return `${sessionCookieName(origin)}-own`;
}

/** As it was sent, signature included. */
function readCookie(headers: Headers, name: string): string | null {
  const start = `${name}=`;
  const cookies = (headers.get("cookie") ?? "").split(/; */);
  return cookies.find((one) => one.startsWith(start))?.slice(start.length) ?? null;
}

function keepOwn(machine: Machine, value: string): Header {
  return writeCookie(machine, ownCookieName(machine.origin), value);
}

const MONTH_SECONDS = 30 * 86_400;

/** Null forgets the cookie. The session behind it ends when it ends, whatever the cookie says. */
function writeCookie({ origin }: Machine, name: string, value: string | null): Header {
  const secure = origin.startsWith("https:") ? "; Secure" : "";
  const age = value === null ? 0 : MONTH_SECONDS;
  return [
    "set-cookie",
    `${name}=${value ?? ""}; Max-Age=${age}; Path=/; HttpOnly; SameSite=Lax${secure}`,
  ];
}
