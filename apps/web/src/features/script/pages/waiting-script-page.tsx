import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";

import { t } from "../../../i18n/script.ts";
import { BackLink } from "../../../ui/index.ts";
import { ScriptEditor } from "../parts/script-editor.tsx";

/** An episode in the queue of a course, edited by a teacher before its learner has it. */
export function WaitingScriptPage(): JSX.Element {
  const params = useParams<{ id: string; episode: string }>();
  return (
    <ScriptEditor
      episodeId={params.episode}
      courseId={params.id}
      above={<BackLink href={`/teach/${params.id}/approvals`} text={t("script.toApprovals")} />}
    />
  );
}
