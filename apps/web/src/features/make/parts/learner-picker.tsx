import { createAsync } from "@solidjs/router";
import { createSignal, For, type JSX, Show, Suspense } from "solid-js";

import type { Person } from "../../../api.ts";
import { t } from "../../../i18n/study.ts";
import { Button, RadioCards, Skeleton, TextField } from "../../../ui/index.ts";
import { createDebounced } from "../../../ui/create-debounced.ts";
import { EVERYBODY, loadPeople } from "../../../data/people.ts";

interface LearnerPickerProps {
  /** Null for oneself. */
  learner: Person | null;
  isSomebody: boolean;
  error: string | undefined;
  onSomebody: (isSomebody: boolean) => void;
  onLearner: (learner: Person | null) => void;
}

/** For admins: an episode for oneself, or for a person found by name. */
export function LearnerPicker(props: LearnerPickerProps): JSX.Element {
  return (
    <div>
      <RadioCards
        legend={t("make.forWhom")}
        value={props.isSomebody ? "somebody" : "me"}
        choices={[
          { value: "me", label: t("make.forMe") },
          { value: "somebody", label: t("make.forSomebody") },
        ]}
        columns={2}
        onValue={(whom) => props.onSomebody(whom === "somebody")}
      />
      <Show when={props.isSomebody}>
        <div class="mt-4">
          <Show when={props.learner} fallback={<Search {...props} />}>
            {(learner) => (
              <div class="flex items-center justify-between gap-4 rounded-md bg-sunken py-2 pr-2 pl-4">
                <PersonText person={learner()} />
                <Button look="quiet" onClick={() => props.onLearner(null)}>
                  {t("make.change")}
                </Button>
              </div>
            )}
          </Show>
        </div>
      </Show>
    </div>
  );
}

function Search(props: LearnerPickerProps): JSX.Element {
  const [search, setSearch] = createSignal("");
  const asked = createDebounced(search);
  const found = createAsync(async () =>
    (await loadPeople({ ...EVERYBODY, search: asked() }, 1)).people.slice(0, 6),
  );
  return (
    <>
      <TextField
        label={t("make.findLearner")}
        hint={t("make.findHint")}
        error={props.error}
        type="search"
        autocomplete="off"
        value={search()}
        onValue={setSearch}
      />
      <Suspense fallback={<Skeleton class="mt-3 h-12 w-full" />}>
        <ul class="mt-2">
          <For
            each={found()}
            fallback={<li class="py-3 text-sm text-ink-soft">{t("make.nobodyFound")}</li>}
          >
            {(person) => (
              <li>
                <button
                  type="button"
                  class="-mx-3 flex min-h-12 w-[calc(100%+24px)] items-center rounded-md px-3 py-1.5 text-left hover:bg-hover"
                  onClick={() => props.onLearner(person)}
                >
                  <PersonText person={person} />
                </button>
              </li>
            )}
          </For>
        </ul>
      </Suspense>
    </>
  );
}

function PersonText(props: { person: Person }): JSX.Element {
  return (
    <span class="min-w-0">
      <span class="block truncate text-sm font-semibold" dir="auto">
        {props.person.name}
      </span>
      <span class="block truncate text-sm text-ink-soft">{props.person.email}</span>
    </span>
  );
}
