import { z } from "zod";

import {
  type Actor,
  type AuditDeps,
  draftInvitation,
  Email,
  findMailLanguage,
  type InvitationMailDeps,
  type InvitationStore,
  LinkDays,
  linkOf,
  mailInvitation,
  recordAction,
  refuseWhileClosed,
  requirePermission,
  Role,
  type SignUpRuleDeps,
  type TokenSource,
} from "../../accounts/index.ts";
import type { Digest } from "../../shared/index.ts";
import { MOST_PEOPLE } from "./read-roster.ts";

/** So many mails are on their way at a time. */
const MAILS_AT_ONCE = 5;
/** Somebody waits for the answer: whoever is not mailed until then gets no mail. */
const MAILING_MS = 20_000;
const MOST_COURSES = 20;

export const ImportRoster = z.strictObject({
  people: z
    .array(
      z.strictObject({
        line: z.int().min(1),
        email: Email,
        role: Role,
        courseIds: z.array(z.uuid()).max(MOST_COURSES, "A line has at most 20 courses."),
      }),
    )
    .min(1, "There is nobody to invite.")
    .max(MOST_PEOPLE, "At most 100 people are invited at once."),
  days: LinkDays,
  byMail: z.boolean().default(false),
});

/** What became of a line. */
export interface ImportedLine {
  line: number;
  email: string;
  outcome: "invited" | "mailed" | "not_mailed" | "invited_before" | "has_account";
  /** Only for a new invitation. */
  link: string | null;
}

interface ImportDeps extends AuditDeps, InvitationMailDeps, SignUpRuleDeps {
  invitations: InvitationStore;
  tokens: TokenSource;
  digest: Digest;
  installation: { origin: string };
}

type Request = z.output<typeof ImportRoster> & { actor: Actor | null };
type Invited = Request["people"][number] & { id: string; token: string };

/** Invites the people of a file; sent twice, it invites nobody again and says so. */
export async function importRoster(deps: ImportDeps, request: Request): Promise<ImportedLine[]> {
  const { actor, people, days, byMail } = request;
  requirePermission(actor, "invitations.import");
  await refuseWhileClosed(deps);
  const at = deps.clock.now();
  const drafts = await Promise.all(
    people.map(async ({ line, ...person }) => {
      const token = deps.tokens.next();
      const draft = await draftInvitation(deps, { ...person, days, token, by: actor });
      return { invited: { ...person, line, id: draft.id, token }, draft };
    }),
  );
  const made = await deps.invitations.createMissing(
    drafts.map(({ draft }) => draft),
    at,
  );
  const invited = drafts.map((one) => one.invited);
  const fresh = invited.filter(({ id }) => made.has(id));
  await recordAction(deps, {
    actor,
    action: "invitations.import",
    subjectId: "people",
    personId: null,
    details: { added: fresh.length },
  });
  const mailed = byMail ? await mailAll(deps, { actor, invited: fresh, days }) : null;
  const known = await deps.invitations.findKnown(
    invited.filter(({ id }) => !made.has(id)).map(({ email }) => email),
    at,
  );
  return invited.map(({ line, email, id, token }) => {
    if (!made.has(id)) return { line, email, outcome: sayWhyNot(email, known), link: null };
    const link = linkOf(deps.installation.origin, token);
    return { line, email, outcome: sayMailed(id, mailed), link };
  });
}

/** The ids of those whose mails were sent. */
async function mailAll(
  deps: ImportDeps,
  { actor, invited, days }: { actor: Actor; invited: Invited[]; days: number },
): Promise<Set<string>> {
  const language = await findMailLanguage(deps, actor);
  const until = deps.clock.now() + MAILING_MS;
  const mailed = new Set<string>();
  for (let from = 0; from < invited.length; from += MAILS_AT_ONCE) {
    if (deps.clock.now() > until) break;
    await Promise.all(
      invited.slice(from, from + MAILS_AT_ONCE).map(async ({ id, email: to, token }) => {
        if (await mailInvitation(deps, { to, token, days, language })) mailed.add(id);
      }),
    );
  }
  return mailed;
}

function sayMailed(id: string, mailed: Set<string> | null): ImportedLine["outcome"] {
  if (mailed === null) return "invited";
  return mailed.has(id) ? "mailed" : "not_mailed";
}

function sayWhyNot(
  email: string,
  known: Awaited<ReturnType<InvitationStore["findKnown"]>>,
): ImportedLine["outcome"] {
  const hasAccount = known.some((one) => one.email === email && one.as === "account");
  return hasAccount ? "has_account" : "invited_before";
}
