import type { Language } from "@learnlab/domain";
import { AwsClient } from "aws4fetch";
import { z } from "zod";

import { CommandError } from "../start/settings.ts";
import type { PollyAccess } from "./settings.ts";

export interface OfferedVoice {
  id: string;
  language: Language;
  /** Polly's language code. */
  languageCode: string;
  engine: "standard" | "neural";
}

const languages: Record<string, Language> = {
  "en-US": "en",
  "ja-JP": "ja",
  "es-ES": "es",
  "fr-FR": "fr",
  "de-DE": "de",
  "it-IT": "it",
  "pt-BR": "pt",
  "ru-RU": "ru",
  "ko-KR": "ko",
};

const engines = ["standard", "neural"] as const;

const Page = z.object({
  Voices: z.array(
    z.object({ Id: z.string(), LanguageCode: z.string(), SupportedEngines: z.array(z.string()) }),
  ),
  NextToken: z.string().nullish(),
});

/** Every voice of the nine languages, once for each of the engines `standard` and `neural` it has. */
export async function listVoices(access: PollyAccess): Promise<OfferedVoice[]> {
  const listed = await readPages(access);
  return Object.entries(languages).flatMap(([languageCode, language]) =>
    listed
      .filter((voice) => voice.LanguageCode === languageCode)
      .flatMap(({ Id: id, SupportedEngines }) =>
        engines
          .filter((engine) => SupportedEngines.includes(engine))
          .map((engine) => ({ id, language, languageCode, engine })),
      ),
  );
}

async function readPages(access: PollyAccess): Promise<z.infer<typeof Page>["Voices"]> {
  const { endpoint, ...key } = access;
  const client = new AwsClient({ ...key, service: "polly", retries: 0 });
  const voices: z.infer<typeof Page>["Voices"] = [];
  const url = new URL(`${endpoint}/v1/voices`);
  for (;;) {
    const response = await client.fetch(url, { signal: AbortSignal.timeout(30_000) });
    if (!response.ok) {
      throw new CommandError(
        `The list of voices was refused: ${response.status} ${await response.text()}`,
      );
    }
    const page = Page.parse(await response.json());
    voices.push(...page.Voices);
    if (page.NextToken === undefined || page.NextToken === null) return voices;
    url.searchParams.set("NextToken", page.NextToken);
  }
}
