import { tryAgain, type Waiting } from "@learnlab/domain";

const QUICK = { tries: 4, firstMs: 60, longestMs: 500 };

/**
 * Wraps a store and repeats calls that fail with a transient error. Only for stores whose calls may all run
 * twice: an answer may be lost after the work was done.
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
