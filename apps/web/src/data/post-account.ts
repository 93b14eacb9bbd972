import { AnsweredError } from "../api.ts";
import type { Why } from "../api-client.ts";
import { fetchWatched } from "../connection.ts";
import { t } from "../i18n/accounts.ts";
import { sayReason } from "../say-reason.ts";
import { readProblem } from "./read-problem.ts";

/** Sends a form of an account; throws an AnsweredError with a sentence for display. */
export async function postAccount(path: string, body: Record<string, string>): Promise<void> {
  const answer = await fetchWatched(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (answer.ok) return;
  const { why, message } = readProblem(await answer.text());
  const isOurs = answer.status >= 500;
  throw new AnsweredError(
    sayRefusal(answer, why) ?? (isOurs ? null : message) ?? t("error.unknown"),
    { status: answer.status, why },
  );
}

/** A refusal in the interface's language, if there is a text for it. */
function sayRefusal({ status, headers }: Response, why: Why): string | null {
  const seconds = Number(headers.get("retry-after"));
  if (why.reason === "account.too_many_tries" && seconds > 0) {
    return t("account.closedFor", { count: Math.ceil(seconds / 60) });
  }
  const spoken = why.reason === null ? null : sayReason(why);
  return spoken ?? (status === 429 ? t("reason.auth.TOO_MANY") : null);
}
