import { z } from "zod";

import { TIME_CURSOR } from "../shared/index.ts";
import { AUDIT_RULES, type AuditedAction, type AuditLog, type AuditRow } from "./audit.ts";
import { requirePermission } from "./permissions.ts";
import type { Actor } from "./types.ts";

const moment = z.int().min(0).nullable().default(null);

export const ListAudit = z.strictObject({
  /** A page, or a part of a file. */
  limit: z.int().min(1).max(1_000).default(50),
  cursor: TIME_CURSOR.text.nullable().default(null),
  actorId: z.uuid().nullable().default(null),
  aboutId: z.string().min(1).max(100).nullable().default(null),
  action: z
    .custom<AuditedAction>((name) => typeof name === "string" && isAudited(name), {
      error: "This is no action of the audit log.",
    })
    .nullable()
    .default(null),
  since: moment,
  until: moment,
});

/** The audit log for admins, newest first. */
export async function listAudit(
  deps: { audit: Pick<AuditLog, "list"> },
  request: z.output<typeof ListAudit> & { actor: Actor | null },
): Promise<{ rows: AuditRow[]; nextCursor: string | null }> {
  const { actor, ...page } = request;
  requirePermission(actor, "audit.list");
  return deps.audit.list(page);
}

function isAudited(name: string): boolean {
  const rules: Record<string, string> = AUDIT_RULES;
  return Object.hasOwn(rules, name) && (rules[name] === "always" || rules[name] === "others");
}
