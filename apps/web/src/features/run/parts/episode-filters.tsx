import { EPISODE_STATUSES } from "@learnlab/domain/client";
import type { JSX } from "solid-js";

import type { EpisodesQuestion } from "../../../data/all-episodes.ts";
import { languageName } from "../../../i18n/index.ts";
import { t } from "../../../i18n/run.ts";
import { LANGUAGES } from "../../../languages.ts";
import { FilterField } from "../../../ui/index.ts";
import { KINDS, PERIODS } from "../read-question.ts";

/** Parts of the page's address; null takes one away. */
export type FilterChange = Partial<
  Record<"search" | "owner" | "status" | "kind" | "language" | "days" | "order", string | null>
>;

interface Props {
  asked: EpisodesQuestion;
  onChange: (part: FilterChange) => void;
}

/** Filters of everybody's episodes, and their order. */
export function EpisodeFilters(props: Props): JSX.Element {
  return (
    <div class="mt-4 mb-6 grid grid-cols-2 gap-4 lg:grid-cols-5">
      <FilterField
        label={t("all.status")}
        any={t("all.anyStatus")}
        value={props.asked.status}
        choices={EPISODE_STATUSES.map((value) => ({ value, label: t(`all.status.${value}`) }))}
        onValue={(status) => props.onChange({ status })}
      />
      <FilterField
        label={t("all.kind")}
        any={t("all.anyKind")}
        value={props.asked.kind}
        choices={KINDS.map((value) => ({ value, label: t(`all.kind.${value}`) }))}
        onValue={(kind) => props.onChange({ kind })}
      />
      <FilterField
        label={t("all.language")}
        any={t("all.anyLanguage")}
        value={props.asked.language}
        choices={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
        onValue={(language) => props.onChange({ language })}
      />
      <FilterField
        label={t("all.period")}
        any={t("all.anyPeriod")}
        value={props.asked.days === null ? null : String(props.asked.days)}
        choices={PERIODS.map((days) => ({
          value: String(days),
          label: t("all.days", { count: days }),
        }))}
        onValue={(days) => props.onChange({ days })}
      />
      <FilterField
        label={t("all.order")}
        any={t("all.newest")}
        value={props.asked.order === "oldest" ? "oldest" : null}
        choices={[{ value: "oldest", label: t("all.oldest") }]}
        onValue={(order) => props.onChange({ order })}
      />
    </div>
  );
}
