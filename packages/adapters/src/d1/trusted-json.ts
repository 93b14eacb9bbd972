/**
 * A JSON column that only this adapter writes, from the same type, so reading trusts it. The table's
 * constraints protect against wrong writes.
 */
export function trustColumn<TValue>(value: unknown): TValue {
  return value as TValue;
}
