import type { Device } from "@learnlab/domain";

const LONGEST_AGENT = 500;
/** An IPv4 or IPv6 address, without a zone. */
const ADDRESS = /^[0-9A-Fa-f.:]{2,45}$/;

/**
 * The client's address. Cloudflare sets it and overwrites any other value, while clients can put anything
 * into X-Forwarded-For. Without the header there is none: locally all requests come from one machine.
 */
export function readDevice({ headers }: Request): Device {
  const said = headers.get("cf-connecting-ip") ?? "";
  return {
    address: ADDRESS.test(said) ? toNetwork(said) : null,
    userAgent: headers.get("user-agent")?.slice(0, LONGEST_AGENT) ?? null,
  };
}

/** One household or computer has a whole /64 of IPv6. */
function toNetwork(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail = ""] = address.toLowerCase().split("::");
  const before = head.split(":").filter((group) => group !== "");
  const after = tail.split(":").filter((group) => group !== "");
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  const groups = address.includes("::") ? [...before, ...zeros, ...after] : before;
  const network = groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${network.join(":")}::`;
}
