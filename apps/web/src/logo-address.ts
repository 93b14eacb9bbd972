/** Where the school's logo is; another picture has another name. */
export function logoAddress(name: string): string {
  return `/api/logo/${name}`;
}
