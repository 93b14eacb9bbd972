import { z } from "zod";

import { createCursor, DomainError } from "../shared/index.ts";
import { type AuditDeps, compareValues, recordAction } from "./audit.ts";
import { requirePermission } from "./permissions.ts";
import type { AccountStore } from "./ports.ts";
import { type Actor, Role, type SeenPerson } from "./types.ts";

/** The first 80 characters of the last person's name, which sorts the list, and the id. */
export const PEOPLE_CURSOR = createCursor(z.tuple([z.string().max(160), z.uuid()]));

export const ListPeople = z.strictObject({
  limit: z.int().min(1).max(60).default(40),
  cursor: PEOPLE_CURSOR.text.nullable().default(null),
  search: z.string().trim().max(80).default(""),
  role: Role.nullable().default(null),
  state: z.enum(["active", "never_seen", "disabled"]).nullable().default(null),
  seenSince: z.int().min(0).nullable().default(null),
  seenBefore: z.int().min(0).nullable().default(null),
});

export const PersonRef = z.strictObject({ userId: z.uuid() });

export const SetRole = z.strictObject({ userId: z.uuid(), role: Role });
export const SetDisabled = z.strictObject({ userId: z.uuid(), disabled: z.boolean() });

interface PeopleDeps extends AuditDeps {
  accounts: AccountStore;
}

export async function listPeople(
  deps: { accounts: AccountStore },
  request: z.infer<typeof ListPeople> & { actor: Actor | null },
): Promise<{ people: SeenPerson[]; nextCursor: string | null }> {
  requirePermission(request.actor, "people.list");
  return deps.accounts.list(request);
}

export async function findPerson(
  deps: { accounts: Pick<AccountStore, "find"> },
  request: z.infer<typeof PersonRef> & { actor: Actor | null },
): Promise<SeenPerson> {
  requirePermission(request.actor, "people.get");
  return getPerson(deps.accounts, request.userId);
}

export async function setRole(
  deps: PeopleDeps,
  request: z.infer<typeof SetRole> & { actor: Actor | null },
): Promise<void> {
  requirePermission(request.actor, "people.setRole");
  const person = await getPerson(deps.accounts, request.userId);
  refuseOneself(request.actor, person);
  await deps.accounts.setRole({ userId: person.id, role: request.role, at: deps.clock.now() });
  const { actor, role } = request;
  await recordAction(deps, {
    actor,
    action: "people.setRole",
    ...about(person),
    details: compareValues({ role: person.role }, { role }),
  });
}

export async function setDisabled(
  deps: PeopleDeps,
  request: z.infer<typeof SetDisabled> & { actor: Actor | null },
): Promise<void> {
  requirePermission(request.actor, "people.setDisabled");
  const person = await getPerson(deps.accounts, request.userId);
  refuseOneself(request.actor, person);
  await deps.accounts.setDisabled({
    userId: person.id,
    disabled: request.disabled,
    at: deps.clock.now(),
  });
  const { actor, disabled } = request;
  const details = compareValues({ disabled: person.disabled }, { disabled });
  await recordAction(deps, { actor, action: "people.setDisabled", ...about(person), details });
}

function about({ id }: SeenPerson): { subjectId: string; personId: string } {
  return { subjectId: id, personId: id };
}

// An installation without an admin cannot be repaired from its own pages.
function refuseOneself(actor: Actor, person: SeenPerson): void {
  if (actor.userId !== person.id) return;
  throw new DomainError("conflict", "Ask another admin to change your own account.", {
    reason: "account.own",
  });
}

export async function getPerson(
  accounts: Pick<AccountStore, "find">,
  userId: string,
): Promise<SeenPerson> {
  const person = await accounts.find(userId);
  if (person === null) {
    throw new DomainError("not_found", "This person does not exist.", {
      reason: "account.not_found",
    });
  }
  return person;
}
