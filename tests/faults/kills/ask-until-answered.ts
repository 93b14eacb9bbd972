import { pause } from "../follow-episode.ts";
import { countOne, type Ledger } from "./ledger.ts";

const ANSWER_MS = 20_000;
const AGAIN_MS = 250;
/** A machine that answers nobody for so long is not coming back. */
const PATIENCE_MS = 240_000;

export interface Asked {
  /** What it is counted as. */
  kind: string;
  address: string;
  init: RequestInit;
  /** Once only: what may have been done already is not asked for again. */
  isOnce?: boolean;
}

/**
 * Sends a write again until it is answered, as a client does that keeps what it has not been told is
 * done. The answer's body; null where it was refused, or where nobody answered and it was sent once.
 */
export async function askUntilAnswered(ledger: Ledger, asked: Asked): Promise<unknown> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask(asked);
    if (answer.state === "done") {
      countOne(ledger.acknowledged, asked.kind);
      return answer.body;
    }
    if (answer.state === "refused") {
      countOne(ledger.refused, `${asked.kind}: ${answer.why}`);
      return null;
    }
    if (asked.isOnce === true) return null;
    if (Date.now() > until) {
      ledger.problems.push(`${asked.kind} was not answered for minutes: ${answer.why}`);
      return null;
    }
    ledger.sentAgain += 1;
    await pause(AGAIN_MS);
  }
}

type Outcome =
  | { state: "done"; body: unknown }
  | { state: "refused"; why: string }
  | { state: "unknown"; why: string };

async function ask({ address, init }: Asked): Promise<Outcome> {
  try {
    const response = await fetch(address, { ...init, signal: AbortSignal.timeout(ANSWER_MS) });
    const text = await response.text();
    if (response.ok) return { state: "done", body: text === "" ? null : JSON.parse(text) };
    const isStillAtWork = response.status === 409 && text.includes("request.running");
    if (response.status >= 500 || isStillAtWork) return { state: "unknown", why: text };
    return { state: "refused", why: `${response.status} ${readReason(text)}` };
  } catch (error) {
    return { state: "unknown", why: String(error) };
  }
}

/** The stable word of a refusal, in tRPC's shape or in the REST interface's. */
function readReason(text: string): string {
  const [, reason = text.slice(0, 80)] = /"(?:reason|code)":"([a-z_.]+)"/.exec(text) ?? [];
  return reason;
}
