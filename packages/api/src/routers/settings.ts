import {
  ChooseDigest,
  chooseDigest,
  listDigests,
  saveSettings,
  SettingsChange,
} from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const settings = router({
  save: signedIn.input(SettingsChange).mutation(({ ctx, input }) => {
    const change = Object.fromEntries(
      Object.entries(input).filter(([, value]) => value !== undefined),
    );
    return saveSettings(ctx.deps, { actor: ctx.actor, stored: ctx.settings, change });
  }),
  digests: signedIn.query(({ ctx }) => listDigests(ctx.deps, { actor: ctx.actor })),
  chooseDigest: signedIn
    .input(ChooseDigest)
    .mutation(({ ctx, input }) => chooseDigest(ctx.deps, { ...input, actor: ctx.actor })),
});
