/** The languages of the interface, each with its own name for itself, so that people find their way back. */
export const INTERFACE_LANGUAGES = [
  { value: "en", label: "English" },
  { value: "ja", label: "日本語" },
] as const;

export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number]["value"];
