import { type AbuseLimit, isAccessToken, onlyLooking, readAccessToken } from "@learnlab/domain";

import type { Machine } from "../../compose.ts";
import { isForeignWrite } from "../foreign-write.ts";
import { readDevice } from "../read-device.ts";
import { readSession } from "../read-session.ts";
import type { Reader } from "../remember-answer.ts";
import { CHALLENGE, RestProblem } from "./problem.ts";
import type { RestMiddleware } from "./rest-context.ts";

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Accepts an access token or a session of the web client. */
export const authenticate: RestMiddleware = async (c, next) => {
  const { machine } = c.env;
  const headers = c.req.raw.headers;
  const reader = await readReader(machine, headers);
  if (reader === null) {
    await refuseTooMany(machine.addressLimit, readDevice(c.req.raw).address ?? "");
    throw notSignedIn(headers.has("authorization"));
  }
  const { actor, contentVersion } = reader;
  const isRead = READS.has(c.req.method);
  // Browsers add cookies to requests of other pages too, but never a bearer token.
  if (!isRead && readBearer(headers) === null) refuseForeign(machine, headers);
  if (!isRead && actor.lookedAtBy !== undefined) throw onlyLooking();
  await refuseTooMany(isRead ? machine.readLimit : machine.abuseLimit, actor.userId);
  c.set("actor", actor);
  c.set("contentVersion", contentVersion);
  await next();
};

async function readReader(machine: Machine, headers: Headers): Promise<Reader | null> {
  const bearer = readBearer(headers);
  if (bearer !== null && isAccessToken(bearer)) return readAccessToken(machine, bearer);
  const { actor, contentVersion } = await readSession(machine, headers);
  return actor === null ? null : { actor, contentVersion };
}

function readBearer(headers: Headers): string | null {
  return /^bearer (\S+)$/i.exec(headers.get("authorization") ?? "")?.[1] ?? null;
}

function refuseForeign(machine: Machine, headers: Headers): void {
  if (!isForeignWrite(headers, machine.origin)) return;
  throw new RestProblem(403, "origin.foreign", {
    detail: "With a session, writing takes the Origin header of this installation.",
  });
}

async function refuseTooMany(limit: AbuseLimit, key: string): Promise<void> {
  if (await limit.allows(key)) return;
  throw new RestProblem(429, "account.too_often", {
    detail: "This is too much at once. Wait a minute.",
    headers: { "retry-after": "60" },
  });
}

function notSignedIn(wasTried: boolean): RestProblem {
  if (!wasTried) {
    return new RestProblem(401, "account.not_signed_in", {
      detail: "Send an access token as a bearer, or sign in.",
      headers: CHALLENGE,
    });
  }
  return new RestProblem(401, "token.not_in_force", {
    detail: "This token is unknown, revoked or expired, or its account is disabled.",
    headers: { "www-authenticate": 'Bearer realm="LearnLab", error="invalid_token"' },
  });
}
