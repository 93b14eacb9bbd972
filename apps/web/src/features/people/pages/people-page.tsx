import { createAsync, useSearchParams } from "@solidjs/router";
import { createMemo, createSignal, For, type JSX, Show, startTransition, Suspense } from "solid-js";

import { t } from "../../../i18n/people.ts";
import { useSignedIn } from "../../../session.tsx";
import { Button, ButtonLink, Page, TextField } from "../../../ui/index.ts";
import { ForAdmins } from "../../../shell/for-admins.tsx";
import { createDebounced } from "../../../ui/create-debounced.ts";
import { isKept } from "../../../create-form.ts";
import { ChosenPeople } from "../parts/chosen-people.tsx";
import { ClassPrivacy } from "../parts/class-privacy.tsx";
import { Invitations } from "../parts/invitations.tsx";
import { INVITE_FORM, InviteDialog } from "../parts/invite-dialog.tsx";
import { PeopleSkeleton } from "../parts/people-skeleton.tsx";
import { PersonRow } from "../parts/person-row.tsx";
import { loadPeople, type PeopleQuestion } from "../../../data/people.ts";
import { PeopleFilters } from "../parts/people-filters.tsx";
import { readPeopleQuestion } from "../read-people-question.ts";

export function PeoplePage(): JSX.Element {
  const signedIn = useSignedIn();
  return (
    <ForAdmins>
      <Page title={t("people.title")} width="wide" actions={<Invite />}>
        <PeopleSearch ownId={signedIn().person.id} />
      </Page>
    </ForAdmins>
  );
}

/** At the top, since a school's list is long. */
function Invite(): JSX.Element {
  const [isInviting, setInviting] = createSignal(isKept(INVITE_FORM));
  return (
    <>
      <div class="flex flex-wrap gap-3">
        <ButtonLink icon="text" href="/run/people/import">
          {t("invite.fromFile")}
        </ButtonLink>
        <Button look="primary" icon="plus" onClick={() => setInviting(true)}>
          {t("invite.new")}
        </Button>
      </div>
      <InviteDialog isOpen={isInviting()} onClose={() => setInviting(false)} />
    </>
  );
}

function PeopleSearch(props: { ownId: string }): JSX.Element {
  const [params, setParams] = useSearchParams();
  const [search, setSearch] = createSignal(readPeopleQuestion(params).search);
  const searched = createDebounced(search);
  const asked = createMemo(() => ({ ...readPeopleQuestion(params), search: searched() }));
  const isInvited = () => params["state"] === "invited";
  // Filters stay in the address, so that they survive the way to a person and back.
  const change = (part: Record<string, string | null>) => setParams(part, { replace: true });
  const find = (text: string) => {
    setSearch(text);
    change({ search: text });
  };
  return (
    <section>
      <TextField
        label={t("people.search")}
        type="search"
        autocomplete="off"
        maxLength={80}
        value={search()}
        onValue={find}
      />
      <PeopleFilters asked={asked()} isInvited={isInvited()} onChange={change} />
      <div class="mt-6">
        <Suspense fallback={<PeopleSkeleton />}>
          <Show when={!isInvited()}>
            <PeopleList asked={asked()} ownId={props.ownId} />
          </Show>
          {/* Here, so that it is not pushed down when the list above it comes. */}
          <div class="mt-14 first:mt-0">
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

function PeopleList(props: { asked: PeopleQuestion; ownId: string }): JSX.Element {
  const [pages, setPages] = createSignal(1);
  const list = createAsync(() => loadPeople(props.asked, pages()));
  const people = () => list.latest?.people ?? [];
  const [ids, setIds] = createSignal<ReadonlySet<string>>(new Set());
  // One that is not listed any more is not chosen either.
  const chosen = createMemo(() => people().filter(({ id }) => ids().has(id)));
  const choose = (id: string, isChosen: boolean) =>
    setIds((before) => new Set([...before].filter((one) => one !== id).concat(isChosen ? id : [])));
  return (
    <Show
      when={people().length !== 0}
      fallback={<p class="py-6 text-ink-soft">{t("people.none")}</p>}
    >
      <ChosenPeople
        chosen={chosen()}
        isAll={chosen().length === people().length}
        onAll={(isAll) => setIds(new Set(isAll ? people().map(({ id }) => id) : []))}
        onDone={() => setIds(new Set<string>())}
      />
      <ul class="divide-y divide-line border-y border-line">
        <For each={people()}>
          {(person) => (
            <PersonRow
              person={person}
              isOneself={person.id === props.ownId}
              isChosen={chosen().includes(person)}
              onChosen={(isChosen) => choose(person.id, isChosen)}
            />
          )}
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
