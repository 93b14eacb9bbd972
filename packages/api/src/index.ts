import { account } from "./routers/account.ts";
import { approvals } from "./routers/approvals.ts";
import { audit } from "./routers/audit.ts";
import { concepts } from "./routers/concepts.ts";
import { courses } from "./routers/courses.ts";
import { dailies } from "./routers/dailies.ts";
import { failedMessages } from "./routers/failed-messages.ts";
import { episodes } from "./routers/episodes.ts";
import { installation } from "./routers/installation.ts";
import { invitations } from "./routers/invitations.ts";
import { jobs } from "./routers/jobs.ts";
import { learning } from "./routers/learning.ts";
import { lessons } from "./routers/lessons.ts";
import { materials } from "./routers/materials.ts";
import { listening } from "./routers/listening.ts";
import { people } from "./routers/people.ts";
import { proposals } from "./routers/proposals.ts";
import { bookmarks } from "./routers/bookmarks.ts";
import { problems } from "./routers/problems.ts";
import { quizScores } from "./routers/quiz-scores.ts";
import { record } from "./routers/record.ts";
import { reviews } from "./routers/reviews.ts";
import { session } from "./routers/session.ts";
import { settings } from "./routers/settings.ts";
import { tokens } from "./routers/tokens.ts";
import { uploads } from "./routers/uploads.ts";
import { voices } from "./routers/voices.ts";
import { router } from "./trpc.ts";

/** The whole tRPC interface; a procedure's path is its name in the permission table. */
export const appRouter = router({
  session,
  settings,
  account,
  tokens,
  courses,
  concepts,
  learning,
  problems,
  bookmarks,
  approvals,
  quizScores,
  dailies,
  episodes,
  listening,
  reviews,
  proposals,
  lessons,
  materials,
  uploads,
  voices,
  people,
  invitations,
  installation,
  jobs,
  failedMessages,
  audit,
  record,
});

export type AppRouter = typeof appRouter;
export type { ApiContext } from "./context.ts";
export type { ApiDeps, Installation } from "./deps.ts";
