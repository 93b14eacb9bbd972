import { DAY_MS } from "@learnlab/domain/client";
import { query } from "@solidjs/router";

import { api } from "../api.ts";

const PAGE = 50;

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
}

/** The first pages of the log, newest first. */
export const loadAudit = query(async (asked: AuditQuestion, pages: number, limit = PAGE) => {
  const { action, days, by, about } = asked;
  const since = days === null ? null : Date.now() - days * DAY_MS;
  const filter = { action, since, actorId: by, aboutId: about };
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
