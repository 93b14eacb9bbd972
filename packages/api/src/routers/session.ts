import { readDoor } from "@learnlab/domain";

import { open, router } from "../trpc.ts";

export const session = router({
  current: open.query(async ({ ctx }) => {
    const { deps, person } = ctx;
    const { speechIsStandIn } = deps.installation;
    const { firstSettings, ...door } = await readDoor(deps);
    const settings = person === null ? null : (ctx.settings ?? firstSettings);
    const look = ctx.look && { endsAt: ctx.look.endsAt };
    return { person, settings, speechIsStandIn, look, ...door };
  }),
});
