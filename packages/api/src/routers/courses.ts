import {
  describeClass,
  describeLearnerInCourse,
  ClassEpisodeRef,
  ClassLearnerRef,
  describeClassEpisode,
  listAttention,
  listHeardLessons,
  listMissed,
  ClassRecordingRef,
  describeRecording,
  listRecordings,
  AddTeacher,
  addTeacher,
  archiveCourse,
  CourseInvitation,
  CreateCourse,
  createCourse,
  describeStudy,
  ExportCards,
  exportCards,
  getCourse,
  enrollMany,
  JoinCourse,
  joinCourse,
  listAllCourses,
  ManyLearners,
  removeMany,
  leaveCourse,
  listCourses,
  listOverruled,
  listTeachers,
  lookAtCourse,
  RemoveTeacher,
  removeTeacher,
  renewJoinCode,
  restoreCourse,
  SaveCourse,
  saveCourse,
  SetJoining,
  setJoining,
} from "@learnlab/domain";
import { z } from "zod";

import { open, router, signedIn } from "../trpc.ts";

const CourseRef = z.strictObject({ courseId: z.uuid() });

export const courses = router({
  list: signedIn.query(({ ctx }) => listCourses(ctx.deps, { actor: ctx.actor })),
  get: signedIn
    .input(CourseRef)
    .query(({ ctx, input }) => getCourse(ctx.deps, { ...input, actor: ctx.actor })),
  study: signedIn
    .input(CourseRef)
    .query(({ ctx, input }) => describeStudy(ctx.deps, { ...input, actor: ctx.actor })),
  cards: signedIn
    .input(ExportCards)
    .query(({ ctx, input }) => exportCards(ctx.deps, { ...input, actor: ctx.actor })),
  overruled: signedIn
    .input(CourseRef)
    .query(({ ctx, input }) => listOverruled(ctx.deps, { ...input, actor: ctx.actor })),
  listAll: signedIn.query(({ ctx }) => listAllCourses(ctx.deps, { actor: ctx.actor })),
  enrollMany: signedIn
    .input(ManyLearners)
    .mutation(({ ctx, input }) => enrollMany(ctx.deps, { ...input, actor: ctx.actor })),
  removeMany: signedIn
    .input(ManyLearners)
    .mutation(({ ctx, input }) => removeMany(ctx.deps, { ...input, actor: ctx.actor })),
  join: signedIn.input(JoinCourse).mutation(async ({ ctx, input }) => {
    const { id, title } = await joinCourse(ctx.deps, { ...input, actor: ctx.actor });
    return { id, title };
  }),
  leave: signedIn
    .input(CourseRef)
    .mutation(({ ctx, input }) => leaveCourse(ctx.deps, { ...input, actor: ctx.actor })),
  invited: open.input(CourseInvitation).query(({ ctx, input }) => lookAtCourse(ctx.deps, input)),
  create: signedIn
    .input(CreateCourse)
    .mutation(({ ctx, input }) => createCourse(ctx.deps, { ...input, actor: ctx.actor })),
  save: signedIn
    .input(SaveCourse)
    .mutation(({ ctx, input }) => saveCourse(ctx.deps, { ...input, actor: ctx.actor })),
  archive: signedIn
    .input(CourseRef)
    .mutation(({ ctx, input }) => archiveCourse(ctx.deps, { ...input, actor: ctx.actor })),
  restore: signedIn
    .input(CourseRef)
    .mutation(({ ctx, input }) => restoreCourse(ctx.deps, { ...input, actor: ctx.actor })),
  setJoining: signedIn
    .input(SetJoining)
    .mutation(({ ctx, input }) => setJoining(ctx.deps, { ...input, actor: ctx.actor })),
  renewCode: signedIn
    .input(CourseRef)
    .mutation(({ ctx, input }) => renewJoinCode(ctx.deps, { ...input, actor: ctx.actor })),
  teachers: signedIn
    .input(CourseRef)
    .query(({ ctx, input }) => listTeachers(ctx.deps, { ...input, actor: ctx.actor })),
  addTeacher: signedIn
    .input(AddTeacher)
    .mutation(({ ctx, input }) => addTeacher(ctx.deps, { ...input, actor: ctx.actor })),
  removeTeacher: signedIn
    .input(RemoveTeacher)
    .mutation(({ ctx, input }) => removeTeacher(ctx.deps, { ...input, actor: ctx.actor })),
  learners: signedIn
    .input(CourseRef)
    .query(({ ctx, input }) => describeClass(ctx.deps, { ...input, actor: ctx.actor })),
  learner: signedIn
    .input(ClassLearnerRef)
    .query(({ ctx, input }) => describeLearnerInCourse(ctx.deps, { ...input, actor: ctx.actor })),
  learnerEpisode: signedIn
    .input(ClassEpisodeRef)
    .query(({ ctx, input }) => describeClassEpisode(ctx.deps, { ...input, actor: ctx.actor })),
  heardLessons: signedIn
    .input(CourseRef)
    .query(({ ctx, input }) => listHeardLessons(ctx.deps, { ...input, actor: ctx.actor })),
  recordings: signedIn
    .input(CourseRef)
    .query(({ ctx, input }) => listRecordings(ctx.deps, { ...input, actor: ctx.actor })),
  recording: signedIn
    .input(ClassRecordingRef)
    .query(({ ctx, input }) => describeRecording(ctx.deps, { ...input, actor: ctx.actor })),
  missed: signedIn
    .input(CourseRef)
    .query(({ ctx, input }) => listMissed(ctx.deps, { ...input, actor: ctx.actor })),
  attention: signedIn.query(({ ctx }) => listAttention(ctx.deps, { actor: ctx.actor })),
});
