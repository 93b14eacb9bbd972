import { A } from "@solidjs/router";
import type { JSX } from "solid-js";

import type { Language } from "../../api.ts";
import { interfaceLanguage } from "../../i18n/index.ts";
import { t } from "../../i18n/player.ts";

/** Longer quotes are found by their beginning. */
const MOST_SEARCHED = 400;

/** A quote with a link to its place in the material. */
export function Quote(props: {
  text: string;
  conceptId: string;
  language: Language | undefined;
}): JSX.Element {
  const quote = () => encodeURIComponent(props.text.slice(0, MOST_SEARCHED));
  return (
    <blockquote
      class="mt-2 max-w-[66ch] border-l-2 border-line pl-4 leading-6 text-ink-soft"
      lang={props.language}
      dir="auto"
    >
      {props.text}{" "}
      <A
        href={`/concepts/${props.conceptId}/material?quote=${quote()}`}
        class="inline-flex min-h-11 items-center text-accent-ink underline-offset-4 hover:underline lg:min-h-9"
        lang={interfaceLanguage()}
      >
        {t("quote.open")}
      </A>
    </blockquote>
  );
}
