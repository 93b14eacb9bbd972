/**
 * Adds the school of `bench staff` to a LearnLab that was started once and is stopped now, to look at its pages:
 * `node tests/support/fill-large-school.ts <data folder> [learners] [episodes]`.
 */
import { withBindings } from "../../scripts/start/open-bindings.ts";
import { fillSchool } from "./large-school/fill-school.ts";

const [folder, learners = "10000", episodes = "100000"] = process.argv.slice(2);
if (folder === undefined) throw new Error("Say which data folder, of a LearnLab that is stopped.");

const now = Date.now();
const ofSchool = "id like '01900000-5c05-%'";
await withBindings(folder, async ({ DB }) => {
  await fillSchool(DB, { learners: Number(learners), episodes: Number(episodes), now });
  // Nothing of it is made, sent or read by the jobs that run once LearnLab starts: it has no scripts and no audio.
  await DB.batch([
    DB.prepare(`update episodes set status = 'completed' where status = 'pending' and ${ofSchool}`),
    DB.prepare("update scheduled_orders set state = 'done' where due_at < ?").bind(now),
    DB.prepare(
      `delete from search_changes where episode_id in (select id from episodes where ${ofSchool})`,
    ),
  ]);
});
process.stdout.write(`Added ${learners} learners with ${episodes} episodes.\n`);
