import type { AuditQuestion } from "../../data/audit.ts";
import { AUDIT_ACTIONS } from "../../parts/audit/describe-audit.ts";

/** How many days back the log can go. */
export const AUDIT_PERIODS = [1, 7, 30] as const;

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** What the page's address asks of the log; what it does not know counts as everything. */
export function readAuditQuestion(params: Params): AuditQuestion {
  const text = (name: string) => [params[name]].flat()[0] ?? "";
  const id = (name: string) => (/^[0-9a-f-]{36}$/.test(text(name)) ? text(name) : null);
  return {
    action: AUDIT_ACTIONS.find((action) => action === text("action")) ?? null,
    by: id("by"),
    about: id("about"),
    days: AUDIT_PERIODS.find((days) => String(days) === text("days")) ?? null,
    day: isDay(text("day")) ? text("day") : null,
  };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00`));
}
