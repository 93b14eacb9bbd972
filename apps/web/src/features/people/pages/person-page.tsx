import { createAsync, useParams } from "@solidjs/router";
import { type JSX, Show, Suspense } from "solid-js";

import { loadPerson } from "../../../data/person.ts";
import { formatDate } from "../../../i18n/index.ts";
import { t as tPeople } from "../../../i18n/people.ts";
import { t } from "../../../i18n/person.ts";
import { useSignedIn } from "../../../session.tsx";
import { ForAdmins } from "../../../shell/for-admins.tsx";
import { BackLink, Facts, Page, RowsSkeleton } from "../../../ui/index.ts";
import { PersonAccount } from "../parts/person/person-account.tsx";
import { PersonAudit } from "../parts/person/person-audit.tsx";
import { PersonCourses } from "../parts/person/person-courses.tsx";
import { PersonData } from "../parts/person/person-data.tsx";
import { PersonDevices } from "../parts/person/person-devices.tsx";
import { sayLastSeen } from "../say-last-seen.ts";

/** Everything that admins know of a person, and do for them. */
export function PersonPage(): JSX.Element {
  const signedIn = useSignedIn();
  return (
    <ForAdmins>
      <Content ownId={signedIn().person.id} />
    </ForAdmins>
  );
}

function Content(props: { ownId: string }): JSX.Element {
  const params = useParams<{ id: string }>();
  const person = createAsync(() => loadPerson(params.id));
  return (
    <Suspense fallback={<Waiting />}>
      <Show when={person()}>
        {(known) => (
          <Page
            title={known().name}
            lead={known().email}
            width="wide"
            above={<BackLink href="/run/people" text={t("person.back")} />}
          >
            <div class="-mt-4 mb-8">
              <Facts
                facts={[
                  sayLastSeen(known(), Date.now()),
                  t("person.since", { date: formatDate(known().createdAt, Date.now()) }),
                ]}
              />
            </div>
            <PersonAccount person={known()} isOneself={known().id === props.ownId} />
            <PersonCourses person={known()} />
            <PersonDevices person={known()} />
            <PersonData person={known()} isOneself={known().id === props.ownId} />
            <PersonAudit person={known()} />
          </Page>
        )}
      </Show>
    </Suspense>
  );
}

function Waiting(): JSX.Element {
  return (
    <Page title={tPeople("people.title")} width="wide">
      <RowsSkeleton />
    </Page>
  );
}
