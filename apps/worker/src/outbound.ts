/** What the worker calls the outside world with. */
type Fetch = typeof fetch;

/** The origins that a guard of the global `fetch` lets through; no other function has any. */
const guarded = new WeakMap<Fetch, Set<string>>();

/**
 * A fetch for the origins of these addresses, and for no other, whatever it is asked: no text that
 * people or models wrote can send a request elsewhere. Redirects are answered as they are and never
 * followed, since a supplier that sends us on may send us into our own network.
 */
export function createOutbound(addresses: string[], call: Fetch): Fetch {
  return guard(new Set(addresses.map(originOf)), call);
}

/**
 * Holds the global `fetch` to the same rule, for libraries that call it and take no other. It is
 * guarded once for the whole isolate. Its machines are composed of one configuration; where they are
 * not, as in tests, the suppliers of each are let through.
 */
export function guardGlobalFetch(addresses: string[]): void {
  const allowed = guarded.get(globalThis.fetch) ?? installGuard();
  for (const address of addresses) allowed.add(originOf(address));
}

function installGuard(): Set<string> {
  const allowed = new Set<string>();
  // The platform's own function does not bear to be called as a property of anything in workerd.
  const call = globalThis.fetch;
  const outbound = guard(allowed, (input, init) => call(input, init));
  guarded.set(outbound, allowed);
  globalThis.fetch = outbound;
  return allowed;
}

function guard(allowed: ReadonlySet<string>, call: Fetch): Fetch {
  return async (input, init) => {
    const { origin } = new URL(input instanceof Request ? input.url : input);
    if (!allowed.has(origin)) throw new Error(`The worker does not call ${origin}.`);
    return call(input, { ...init, redirect: "manual" });
  };
}

function originOf(address: string): string {
  return new URL(address).origin;
}
