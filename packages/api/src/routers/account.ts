import {
  ChangePassword,
  changePassword,
  ConfirmEmailChange,
  confirmEmailChange,
  DeviceRef,
  listDevices,
  listLooks,
  Rename,
  renameAccount,
  RequestEmailChange,
  requestEmailChange,
  signOutDevice,
  signOutOthers,
  type StartedSession,
} from "@learnlab/domain";

import type { ApiContext } from "../context.ts";
import { open, router, signedIn } from "../trpc.ts";

/** The caller's own account. */
export const account = router({
  rename: signedIn
    .input(Rename)
    .mutation(({ ctx, input }) => renameAccount(ctx.deps, { ...input, actor: ctx.actor })),
  changePassword: signedIn.input(ChangePassword).mutation(async ({ ctx, input }) => {
    const { actor, person, device } = ctx;
    carry(ctx, await changePassword(ctx.deps, { ...input, actor, person, device }));
  }),
  requestEmailChange: signedIn.input(RequestEmailChange).mutation(async ({ ctx, input }) => {
    const { actor, person, device } = ctx;
    await requestEmailChange(ctx.deps, { ...input, actor, person, device });
  }),
  confirmEmailChange: open
    .input(ConfirmEmailChange)
    .mutation(({ ctx, input }) => confirmEmailChange(ctx.deps, input)),
  looks: signedIn.query(({ ctx }) => listLooks(ctx.deps, { actor: ctx.actor })),
  devices: signedIn.query(({ ctx }) => {
    const { actor, sessionId } = ctx;
    return listDevices(ctx.deps, { actor, sessionId });
  }),
  signOutDevice: signedIn
    .input(DeviceRef)
    .mutation(({ ctx, input }) => signOutDevice(ctx.deps, { ...input, actor: ctx.actor })),
  signOutOthers: signedIn.mutation(({ ctx }) => {
    const { actor, sessionId } = ctx;
    return signOutOthers(ctx.deps, { actor, sessionId });
  }),
});

function carry({ answerHeaders }: ApiContext, { headers }: StartedSession): void {
  for (const [name, value] of headers) answerHeaders.append(name, value);
}
