/** What SQLite answers however often it is asked. */
const lasting = /constraint failed|no such (?:table|column)|syntax error|too big|out of range/i;

/** Whether a fault of the database is transient: D1 retries reads itself, writes never. */
export function isTransientFault(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (lasting.test(cause.message)) return false;
  }
  return true;
}
