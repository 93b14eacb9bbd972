import { tryAgain, type Waiting } from "@learnlab/domain";

const QUICK = { tries: 4, firstMs: 60, longestMs: 500 };

/**
 * The same store, which asks again when a call fails with a transient fault. Only for stores each
 * of whose calls may be made twice: its answer may have been lost after the work was done.
 */
export function retryStore<TStore extends object>(
  store: TStore,
  waiting: Waiting,
  isTransient: (error: unknown) => boolean,
): TStore {
  return new Proxy(store, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== "function") return member;
      return (...given: unknown[]) =>
        tryAgain(waiting, { ...QUICK, isTransient }, async () =>
          Reflect.apply(member, target, given),
        );
    },
  });
}
