import type { SpeechSettingsDeps } from "../installation/index.ts";
import type { Engine } from "../languages/index.ts";
import { type IdSource, tryAgain } from "../shared/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import {
  findSpeechFault,
  type Speech,
  SpeechFailure,
  type SpeechRequest,
} from "../speech/index.ts";
import { PAID_PATIENCE, reserveCost, settleCost, type SettlingDeps } from "./settle-cost.ts";
import { speechPrice } from "./speech-price.ts";
import { SPEECH_PROVIDER } from "./spend-ledger.ts";

export type BuyingDeps = SettlingDeps &
  Pick<SpeechSettingsDeps, "speechDefaults"> & {
    speech: Speech;
    media: MediaStore;
    ids: IdSource;
  };

export interface Purchase {
  /** The key of the part; nothing is bought if it exists. */
  key: string;
  /** The account of the cost: an episode's id, or another purpose. */
  episodeId: string;
  speech: SpeechRequest;
  /** Collects answers that were too short, over all tries of the part. */
  shortAnswers?: number[];
}

/** The cost of that many characters in micro-dollars; the local voice is free. */
export function priceSpeech(
  deps: Pick<BuyingDeps, "speechDefaults">,
  { characters, engine }: { characters: number; engine: Engine },
): number {
  return deps.speechDefaults.isStandIn ? 0 : speechPrice(characters, engine);
}

/**
 * Buys the MP3 of a text and returns true, or false if it exists already. Throws `SpeechFailure`, and
 * `budget.reached` if the month's budget does not cover it.
 */
export async function buyAudio(deps: BuyingDeps, purchase: Purchase): Promise<boolean> {
  return buy(deps, purchase, async () => {
    const { bytes, billedCharacters } = await deps.speech.speak(purchase.speech);
    const fault = findSpeechFault(bytes, purchase.speech, purchase.shortAnswers ?? []);
    if (fault !== null) {
      throw new SpeechFailure("speech.damaged", { billedCharacters, cause: new Error(fault) });
    }
    const keep = () => deps.media.put(purchase.key, bytes, { contentType: "audio/mpeg" });
    return { billedCharacters, keep };
  });
}

/** Buys the times of its words and returns true, or false if they exist already. Throws `SpeechFailure`. */
export async function buyMarks(deps: BuyingDeps, purchase: Purchase): Promise<boolean> {
  return buy(deps, purchase, async () => {
    const { marks, billedCharacters } = await deps.speech.mark(purchase.speech);
    const text = JSON.stringify(marks);
    const keep = () => deps.media.putText(purchase.key, text, { contentType: "application/json" });
    return { billedCharacters, keep };
  });
}

interface Bought {
  billedCharacters: number;
  keep(): Promise<unknown>;
}

/** Reserves the highest cost of the call, makes it, stores the result, and settles the actual cost. */
async function buy(
  deps: BuyingDeps,
  { key, episodeId, speech }: Purchase,
  call: () => Promise<Bought>,
): Promise<boolean> {
  if ((await deps.media.head(key)) !== null) return false;
  const id = deps.ids.next();
  const units = Array.from(speech.text).length;
  const { engine } = speech.voice;
  const microDollars = priceSpeech(deps, { characters: units, engine });
  await reserveCost(deps, { id, episodeId, provider: SPEECH_PROVIDER, units, microDollars });
  let billed = 0;
  try {
    const bought = await call();
    billed = bought.billedCharacters;
    await tryAgain(deps, PAID_PATIENCE, () => bought.keep());
    return true;
  } catch (error) {
    if (error instanceof SpeechFailure) billed = error.billedCharacters;
    throw error;
  } finally {
    const paid = priceSpeech(deps, { characters: billed, engine });
    await settleCost(deps, { id, units: billed, microDollars: paid });
  }
}
