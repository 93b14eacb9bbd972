/**
 * `pnpm measure:voices` speaks more than a minute with every voice of LearnLab and prints, for the table of
 * voices, the pace of each and the gain that brings it to -16 LUFS. It uses the local voice, or Amazon
 * Polly if POLLY_ENDPOINT and its key are set.
 */
import { createPollySpeech } from "@learnlab/adapters/polly";
import { speechPrice } from "@learnlab/domain/testing";

import {
  describeVoice,
  listFacts,
  listMisses,
  tableHead,
} from "./measure-voices/describe-voices.ts";
import { listVoices, type OfferedVoice } from "./measure-voices/list-voices.ts";
import { type MeasuredVoice, measureVoice } from "./measure-voices/measure-voice.ts";
import { openEndpoint, type SpeechEndpoint } from "./measure-voices/open-endpoint.ts";
import { type MeasureSettings, readMeasureSettings } from "./measure-voices/settings.ts";
import { countCharacters, type Pieces, writePieces } from "./measure-voices/write-pieces.ts";
import { CommandError } from "./start/settings.ts";

try {
  const settings = readMeasureSettings(process.argv.slice(2), process.env);
  const endpoint = await openEndpoint(settings.polly);
  try {
    await measureVoices(settings, endpoint);
  } finally {
    await endpoint.close();
  }
} catch (error) {
  console.error(error instanceof CommandError ? error.message : error);
  process.exitCode = 1;
}

async function measureVoices(settings: MeasureSettings, { access }: SpeechEndpoint): Promise<void> {
  const pieces = await writePieces();
  const voices = await listVoices(access, settings.voices);
  if (settings.polly !== null) tellPrice(voices, pieces, settings.isPriceAccepted);
  const speech = createPollySpeech({ ...access, timeoutMs: 60_000, fetch });
  const measured: MeasuredVoice[] = [];
  console.error(tableHead);
  for (const voice of voices) {
    const request = { voice, pieces: pieces[voice.language], sampleRate: settings.sampleRate };
    const one = await measureVoice(speech, request);
    measured.push(one);
    console.error(describeVoice(one));
  }
  for (const miss of listMisses(measured)) console.error(miss);
  console.log(JSON.stringify(listFacts(measured), null, 2));
}

function tellPrice(voices: OfferedVoice[], pieces: Pieces, isAccepted: boolean): void {
  const bills = voices.map(({ language, engine }) => {
    const characters = countCharacters(pieces[language]);
    return { characters, microDollars: speechPrice(characters, engine) };
  });
  const characters = bills.reduce((sum, bill) => sum + bill.characters, 0);
  const dollars = bills.reduce((sum, bill) => sum + bill.microDollars, 0) / 1_000_000;
  console.error(`${characters} characters will be billed, about $${dollars.toFixed(2)}.`);
  if (!isAccepted) throw new CommandError("Say --yes to pay for them.");
}
