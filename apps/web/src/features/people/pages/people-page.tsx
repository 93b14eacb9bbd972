import { createAsync } from "@solidjs/router";
import { createSignal, For, type JSX, Show, startTransition, Suspense } from "solid-js";

import { t } from "../../../i18n/people.ts";
import { useSignedIn } from "../../../session.tsx";
import { Button, Page, TextField } from "../../../ui/index.ts";
import { MissingPage } from "../../../shell/missing-page.tsx";
import { createDebounced } from "../../../ui/create-debounced.ts";
import { isKept } from "../../../create-form.ts";
import { ClassPrivacy } from "../parts/class-privacy.tsx";
import { Invitations } from "../parts/invitations.tsx";
import { INVITE_FORM, InviteDialog } from "../parts/invite-dialog.tsx";
import { PeopleSkeleton } from "../parts/people-skeleton.tsx";
import { PersonRow } from "../parts/person-row.tsx";
import { loadPeople } from "../../../data/people.ts";

export function PeoplePage(): JSX.Element {
  const signedIn = useSignedIn();
  return (
    <Show when={signedIn().person.role === "admin"} fallback={<MissingPage />}>
      <Page title={t("people.title")} width="wide" actions={<Invite />}>
        <PeopleSearch ownId={signedIn().person.id} />
      </Page>
    </Show>
  );
}

/** At the top, since a school's list is long. */
function Invite(): JSX.Element {
  const [isInviting, setInviting] = createSignal(isKept(INVITE_FORM));
  return (
    <>
      <Button look="primary" icon="plus" onClick={() => setInviting(true)}>
        {t("invite.new")}
      </Button>
      <InviteDialog isOpen={isInviting()} onClose={() => setInviting(false)} />
    </>
  );
}

function PeopleSearch(props: { ownId: string }): JSX.Element {
  const [search, setSearch] = createSignal("");
  const asked = createDebounced(search);
  return (
    <section>
      <div class="max-w-md">
        <TextField
          label={t("people.search")}
          type="search"
          autocomplete="off"
          value={search()}
          onValue={setSearch}
        />
      </div>
      <div class="mt-6">
        <Suspense fallback={<PeopleSkeleton />}>
          <PeopleList search={asked()} ownId={props.ownId} />
          {/* Here, so that it is not pushed down when the list above it comes. */}
          <div class="mt-14">
            <Invitations />
            <div class="mt-10">
              <ClassPrivacy />
            </div>
          </div>
        </Suspense>
      </div>
    </section>
  );
}

function PeopleList(props: { search: string; ownId: string }): JSX.Element {
  const [pages, setPages] = createSignal(1);
  const list = createAsync(() => loadPeople(props.search, pages()));
  return (
    <Show
      when={list.latest?.people.length !== 0}
      fallback={<p class="py-6 text-ink-soft">{t("people.none")}</p>}
    >
      <ul class="divide-y divide-line border-y border-line">
        <For each={list.latest?.people}>
          {(person) => <PersonRow person={person} isOneself={person.id === props.ownId} />}
        </For>
      </ul>
      <Show when={list.latest?.hasMore}>
        <div class="mt-4 flex justify-center">
          <Button onClick={() => void startTransition(() => setPages((count) => count + 1))}>
            {t("people.more")}
          </Button>
        </div>
      </Show>
    </Show>
  );
}
