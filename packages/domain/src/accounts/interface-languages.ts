/** The languages of the interface, each named in its own words, so that whoever is lost finds the way back. */
export const INTERFACE_LANGUAGES = [
  { value: "en", label: "English" },
  { value: "ja", label: "日本語" },
] as const;

export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number]["value"];
