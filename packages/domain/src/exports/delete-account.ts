import { z } from "zod";

import {
  type AccountStore,
  type Actor,
  type AuditDeps,
  getPerson,
  GivenPassword,
  type JudgeDeps,
  type OwnerRequest,
  type Person,
  type PersonRef,
  proveOwner,
  requirePermission,
} from "../accounts/index.ts";
import { type Mailer, writeDeletionMail } from "../languages/index.ts";
import { type Digest, DomainError, type Log } from "../shared/index.ts";
import { type ForgetDeps, forgetObjects } from "./forget-objects.ts";
import type { AccountEraser, Erasure, Holdings } from "./ports.ts";

/** Somebody waits for the answer; the next cron deletes the rest. */
const BUDGET_MS = 15_000;
const MOST_NAMED = 5;

export const DeleteAccount = z.strictObject({ password: GivenPassword });

export const DeletePerson = z.strictObject({
  userId: z.uuid(),
  /** The person's name, typed, so that nobody is deleted by mistake. */
  name: z.string().trim().min(1, "Type the name of the person.").max(1_000),
  /** Who takes over the courses that the person teaches. */
  coursesTo: z.uuid().nullable().default(null),
});

interface DeleteDeps extends ForgetDeps, AuditDeps {
  eraser: AccountEraser;
  digest: Digest;
  mailer: Mailer;
  log: Log;
}

export interface Deleted {
  /** False while files are still being deleted in the background. */
  isComplete: boolean;
}

/** Deletes one's own account and all its data, at once and for good. */
export async function deleteAccount(
  deps: DeleteDeps & JudgeDeps,
  request: z.output<typeof DeleteAccount> & OwnerRequest,
): Promise<Deleted> {
  requirePermission(request.actor, "record.deleteAccount");
  const { userId: id, name, email } = await proveOwner(deps, request);
  const person = { id, name, email };
  return erase(deps, { person, coursesTo: null, by: null, action: "record.deleteAccount" });
}

/** What deleting a person's account would take away, for admins to see before. */
export async function showHoldings(
  deps: { eraser: AccountEraser; accounts: Pick<AccountStore, "find"> },
  request: z.output<typeof PersonRef> & { actor: Actor | null },
): Promise<Holdings> {
  requirePermission(request.actor, "record.holdings");
  const { id } = await getPerson(deps.accounts, request.userId);
  return deps.eraser.countHoldings(id);
}

/** Deletes another person's account, for admins. */
export async function deletePerson(
  deps: DeleteDeps & { accounts: Pick<AccountStore, "find"> },
  request: z.output<typeof DeletePerson> & { actor: Actor | null },
): Promise<Deleted> {
  const { actor, userId, name, coursesTo } = request;
  requirePermission(actor, "record.deletePerson");
  const person = await getPerson(deps.accounts, userId);
  if (person.id === actor.userId) {
    throw new DomainError("conflict", "Delete your own account with your password.", {
      reason: "account.own",
    });
  }
  if (person.name.trim() !== name) {
    throw new DomainError("invalid", "This is not the person's name.", {
      reason: "account.other_name",
    });
  }
  if (coursesTo !== null) requireTeacher(await deps.accounts.find(coursesTo), person);
  return erase(deps, { person, coursesTo, by: actor, action: "record.deletePerson" });
}

async function erase(
  deps: DeleteDeps,
  deletion: Pick<Erasure, "coursesTo" | "action"> & {
    person: Pick<Person, "id" | "name" | "email">;
    by: Actor | null;
  },
): Promise<Deleted> {
  const { person, coursesTo, by, action } = deletion;
  const { id: userId, email, name } = person;
  const language = await deps.eraser.findLanguage(userId);
  const id = deps.ids.next();
  const outcome = await deps.eraser.erase({
    id,
    userId,
    email,
    subjectHash: await deps.digest.sha256(email.trim().toLowerCase()),
    coursesTo,
    action,
    auditId: deps.ids.next(),
    // Of a person who deletes their own account, only the deletion's id remains.
    actorId: by?.userId ?? id,
    at: deps.clock.now(),
  });
  if (outcome !== "erased") throw await explain(deps, { userId, outcome });
  await sayGoodbye(deps, { to: email, name, language });
  return forgetObjects(deps, { budgetMs: BUDGET_MS });
}

async function explain(
  { eraser }: DeleteDeps,
  { userId, outcome }: { userId: string; outcome: "last_admin" | "teaches" | "gone" },
): Promise<DomainError> {
  if (outcome === "gone") {
    return new DomainError("not_found", "This person does not exist.", {
      reason: "account.not_found",
    });
  }
  if (outcome === "last_admin") {
    const sentence =
      "This is the last admin. Make somebody else an admin first, or nobody can run LearnLab.";
    return new DomainError("conflict", sentence, { reason: "account.last_admin" });
  }
  const titles = await eraser.listTaught(userId);
  const named = titles.slice(0, MOST_NAMED).map((title) => `“${title}”`);
  const others = titles.length > MOST_NAMED ? ` and ${titles.length - MOST_NAMED} more` : "";
  const sentence = `This account teaches ${named.join(", ")}${others}. An admin can delete it and say who gets the courses.`;
  return new DomainError("conflict", sentence, {
    reason: "account.teaches",
    details: {
      courses: titles.slice(0, MOST_NAMED),
      others: Math.max(0, titles.length - MOST_NAMED),
    },
  });
}

function requireTeacher(heir: Person | null, { id }: Person): void {
  const isFit = heir !== null && heir.id !== id && !heir.disabled && heir.role !== "learner";
  if (isFit) return;
  throw new DomainError("invalid", "Courses can be given to a teacher or an admin only.", {
    reason: "account.no_teacher",
  });
}

/** The last mail to the address; the account is deleted whether or not it arrives. */
async function sayGoodbye(
  { mailer, log }: DeleteDeps,
  mail: Parameters<typeof writeDeletionMail>[0],
): Promise<void> {
  try {
    await mailer.send(writeDeletionMail(mail));
  } catch (error) {
    log.error("mail.not_sent", error, { kind: "deletion" });
  }
}
