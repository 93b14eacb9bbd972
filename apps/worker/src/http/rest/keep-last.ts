/** Works a thing out once for as long as it is asked for under the same name. */
export function keepLast<TValue>(work: (name: string) => TValue): (name: string) => TValue {
  let last: { name: string; value: TValue } | null = null;
  return (name) => {
    if (last?.name !== name) last = { name, value: work(name) };
    return last.value;
  };
}
