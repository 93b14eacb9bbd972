import type { Actor } from "./types.ts";

/**
 * Who may do an operation:
 * - `anyone`: everybody, without a sign-in;
 * - `signedIn`: every signed-in person, for their own data;
 * - `owner`: the subject's owner, and admins;
 * - `ownerAlone`: only the owner: staff read, but do not listen for a learner;
 * - `hearer`: the owner, of a recording for a class also its learners and teachers, and admins;
 * - `hearerAlone`: the same without admins;
 * - `keeper`: the owner, of a recording for a class also its teachers, and admins;
 * - `keeperAlone`: the same without admins;
 * - `courseTeacher`: the course's teachers, and admins;
 * - `courseMember`: the course's learners and teachers, and admins;
 * - `teacher`: every teacher, and admins;
 * - `admin`: admins.
 */
export type Rule =
  | "anyone"
  | "signedIn"
  | "owner"
  | "ownerAlone"
  | "hearer"
  | "hearerAlone"
  | "keeper"
  | "keeperAlone"
  | "courseTeacher"
  | "courseMember"
  | "teacher"
  | "admin";

/** What the table needs to know about the subject. */
export interface Subject {
  ownerId?: string;
  /** All teachers of the course. */
  teacherIds?: readonly string[];
  isEnrolled?: boolean;
  /** In the class that hears a recording; null for everybody else and for other episodes. */
  standing?: "learner" | "teacher" | null;
}

const OF_THE_PERSON: ReadonlySet<Rule> = new Set(["ownerAlone", "hearerAlone", "keeperAlone"]);

/** Whether nobody does it for somebody else, admins included. */
export function isOfThePerson(rule: Rule): boolean {
  return OF_THE_PERSON.has(rule);
}

const isOwner = (actor: Actor, { ownerId }: Subject) => ownerId === actor.userId;
const isTeacher = (actor: Actor, { teacherIds }: Subject) =>
  teacherIds?.includes(actor.userId) ?? false;
const isHearer = (actor: Actor, subject: Subject) =>
  isOwner(actor, subject) || (subject.standing ?? null) !== null;
const isKeeper = (actor: Actor, subject: Subject) =>
  isOwner(actor, subject) || subject.standing === "teacher";

const HOLDS: Record<Exclude<Rule, "anyone">, (actor: Actor, subject: Subject) => boolean> = {
  signedIn: () => true,
  owner: isOwner,
  ownerAlone: isOwner,
  hearer: isHearer,
  hearerAlone: isHearer,
  keeper: isKeeper,
  keeperAlone: isKeeper,
  courseTeacher: isTeacher,
  courseMember: (actor, subject) => subject.isEnrolled === true || isTeacher(actor, subject),
  teacher: ({ role }) => role === "teacher",
  admin: () => false,
};

/** Whether a rule holds for an actor, apart from what admins may besides. */
export function holds(actor: Actor, rule: Exclude<Rule, "anyone">, subject: Subject): boolean {
  return HOLDS[rule](actor, subject);
}
