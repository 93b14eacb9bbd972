import { benchEpisodeList } from "./episode-list.ts";
import { didMeetGoals } from "./measure.ts";
import { benchMediaRange } from "./media-range.ts";

const benches: Record<string, () => Promise<void>> = {
  "media-range": benchMediaRange,
  "episode-list": benchEpisodeList,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => benches[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(
    `No bench is called ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.\n`,
  );
  process.exit(2);
}
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) await bench();
}
process.exit(didMeetGoals() ? 0 : 1);
