import { MOST_TOPICS } from "@learnlab/domain/client";
import { createSignal, type JSX, Show } from "solid-js";

import type { CourseChoice } from "../../api.ts";
import { t } from "../../i18n/study.ts";
import { CheckCards, Fold, TextField } from "../../ui/index.ts";
import { keepCourses, keepTopics, searchTopics, type Sources } from "./choose-sources.ts";

interface TopicPickerProps {
  courses: readonly CourseChoice[];
  sources: Sources;
  onTopics: (topics: string[]) => void;
}

/** The optional topics, folded by default. */
export function TopicPicker(props: TopicPickerProps): JSX.Element {
  const [search, setSearch] = createSignal("");
  const chosen = () => keepTopics(props.sources, props.courses);
  const found = () => searchTopics(props.sources, { courses: props.courses, search: search() });
  const label = () =>
    chosen().length === 0
      ? t("make.topics")
      : t("make.topicsChosen", { count: chosen().length, most: MOST_TOPICS });
  // With a single course, its title on every line would say nothing.
  const isOfMany = () => keepCourses(props.sources, props.courses).length > 1;
  return (
    <Fold label={label()} isOpenAtFirst={chosen().length > 0}>
      <div class="flex flex-col gap-3 pt-1">
        <TextField
          label={t("make.findTopic")}
          type="search"
          autocomplete="off"
          value={search()}
          onValue={setSearch}
          onKeyDown={keepFromSending}
        />
        <CheckCards
          legend={t("make.topics")}
          isLegendHidden
          hint={t("make.topicsHint", { count: MOST_TOPICS })}
          choices={found().shown.map(({ id, term, courseTitle }) => ({
            value: id,
            label: term,
            ...(isOfMany() ? { hint: courseTitle } : {}),
          }))}
          chosen={chosen()}
          onChosen={props.onTopics}
          most={MOST_TOPICS}
        />
        <p role="status" class="tabular text-sm text-ink-soft">
          <Show when={found().shown.length > 0} fallback={t("make.noTopic")}>
            <Show when={found().more > 0}>{t("make.moreTopics", { count: found().more })}</Show>
          </Show>
        </p>
      </div>
    </Fold>
  );
}

/** Enter in the search would submit the whole form. */
function keepFromSending(event: KeyboardEvent): void {
  if (event.key === "Enter") event.preventDefault();
}
