import type { Segment, SpeechPlan } from "../../episodes/index.ts";
import type { SpeechSettingsDeps } from "../../installation/index.ts";
import type { Digest } from "../../shared/index.ts";
import { nameSpeaker, pickVoiceOf, type Voice } from "../../speech/index.ts";
import { textOf } from "../script/fit-length.ts";

/** Increase it whenever older parts can no longer be joined with new ones. */
const PART_FORMAT = "2";

/** The key of a segment's audio, whether it was spoken already or not. */
export async function namePart(
  { digest, speechDefaults }: Pick<SpeechSettingsDeps, "speechDefaults"> & { digest: Digest },
  { segment, plan, userId }: { segment: Segment; plan: SpeechPlan; userId: string },
): Promise<{ voice: Voice; stem: string }> {
  const voice = pickVoiceOf({ ...plan, isStandIn: speechDefaults.isStandIn }, segment);
  const take = segment.take === undefined ? [] : [`take ${segment.take}`];
  const identity = [
    PART_FORMAT,
    nameSpeaker(speechDefaults),
    voice.engine,
    voice.id,
    plan.sampleRate,
    ...take,
    textOf(segment),
  ].join("\n");
  const hash = await digest.sha256(identity);
  return { voice, stem: `${segment.isShared ? "parts/s" : `parts/u/${userId}`}/${hash}` };
}
