import {
  describeStudy,
  getCourse,
  JoinCourse,
  joinCourse,
  leaveCourse,
  listCourses,
  listOverruled,
} from "@learnlab/domain";
import { z } from "zod";

import { router, signedIn } from "../trpc.ts";

const CourseRef = z.strictObject({ courseId: z.uuid() });

export const courses = router({
  list: signedIn.query(({ ctx }) => listCourses(ctx.deps, { actor: ctx.actor })),
  get: signedIn
    .input(CourseRef)
    .query(({ ctx, input }) => getCourse(ctx.deps, { ...input, actor: ctx.actor })),
  study: signedIn
    .input(CourseRef)
    .query(({ ctx, input }) => describeStudy(ctx.deps, { ...input, actor: ctx.actor })),
  overruled: signedIn
    .input(CourseRef)
    .query(({ ctx, input }) => listOverruled(ctx.deps, { ...input, actor: ctx.actor })),
  join: signedIn.input(JoinCourse).mutation(async ({ ctx, input }) => {
    const { id, title } = await joinCourse(ctx.deps, { ...input, actor: ctx.actor });
    return { id, title };
  }),
  leave: signedIn
    .input(CourseRef)
    .mutation(({ ctx, input }) => leaveCourse(ctx.deps, { ...input, actor: ctx.actor })),
});
