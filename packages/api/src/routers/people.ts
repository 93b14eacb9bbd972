import {
  createResetLink,
  DeviceRef,
  findPerson,
  listCoursesOf,
  ListPeople,
  listPeople,
  listPersonDevices,
  PersonRef,
  SetDisabled,
  setDisabled,
  SetRole,
  setRole,
  signOutPerson,
  signOutPersonDevice,
} from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const people = router({
  list: signedIn
    .input(ListPeople)
    .query(({ ctx, input }) => listPeople(ctx.deps, { ...input, actor: ctx.actor })),
  get: signedIn
    .input(PersonRef)
    .query(({ ctx, input }) => findPerson(ctx.deps, { ...input, actor: ctx.actor })),
  courses: signedIn
    .input(PersonRef)
    .query(({ ctx, input }) => listCoursesOf(ctx.deps, { ...input, actor: ctx.actor })),
  devices: signedIn
    .input(PersonRef)
    .query(({ ctx, input }) => listPersonDevices(ctx.deps, { ...input, actor: ctx.actor })),
  signOutDevice: signedIn
    .input(PersonRef.extend(DeviceRef.shape))
    .mutation(({ ctx, input }) => signOutPersonDevice(ctx.deps, { ...input, actor: ctx.actor })),
  signOut: signedIn
    .input(PersonRef)
    .mutation(({ ctx, input }) => signOutPerson(ctx.deps, { ...input, actor: ctx.actor })),
  setRole: signedIn
    .input(SetRole)
    .mutation(({ ctx, input }) => setRole(ctx.deps, { ...input, actor: ctx.actor })),
  setDisabled: signedIn
    .input(SetDisabled)
    .mutation(({ ctx, input }) => setDisabled(ctx.deps, { ...input, actor: ctx.actor })),
  resetLink: signedIn
    .input(PersonRef)
    .mutation(({ ctx, input }) => createResetLink(ctx.deps, { ...input, actor: ctx.actor })),
});
