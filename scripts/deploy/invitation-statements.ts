import type { AuditDeps, InvitationStore } from "@learnlab/domain";

/**
 * Stores that record their writes as SQL, for a database that only wrangler's command line can reach. They
 * cannot read, and an invitation from there promises no courses.
 */
export function createStatementStores(): {
  invitations: Pick<InvitationStore, "create">;
  audit: AuditDeps["audit"];
  statements: string[];
} {
  const statements: string[] = [];
  const insert = async (table: string, row: Record<string, string | number | null>) => {
    const columns = Object.keys(row).join(", ");
    statements.push(
      `insert into ${table} (${columns}) values (${Object.values(row).map(quote).join(", ")})`,
    );
  };
  return {
    statements,
    invitations: {
      create: ({ id, email, role, tokenHash, createdBy, createdAt, expiresAt }) =>
        insert("invitations", {
          id,
          email,
          role,
          token_hash: tokenHash,
          created_by: createdBy,
          expires_at: expiresAt,
          created_at: createdAt,
          updated_at: createdAt,
        }),
    },
    audit: {
      record: ({ id, actorId, action, subjectId, personId, details, at }) =>
        insert("audit_log", {
          id,
          actor_id: actorId,
          action,
          subject_id: subjectId,
          person_id: personId,
          details: JSON.stringify(details),
          created_at: at,
          updated_at: at,
        }),
    },
  };
}

function quote(value: string | number | null): string {
  if (value === null) return "null";
  return typeof value === "number" ? String(value) : `'${value.replaceAll("'", "''")}'`;
}
