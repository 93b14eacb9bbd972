import { setTimeout as pause } from "node:timers/promises";

import { quantile, round } from "../measure.ts";
import { PASSWORD, type School, SCHOOL_ADDRESS } from "./open-school.ts";
import { openBrowserAgent, send } from "./send.ts";

const ANSWER_MS = 60_000;
/** Who is told to come again so often is not let in. */
const MOST_TRIES = 10;
const LONGEST_WAIT_S = 120;

interface SignedIn {
  isRight: boolean;
  /** What the last try was answered, or why it was not. */
  outcome: string;
  tries: number;
  /** A 429 that did not say when to come again. */
  isLeftWaiting: boolean;
  /** From the first try on, in ms. */
  ms: number;
}

/** Everybody at the same moment; who is told when to come again does. */
export async function signInAtOnce(school: School, wrong: number) {
  const signedIn = await Promise.all(
    school.pupils.map(({ email }, at) =>
      signInOne(school.origin, { email, isRight: at % school.pupils.length >= wrong }),
    ),
  );
  const count = (isWanted: (one: SignedIn) => boolean) => signedIn.filter(isWanted).length;
  const outcomes: Record<string, number> = {};
  for (const { isRight, outcome } of signedIn) {
    const name = `${isRight ? "right" : "wrong"}: ${outcome}`;
    outcomes[name] = (outcomes[name] ?? 0) + 1;
  }
  const times = signedIn.filter(isWell).map(({ ms }) => ms);
  return {
    outcomes,
    askedAgain: count(({ tries }) => tries > 1),
    leftWaiting: count(({ isLeftWaiting }) => isLeftWaiting),
    lost: count((one) => !isWell(one)),
    p50: round(quantile(times, 0.5)),
    max: round(quantile(times, 1)),
  };
}

/** Let in, or told that the password is wrong. */
function isWell({ isRight, outcome }: SignedIn): boolean {
  return outcome === (isRight ? "200" : "401");
}

async function signInOne(
  origin: string,
  { email, isRight }: { email: string; isRight: boolean },
): Promise<SignedIn> {
  const agent = openBrowserAgent();
  const from = performance.now();
  const ended = (outcome: string, tries: number, isLeftWaiting = false): SignedIn => {
    agent.destroy();
    return { isRight, outcome, tries, isLeftWaiting, ms: performance.now() - from };
  };
  for (let tries = 1; ; tries += 1) {
    try {
      const { status, headers } = await send(agent, `${origin}/api/auth/sign-in/email`, {
        method: "POST",
        headers: { ...SCHOOL_ADDRESS, origin, "content-type": "application/json" },
        body: JSON.stringify({ email, password: isRight ? PASSWORD : "a wrong password" }),
        timeoutMs: ANSWER_MS,
      });
      if (status !== 429 || tries === MOST_TRIES) return ended(String(status), tries);
      const seconds = Number(headers["retry-after"] ?? Number.NaN);
      if (!(seconds >= 0 && seconds <= LONGEST_WAIT_S)) return ended("429", tries, true);
      await pause(seconds * 1000);
    } catch (error) {
      return ended(error instanceof Error ? error.message : String(error), tries);
    }
  }
}
