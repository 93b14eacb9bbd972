/** Whether the same request may work later: no answer at all, or a refusal that passes. */
export function isTransient(httpStatus: number | null): boolean {
  if (httpStatus === null || httpStatus < 400) return true;
  return httpStatus === 408 || httpStatus === 429 || httpStatus >= 500;
}
