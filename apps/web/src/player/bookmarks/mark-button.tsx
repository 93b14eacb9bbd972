import type { JSX } from "solid-js";

import { t } from "../../i18n/bookmarks.ts";
import { useSession } from "../../session.tsx";
import { Button, joinClasses } from "../../ui/index.ts";
import { usePlayer } from "../player-provider.tsx";
import { markPlace } from "./mark-place.ts";

/** Bookmarks the moment. */
export function MarkButton(props: { class?: string }): JSX.Element {
  const player = usePlayer();
  const session = useSession();
  return (
    <Button
      icon="bookmark"
      class={joinClasses("w-full", props.class)}
      onClick={() => void markPlace(player, session()?.person?.id ?? "")}
    >
      {t("bookmarks.mark")}
    </Button>
  );
}
