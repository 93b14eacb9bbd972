import { createAsync } from "@solidjs/router";
import { type JSX, Show, Suspense } from "solid-js";

import { attempt } from "../../../attempt.ts";
import { chooseDigest, type DigestKind, loadDigests } from "../../../data/digests.ts";
import { t } from "../../../i18n/settings.ts";
import { useSignedIn } from "../../../session.tsx";
import { CheckField } from "../../../ui/index.ts";

/** The mails of each Monday, to learn and to teach by, and that of the morning on which episodes wait. */
export function RegularMails(): JSX.Element {
  const signedIn = useSignedIn();
  const chosen = createAsync(() => loadDigests());
  const choose = (kind: DigestKind, isOn: boolean) => attempt(() => chooseDigest(kind, isOn));
  return (
    <Suspense>
      <Show when={chosen()}>
        {(known) => (
          <>
            <CheckField
              label={t("settings.week")}
              hint={t("settings.weekHint")}
              checked={known().week}
              onChecked={(isOn) => void choose("week", isOn)}
            />
            <Show when={signedIn().person.role !== "learner"}>
              <CheckField
                label={t("settings.class")}
                hint={t("settings.classHint")}
                checked={known().class}
                onChecked={(isOn) => void choose("class", isOn)}
              />
              <CheckField
                label={t("settings.review")}
                hint={t("settings.reviewHint")}
                checked={known().review}
                onChecked={(isOn) => void choose("review", isOn)}
              />
            </Show>
          </>
        )}
      </Show>
    </Suspense>
  );
}
