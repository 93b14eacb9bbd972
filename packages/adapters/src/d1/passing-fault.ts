/** What SQLite answers however often it is asked. */
const lasting = /constraint failed|no such (?:table|column)|syntax error|too big|out of range/i;

/** Whether a database call may pass when it is made again: D1 retries reads itself, writes never. */
export function isPassingFault(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (lasting.test(cause.message)) return false;
  }
  return true;
}
