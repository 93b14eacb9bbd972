import { languages } from "./languages.ts";
import { PollyError } from "./polly-error.ts";
import { engines, voices } from "./voices.ts";

/** Answers DescribeVoices in Polly's field names; LanguageCode and Engine narrow the list. */
export function listVoices(query: URLSearchParams): { Voices: object[] } {
  const language = query.get("LanguageCode");
  const engine = engines.find((name) => name === query.get("Engine"));
  if (query.has("Engine") && engine === undefined) {
    throw new PollyError("ValidationException", "Value at 'Engine': there is no such engine.");
  }
  if (language !== null && !/^[a-z]{2,3}(?:-[A-Z]{2})?$/u.test(language)) {
    throw new PollyError("ValidationException", "Value at 'LanguageCode': not a language code.");
  }
  const found = voices.filter(
    (voice) =>
      (language === null || voice.language === language) &&
      (engine === undefined || voice.engines.includes(engine)),
  );
  return {
    Voices: found.map((voice) => ({
      Gender: voice.gender,
      Id: voice.id,
      LanguageCode: voice.language,
      LanguageName: languages[voice.language].name,
      Name: voice.name,
      SupportedEngines: voice.engines,
    })),
  };
}
