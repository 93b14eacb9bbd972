import { createFaultPlan, type FaultPlan } from "./fault-plan.ts";

export function planMediaFaults(parts: { seed: number; rate: number; isOn(): boolean }): FaultPlan {
  return createFaultPlan({
    ...parts,
    seed: `media ${parts.seed}`,
    // As Cloudflare words it: the name of the call, and R2's number for an internal error.
    makeError: (kind) => {
      const [call = ""] = kind.split(" ");
      return new Error(`${call}: We encountered an internal error. Please try again. (10001)`);
    },
  });
}

type Faulty = Pick<R2Bucket, "head" | "get" | "put" | "delete" | "list">;

/** A bucket whose calls fail by the plan. */
export function makeFaultyMedia(bucket: R2Bucket, plan: FaultPlan): R2Bucket {
  const faulty: Record<keyof Faulty, (...words: never[]) => Promise<unknown>> = {
    head: (key: string) => plan.strike(kindOf("head", key), () => bucket.head(key)),
    get: (key: string, options?: R2GetOptions) =>
      plan.strike(kindOf("get", key), () => bucket.get(key, options)),
    put: (key: string, value: Uint8Array | string, options?: R2PutOptions) =>
      plan.strike(kindOf("put", key), () => bucket.put(key, value, options)),
    delete: (keys: string | string[]) => plan.strike("delete", () => bucket.delete(keys)),
    list: (options?: R2ListOptions) => plan.strike("list", () => bucket.list(options)),
  };
  return standFor({
    ...faulty,
    createMultipartUpload: bucket.createMultipartUpload.bind(bucket),
    resumeMultipartUpload: bucket.resumeMultipartUpload.bind(bucket),
  });
}

/** Keys carry ids of the day; what is kept there is the same in every run. */
function kindOf(call: string, key: string): string {
  const [folder = "", ...rest] = key.split("/");
  const end = rest.at(-1)?.replaceAll(/[0-9a-f]{16,}|\d+/g, "") ?? "";
  return `${call} ${folder} ${end}`;
}

// Cloudflare's classes cannot be made by others, and their overloads are wider than what is called.
function standFor(bucket: object): R2Bucket {
  return bucket as R2Bucket;
}
