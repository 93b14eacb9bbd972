import { type Engine, type Language, VOICES } from "@learnlab/domain";
import { AwsClient } from "aws4fetch";
import { z } from "zod";

import { CommandError } from "../start/settings.ts";
import type { PollyAccess } from "./settings.ts";

export interface OfferedVoice {
  id: string;
  language: Language;
  /** Polly's language code. */
  languageCode: string;
  engine: Engine;
}

const Listed = z.object({
  Id: z.string(),
  LanguageCode: z.string(),
  SupportedEngines: z.array(z.string()),
});
type Listed = z.infer<typeof Listed>;

const Page = z.object({ Voices: z.array(Listed), NextToken: z.string().nullish() });

/** The voices of LearnLab that an endpoint offers; all of them unless names are given. */
export async function listVoices(
  access: PollyAccess,
  names: readonly string[],
): Promise<OfferedVoice[]> {
  return chooseVoices(await readPages(access), names);
}

/** Each voice once per engine that both LearnLab and the endpoint have for it. */
export function chooseVoices(listed: readonly Listed[], names: readonly string[]): OfferedVoice[] {
  const unknown = names.filter((name) => VOICES.every(({ id }) => id !== name));
  if (unknown.length > 0) throw new CommandError(`There is no voice ${unknown.join(", ")}.`);
  return VOICES.filter(({ id }) => names.length === 0 || names.includes(id)).flatMap(
    ({ id, language, engines }) =>
      listed
        .filter(({ Id }) => Id === id)
        .flatMap(({ LanguageCode: languageCode, SupportedEngines }) =>
          engines
            .filter((engine) => SupportedEngines.includes(engine))
            .map((engine) => ({ id, language, languageCode, engine })),
        ),
  );
}

async function readPages(access: PollyAccess): Promise<Listed[]> {
  const { endpoint, ...key } = access;
  const client = new AwsClient({ ...key, service: "polly", retries: 0 });
  const voices: Listed[] = [];
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
