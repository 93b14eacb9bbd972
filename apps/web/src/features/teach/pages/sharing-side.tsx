import { createAsync, useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import { loadCourse } from "../../../data/courses.ts";
import { t } from "../../../i18n/teach.ts";
import { CopyField, Section } from "../../../ui/index.ts";

/** How others join. */
export function SharingSide(): JSX.Element {
  const params = useParams<{ id: string }>();
  const course = createAsync(() => loadCourse(params.id));
  return (
    <Show when={course()?.joinCode}>
      {(code) => (
        <div class="max-w-md">
          <Section title={t("teach.sharing")} hint={t("teach.sharingHint")}>
            <CopyField label={t("teach.code")} text={code()} />
          </Section>
        </div>
      )}
    </Show>
  );
}
