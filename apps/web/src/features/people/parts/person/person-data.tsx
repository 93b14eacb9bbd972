import { type JSX, Show } from "solid-js";

import type { SeenPerson } from "../../../../api.ts";
import { recordHrefOf } from "../../../../data/record.ts";
import { t } from "../../../../i18n/person.ts";
import { ButtonLink, Section } from "../../../../ui/index.ts";

/** The way to the person's episodes, to an archive of their data, and to the end of the account. */
export function PersonData(props: { person: SeenPerson; isOneself: boolean }): JSX.Element {
  return (
    <Section title={t("person.data")} hint={t("person.dataHint")}>
      <div class="flex flex-wrap gap-3">
        <ButtonLink icon="columns" href={`/run/episodes?owner=${props.person.id}`}>
          {t("person.episodes")}
        </ButtonLink>
        <ButtonLink icon="download" rel="external" href={recordHrefOf(props.person.id)}>
          {t("person.record")}
        </ButtonLink>
        <Show when={!props.isOneself}>
          <ButtonLink icon="trash" class="text-bad!" href={`/run/people/${props.person.id}/delete`}>
            {t("person.delete")}
          </ButtonLink>
        </Show>
      </div>
    </Section>
  );
}
