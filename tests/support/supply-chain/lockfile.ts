export interface LockedPackage {
  name: string;
  version: string;
  /** What the lockfile says of it, as written. */
  entry: string;
}

/** The packages of a pnpm lockfile of version 9. */
export function readLockfile(text: string): LockedPackage[] {
  const [, packages = ""] = /\npackages:\n([\s\S]*?)\nsnapshots:\n/.exec(text) ?? [];
  return packages
    .split(/\n(?= {2}\S)/)
    .filter((entry) => entry.trim() !== "")
    .map((entry) => {
      const [, name = "", version = ""] = /^\s*'?(@?[^@']+)@(.+?)'?:(?:\n|$)/.exec(entry) ?? [];
      return { name, version, entry };
    });
}

/** Names of the packages that are not the registry's, or whose content nothing vouches for. */
export function findUnsafePackages(text: string): string[] {
  return readLockfile(text)
    .filter(({ version, entry }) => {
      const isExact = /^\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/.test(version);
      return !isExact || !/\n {4}resolution: \{integrity: sha512-[\w+/=]+\}(?:\n|$)/.test(entry);
    })
    .map(({ name }) => name);
}

/** Negative where `one` comes before `other`, by their three numbers. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split(/[.-]/).map(Number));
  for (const at of [0, 1, 2]) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
