import { followChanges, type IndexDeps } from "@learnlab/domain";

/** What was just made is found at once; should this fail, the next sweep does it. */
export async function followSearch(deps: IndexDeps): Promise<void> {
  try {
    await followChanges(deps);
  } catch (error) {
    deps.log.error("search.not_followed", error);
  }
}
