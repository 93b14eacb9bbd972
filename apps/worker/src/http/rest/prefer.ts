/** No longer than the designs allow for a model: proxies give up after 30 s or more. */
const LONGEST_WAIT_SECONDS = 25;

/** The seconds that a request wants to wait for the result, by its Prefer header (RFC 7240); 0 for none. */
export function readWait(prefer: string | undefined): number {
  const [, seconds] =
    /(?:^|[,;])\s*wait\s*=\s*"?(\d{1,6})"?\s*(?:[,;]|$)/i.exec(prefer ?? "") ?? [];
  return Math.min(Number(seconds ?? 0), LONGEST_WAIT_SECONDS);
}
