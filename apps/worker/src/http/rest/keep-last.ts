/** Caches the last value, for as long as the name stays the same. */
export function keepLast<TValue>(work: (name: string) => TValue): (name: string) => TValue {
  let last: { name: string; value: TValue } | null = null;
  return (name) => {
    if (last?.name !== name) last = { name, value: work(name) };
    return last.value;
  };
}
