import { addUpNext, listUpNext, removeUpNext, type UpNext } from "../../data/up-next.ts";
import { readOwner } from "../../data/offline/owner.ts";
import { t } from "../../i18n/player.ts";
import { type MenuItem, showToast } from "../../ui/index.ts";

/** What can be done about an episode in the list of what plays next. */
export function listUpNextActions({ id, title }: { id: string; title: string }): MenuItem[] {
  const personId = readOwner();
  if (personId === null) return [];
  const episode: UpNext = { episodeId: id, title };
  if (listUpNext(personId).some(({ episodeId }) => episodeId === id)) {
    const run = () => takeOff(personId, episode);
    return [{ label: t("upNext.remove"), icon: "close", run }];
  }
  const add = (place: "first" | "last") => () => {
    addUpNext(personId, episode, place);
    showToast({ message: t("upNext.added", { title }) });
  };
  return [
    { label: t("upNext.first"), icon: "play", run: add("first") },
    { label: t("upNext.last"), icon: "plus", run: add("last") },
  ];
}

/** Removes it at once, because it can be undone. */
export function takeOff(personId: string, episode: UpNext): void {
  const before = listUpNext(personId);
  removeUpNext(personId, episode.episodeId);
  const undo = () => {
    const rest = before.slice(before.findIndex((one) => one.episodeId === episode.episodeId));
    for (const one of rest) addUpNext(personId, one, "last");
  };
  showToast({
    message: t("upNext.removed", { title: episode.title }),
    action: { label: t("upNext.undo"), run: undo },
  });
}
