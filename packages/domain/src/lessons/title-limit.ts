/** The width of an episode's title: it fits a lock screen, a mail's subject and a list. */
export const WIDEST_TITLE = 64;

const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/gu;

/** In Latin letters: a Japanese or Korean character is twice as wide. */
export function measureTitle(title: string): number {
  return Array.from(title).length + (title.match(WIDE)?.length ?? 0);
}
