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
  by: Someone | null;
  about: Someone | null;
  /** In epoch ms; null for the whole log. */
  since: number | null;
}

/** The first pages of the log, newest first. */
export const loadAudit = query(async (asked: AuditQuestion, pages: number) => {
  const { action, since, by, about } = asked;
  const filter = { action, since, actorId: by?.id ?? null, aboutId: about?.id ?? null };
  const rows: AuditRow[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const answer: Answer = await api.audit.list.query({ ...filter, limit: PAGE, cursor });
    rows.push(...answer.rows);
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  return { rows, hasMore: cursor !== null };
}, "audit-log");
