/** Whether the same request may succeed later: no answer, or a temporary refusal. */
export function isTransient(httpStatus: number | null): boolean {
  if (httpStatus === null || httpStatus < 400) return true;
  return httpStatus === 408 || httpStatus === 429 || httpStatus >= 500;
}
