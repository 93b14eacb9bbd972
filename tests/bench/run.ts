import { benchDailyFanOut } from "./daily-fan-out.ts";
import { benchEpisodeList } from "./episode-list.ts";
import { benchEveryLanguage } from "./every-language.ts";
import { didMeetGoals } from "./measure.ts";
import { benchMediaRange } from "./media-range.ts";
import { benchMorningWave } from "./morning-wave.ts";
import { benchPipeline } from "./pipeline.ts";

const benches: Record<string, () => Promise<void>> = {
  "media-range": benchMediaRange,
  "episode-list": benchEpisodeList,
  pipeline: benchPipeline,
  "every-language": benchEveryLanguage,
  "daily-fan-out": benchDailyFanOut,
  "morning-wave": benchMorningWave,
};

/** Takes so long that it runs only when it is asked for by name. */
const long = "every-language";

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const unknown = asked.filter((name) => benches[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(
    `No bench is called ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.\n`,
  );
  process.exit(2);
}
for (const [name, bench] of Object.entries(benches)) {
  const isWanted = asked.length === 0 ? name !== long : asked.includes(name);
  if (isWanted) await bench();
}
process.exit(didMeetGoals() ? 0 : 1);
