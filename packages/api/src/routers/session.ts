import { getSettings, saveSettings, SettingsChange } from "@learnlab/domain";

import { open, router, signedIn } from "../trpc.ts";

export const session = router({
  current: open.query(async ({ ctx }) => {
    const { deps, person } = ctx;
    const { signUp, speechIsStandIn } = deps.installation;
    const settings = person === null ? null : await getSettings(deps, person.id);
    return { person, settings, signUp, speechIsStandIn };
  }),
});

export const settings = router({
  save: signedIn.input(SettingsChange).mutation(({ ctx, input }) => {
    const change = Object.fromEntries(
      Object.entries(input).filter(([, value]) => value !== undefined),
    );
    return saveSettings(ctx.deps, { actor: ctx.actor, change });
  }),
});
