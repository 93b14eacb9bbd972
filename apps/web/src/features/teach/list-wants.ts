import type { CourseView } from "../../api.ts";
import type { CourseAttention } from "../../data/teaching.ts";
import { hrefOf } from "./tabs.ts";

export interface Want {
  what:
    | "concepts"
    | "late"
    | "unapproved"
    | "proposed"
    | "problems"
    | "overruled"
    | "withdrawn"
    | "learners"
    | "silent";
  count: number;
  course: string;
  href: string;
}

/** In order of urgency: what keeps a course from being heard comes first. */
export function listWants(
  courses: Pick<CourseView, "id" | "title" | "conceptCount">[],
  attention: CourseAttention[],
  now: number,
): Want[] {
  const all = courses.flatMap((course) => {
    const known = attention.find(({ courseId }) => courseId === course.id);
    return known === undefined ? [] : listOf(course, known, now);
  });
  return ORDER.flatMap((what) => all.filter((want) => want.what === what));
}

const DAY_MS = 86_400_000;

const ORDER = [
  "concepts",
  "late",
  "unapproved",
  "problems",
  "proposed",
  "withdrawn",
  "learners",
  "overruled",
  "silent",
] as const;

function listOf(
  { id, title, conceptCount }: Pick<CourseView, "id" | "title" | "conceptCount">,
  known: CourseAttention,
  now: number,
): Want[] {
  const { learners, silent, overruled, withdrawn, proposed, problems } = known;
  const isLate = known.unapprovedSince !== null && now - known.unapprovedSince > DAY_MS;
  const want = (what: Want["what"], count: number, side: string): Want[] =>
    count > 0 ? [{ what, count, course: title, href: hrefOf(id, side) }] : [];
  return [
    // A course with neither needs a material first, from which concepts come.
    ...want("concepts", conceptCount === 0 && proposed === 0 ? 1 : 0, "materials"),
    ...want(isLate ? "late" : "unapproved", known.unapproved, "approvals"),
    ...want("proposed", proposed, "concepts"),
    ...want("problems", problems, "results"),
    ...want("overruled", overruled ?? 0, "results"),
    ...want("withdrawn", withdrawn, "lessons"),
    ...want("learners", conceptCount > 0 && learners === 0 ? 1 : 0, "sharing"),
    ...want("silent", conceptCount > 0 ? (silent ?? 0) : 0, "learners"),
  ];
}
