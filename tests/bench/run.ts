import { benchAvailability } from "./availability.ts";
import { benchClaims } from "./claims.ts";
import { benchDailyFanOut } from "./daily-fan-out.ts";
import { benchEpisodeBytes } from "./episode-bytes.ts";
import { benchEpisodeList } from "./episode-list.ts";
import { benchEveryLanguage } from "./every-language.ts";
import { benchGrading } from "./grading.ts";
import { benchLean } from "./lean.ts";
import { benchLearningDays } from "./learning-days.ts";
import { didMeetGoals } from "./measure.ts";
import { benchMediaRange } from "./media-range.ts";
import { benchMorningWave } from "./morning-wave.ts";
import { benchPipeline } from "./pipeline.ts";
import { benchFileProposals, benchModelProposals, benchProposals } from "./proposals.ts";
import { benchReading } from "./reading.ts";
import { benchRestFuzz } from "./rest-fuzz.ts";
import { benchRest } from "./rest.ts";
import { benchRollup } from "./rollup.ts";
import { benchSearch } from "./search.ts";
import { benchStaff } from "./staff.ts";

const benches: Record<string, () => Promise<void>> = {
  "media-range": benchMediaRange,
  "episode-list": benchEpisodeList,
  "episode-bytes": benchEpisodeBytes,
  pipeline: benchPipeline,
  "every-language": benchEveryLanguage,
  "daily-fan-out": benchDailyFanOut,
  "morning-wave": benchMorningWave,
  claims: benchClaims,
  proposals: async () => {
    await benchProposals();
    await benchFileProposals();
    await benchModelProposals();
  },
  reading: benchReading,
  rest: benchRest,
  "rest-fuzz": benchRestFuzz,
  availability: benchAvailability,
  lean: benchLean,
  grading: benchGrading,
  "learning-days": benchLearningDays,
  rollup: benchRollup,
  search: benchSearch,
  staff: benchStaff,
};

/** Take so long that they run only when they are asked for by name. */
const long = [
  "every-language",
  "rest-fuzz",
  "availability",
  "lean",
  "learning-days",
  "rollup",
  "search",
  "staff",
];

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const unknown = asked.filter((name) => benches[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(
    `No bench is called ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.\n`,
  );
  process.exit(2);
}
for (const [name, bench] of Object.entries(benches)) {
  const isWanted = asked.length === 0 ? !long.includes(name) : asked.includes(name);
  if (isWanted) await bench();
}
process.exit(didMeetGoals() ? 0 : 1);
