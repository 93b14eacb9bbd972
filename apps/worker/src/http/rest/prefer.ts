/** No longer than the seeds let a model take: proxies give up after 30 s and more. */
const LONGEST_WAIT_SECONDS = 25;

/** How long a request wants to wait for the end, by its Prefer header (RFC 7240); 0 for not at all. */
export function readWait(prefer: string | undefined): number {
  const [, seconds] =
    /(?:^|[,;])\s*wait\s*=\s*"?(\d{1,6})"?\s*(?:[,;]|$)/i.exec(prefer ?? "") ?? [];
  return Math.min(Number(seconds ?? 0), LONGEST_WAIT_SECONDS);
}
