import { audit } from "./routers/audit.ts";
import { account } from "./routers/account.ts";
import { courses } from "./routers/courses.ts";
import { dailies } from "./routers/dailies.ts";
import { episodes } from "./routers/episodes.ts";
import { lessons } from "./routers/lessons.ts";
import { listening } from "./routers/listening.ts";
import { invitations, people } from "./routers/people.ts";
import { deadLetters, jobs } from "./routers/operations.ts";
import { record } from "./routers/record.ts";
import { session, settings } from "./routers/session.ts";
import { tokens } from "./routers/tokens.ts";
import { installation, voices } from "./routers/voices.ts";
import { router } from "./trpc.ts";

/** The whole tRPC interface; a procedure's path is its name in the permission table. */
export const appRouter = router({
  session,
  settings,
  account,
  tokens,
  courses,
  dailies,
  episodes,
  listening,
  lessons,
  voices,
  people,
  invitations,
  installation,
  jobs,
  deadLetters,
  audit,
  record,
});

export type AppRouter = typeof appRouter;
export type { ApiContext, ApiDeps, Installation } from "./context.ts";
