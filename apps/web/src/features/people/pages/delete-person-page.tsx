import { createAsync, useNavigate, useParams } from "@solidjs/router";
import { type JSX, Show, Suspense } from "solid-js";

import { loadHoldings, loadPerson } from "../../../data/person.ts";
import { t as tPeople } from "../../../i18n/people.ts";
import { t } from "../../../i18n/person.ts";
import { useSignedIn } from "../../../session.tsx";
import { MissingPage } from "../../../shell/missing-page.tsx";
import { BackLink, Page, RowsSkeleton, showToast } from "../../../ui/index.ts";
import { DeletePerson } from "../parts/person/delete-person.tsx";

/** Says what is deleted and what stays before an admin deletes a person's account for good. */
export function DeletePersonPage(): JSX.Element {
  const signedIn = useSignedIn();
  const params = useParams<{ id: string }>();
  const isAllowed = () => {
    const { id, role } = signedIn().person;
    return role === "admin" && id !== params.id;
  };
  return (
    <Show when={isAllowed()} fallback={<MissingPage />}>
      <Suspense fallback={<Waiting />}>
        <Content id={params.id} />
      </Suspense>
    </Show>
  );
}

function Content(props: { id: string }): JSX.Element {
  const navigate = useNavigate();
  const person = createAsync(() => loadPerson(props.id));
  const holdings = createAsync(() => loadHoldings(props.id));
  const leave = (name: string) => {
    navigate("/run/people", { replace: true });
    showToast({ message: t("person.deleted", { name }) });
  };
  return (
    <Show when={person()}>
      {(known) => (
        <Page
          title={t("person.deleteTitle", { name: known().name })}
          above={<BackLink href={`/run/people/${props.id}`} text={known().name} />}
        >
          <Show when={holdings()}>
            {(counted) => (
              <DeletePerson
                person={known()}
                holdings={counted()}
                onDeleted={() => leave(known().name)}
              />
            )}
          </Show>
        </Page>
      )}
    </Show>
  );
}

function Waiting(): JSX.Element {
  return (
    <Page title={tPeople("people.title")}>
      <RowsSkeleton />
    </Page>
  );
}
