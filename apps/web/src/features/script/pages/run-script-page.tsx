import { useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import { t } from "../../../i18n/script.ts";
import { useSignedIn } from "../../../session.tsx";
import { MissingPage } from "../../../shell/missing-page.tsx";
import { BackLink } from "../../../ui/index.ts";
import { ScriptEditor } from "../parts/script-editor.tsx";

/** Anybody's finished episode, edited by an admin. */
export function RunScriptPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const signedIn = useSignedIn();
  return (
    <Show when={signedIn().person.role === "admin"} fallback={<MissingPage />}>
      <ScriptEditor
        episodeId={params.id}
        courseId={null}
        above={<BackLink href={`/run/episodes/${params.id}`} text={t("script.toEpisode")} />}
      />
    </Show>
  );
}
