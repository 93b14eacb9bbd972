import { useSearchParams } from "@solidjs/router";
import { createMemo, createSignal, type JSX, Suspense } from "solid-js";

import { t } from "../../../i18n/run.ts";
import { ForAdmins } from "../../../shell/for-admins.tsx";
import { ButtonLink, Page, RowsSkeleton, TextField } from "../../../ui/index.ts";
import { createDebounced } from "../../../ui/create-debounced.ts";
import { AllEpisodes } from "../parts/all-episodes.tsx";
import { EpisodeFilters, type FilterChange } from "../parts/episode-filters.tsx";
import { readQuestion } from "../read-question.ts";

/** Everybody's episodes, for admins. */
export function EpisodesPage(): JSX.Element {
  return (
    <ForAdmins>
      <Page
        title={t("all.title")}
        lead={t("all.lead")}
        width="wide"
        actions={
          <>
            <ButtonLink href="/run/scheduled">{t("all.scheduled")}</ButtonLink>
            <ButtonLink href="/run/class">{t("all.forClass")}</ButtonLink>
          </>
        }
      >
        <Content />
      </Page>
    </ForAdmins>
  );
}

function Content(): JSX.Element {
  const [params, setParams] = useSearchParams();
  const [search, setSearch] = createSignal(readQuestion(params).search);
  const searched = createDebounced(search);
  const asked = createMemo(() => ({ ...readQuestion(params), search: searched() }));
  // Filters stay in the address, so that they survive the way into an episode and back.
  const change = (part: FilterChange) => setParams(part, { replace: true });
  const find = (text: string) => {
    setSearch(text);
    change({ search: text });
  };
  return (
    <>
      <TextField
        label={t("all.search")}
        type="search"
        autocomplete="off"
        maxLength={80}
        value={search()}
        onValue={find}
      />
      <EpisodeFilters asked={asked()} onChange={change} />
      <Suspense fallback={<RowsSkeleton />}>
        <AllEpisodes asked={asked()} onChange={change} />
      </Suspense>
    </>
  );
}
