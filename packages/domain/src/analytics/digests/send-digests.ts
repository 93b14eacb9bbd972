import type { Mailer } from "../../languages/index.ts";
import {
  type DigestReceiver,
  type DigestStore,
  type DigestKind,
  type DueDigest,
  findNextDigest,
  type LastDigest,
  type MailOutcome,
} from "../../notifications/index.ts";
import { type Clock, DAY_MS, HOUR_MS, type Log } from "../../shared/index.ts";
import { type WriteDeps, writeDigest } from "./write-digest.ts";

export type DigestDeps = WriteDeps & {
  digests: DigestStore;
  mailer: Mailer;
  clock: Clock;
  log: Log;
};

const A_PAGE = 20;
/** The next run, five minutes later, continues. */
const RUN_MS = 60_000;
/** New teachers of one run; the next one begins with the rest. */
const MOST_BEGUN = 100;
/** After an outage that lasted longer the week is no news any more; a morning's mail comes before noon or not. */
const LATEST_MS: Record<DigestKind, number> = {
  week: 2 * DAY_MS,
  class: 2 * DAY_MS,
  review: 5 * HOUR_MS,
};
const LONGEST_ERROR = 300;
const PERIOD_MS: Record<DigestKind, number> = {
  week: 7 * DAY_MS,
  class: 7 * DAY_MS,
  review: DAY_MS,
};

type Outcome = Omit<MailOutcome, "id">;

/** Sends the regular mails that are due: each once, however many runs are active. */
export async function sendDigests(
  deps: DigestDeps,
): Promise<{ digestsSent: number; digestsNotSent: number }> {
  await beginReviews(deps);
  const from = deps.clock.now();
  const report = { digestsSent: 0, digestsNotSent: 0 };
  for (;;) {
    const at = deps.clock.now();
    const due = at - from > RUN_MS ? [] : await deps.digests.listDue({ at, limit: A_PAGE });
    for (const digest of due) {
      const outcome = await sendClaimed(deps, digest);
      if (outcome?.state === "sent") report.digestsSent += 1;
      else if (outcome !== null) report.digestsNotSent += 1;
    }
    if (due.length < A_PAGE) return report;
  }
}

/** From the next morning on, teachers hear of what waits for them. */
async function beginReviews({ digests, clock }: DigestDeps): Promise<void> {
  const at = clock.now();
  for (const { userId, timeZone } of await digests.listUnbegun({ limit: MOST_BEGUN })) {
    await digests.begin({ userId, dueAt: findNextDigest("review", at, timeZone), at });
  }
}

/** Null where another run has it. A mail interrupted by a crash is not sent again. */
async function sendClaimed(
  deps: DigestDeps,
  digest: DueDigest & LastDigest,
): Promise<Outcome | null> {
  const { userId, kind } = digest;
  const receiver = await deps.digests.findReceiver(userId);
  const at = deps.clock.now();
  const nextAt = findNextDigest(kind, at, receiver?.timeZone ?? "UTC");
  if (!(await deps.digests.claim({ ...digest, nextAt, at }))) return null;
  const outcome = isTooSoon(digest, { nextAt, at })
    ? skip("digest.soon")
    : await trySending(deps, { ...digest, receiver });
  await deps.digests.settle({ userId, kind, ...outcome, at: deps.clock.now() });
  return outcome;
}

/**
 * Who has moved to a zone where its morning is still to come gets it then, and who ended it and chose it anew hears
 * of a week once.
 */
function isTooSoon(
  { kind, dueAt, sentAt }: DueDigest & LastDigest,
  { nextAt, at }: { nextAt: number; at: number },
): boolean {
  const least = PERIOD_MS[kind] / 2;
  return nextAt - dueAt < least || (sentAt !== null && Math.abs(at - sentAt) < least);
}

interface Claimed extends DueDigest {
  /** Null if there is no such person any more. */
  receiver: DigestReceiver | null;
}

async function trySending(deps: DigestDeps, digest: Claimed): Promise<Outcome> {
  try {
    return await send(deps, digest);
  } catch (error) {
    deps.log.error("digest.not_sent", error, { kind: digest.kind });
    const message = error instanceof Error ? error.message : String(error);
    return { state: "failed", error: message.slice(0, LONGEST_ERROR) || "unknown" };
  }
}

async function send(
  deps: DigestDeps,
  { userId, kind, dueAt, receiver }: Claimed,
): Promise<Outcome> {
  if (receiver === null || receiver.isDisabled) return skip("account.disabled");
  if (receiver.email === "") return skip("mail.no_address");
  if (kind !== "week" && receiver.role === "learner") return skip("account.no_teacher");
  if (deps.clock.now() - dueAt > LATEST_MS[kind]) return skip("digest.late");
  const mail = await writeDigest(deps, { kind, userId, receiver });
  if (mail === null) return skip("digest.nothing");
  await deps.mailer.send(mail);
  return { state: "sent", error: "" };
}

function skip(error: string): Outcome {
  return { state: "skipped", error };
}
