import { ChangePassword, changePassword, type StartedSession } from "@learnlab/domain";

import type { ApiContext } from "../context.ts";
import { router, signedIn } from "../trpc.ts";

/** What people change of their own account. */
export const account = router({
  changePassword: signedIn.input(ChangePassword).mutation(async ({ ctx, input }) => {
    const { actor, device } = ctx;
    carry(ctx, await changePassword(ctx.deps, { ...input, actor, device }));
  }),
});

function carry({ answerHeaders }: ApiContext, { headers }: StartedSession): void {
  for (const [name, value] of headers) answerHeaders.append(name, value);
}
