import { env } from "cloudflare:workers";
import { uuidSource } from "@learnlab/adapters/runtime";

import { enroll, makeCourse } from "../support/courses.ts";
import { plantTitles } from "./planted-titles.ts";
import type { Schedule } from "./schedule.ts";

export interface Classmate {
  id: string;
  requestKey: string;
}

/** New learners of the same two courses, which others know already where the schedule says so. */
export async function makeClassmates(schedule: Schedule): Promise<Classmate[]> {
  const { courses, learners } = schedule;
  const courseIds = courses === "warm" ? await shareCourses() : await openCourses(schedule);
  return Promise.all(
    Array.from({ length: learners }, async () => {
      const id = await makePerson("learner");
      for (const courseId of courseIds) await enroll(id, courseId);
      return { id, requestKey: uuidSource.next() };
    }),
  );
}

let shared: Promise<string[]> | null = null;

/** The same two courses for all who ask. */
export function shareCourses(): Promise<string[]> {
  return (shared ??= makeCourses(nameCourses("Shared")));
}

function openCourses({ seed, titles }: Schedule): Promise<string[]> {
  return makeCourses(titles === "planted" ? plantTitles(seed) : nameCourses("New"));
}

function nameCourses(word: string): string[] {
  return [`${word} optics`, `${word} waves & <sound>`];
}

async function makeCourses(titles: string[]): Promise<string[]> {
  const teacherId = await makePerson("teacher");
  const made = [];
  for (const title of titles) {
    made.push((await makeCourse({ title, teacherId })).id);
  }
  return made;
}

async function makePerson(role: "learner" | "teacher"): Promise<string> {
  const id = uuidSource.next();
  await env.DB.prepare(
    `insert into users (id, name, email, role, created_at, updated_at)
     values (?, 'Robin Test', ?, ?, 0, 0)`,
  )
    .bind(id, `${id}@people.test`, role)
    .run();
  return id;
}
