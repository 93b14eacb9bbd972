import { getSettings } from "@learnlab/domain";

import { open, router } from "../trpc.ts";

export const session = router({
  current: open.query(async ({ ctx }) => {
    const { deps, person } = ctx;
    const { signUp, speechIsStandIn } = deps.installation;
    const settings = person === null ? null : await getSettings(deps, person.id);
    return { person, settings, signUp, speechIsStandIn };
  }),
});
