/** SQLite errors that a retry does not change. */
const lasting = /constraint failed|no such (?:table|column)|syntax error|too big|out of range/i;

/** Whether a database error is transient. D1 retries reads itself, but never writes. */
export function isTransientFault(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (lasting.test(cause.message)) return false;
  }
  return true;
}
