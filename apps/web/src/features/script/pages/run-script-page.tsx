import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";

import { t } from "../../../i18n/script.ts";
import { ForAdmins } from "../../../shell/for-admins.tsx";
import { BackLink } from "../../../ui/index.ts";
import { ScriptEditor } from "../parts/script-editor.tsx";

/** Anybody's finished episode, edited by an admin. */
export function RunScriptPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  return (
    <ForAdmins>
      <ScriptEditor
        episodeId={params.id}
        courseId={null}
        above={<BackLink href={`/run/episodes/${params.id}`} text={t("script.toEpisode")} />}
      />
    </ForAdmins>
  );
}
