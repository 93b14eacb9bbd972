import type { JSX } from "solid-js";

import type { Language } from "../api.ts";
import { languageName } from "../i18n/index.ts";

/** A language by its name. */
export function LanguageChip(props: { language: Language }): JSX.Element {
  return (
    <span class="inline-flex h-6 items-center rounded-sm bg-sunken px-2 text-xs font-medium text-ink-soft">
      {languageName(props.language)}
    </span>
  );
}
