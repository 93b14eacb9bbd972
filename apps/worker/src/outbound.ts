/** The platform's fetch. */
type Fetch = typeof fetch;

/** The origins that a guarded global `fetch` allows. */
const guarded = new WeakMap<Fetch, Set<string>>();

/**
 * A fetch that only reaches the origins of these addresses: no text from people or models can send a
 * request elsewhere. Redirects are returned and never followed, because a supplier could redirect into our
 * own network.
 */
export function createOutbound(addresses: string[], call: Fetch): Fetch {
  return guard(new Set(addresses.map(originOf)), call);
}

/**
 * Applies the same rule to the global `fetch`, for libraries that call it. One guard serves the whole
 * isolate. Its machines usually share one configuration; where they do not, as in tests, the suppliers of
 * all are allowed.
 */
export function guardGlobalFetch(addresses: string[]): void {
  const allowed = guarded.get(globalThis.fetch) ?? installGuard();
  for (const address of addresses) allowed.add(originOf(address));
}

function installGuard(): Set<string> {
  const allowed = new Set<string>();
  // In workerd the platform's function must not be called as a property of another object.
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
