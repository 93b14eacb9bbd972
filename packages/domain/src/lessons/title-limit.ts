/** Of an episode's title: whole on a lock screen, in a mail's subject and in a list. */
export const WIDEST_TITLE = 64;

const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/gu;

/** In Latin letters: those of Japanese and Korean take the room of two. */
export function measureTitle(title: string): number {
  return Array.from(title).length + (title.match(WIDE)?.length ?? 0);
}
