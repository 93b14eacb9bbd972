import { z } from "zod";

import { type Actor, type InvitationStore, requirePermission } from "../../accounts/index.ts";
import type { Clock } from "../../shared/index.ts";
import type { TaughtCourseStore } from "../taught-ports.ts";
import { type BrokenLine, readRoster, type RosterLine } from "./read-roster.ts";

const LONGEST_CSV = 100_000;

export const PreviewRoster = z.strictObject({
  csv: z.string().max(LONGEST_CSV, "A file of people has at most 100,000 characters."),
});

export interface RosterPreview {
  /** Whom the file would invite; those with an open invitation are invited already. */
  people: (RosterLine & { isInvited: boolean })[];
  faults: BrokenLine[];
  missing: string[];
}

/** Checks a file of people line by line without inviting anybody. */
export async function previewRoster(
  deps: {
    taughtCourses: Pick<TaughtCourseStore, "listAll">;
    invitations: Pick<InvitationStore, "findKnown">;
    clock: Clock;
  },
  request: z.infer<typeof PreviewRoster> & { actor: Actor | null },
): Promise<RosterPreview> {
  requirePermission(request.actor, "invitations.previewImport");
  const courses = await deps.taughtCourses.listAll();
  const { people, faults, missing } = await readRoster(request.csv, courses);
  const emails = people.map(({ email }) => email);
  const known = await deps.invitations.findKnown(emails, deps.clock.now());
  const as = new Map(known.map((one) => [one.email, one.as]));
  const registered = people.filter(({ email }) => as.get(email) === "account");
  return {
    people: people
      .filter((person) => !registered.includes(person))
      .map(({ text: _, ...person }) => ({
        ...person,
        isInvited: as.get(person.email) === "invited",
      })),
    faults: [
      ...faults,
      ...registered.map(({ line, text }) => ({ line, text, fault: "has_account" as const })),
    ].toSorted((one, other) => one.line - other.line),
    missing,
  };
}
