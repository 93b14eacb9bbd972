import { DAY_MS } from "@learnlab/domain/client";
import { query } from "@solidjs/router";

import { api } from "../api.ts";

const PAGE = 18;

type Answer = Awaited<ReturnType<typeof api.audit.list.query>>;
export type AuditRow = Answer["rows"][number];
export type AuditAction = AuditRow["action"];

/** A person by whom the log is filtered. */
export interface Someone {
  id: string;
  name: string;
}

export interface AuditQuestion {
  action: AuditAction | null;
  /** Ids of who did it, and of whom it concerns. */
  by: string | null;
  about: string | null;
  /** How many days back; null for the whole log. */
  days: number | null;
  /** One day of the calendar here, such as 2026-11-20, in the place of `days`. */
  day: string | null;
}

/** The first pages of the log, newest first. */
export const loadAudit = query(async (asked: AuditQuestion, pages: number, limit = PAGE) => {
  const filter = filterOf(asked);
  const rows: AuditRow[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const answer: Answer = await api.audit.list.query({ ...filter, limit, cursor });
    rows.push(...answer.rows);
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  return { rows, hasMore: cursor !== null };
}, "audit-log");

const SAVED_AT_ONCE = 1_000;

/** Every row that the question leaves in, newest first, however many there are. */
export async function readWholeAudit(asked: AuditQuestion): Promise<AuditRow[]> {
  const filter = filterOf(asked);
  const rows: AuditRow[] = [];
  let cursor: string | null = null;
  do {
    const answer: Answer = await api.audit.list.query({ ...filter, limit: SAVED_AT_ONCE, cursor });
    rows.push(...answer.rows);
    cursor = answer.nextCursor;
  } while (cursor !== null);
  return rows;
}

function filterOf({ action, days, day, by, about }: AuditQuestion) {
  return { action, actorId: by, aboutId: about, ...boundsOf({ days, day }) };
}

function boundsOf({ days, day }: Pick<AuditQuestion, "days" | "day">) {
  if (day !== null) {
    const since = new Date(`${day}T00:00`);
    const until = new Date(since);
    until.setDate(until.getDate() + 1);
    return { since: since.getTime(), until: until.getTime() - 1 };
  }
  return { since: days === null ? null : Date.now() - days * DAY_MS, until: null };
}
