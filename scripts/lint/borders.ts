/** Reports an import that crosses a border of `borders-table.ts`, by its resolved path. */
import { globSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

import { type Place, PLACES, ROOMS } from "./borders-table.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const beginnings = Object.keys(PLACES).sort((one, other) => other.length - one.length);
const doors = ROOMS.map((room) => `packages/domain/src/${room}/`).sort(
  (one, other) => other.length - one.length,
);

interface Package {
  name: string;
  folder: string;
  exports: Record<string, string>;
}
const packages = readPackages();

/**
 * The reason why a file may not import the specifier; null if it may. `from` is a path from the project's
 * root.
 */
export function findCrossing(from: string, specifier: string, isType: boolean): string | null {
  const place = findPlace(from);
  const rules = place === undefined ? undefined : PLACES[place];
  if (rules === undefined) return null;
  const to = resolve(from, specifier);
  if (to.startsWith("npm:")) return isOpenTo(rules, from, to.slice(4)) ? null : rules.why;
  if (specifier.startsWith(".") && leavesPackage(from, to)) {
    return "Another package is imported by its name, which leads to its door.";
  }
  if (mayReach(rules, { from, to, place })) {
    return passesDoor(rules, from, to) ? null : "Another room is imported by its index.ts.";
  }
  return isExcused(rules, { from, to, isType, specifier }) ? null : rules.why;
}

function findPlace(path: string): string | undefined {
  return beginnings.find((beginning) => path.startsWith(beginning));
}

function mayReach(
  rules: Place,
  { from, to, place }: { from: string; to: string; place: string | undefined },
): boolean {
  const target = findPlace(to);
  if (target === undefined || target === place || isOwnDoor(from, to)) return true;
  return rules.may.some((one) => one === target || one === to);
}

function isExcused(
  rules: Place,
  { from, to, isType, specifier }: { from: string; to: string; isType: boolean; specifier: string },
): boolean {
  if (rules.anyDoor === true && !specifier.startsWith(".")) return isExported(specifier);
  if (isType && rules.types?.includes(to) === true) return true;
  return isTesting(from) && (isTestingDoor(to) || isSameRoom(from, to));
}

function isExported(specifier: string): boolean {
  return packages.some(({ name, exports }) =>
    Object.keys(exports).some((key) => {
      const [head = "", tail] = key.split("*");
      const sub = `.${specifier.slice(name.length)}`;
      return (
        specifier.startsWith(name) && (tail === undefined ? sub === key : sub.startsWith(head))
      );
    }),
  );
}

function isTesting(path: string): boolean {
  return /\.test\.tsx?$|\/testing\//.test(path);
}

function isTestingDoor(path: string): boolean {
  return /\/testing\/(?:.+\/)?index\.ts$/.test(path);
}

/** Whether a room's index re-exports from its own sub-rooms. */
function isOwnDoor(from: string, to: string): boolean {
  return from.endsWith("/index.ts") && to.startsWith(from.slice(0, -"index.ts".length));
}

function isOpenTo({ npm }: Place, from: string, name: string): boolean {
  if (isTesting(from)) return true;
  return npm.some((open) => open === "" || name === open || name.startsWith(`${open}/`));
}

/** Rooms of the domain import each other through the index; inside a room every file is open. */
function passesDoor({ passesDoors = false }: Place, from: string, to: string): boolean {
  if (passesDoors) return true;
  const [here, there] = [from, to].map((path) => doors.find((door) => path.startsWith(door)));
  if (there === undefined || here === there || to === `${there}index.ts`) return true;
  return isSameRoom(from, to);
}

/** Whether two files belong to the same room, sub-rooms included. */
function isSameRoom(from: string, to: string): boolean {
  const top = (path: string) => /^packages\/domain\/src\/[^/]+\//.exec(path)?.[0] ?? null;
  return top(from) !== null && top(from) === top(to);
}

function leavesPackage(from: string, to: string): boolean {
  const packageOf = (path: string) => /^(?:packages|apps)\/[^/]+/.exec(path)?.[0] ?? null;
  return packageOf(to) !== null && packageOf(from) !== packageOf(to);
}

/** A path in this project, or `npm:` and the name of a package. */
function resolve(from: string, specifier: string): string {
  if (specifier.startsWith(".")) return posix.normalize(posix.join(posix.dirname(from), specifier));
  const own = packages.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`));
  if (own === undefined) return `npm:${specifier}`;
  const sub = `.${specifier.slice(own.name.length)}`;
  const exact = own.exports[sub];
  if (exact !== undefined) return posix.join(own.folder, exact);
  const [key = "", target = sub] =
    Object.entries(own.exports).find(([one]) => one.endsWith("*")) ?? [];
  return posix.join(own.folder, target.replace("*", sub.slice(key.length - 1)));
}

function readPackages(): Package[] {
  return globSync("{packages,apps}/*/package.json", { cwd: root }).map((file) => {
    const manifest: Partial<Package> = JSON.parse(readFileSync(join(root, file), "utf8"));
    const { name = "", exports = {} } = manifest;
    return { name, exports, folder: dirname(file).split(sep).join("/") };
  });
}

/** The parts of the syntax tree that the rule reads. */
interface Node {
  source?: Node | null;
  type?: string;
  value?: unknown;
  argument?: Node & { literal?: Node };
  specifiers?: { importKind?: string; exportKind?: string }[];
  importKind?: string;
  exportKind?: string;
}

interface Context {
  filename: string;
  report(problem: { node: Node; messageId: string; data: Record<string, string> }): void;
}

export const borders = {
  meta: { type: "problem", messages: { crossing: '"{{to}}" is out of bounds here. {{why}}' } },
  create(context: Context) {
    const from = relative(root, context.filename).split(sep).join("/");
    const look = (node: Node | null | undefined, isType: boolean) => {
      if (node?.type !== "Literal" || typeof node.value !== "string") return;
      const why = findCrossing(from, node.value, isType);
      if (why === null) return;
      context.report({ node, messageId: "crossing", data: { to: node.value, why } });
    };
    return {
      ImportDeclaration: (node: Node) => look(node.source, isTypeOnly(node, node.importKind)),
      ExportNamedDeclaration: (node: Node) => look(node.source, isTypeOnly(node, node.exportKind)),
      ExportAllDeclaration: (node: Node) => look(node.source, node.exportKind === "type"),
      ImportExpression: (node: Node) => look(node.source, false),
      TSImportType: (node: Node) =>
        look(node.source ?? node.argument?.literal ?? node.argument, true),
    };
  },
};

function isTypeOnly({ specifiers = [] }: Node, kind: string | undefined): boolean {
  if (kind === "type") return true;
  const kinds = specifiers.map(({ importKind, exportKind }) => importKind ?? exportKind);
  return kinds.length > 0 && kinds.every((one) => one === "type");
}
