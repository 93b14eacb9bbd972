/** How a person is greeted: by the first word of the name. */
export function shortName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
