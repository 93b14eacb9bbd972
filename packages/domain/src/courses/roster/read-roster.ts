import { Email, Role } from "../../accounts/index.ts";
import { readTable, type TableRow } from "../../shared/index.ts";
import { foldJoinCode } from "../join-code.ts";
import type { Course } from "../types.ts";

/** How many people a file brings in at most. */
export const MOST_PEOPLE = 100;

/** Why a line is rejected. */
export type RosterFault =
  | "columns"
  | "no_email"
  | "email"
  | "twice"
  | "unknown_role"
  | "unknown_course"
  | "ambiguous_course"
  | "archived_course"
  | "has_account"
  | "too_many";

export type RosterCourse = Pick<Course, "id" | "title">;

/** Somebody to be invited, as the line says. */
export interface RosterLine {
  /** Its number in the file, from 1. */
  line: number;
  email: string;
  role: Role;
  courses: RosterCourse[];
}

export interface BrokenLine {
  line: number;
  fault: RosterFault;
  text: string;
}

export interface ReadRoster {
  people: (RosterLine & { text: string })[];
  faults: BrokenLine[];
  /** Missing columns; nothing else is read then. */
  missing: string[];
}

export type KnownCourse = Pick<Course, "id" | "title" | "joinCode" | "archivedAt">;

/** Several courses of a line are separated by this. */
const BETWEEN_COURSES = "|";

/** Reads a file with a header: email, and perhaps role and course, in any order. */
export async function readRoster(
  csv: string,
  courses: readonly KnownCourse[],
): Promise<ReadRoster> {
  const { names, rows, broken } = await readTable(csv);
  if (!names.includes("email")) return { people: [], faults: [], missing: ["email"] };
  const people: ReadRoster["people"] = [];
  const faults: BrokenLine[] = broken.map((one) => ({ ...one, fault: "columns" }));
  const seen = new Set<string>();
  for (const row of rows) {
    const { line, text } = row;
    const read = readLine(row, courses);
    const fault = typeof read === "string" ? read : findRepeat(read.email, seen);
    if (typeof read !== "string" && fault === null) people.push({ line, text, ...read });
    else if (fault !== null) faults.push({ line, fault, text });
  }
  return { people, faults, missing: [] };
}

function findRepeat(email: string, seen: Set<string>): RosterFault | null {
  if (seen.has(email)) return "twice";
  seen.add(email);
  return seen.size > MOST_PEOPLE ? "too_many" : null;
}

function readLine(
  { find }: TableRow,
  known: readonly KnownCourse[],
): Omit<RosterLine, "line"> | RosterFault {
  const written = find("email") ?? "";
  if (written === "") return "no_email";
  const email = Email.safeParse(written);
  if (!email.success) return "email";
  const role = Role.safeParse((find("role") || "learner").toLowerCase());
  if (!role.success) return "unknown_role";
  const courses = readCourses(find("course") ?? "", known);
  return typeof courses === "string" ? courses : { email: email.data, role: role.data, courses };
}

function readCourses(names: string, known: readonly KnownCourse[]): RosterCourse[] | RosterFault {
  const courses: RosterCourse[] = [];
  for (const name of names.split(BETWEEN_COURSES)) {
    if (name.trim() === "") continue;
    const course = findCourse(name.trim(), known);
    if (typeof course === "string") return course;
    if (!courses.some(({ id }) => id === course.id)) courses.push(course);
  }
  return courses;
}

/** By its join code, or else by its title. */
function findCourse(name: string, known: readonly KnownCourse[]): RosterCourse | RosterFault {
  const code = foldJoinCode(name);
  const byCode = known.find(({ joinCode }) => joinCode === code);
  const title = name.normalize("NFKC").toLowerCase();
  const titled = known.filter((one) => one.title.normalize("NFKC").toLowerCase() === title);
  const current = titled.filter(({ archivedAt }) => archivedAt === null);
  const [course, ...others] = byCode === undefined ? current : [byCode];
  if (course === undefined) return titled.length > 0 ? "archived_course" : "unknown_course";
  if (others.length > 0) return "ambiguous_course";
  return course.archivedAt === null ? { id: course.id, title: course.title } : "archived_course";
}
