import { env } from "cloudflare:workers";
import { createD1ProblemStore, openDatabase } from "@learnlab/adapters/d1";
import { uuidSource } from "@learnlab/adapters/runtime";

/** An open report of a concept's lesson; without a concept it belongs to no course. */
export async function makeProblem(of: {
  userId: string;
  episodeId: string;
  conceptId: string | null;
}): Promise<string> {
  const id = uuidSource.next();
  await createD1ProblemStore(openDatabase(env.DB)).add(
    {
      id,
      ...of,
      language: "en",
      kind: "fact",
      note: "It is slower.",
      positionMs: 1_000,
      quote: "Light gets faster in glass.",
      createdAt: Date.now(),
    },
    { mostOpen: 1_000 },
  );
  return id;
}
