import { BadSetting, type Environment } from "../start/settings.ts";

const GENERATED = ["AUTH_SECRET", "MEDIA_ACCESS_KEY_ID", "MEDIA_SECRET_ACCESS_KEY"];
const GIVEN = ["POLLY_ACCESS_KEY_ID", "POLLY_SECRET_ACCESS_KEY"];
/** Keys of the models; without any, the template writes the scripts. */
const OPTIONAL = ["OPENAI_API_KEY", "GEMINI_API_KEY"];

/**
 * The secrets to upload: the operator's own, and generated ones where the installation has none. Existing
 * ones stay, because a new AUTH_SECRET would sign everybody out.
 */
export function chooseSecrets(
  existing: string[],
  parts: { env: Environment; makeSecret: () => string },
): Record<string, string> {
  const { env, makeSecret } = parts;
  const missing = GIVEN.filter((name) => env[name] === undefined && !existing.includes(name));
  if (missing.length > 0) {
    throw new BadSetting(
      `Set ${missing.join(" and ")} first: the access key of an Amazon user that may call polly:SynthesizeSpeech.`,
    );
  }
  const given = [...GENERATED, ...GIVEN, ...OPTIONAL].flatMap((name) => {
    const value = env[name];
    return value === undefined || value === "" ? [] : [[name, value]];
  });
  const made = GENERATED.filter((name) => !existing.includes(name)).map((name) => [
    name,
    makeSecret(),
  ]);
  return Object.fromEntries([...made, ...given]);
}
