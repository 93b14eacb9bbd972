import Bowser from "bowser";

/** A browser and its system in words, such as "Firefox, Windows"; null where neither is known. */
export function nameDevice(userAgent: string | null): string | null {
  if (userAgent === null || userAgent === "") return null;
  const { browser, os } = Bowser.parse(userAgent);
  const names = [browser.name, os.name].filter((name) => name !== undefined && name !== "");
  return names.length === 0 ? null : names.join(", ");
}
