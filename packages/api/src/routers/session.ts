import { DEFAULT_SETTINGS } from "@learnlab/domain";

import { open, router } from "../trpc.ts";

export const session = router({
  current: open.query(({ ctx }) => {
    const { deps, person } = ctx;
    const { signUp, speechIsStandIn } = deps.installation;
    const settings = person === null ? null : (ctx.settings ?? DEFAULT_SETTINGS);
    return { person, settings, signUp, speechIsStandIn };
  }),
});
