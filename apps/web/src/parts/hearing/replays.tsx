import { For, type JSX } from "solid-js";

import { t } from "../../i18n/heard.ts";
import { Facts, Section } from "../../ui/index.ts";
import { SaveTable } from "../save-table.tsx";
import type { HeardTrack } from "./heard-parts.ts";
import { inSeconds } from "./in-seconds.ts";
import { Said } from "./said.tsx";
import { saySpan } from "./say-span.ts";

type CountName = "times" | "listeners";

interface Replayed {
  fromMs: number;
  toMs: number;
  line: string | null;
  count: number;
}

/** What was heard more than once, with what is said there. */
export function Replays(props: {
  replays: readonly Replayed[];
  language: HeardTrack["language"];
  /** What the count of a passage counts, as the saved table names it. */
  counts: CountName;
  sayCount: (count: number) => string;
}): JSX.Element {
  const table = () => ({
    columns: ["fromSeconds", "toSeconds", props.counts, "line"],
    rows: props.replays.map(({ count, line, ...span }) => ({
      ...inSeconds(span),
      [props.counts]: count,
      line,
    })),
  });
  return (
    <div class="mt-8">
      <Section
        title={t("heard.replays")}
        hint={t("heard.replaysHint")}
        actions={
          <SaveTable
            title={t("heard.replaysTable")}
            read={table}
            isEmpty={props.replays.length === 0}
          />
        }
      >
        <ul class="divide-y divide-line border-y border-line">
          <For
            each={props.replays}
            fallback={<li class="py-3 text-ink-soft">{t("heard.noReplays")}</li>}
          >
            {(replay) => (
              <li class="py-3">
                <Facts facts={[saySpan(replay), props.sayCount(replay.count)]} />
                <Said line={replay.line} language={props.language} />
              </li>
            )}
          </For>
        </ul>
      </Section>
    </div>
  );
}
