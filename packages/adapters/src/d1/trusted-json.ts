/**
 * A JSON column that only this adapter writes, from the same type: it is trusted when it is read.
 * The constraints of the table hold what a wrong write could break.
 */
export function trustColumn<TValue>(value: unknown): TValue {
  return value as TValue;
}
