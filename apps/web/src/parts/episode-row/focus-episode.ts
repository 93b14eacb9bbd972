/** Moves the focus from a removed row to an episode of the list, or else to the heading. */
export function focusEpisode(episodeId: string | undefined): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const row = document.querySelector<HTMLElement>(`main [data-episode="${episodeId}"] a`);
  const target = row ?? document.querySelector<HTMLElement>("main h1");
  target?.focus();
}
